import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentUser, type Principal, Roles } from '#libs/http';
import { Database } from '#libs/persistence';
import { type NamedPerson, NamePeople } from '../application/name-people.js';
import { actorOf } from './actor.js';
import { NamesDto } from './people.dto.js';

@ApiExcludeController()
@Controller('internal/names')
export class NamesController {
  constructor(
    private readonly database: Database,
    private readonly namePeople: NamePeople,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles(
    'counsellor',
    'training-coordinator',
    'credit-officer',
    'commune-leader',
    'registry-officer',
    'employer',
  )
  async names(@Body() query: NamesDto, @CurrentUser() user: Principal): Promise<{ items: NamedPerson[] }> {
    return { items: await this.database.transaction((tx) => this.namePeople.run(tx, query, actorOf(user))) };
  }
}
