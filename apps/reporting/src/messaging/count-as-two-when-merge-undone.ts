import { Controller, UseInterceptors } from '@nestjs/common';
import { MergeUndoneV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountMerges } from '../application/count-merges.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountAsTwoWhenMergeUndone {
  constructor(private readonly countMerges: CountMerges) {}

  @Handles(MergeUndoneV1, 'count-as-two-when-merge-undone')
  async handle(batch: Received<MergeUndoneV1>[], ctx: BusContext): Promise<void> {
    await this.countMerges.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, asOne: false, recordedAt: time })),
    );
  }
}
