import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  visibleOr404,
} from '#libs/http';
import { Clock, invalid } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { ActOnEnrolment } from '../application/act-on-enrolment.js';
import { EnrolPerson } from '../application/enrol-person.js';
import { KeepAttendance } from '../application/keep-attendance.js';
import { ShowEnrolments } from '../application/show-enrolments.js';
import type { Enrolment } from '../persistence/enrolments.js';
import {
  EnrolBody,
  EnrolmentActBody,
  EnrolmentsQuery,
  exampleActs,
  exampleEnrol,
  reasonFaults,
} from './enrolment.body.js';
import { bucketCounts, EnrolmentPage, EnrolmentView, enrolmentView } from './enrolment.view.js';

@ApiTags('training')
@Controller('api/v1/enrolments')
export class EnrolmentsController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly showEnrolments: ShowEnrolments,
    private readonly enrolPerson: EnrolPerson,
    private readonly actOnEnrolment: ActOnEnrolment,
    private readonly keepAttendance: KeepAttendance,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Who of your areas has, waits for or had a place, newest first' })
  @ApiOkResponse({ type: EnrolmentPage })
  async list(@Query() query: EnrolmentsQuery, @CurrentUser() user: Principal): Promise<EnrolmentPage> {
    const { limit, cursor, ...filter } = query;
    const after = cursor === undefined ? undefined : decodeCursor<{ id: string }>(cursor).id;
    const [areas, today] = [areaFilter(user), this.clock.today()];
    const [found, counts] = await this.database.read(async (tx) => [
      await this.showEnrolments.list(tx, { areas, ...filter, today, after, limit: limit + 1 }),
      await this.showEnrolments.counts(tx, areas, today),
    ]);
    const items = found.slice(0, limit).map((one) => enrolmentView(one, today));
    const last = items.at(-1);
    const nextCursor = found.length > limit && last ? encodeCursor({ id: last.id }) : null;
    return { items, nextCursor, counts: bucketCounts(counts) };
  }

  @Get(':id')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'One enrolment with every act so far' })
  @ApiOkResponse({ type: EnrolmentView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<EnrolmentView> {
    const found = await this.database.read((tx) => this.showEnrolments.one(tx, id));
    return enrolmentView(visibleOr404(user, found), this.clock.today());
  }

  @Post()
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Give a person a seat in an intake, or a place in the queue when it is full' })
  @ApiBody({ type: EnrolBody, examples: { one: { value: exampleEnrol } } })
  @ApiCreatedResponse({ type: EnrolmentView })
  enrol(
    @Body() body: EnrolBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const learner = visibleOr404(user, await this.enrolPerson.learner(tx, body.personId));
      const intake = visibleOr404(user, await this.enrolPerson.intake(tx, body.intakeId));
      const enrolment = await this.enrolPerson.run(tx, learner, intake, user.subject);
      return created(`/api/v1/enrolments/${enrolment.id}`, enrolmentView(enrolment, this.clock.today()));
    });
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('training-coordinator')
  @ApiOperation({
    summary:
      'Attended, corrected, completed, completed by mistake (the certificate is revoked) or dropped out',
  })
  @ApiBody({ type: EnrolmentActBody, examples: exampleActs })
  @ApiOkResponse({ type: EnrolmentView })
  act(
    @Id() id: string,
    @Body() body: EnrolmentActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const enrolment = visibleOr404(user, await this.actOnEnrolment.find(tx, id));
      return ok(enrolmentView(await this.done(tx, enrolment, body, user), this.clock.today()));
    });
  }

  private done(tx: Tx, enrolment: Enrolment, body: EnrolmentActBody, user: Principal): Promise<Enrolment> {
    const { act, on, mark = 'present', reason } = body;
    const faults = reasonFaults(body);
    if (faults.length > 0) throw invalid(faults);
    if (act === 'attend' || act === 'correct') {
      const day = on ?? this.clock.today();
      return this.keepAttendance.mark(tx, enrolment, { act, day, mark }, user.subject);
    }
    return this.actOnEnrolment.run(tx, enrolment, { act, on, reason }, user.subject);
  }
}
