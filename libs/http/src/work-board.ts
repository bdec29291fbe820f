import { ApiProperty } from '@nestjs/swagger';
import type { Counted, Pile, PlainDate } from '#libs/kernel';

class WorkOfKind {
  @ApiProperty({ description: 'What is to be done', example: 'confirm-list' })
  kind: string;

  @ApiProperty({ type: 'integer', description: 'Late' })
  overdue: number;

  @ApiProperty({ type: 'integer', description: 'Yours, and in time' })
  due: number;

  @ApiProperty({ type: 'integer', description: 'Yours, and come to you lately' })
  new: number;

  @ApiProperty({ type: 'integer', description: 'Somebody else is to act' })
  waiting: number;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which any of it is or was due',
  })
  dueOn: PlainDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when the oldest waits' })
  since: PlainDate | null;
}

/** What there is to do for one role in its areas: numbers and days, never whom they are about. */
export class WorkBoard {
  @ApiProperty({ type: [WorkOfKind] })
  items: WorkOfKind[];
}

/** One line for each of these kinds, also for those of which there is nothing. */
export function workBoard(kinds: readonly string[], counted: readonly Counted[]): WorkBoard {
  return {
    items: kinds.map((kind) => {
      const mine = counted.filter((one) => one.kind === kind);
      const many = (pile: Pile): number => mine.find((one) => one.pile === pile)?.count ?? 0;
      const first = (day: 'dueOn' | 'since'): PlainDate | null =>
        mine.flatMap((one) => one[day] ?? []).sort()[0] ?? null;
      return {
        ...{ kind, overdue: many('overdue'), due: many('due'), new: many('new'), waiting: many('waiting') },
        ...{ dueOn: first('dueOn'), since: first('since') },
      };
    }),
  };
}
