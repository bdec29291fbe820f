import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { areaFilter, CurrentUser, Id, type Principal, Roles } from '#libs/http';
import { Database } from '#libs/persistence';
import { FairDesk } from '../application/fair-desk.js';

/** For the gateway, which has the registry count the women among them; ids only. */
@ApiExcludeController()
@Controller('internal/job-fairs')
export class FairCountsController {
  constructor(
    private readonly desk: FairDesk,
    private readonly database: Database,
  ) {}

  @Get(':id/counted')
  @Roles('counsellor')
  counted(@Id() id: string, @CurrentUser() user: Principal): Promise<object> {
    return this.database.read(async (tx) => ({
      groups: await this.desk.read.counted(tx, await this.desk.read.one(tx, id, areaFilter(user))),
    }));
  }
}
