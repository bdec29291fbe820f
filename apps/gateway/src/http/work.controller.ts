import { CurrentUser, type Principal, Roles, WorkBoard, workBoard } from '#libs/http';
import { Database } from '#libs/persistence';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DELIVERY_KINDS, ManageWebhooks } from '../application/manage-webhooks.js';

/** What the gateway itself knows of: what did not arrive at the programs outside. */
@ApiTags('work')
@Controller('api/v1/work/webhooks')
export class WorkController {
  constructor(
    private readonly database: Database,
    private readonly webhooks: ManageWebhooks,
  ) {}

  @Get()
  @Roles('counsellor', 'credit-officer', 'commune-leader', 'registry-officer', 'operator')
  @ApiOperation({ summary: 'What did not arrive at your webhooks; for an operator at those of the areas' })
  @ApiOkResponse({ type: WorkBoard })
  async board(@CurrentUser() user: Principal): Promise<WorkBoard> {
    const counted = await this.database.read((tx) => this.webhooks.work(tx, user));
    return workBoard(DELIVERY_KINDS, counted);
  }
}
