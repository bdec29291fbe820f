import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type Principal, Roles, WorkBoard, workBoard } from '#libs/http';
import { isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { CountWork, KINDS, OWN_KINDS } from '../application/count-work.js';
import { reachOf } from './reach-of.js';

@ApiTags('work')
@Controller('api/v1/work/employment')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly work: CountWork,
  ) {}

  @Get()
  @Roles('counsellor', 'employer', 'person')
  @ApiOperation({
    summary: 'What there is to do about work: late, due, new, waiting; for a person their own',
  })
  @ApiOkResponse({ type: WorkBoard })
  board(@CurrentUser() user: Principal): Promise<WorkBoard> {
    const side = user.role === 'employer' ? 'employer' : 'counsellor';
    return this.database.read(async (tx) =>
      // a program that bears the role is nobody, so nothing is its own
      user.role === 'person'
        ? workBoard(OWN_KINDS, isUuid(user.subject) ? await this.work.ofPerson(tx, user.subject) : [])
        : workBoard(KINDS[side], await this.work.run(tx, reachOf(user), side)),
    );
  }
}
