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
  PageQuery,
  type Principal,
  type Reply,
  requireArea,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { Clock, invalid, isUuid } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { provinceOfCommune } from '#libs/reference';
import { FairDesk } from '../application/fair-desk.js';
import {
  AttendanceBody,
  FairActBody,
  FairBody,
  fairFaults,
  FairResultBody,
  InviteBody,
} from './fair-bodies.js';
import {
  CounterSheetView,
  FairPage,
  FairView,
  fairView,
  GuestPage,
  guestView,
  meetingView,
  TimetableView,
} from './fair-view.js';

const personExample = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';

@ApiTags('job fairs')
@Controller('api/v1/job-fairs')
export class FairsController {
  constructor(
    private readonly requests: Requests,
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
    return this.database.read((tx) => this.view(tx, id, user));
  }

  @Post(':id/invitations')
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Invite: the next best of the ranked lists table by table, or people chosen by hand',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: InviteBody, examples: { ranked: { value: {} } } })
  @ApiCreatedResponse({ type: FairView })
  invite(
    @Id() id: string,
    @Body() { personIds }: InviteBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.done(id, user, key, (tx, by) => this.desk.invite.run(tx, { ...by, personIds }));
  }

  @Get(':id/invitations')
  @Roles('counsellor')
  @ApiOperation({ summary: 'Who is invited and why, and who is there; people of your areas only' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: GuestPage })
  guests(@Id() id: string, @CurrentUser() user: Principal): Promise<GuestPage> {
    return this.database.read(async (tx) => {
      const fair = await this.desk.read.one(tx, id, areaFilter(user));
      const guests = await this.desk.read.guests(tx, id, areaFilter(user));
      return { items: guests.map((guest) => guestView(fair, guest)), nextCursor: null };
    });
  }

  @Post(':id/timetable')
  @Roles('counsellor')
  @ApiOperation({ summary: 'Make the timetable: proved best, or with its gap' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: FairView })
  plan(@Id() id: string, @CurrentUser() user: Principal, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.done(id, user, key, (tx, by) => this.desk.plan.run(tx, by));
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
      };
    });
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({ summary: 'Begin, close or cancel' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: FairActBody, examples: { begin: { value: { act: 'begin' } } } })
  @ApiOkResponse({ type: FairView })
  act(
    @Id() id: string,
    @Body() { act }: FairActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.done(id, user, key, (tx, by) => this.desk.hold.act(tx, { ...by, act }), 200);
  }

  @Post(':id/attendance')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Who is there, late or absent; the timetable follows, the others keep their appointments',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({
    type: AttendanceBody,
    examples: { absent: { value: { personId: personExample, attendance: 'absent' } } },
  })
  @ApiOkResponse({ type: FairView })
  attendance(
    @Id() id: string,
    @Body() body: AttendanceBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.done(id, user, key, (tx, by) => this.desk.mark.run(tx, { ...by, ...body }), 200);
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
    return this.done(id, user, key, (tx, by) => this.desk.record.run(tx, { ...by, ...body }), 200);
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

  private done(
    id: string,
    user: Principal,
    key: RequestKey,
    work: (
      tx: Tx,
      by: { id: string; areas: ReturnType<typeof areaFilter>; actor: Principal },
    ) => Promise<unknown>,
    status: 200 | 201 = 201,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await work(tx, { id, areas: areaFilter(user), actor: user });
      const view = await this.view(tx, id, user);
      return status === 200 ? ok(view) : created(`/api/v1/job-fairs/${id}`, view);
    });
  }

  private async view(tx: Tx, id: string, user: Principal): Promise<FairView> {
    return fairView(await this.desk.read.one(tx, id, areaFilter(user)), user.role);
  }
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
function lastSeen(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const { fairId } = decodeCursor<{ fairId?: string }>(cursor);
  if (!isUuid(fairId)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return fairId;
}
