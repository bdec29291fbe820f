import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { invalid, isPlainDate, isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { actedCase, DoCaseAct } from '../application/do-case-act.js';
import { ListCases } from '../application/list-cases.js';
import { RecordReleaseOfKnown } from '../application/record-release-of-known.js';
import { ShowCase } from '../application/show-case.js';
import type { CaseListQuery } from '../persistence/case-list.js';
import { actorOf } from './actor.js';
import {
  ACT_EXAMPLES,
  ACTED_EXAMPLE,
  CASE_EXAMPLE,
  CASES_EXAMPLE,
  KNOWN_RELEASE_EXAMPLES,
} from './case-examples.js';
import { CaseActDto, CaseListDto } from './cases.dto.js';
import { ReleaseOfKnownDto } from './record-release.dto.js';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly listCases: ListCases,
    private readonly showCase: ShowCase,
    private readonly acts: DoCaseAct,
  ) {}

  @Get()
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'The office’s work list: overdue, due, new, waiting for somebody else, nothing to do',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: CASES_EXAMPLE })
  async list(
    @Query() { limit, cursor, due, kind, about, modelId }: CaseListDto,
    @CurrentUser() user: Principal,
  ) {
    const query = {
      ...{ limit, ...(due === undefined ? {} : { group: due }), ...(kind === undefined ? {} : { kind }) },
      ...(about === undefined ? {} : { about }),
      ...(modelId === undefined ? {} : { modelId }),
      ...(cursor === undefined ? {} : { after: placeIn(cursor) }),
    };
    const { items, counts, next } = await this.database.transaction((tx) =>
      this.listCases.run(tx, query, actorOf(user)),
    );
    return { items, counts, nextCursor: next ? encodeCursor(next) : null };
  }

  @Get(':id')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'One case: where it stands, its acts, deadlines and helpers; the reading is logged',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: CASE_EXAMPLE })
  show(@Id() id: string, @CurrentUser() user: Principal): ReturnType<ShowCase['run']> {
    return this.database.transaction((tx) => this.showCase.run(tx, id, actorOf(user)));
  }

  @Post(':id/acts')
  @Roles('registry-officer', 'commune-leader', 'counsellor')
  @ApiOperation({ summary: 'Something is done; which acts may be done now stands in the case as `next`' })
  @ApiBody({ type: CaseActDto, examples: ACT_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: ACTED_EXAMPLE })
  act(
    @Id() id: string,
    @Body() asked: CaseActDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const kept = await this.acts.run(tx, id, asked, actorOf(user));
      return created(`/api/v1/cases/${id}`, actedCase(kept));
    });
  }
}

/** Apart, for a controller takes five things at most. */
@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseReleaseController {
  constructor(
    private readonly requests: Requests,
    private readonly recordRelease: RecordReleaseOfKnown,
  ) {}

  @Post(':id/release')
  @Roles('registry-officer')
  @ApiOperation({
    summary: 'Somebody expected, who came of their own accord, or who was released before shows a release',
  })
  @ApiBody({ type: ReleaseOfKnownDto, examples: KNOWN_RELEASE_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: ACTED_EXAMPLE })
  release(
    @Id() id: string,
    @Body() told: ReleaseOfKnownDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const kept = await this.recordRelease.run(tx, id, told, actorOf(user));
      return created(`/api/v1/cases/${id}`, { ...actedCase(kept), ...kept.detail });
    });
  }
}

function placeIn(cursor: string): NonNullable<CaseListQuery['after']> {
  const { rank, due, id } = decodeCursor<{ rank: number; due: string; id: string }>(cursor);
  if (!isUuid(id) || !Number.isInteger(rank) || !isPlainDate(due)) {
    throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  }
  return { rank, due, id };
}
