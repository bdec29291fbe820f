import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Id, type Principal, Roles } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ChangeConsent } from '../application/change-consent.js';
import { ListConsents } from '../application/list-consents.js';
import { type ConsentState, PURPOSES, type Purpose } from '../domain/consent.js';
import type { ErasureState } from '../domain/erasures.js';
import { actorOf } from './actor.js';
import { CONSENTS_EXAMPLE, ERASURES_EXAMPLE } from './examples.js';

@ApiTags('consents')
@Controller('api/v1/people/:id')
export class ConsentsController {
  constructor(
    private readonly database: Database,
    private readonly changeConsent: ChangeConsent,
    private readonly listConsents: ListConsents,
  ) {}

  @Get('consents')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'auditor', 'person')
  @ApiOperation({ summary: 'What somebody agreed to, with every act' })
  @ApiOkResponse({ schema: { type: 'object' }, example: CONSENTS_EXAMPLE })
  list(@Id() id: string, @CurrentUser() user: Principal): ReturnType<ListConsents['run']> {
    return this.database.transaction((tx) => this.listConsents.run(tx, id, actorOf(user)));
  }

  @Put('consents/:purpose')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'person')
  @ApiOperation({ summary: 'Somebody agrees to a purpose' })
  @ApiParam({ name: 'purpose', enum: PURPOSES })
  @ApiOkResponse({ schema: { type: 'object' }, example: { items: CONSENTS_EXAMPLE.items } })
  give(
    @Id() id: string,
    @Param('purpose') purpose: string,
    @CurrentUser() user: Principal,
  ): Promise<{ items: ConsentState[] }> {
    return this.act(id, purpose, 'given', user);
  }

  @Delete('consents/:purpose')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'person')
  @ApiOperation({ summary: 'Somebody takes a purpose back: every copy has to go' })
  @ApiParam({ name: 'purpose', enum: PURPOSES })
  @ApiOkResponse({ schema: { type: 'object' }, example: { items: CONSENTS_EXAMPLE.items } })
  withdraw(
    @Id() id: string,
    @Param('purpose') purpose: string,
    @CurrentUser() user: Principal,
  ): Promise<{ items: ConsentState[] }> {
    return this.act(id, purpose, 'withdrawn', user);
  }

  @Get('erasures')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'auditor', 'person')
  @ApiOperation({ summary: 'Whether every service has let go of what a purpose that ended had told it' })
  @ApiOkResponse({ schema: { type: 'object' }, example: ERASURES_EXAMPLE })
  async erasures(@Id() id: string, @CurrentUser() user: Principal): Promise<{ items: ErasureState[] }> {
    return {
      items: await this.database.transaction((tx) => this.listConsents.erasures(tx, id, actorOf(user))),
    };
  }

  private async act(
    id: string,
    purpose: string,
    act: 'given' | 'withdrawn',
    user: Principal,
  ): Promise<{ items: ConsentState[] }> {
    if (!isPurpose(purpose)) throw notFound();
    return {
      items: await this.database.transaction((tx) =>
        this.changeConsent.run(tx, id, purpose, act, actorOf(user)),
      ),
    };
  }
}

const isPurpose = (value: string): value is Purpose => PURPOSES.some((purpose) => purpose === value);
