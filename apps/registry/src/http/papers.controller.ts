import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentUser, Id, type Principal, Roles } from '#libs/http';
import { Database } from '#libs/persistence';
import { OpenPapers } from '../application/open-papers.js';
import { actorOf } from './actor.js';

/** What the gateway prints; the registry decides who may, and keeps a record of it. */
@ApiExcludeController()
@Controller('internal/people/:id')
export class PapersController {
  constructor(
    private readonly database: Database,
    private readonly papers: OpenPapers,
  ) {}

  @Get('consent-slip')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'person')
  slip(@Id() id: string, @CurrentUser() user: Principal): ReturnType<OpenPapers['run']> {
    return this.database.transaction((tx) => this.papers.run(tx, id, 'consent-slip-read', actorOf(user)));
  }

  @Get('file')
  @Roles('registry-officer', 'person')
  file(@Id() id: string, @CurrentUser() user: Principal): ReturnType<OpenPapers['run']> {
    return this.database.transaction((tx) => this.papers.run(tx, id, 'file-read', actorOf(user)));
  }
}
