import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  areaFilter,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Roles,
} from '#libs/http';
import { invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { FairDesk } from '../application/fair-desk.js';
import { FairAnswers } from './fair-answers.js';
import { AttendanceBody, chosenOrBest, InviteBody, TableAttendanceBody } from './fair-guest-bodies.js';
import { GuestPage, guestView, InvitationListPage } from './fair-guest-view.js';
import { FairView } from './fair-view.js';

const personExample = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';

/** Whom to invite, who is invited, and who is there: people and employers. */
@ApiTags('job fairs')
@Controller('api/v1/job-fairs')
export class FairGuestsController {
  constructor(
    private readonly answers: FairAnswers,
    private readonly desk: FairDesk,
    private readonly database: Database,
  ) {}

  @Get(':id/invitation-list')
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Whom to invite next, and why: the ranked lists table by table, without who is invited already',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: InvitationListPage })
  list(
    @Id() id: string,
    @Query() { limit, cursor }: PageQuery,
    @CurrentUser() user: Principal,
  ): Promise<InvitationListPage> {
    const from = lastPlace(cursor);
    return this.database.read(async (tx) => {
      const fair = await this.desk.read.one(tx, id, areaFilter(user));
      const next = await this.desk.list.next(tx, fair, areaFilter(user), from + limit + 1);
      const items = next.slice(from, from + limit).map(({ personId, because }, index) => ({
        ...{ number: from + index + 1, personId, because },
      }));
      const more = next.length > from + limit;
      return { items, nextCursor: more ? encodeCursor({ place: from + limit }) : null };
    });
  }

  @Post(':id/invitations')
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Invite: the next best of the ranked lists table by table, or people chosen by hand',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: InviteBody, examples: { ranked: { value: {} }, best: { value: { best: 20 } } } })
  @ApiCreatedResponse({ type: FairView })
  invite(
    @Id() id: string,
    @Body() body: InviteBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const faults = chosenOrBest(body);
    if (faults.length > 0) throw invalid(faults);
    return this.answers.done(id, user, key, (tx, by) => this.desk.invite.run(tx, { ...by, ...body }));
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

  @Post(':id/attendance')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({
    summary:
      'Who is there, late, absent or advised; the timetable follows, the others keep their appointments',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({
    type: AttendanceBody,
    examples: {
      absent: { value: { personId: personExample, attendance: 'absent' } },
      advised: { value: { personId: personExample, counselled: true } },
    },
  })
  @ApiOkResponse({ type: FairView })
  attendance(
    @Id() id: string,
    @Body() body: AttendanceBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.answers.done(id, user, key, (tx, by) => this.desk.mark.run(tx, { ...by, ...body }), 200);
  }

  @Post(':id/table-attendance')
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Which employer is there, late or withdraws; whoever was to sit there is seen elsewhere',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({
    type: TableAttendanceBody,
    examples: { late: { value: { table: 1, attendance: 'late', from: '09:30' } } },
  })
  @ApiOkResponse({ type: FairView })
  tableAttendance(
    @Id() id: string,
    @Body() body: TableAttendanceBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.answers.done(id, user, key, (tx, by) => this.desk.markTable.run(tx, { ...by, ...body }), 200);
  }
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
function lastPlace(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const { place } = decodeCursor<{ place?: number }>(cursor);
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place > 100_000) {
    throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  }
  return place;
}
