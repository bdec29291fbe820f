import { ServiceConfig } from '#libs/config';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { loggerParams, Metrics } from '#libs/telemetry';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { TokenVerifier } from '../auth/token-verifier.js';
import { HealthController } from '../health/health.controller.js';
import { OpenApiController, OpenApiHolder } from '../openapi/openapi.controller.js';
import { HOUSE_TEXTS } from '../problems/house-texts.js';
import { TextBook } from '../problems/texts.js';
import { Requests } from '../requests/requests.js';
import { RouteTable } from '../routes/route-table.js';
import type { ServiceDefinition } from './definition.js';

export interface House {
  readonly config: ServiceConfig;
  readonly database: Database;
  readonly clock: Clock;
  /** What else the service gets from outside: the outbox, the dead letters. */
  readonly providers: readonly Provider[];
}

/** One service as a Nest module: its own parts, and what the house lends to every one. */
@Module({})
export class HouseModule {
  static of(definition: ServiceDefinition, { config, database, clock, providers }: House): DynamicModule {
    const trust = {
      issuer: config.OIDC_ISSUER,
      audience: config.OIDC_AUDIENCE,
      jwksUrl: config.OIDC_JWKS_URL,
    };
    return {
      module: HouseModule,
      imports: [LoggerModule.forRoot(loggerParams(definition.name, config.LOG_LEVEL))],
      controllers: [HealthController, OpenApiController, ...definition.controllers, ...definition.handlers],
      providers: [
        { provide: definition.config, useValue: config },
        { provide: ServiceConfig, useValue: config },
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock },
        { provide: TokenVerifier, useValue: new TokenVerifier(trust) },
        { provide: Metrics, useValue: new Metrics(definition.name) },
        { provide: TextBook, useValue: new TextBook([definition.texts ?? {}, HOUSE_TEXTS]) },
        ...[RouteTable, OpenApiHolder, Requests],
        ...providers,
        ...definition.providers,
      ],
    };
  }
}
