import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  ok,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { invalid, isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import {
  type DuplicatesQuery,
  type DuplicateView,
  ListDuplicates,
  type MergeListed,
} from '../application/list-duplicates.js';
import { MergePeople } from '../application/merge-people.js';
import { ReviewDuplicate } from '../application/review-duplicate.js';
import { UndoMerge } from '../application/undo-merge.js';
import { actorOf } from './actor.js';
import { DismissDto, MergeDto, UndoDto } from './duplicates.dto.js';
import {
  DISMISS_EXAMPLES,
  DISMISSED_EXAMPLE,
  DUPLICATES_EXAMPLE,
  MERGE_EXAMPLES,
  MERGED_EXAMPLE,
  MERGES_EXAMPLE,
  UNDO_EXAMPLES,
  UNDONE_EXAMPLE,
} from './duplicates.examples.js';

@ApiTags('duplicates')
@Controller('api/v1')
export class DuplicatesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly listDuplicates: ListDuplicates,
    private readonly reviewDuplicate: ReviewDuplicate,
    private readonly mergePeople: MergePeople,
    private readonly undoMerge: UndoMerge,
  ) {}

  @Get('duplicates')
  @Roles('registry-officer')
  @ApiOperation({
    summary: 'People who may be one, side by side, waiting for review; each reading is logged',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: DUPLICATES_EXAMPLE })
  async list(
    @Query() { limit, cursor }: PageQuery,
    @CurrentUser() user: Principal,
  ): Promise<{ items: DuplicateView[]; nextCursor: string | null }> {
    const query = { limit, ...(cursor === undefined ? {} : { after: placeIn(cursor) }) };
    const { items, last } = await this.database.transaction((tx) =>
      this.listDuplicates.run(tx, query, actorOf(user)),
    );
    return { items, nextCursor: last ? encodeCursor({ score: last.score, id: last.id }) : null };
  }

  @Post('duplicates/:id/merge')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'They are one: every dated fact goes over to the one who stays' })
  @ApiBody({ type: MergeDto, examples: MERGE_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: MERGED_EXAMPLE })
  merge(
    @Id() id: string,
    @Body() { survivorId }: MergeDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const merge = await this.mergePeople.run(tx, id, survivorId, actorOf(user));
      return created(`/api/v1/people/${survivorId}`, { ...merge, duplicateId: id });
    });
  }

  @Post('duplicates/:id/dismiss')
  @HttpCode(200)
  @Roles('registry-officer')
  @ApiOperation({ summary: 'They are two: the pair is shown no more' })
  @ApiBody({ type: DismissDto, examples: DISMISS_EXAMPLES })
  @ApiOkResponse({ schema: { type: 'object' }, example: DISMISSED_EXAMPLE })
  dismiss(
    @Id() id: string,
    @Body() { reason }: DismissDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.reviewDuplicate.dismiss(tx, id, reason, actorOf(user));
      return ok({ id, state: 'dismissed' });
    });
  }

  @Get('merges')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'The newest merges that can still be undone; each reading is logged' })
  @ApiOkResponse({ schema: { type: 'object' }, example: MERGES_EXAMPLE })
  async merges(@CurrentUser() user: Principal): Promise<{ items: MergeListed[]; nextCursor: null }> {
    const items = await this.database.transaction((tx) => this.listDuplicates.merges(tx, actorOf(user)));
    return { items, nextCursor: null };
  }

  @Post('merges/:id/undo')
  @HttpCode(200)
  @Roles('registry-officer')
  @ApiOperation({
    summary: 'They are two after all: each has again what was theirs',
    description:
      '409 `not-merged` when they are two already; 409 `merged-since` while a later merge into the same person stands.',
  })
  @ApiBody({ type: UndoDto, examples: UNDO_EXAMPLES })
  @ApiOkResponse({ schema: { type: 'object' }, example: UNDONE_EXAMPLE })
  undo(
    @Id() id: string,
    @Body() { reason }: UndoDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const { duplicateId, survivorId, otherId } = await this.undoMerge.run(tx, id, reason, actorOf(user));
      return ok({ id, duplicateId, survivorId, otherId, state: 'undone' });
    });
  }
}

function placeIn(cursor: string): NonNullable<DuplicatesQuery['after']> {
  const { score, id } = decodeCursor<{ score: number; id: string }>(cursor);
  if (!isUuid(id) || !Number.isInteger(score))
    throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return { score, id };
}
