import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  areaFilter,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  ok,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { Clock, invalid, isPlainDate, isUuid, notFound } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { ActOnIntroduction } from '../application/act-on-introduction.js';
import { IntroduceCandidate } from '../application/introduce-candidate.js';
import { ReadIntroductions } from '../application/read-introductions.js';
import { RecordFollowUp } from '../application/record-follow-up.js';
import type { Side } from '../domain/introduction-turn.js';
import type { After } from '../persistence/introduction-lists.js';
import {
  FollowUpBody,
  IntroduceBody,
  IntroductionActBody,
  IntroductionsQuery,
} from './introduction-bodies.js';
import { IntroductionPage, IntroductionView, introductionView } from './introduction-view.js';
import { reachOf } from './reach-of.js';

const introduceExample = {
  vacancyId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01',
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
};
const sideOf = ({ role }: Principal): Side => (role === 'employer' ? 'employer' : 'counsellor');

@ApiTags('introductions')
@Controller('api/v1/introductions')
export class IntroductionsController {
  constructor(
    private readonly requests: Requests,
    private readonly introduce: IntroduceCandidate,
    private readonly actOn: ActOnIntroduction,
    private readonly recordFollowUp: RecordFollowUp,
    private readonly read: ReadIntroductions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Introduce a candidate to an employer; from then on the employer may know who it is',
  })
  @ApiBody({ type: IntroduceBody, examples: { welder: { value: introduceExample } } })
  @ApiCreatedResponse({ type: IntroductionView })
  begin(
    @Body() body: IntroduceBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const { vacancyId, personId, on, note = null } = body;
    return this.requests.run(key, async (tx) => {
      const command = { vacancyId, personId, on, note, areas: areaFilter(user), actor: user };
      const { id } = await this.introduce.run(tx, command);
      return created(`/api/v1/introductions/${id}`, await this.view(tx, id, user));
    });
  }

  @Get()
  @Roles('counsellor', 'employer')
  @ApiOperation({
    summary: 'The introductions of your areas, or to your own vacancies; what is due first, first',
  })
  @ApiOkResponse({ type: IntroductionPage })
  list(@Query() query: IntroductionsQuery, @CurrentUser() user: Principal): Promise<IntroductionPage> {
    const { limit, cursor, bucket, status, vacancyId, personId } = query;
    const asked = { reach: reachOf(user), side: sideOf(user), bucket, status, vacancyId, personId };
    const after = lastSeen(cursor);
    return this.database.read(async (tx) => {
      const rows = await this.read.page(tx, asked, limit + 1, after);
      const counts = await this.read.counts(tx, asked);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map((row) => introductionView(row, user, this.clock.today())),
        nextCursor: last ? encodeCursor({ dueKey: last.dueKey, id: last.id }) : null,
        counts,
      };
    });
  }

  @Get(':id')
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'One introduction, with every act so far' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: IntroductionView })
  show(@Id() id: string, @CurrentUser() user: Principal): Promise<IntroductionView> {
    return this.database.read((tx) => this.view(tx, id, user));
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('counsellor', 'employer')
  @ApiOperation({
    summary: 'Accept, invite, interview, hire, decline, confirm or refuse a refusal, withdraw, snooze',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: IntroductionActBody, examples: { accept: { value: { act: 'accept' } } } })
  @ApiOkResponse({ type: IntroductionView })
  act(
    @Id() id: string,
    @Body() body: IntroductionActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.actOn.run(tx, { id, reach: reachOf(user), actor: user, ...body });
      return ok(await this.view(tx, id, user));
    });
  }

  @Post(':id/follow-ups')
  @Roles('counsellor')
  @ApiOperation({ summary: 'Write what was heard 30, 90, 180 or 365 days after the hire' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({
    type: FollowUpBody,
    examples: { works: { value: { milestone: 30, outcome: 'stable' } } },
  })
  @ApiCreatedResponse({ type: IntroductionView })
  followUp(
    @Id() id: string,
    @Body() body: FollowUpBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.recordFollowUp.run(tx, { id, areas: areaFilter(user), actor: user, ...body });
      return created(`/api/v1/introductions/${id}`, await this.view(tx, id, user));
    });
  }

  private async view(tx: Tx, id: string, user: Principal): Promise<IntroductionView> {
    const row = await this.read.one(tx, id, reachOf(user), sideOf(user));
    if (!row) throw notFound();
    return introductionView(row, user, this.clock.today());
  }
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
function lastSeen(cursor: string | undefined): After | undefined {
  if (cursor === undefined) return undefined;
  const { dueKey, id } = decodeCursor<{ dueKey?: string; id?: string }>(cursor);
  if (!isPlainDate(dueKey) || !isUuid(id)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return { dueKey, id };
}
