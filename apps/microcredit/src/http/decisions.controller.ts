import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  IsPlainDate,
  PageQuery,
  type Principal,
  Roles,
  visibleOr404,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { ShowDecisions, type ShownDecision } from '../application/show-decisions.js';
import { ShowPrescreen } from '../application/show-prescreen.js';
import { REPLAYS } from '../domain/replay.js';
import { VERDICTS } from './prescreen.view.js';

export class DecisionsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Only the one that stood when this day ended' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

class DecisionItem {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt: Date;

  @ApiProperty({ format: 'date', description: 'The day for which it was asked' })
  asOf: string;

  @ApiProperty({ example: 'prescreen-when-released', description: 'The handler or act that led to it' })
  cause: string;

  @ApiProperty({ example: 'qd22.1+rate.1+nb.2' })
  policyVersion: string;

  @ApiProperty({ enum: VERDICTS })
  verdict: string;

  @ApiProperty({ type: Object, description: 'Everything it rests on' })
  facts: object;

  @ApiProperty({ type: Object, description: 'The answer as it was stored' })
  answer: object;

  @ApiProperty({
    enum: REPLAYS,
    description: 'Made again now from its facts and its policy: the same to the byte?',
  })
  replay: string;
}

class DecisionPage {
  @ApiProperty({ type: [DecisionItem] })
  items: DecisionItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiTags('credit')
@Controller('api/v1/people')
export class DecisionsController {
  constructor(
    private readonly database: Database,
    private readonly showPrescreen: ShowPrescreen,
    private readonly showDecisions: ShowDecisions,
  ) {}

  @Get(':id/credit-prescreen/decisions')
  @Roles('credit-officer', 'commune-leader', 'auditor')
  @ApiOperation({ summary: 'What was decided on this person, newest first, each made again and compared' })
  @ApiOkResponse({ type: DecisionPage })
  async list(
    @Id() personId: string,
    @Query() { limit, cursor, on }: DecisionsQuery,
    @CurrentUser() user: Principal,
  ): Promise<DecisionPage> {
    const after = cursor === undefined ? undefined : decodeCursor<{ id: string }>(cursor).id;
    return this.database.read(async (tx) => {
      visibleOr404(user, await this.showPrescreen.run(tx, personId));
      const found = await this.showDecisions.run(tx, { personId, on, after, limit: limit + 1 });
      return page(found, limit);
    });
  }
}

function page(found: readonly ShownDecision[], limit: number): DecisionPage {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.id }) : null };
}
