import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  areaFilter,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  PageQuery,
  type Principal,
  type Reply,
  requireArea,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { Clock, invalid, isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { provinceOfCommune } from '#libs/reference';
import { FairDesk } from '../application/fair-desk.js';
import { FairAnswers } from './fair-answers.js';
import { cancelFaults, FairActBody, FairBody, fairFaults, FairResultBody } from './fair-bodies.js';
import {
  changeView,
  CounterSheetView,
  FairPage,
  FairView,
  fairView,
  meetingView,
  TimetableView,
} from './fair-view.js';

const personExample = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';

const fairActExamples = {
  begin: { value: { act: 'begin' } },
  cancel: { value: { act: 'cancel', reason: 'few-employers' } },
};

@ApiTags('job fairs')
@Controller('api/v1/job-fairs')
export class FairsController {
  constructor(
    private readonly requests: Requests,
    private readonly answers: FairAnswers,
    private readonly desk: FairDesk,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Roles('counsellor')
  @ApiOperation({ summary: 'Draw up a job fair: day, place, hours, tables with their vacancies' })
  @ApiCreatedResponse({ type: FairView })
  async open(
    @Body() body: FairBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const faults = fairFaults(body, this.clock.today());
    if (faults.length > 0) throw invalid(faults);
    const { tables, leastInterviews: least, mostInterviews: most, place = '', ...rest } = body;
    const provinceCode = provinceOfCommune(body.communeCode) ?? '';
    const terms = { ...rest, provinceCode, place, least, most };
    requireArea(user, terms);
    return this.requests.run(key, async (tx) => {
      const fair = await this.desk.hold.open(tx, {
        ...{ terms, areas: areaFilter(user), actor: user },
        tables: tables.map(({ employer, vacancyIds }, index) => ({
          ...{ number: index + 1, employerName: employer.trim(), vacancyIds },
        })),
      });
      return created(`/api/v1/job-fairs/${fair.id}`, fairView(fair, user.role));
    });
  }

  @Get()
  @Roles('counsellor')
  @ApiOperation({ summary: 'The job fairs of your areas, newest first' })
  @ApiOkResponse({ type: FairPage })
  async list(@Query() { limit, cursor }: PageQuery, @CurrentUser() user: Principal): Promise<FairPage> {
    const after = lastSeen(cursor);
    const rows = await this.database.read((tx) =>
      this.desk.read.page(tx, areaFilter(user), limit + 1, after),
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((fair) => fairView(fair, user.role)),
      nextCursor: last ? encodeCursor({ fairId: last.id }) : null,
    };
  }

  @Get(':id')
  @Roles('counsellor')
  @ApiOperation({ summary: 'One job fair, and how good its timetable is' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: FairView })
  show(@Id() id: string, @CurrentUser() user: Principal): Promise<FairView> {
    return this.database.read((tx) => this.answers.view(tx, id, user));
  }

  @Post(':id/timetable')
  @Roles('counsellor')
  @ApiOperation({ summary: 'Make the timetable: proved best, or with its gap' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: FairView })
  plan(@Id() id: string, @CurrentUser() user: Principal, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.answers.done(id, user, key, (tx, by) => this.desk.plan.run(tx, by));
  }

  @Get(':id/timetable')
  @Roles('counsellor')
  @ApiOperation({ summary: 'Who sits at which table when, and what came of it; people of your areas only' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: TimetableView })
  timetable(@Id() id: string, @CurrentUser() user: Principal): Promise<TimetableView> {
    return this.database.read(async (tx) => {
      const fair = await this.desk.read.one(tx, id, areaFilter(user));
      const meetings = await this.desk.read.meetings(tx, fair, areaFilter(user));
      return {
        fair: fairView(fair, user.role),
        items: meetings.map(({ title, ...meeting }) => meetingView(fair, meeting, title)),
        changes: (await this.desk.read.changes(tx, id, areaFilter(user))).map((one) => changeView(fair, one)),
      };
    });
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({ summary: 'Begin, close or cancel' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: FairActBody, examples: fairActExamples })
  @ApiOkResponse({ type: FairView })
  act(
    @Id() id: string,
    @Body() body: FairActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const faults = cancelFaults(body);
    if (faults.length > 0) throw invalid(faults);
    return this.answers.done(id, user, key, (tx, by) => this.desk.hold.act(tx, { ...by, ...body }), 200);
  }

  @Post(':id/results')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({ summary: 'Key in what came of an interview; it becomes an introduction with its acts' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({
    type: FairResultBody,
    examples: { passed: { value: { personId: personExample, table: 1, result: 'passed' } } },
  })
  @ApiOkResponse({ type: FairView })
  result(
    @Id() id: string,
    @Body() body: FairResultBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.answers.done(id, user, key, (tx, by) => this.desk.record.run(tx, { ...by, ...body }), 200);
  }

  @Get(':id/counter-sheet')
  @Roles('counsellor')
  @ApiOperation({ summary: 'The counters of the official sheet; frozen when the fair is closed' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CounterSheetView })
  sheet(@Id() id: string, @CurrentUser() user: Principal): Promise<CounterSheetView> {
    return this.database.read(async (tx) =>
      this.desk.hold.sheet(tx, await this.desk.read.one(tx, id, areaFilter(user))),
    );
  }
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
function lastSeen(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const { fairId } = decodeCursor<{ fairId?: string }>(cursor);
  if (!isUuid(fairId)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return fairId;
}
