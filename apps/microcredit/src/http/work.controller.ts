import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { areaFilter, CurrentUser, type Principal, Roles, WorkBoard, workBoard } from '#libs/http';
import { isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { kindsOf, OWN_KINDS, WeighWork } from '../application/weigh-work.js';

@ApiTags('work')
@Controller('api/v1/work/microcredit')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly work: WeighWork,
  ) {}

  @Get()
  @Roles('credit-officer', 'commune-leader', 'registry-officer', 'person')
  @ApiOperation({
    summary: 'What there is to do about credit: late, due, new, waiting; for a person their own',
  })
  @ApiOkResponse({ type: WorkBoard })
  board(@CurrentUser() user: Principal): Promise<WorkBoard> {
    return this.database.read(async (tx) =>
      // a program that bears the role is nobody, so nothing is its own
      user.role === 'person'
        ? workBoard(OWN_KINDS, isUuid(user.subject) ? await this.work.ofPerson(tx, user.subject) : [])
        : workBoard(kindsOf(user.role), await this.work.board(tx, areaFilter(user), user.role)),
    );
  }
}
