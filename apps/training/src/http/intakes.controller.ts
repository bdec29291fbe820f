import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentUser,
  etag,
  type ExpectedVersion,
  Id,
  IfMatch,
  ok,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  requireVersion,
  Roles,
  visibleOr404,
} from '#libs/http';
import { invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { CancelIntake } from '../application/cancel-intake.js';
import { ChangeSeats } from '../application/change-seats.js';
import { ShowCourses } from '../application/show-courses.js';
import { exampleIntakeActs, intakeActFaults, IntakeActBody } from './course.body.js';
import { IntakeView, intakeView } from './course.view.js';

/** An intake itself: its seats, and that it was called off. */
@ApiTags('training')
@Controller('api/v1/intakes')
export class IntakesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly showCourses: ShowCourses,
    private readonly changeSeats: ChangeSeats,
    private readonly cancelIntake: CancelIntake,
  ) {}

  @Get(':id')
  @Roles('training-coordinator', 'counsellor')
  @ApiOperation({ summary: 'One intake of a course' })
  @ApiOkResponse({ type: IntakeView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    const intake = visibleOr404(user, await this.database.read((tx) => this.showCourses.intake(tx, id)));
    return ok(intakeView(intake), etag(intake.version));
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('training-coordinator')
  @ApiOperation({
    summary:
      'More seats or fewer; more of them go to those who wait. Or called off: its people go to another intake, or their place ends',
  })
  @ApiBody({ type: IntakeActBody, examples: exampleIntakeActs })
  @ApiOkResponse({ type: IntakeView })
  act(
    @Id() id: string,
    @Body() body: IntakeActBody,
    @CurrentUser() user: Principal,
    @IfMatch() expected: ExpectedVersion,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const { act, seats = 0, reason = 'other', moveTo } = body;
    return this.requests.run(key, async (tx) => {
      const intake = visibleOr404(user, await this.cancelIntake.find(tx, id, moveTo));
      const faults = intakeActFaults(body);
      if (faults.length > 0) throw invalid(faults);
      requireVersion(expected, intake.version);
      const after =
        act === 'cancel'
          ? await this.cancelIntake.run(tx, intake, { reason, moveTo }, user.subject)
          : await this.changeSeats.run(tx, intake, seats, user.subject);
      return ok(intakeView(after), etag(after.version));
    });
  }
}
