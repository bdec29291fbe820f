import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type Principal, Roles, WorkBoard, workBoard } from '#libs/http';
import { Database } from '#libs/persistence';
import { CountWork, kindsOf } from '../application/count-work.js';
import { actorOf } from './actor.js';

@ApiTags('work')
@Controller('api/v1/work/registry')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly work: CountWork,
  ) {}

  @Get()
  @Roles('registry-officer', 'commune-leader', 'auditor')
  @ApiOperation({ summary: 'What there is to do about cases, lists and the log: late, due, new, waiting' })
  @ApiOkResponse({ type: WorkBoard })
  async board(@CurrentUser() user: Principal): Promise<WorkBoard> {
    const counted = await this.database.read((tx) => this.work.run(tx, actorOf(user)));
    return workBoard(kindsOf(user.role), counted);
  }
}
