import { ServiceConfig } from '#libs/config';
import { Clock } from '#libs/kernel';
import { MessagingModule, type Bus, type Counts } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { loggerParams, Metrics } from '#libs/telemetry';
import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { TokenVerifier } from '../auth/token-verifier.js';
import { HealthController } from '../health/health.controller.js';
import { Readiness } from '../health/readiness.js';
import { OpenApiController, OpenApiHolder } from '../openapi/openapi.controller.js';
import { DeadLettersController } from '../operator/dead-letters.controller.js';
import { DeliveriesController } from '../operator/deliveries.controller.js';
import { HoldingsController } from '../operator/holdings.controller.js';
import { ParkedMessagesController } from '../operator/parked-messages.controller.js';
import { HOUSE_TEXTS } from '../problems/house-texts.js';
import { TextBook } from '../problems/texts.js';
import { Requests } from '../requests/requests.js';
import { RouteTable } from '../routes/route-table.js';
import { CleanUp } from './clean-up.js';
import type { ServiceDefinition } from './definition.js';

export interface House {
  readonly config: ServiceConfig;
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly counts: Counts;
}

/** One service as a Nest module: its own parts, and what the house lends to every one. */
@Module({})
export class HouseModule {
  static of(definition: ServiceDefinition, { config, database, clock, bus, counts }: House): DynamicModule {
    const trust = {
      issuer: config.OIDC_ISSUER,
      audience: config.OIDC_AUDIENCE,
      jwksUrl: config.OIDC_JWKS_URL,
    };
    return {
      module: HouseModule,
      imports: [
        LoggerModule.forRoot(loggerParams(definition.name, config.LOG_LEVEL)),
        MessagingModule.forService({ service: definition.name, database, bus, clock, counts }),
      ],
      controllers: [
        HealthController,
        OpenApiController,
        DeliveriesController,
        HoldingsController,
        DeadLettersController,
        ParkedMessagesController,
        ...definition.controllers,
        ...definition.handlers,
      ],
      providers: [
        { provide: definition.config, useValue: config },
        { provide: ServiceConfig, useValue: config },
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock },
        { provide: TokenVerifier, useValue: new TokenVerifier(trust) },
        { provide: Metrics, useValue: new Metrics(definition.name) },
        { provide: TextBook, useValue: new TextBook([definition.texts ?? {}, HOUSE_TEXTS]) },
        ...[RouteTable, OpenApiHolder, Readiness, Requests, CleanUp],
        ...definition.providers,
      ],
    };
  }
}
