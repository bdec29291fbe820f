import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  covers,
  CurrentUser,
  Id,
  ok,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
  visibleOr404,
} from '#libs/http';
import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { EnrolPerson } from '../application/enrol-person.js';
import { KeepAttendance } from '../application/keep-attendance.js';
import { WorkOutAllowance } from '../application/work-out-allowance.js';
import type { Enrolment, PlacedIntake } from '../persistence/enrolments.js';
import { AllowanceList, allowanceView } from './allowance.view.js';
import { AttendanceBody, DayQuery, exampleAttendance } from './enrolment.body.js';
import { sheetLine, SheetView } from './enrolment.view.js';

/** What concerns everybody of an intake: its sheet of a day, and what its people get. */
@ApiTags('training')
@Controller('api/v1/intakes')
export class AttendanceController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly keepAttendance: KeepAttendance,
    private readonly enrolPerson: EnrolPerson,
    private readonly workOutAllowance: WorkOutAllowance,
    private readonly clock: Clock,
  ) {}

  @Get(':id/attendance')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Who was there on a day' })
  @ApiOkResponse({ type: SheetView })
  show(@Id() id: string, @Query() query: DayQuery, @CurrentUser() user: Principal): Promise<SheetView> {
    const on = query.on ?? this.clock.today();
    return this.database.transaction(async (tx) => {
      const intake = visibleOr404(user, await this.enrolPerson.intake(tx, id));
      return this.sheet(tx, intake, on, user);
    });
  }

  @Post(':id/attendance')
  @HttpCode(200)
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'Write who was there on a day; a day that is marked already is corrected' })
  @ApiBody({ type: AttendanceBody, examples: { one: { value: exampleAttendance } } })
  @ApiOkResponse({ type: SheetView })
  write(
    @Id() id: string,
    @Body() { on, marks }: AttendanceBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const intake = visibleOr404(user, await this.enrolPerson.intake(tx, id));
      await this.keepAttendance.run(tx, await this.seen(tx, id, user), { day: on, marks }, user.subject);
      return ok(await this.sheet(tx, intake, on, user));
    });
  }

  @Get(':id/allowances')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'What each of an intake gets, line by line: the list for the accountant' })
  @ApiOkResponse({ type: AllowanceList })
  allowances(@Id() id: string, @CurrentUser() user: Principal): Promise<AllowanceList> {
    return this.database.transaction(async (tx) => {
      visibleOr404(user, await this.enrolPerson.intake(tx, id));
      const items = [];
      for (const one of await this.seen(tx, id, user)) {
        items.push(allowanceView(await this.workOutAllowance.run(tx, one)));
      }
      return { items, total: items.reduce((sum, { total }) => sum + total, 0) };
    });
  }

  private async seen(tx: Tx, intakeId: string, user: Principal): Promise<Enrolment[]> {
    return (await this.keepAttendance.sheet(tx, intakeId)).filter((one) => covers(user, one));
  }

  private async sheet(tx: Tx, intake: PlacedIntake, on: string, user: Principal): Promise<SheetView> {
    const seen = await this.seen(tx, intake.id, user);
    const { id, courseName, startsOn, endsOn } = intake;
    const items = seen.map((one) => sheetLine(one, on));
    return { ...{ intakeId: id, courseName, startsOn, endsOn, on }, held: seen[0]?.held ?? 0, items };
  }
}
