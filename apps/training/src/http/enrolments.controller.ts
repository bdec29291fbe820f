import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  areaFilter,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  IsPlainDate,
  notInFuture,
  ok,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
  visibleOr404,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { ActOnEnrolment } from '../application/act-on-enrolment.js';
import { EnrolPerson } from '../application/enrol-person.js';
import { ShowEnrolments } from '../application/show-enrolments.js';
import {
  COORDINATOR_ACTS,
  type CoordinatorAct,
  ENROLMENT_STATES,
  type EnrolmentState,
} from '../domain/enrolment.js';
import { EnrolmentPage, EnrolmentView, enrolmentView } from './enrolment.view.js';

export class EnrolmentsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  intakeId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ enum: ENROLMENT_STATES })
  @IsOptional()
  @IsIn(ENROLMENT_STATES)
  status?: EnrolmentState;
}

export class EnrolBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  intakeId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class EnrolmentActBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ enum: COORDINATOR_ACTS })
  @IsIn(COORDINATOR_ACTS)
  act: CoordinatorAct;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

const exampleEnrol = {
  intakeId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5d01',
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
};

@ApiTags('training')
@Controller('api/v1/enrolments')
export class EnrolmentsController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly showEnrolments: ShowEnrolments,
    private readonly enrolPerson: EnrolPerson,
    private readonly actOnEnrolment: ActOnEnrolment,
  ) {}

  @Get()
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Who of your areas has, waits for or had a place, newest first' })
  @ApiOkResponse({ type: EnrolmentPage })
  async list(@Query() query: EnrolmentsQuery, @CurrentUser() user: Principal): Promise<EnrolmentPage> {
    const { limit, cursor, ...filter } = query;
    const after = cursor === undefined ? undefined : decodeCursor<{ id: string }>(cursor).id;
    const found = await this.database.read((tx) =>
      this.showEnrolments.list(tx, { areas: areaFilter(user), ...filter, after, limit: limit + 1 }),
    );
    const items = found.slice(0, limit).map(enrolmentView);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.id }) : null };
  }

  @Get(':id')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'One enrolment with every act so far' })
  @ApiOkResponse({ type: EnrolmentView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<EnrolmentView> {
    return enrolmentView(
      visibleOr404(user, await this.database.read((tx) => this.showEnrolments.one(tx, id))),
    );
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
      return created(`/api/v1/enrolments/${enrolment.id}`, enrolmentView(enrolment));
    });
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Attended, completed or dropped out' })
  @ApiBody({ type: EnrolmentActBody, examples: { complete: { value: { act: 'complete' } } } })
  @ApiOkResponse({ type: EnrolmentView })
  act(
    @Id() id: string,
    @Body() body: EnrolmentActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const enrolment = visibleOr404(user, await this.actOnEnrolment.find(tx, id));
      return ok(enrolmentView(await this.actOnEnrolment.run(tx, enrolment, body, user.subject)));
    });
  }
}
