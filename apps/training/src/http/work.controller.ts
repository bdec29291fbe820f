import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { areaFilter, CurrentUser, type Principal, Roles, WorkBoard, workBoard } from '#libs/http';
import { isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { CountWork, KINDS, OWN_KINDS } from '../application/count-work.js';

@ApiTags('work')
@Controller('api/v1/work/training')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly work: CountWork,
  ) {}

  @Get()
  @Roles('training-coordinator', 'person')
  @ApiOperation({
    summary: 'What there is to do about courses: late, due, new, waiting; for a person their own',
  })
  @ApiOkResponse({ type: WorkBoard })
  board(@CurrentUser() user: Principal): Promise<WorkBoard> {
    return this.database.read(async (tx) =>
      // a program that bears the role is nobody, so nothing is its own
      user.role === 'person'
        ? workBoard(OWN_KINDS, isUuid(user.subject) ? await this.work.ofPerson(tx, user.subject) : [])
        : workBoard(KINDS, await this.work.run(tx, areaFilter(user))),
    );
  }
}
