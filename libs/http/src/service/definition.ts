import type { ServiceConfig } from '#libs/config';
import type { MigrationClass } from '#libs/persistence';
import type { Provider, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EntitySchema } from 'typeorm';
import type { Texts } from '../problems/texts.js';
import type { ServiceDuty } from './duties.js';

/** All there is to know about a service in order to run, test or migrate it. */
export interface ServiceDefinition<Config extends ServiceConfig = ServiceConfig> {
  /** Name of its schema and first word of its queues. */
  readonly name: string;
  readonly config: Type<Config>;
  /** TypeORM's picture of its own tables; the house tables are added. */
  // EntitySchema<T> is invariant in T, so a list of several needs any
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly schemas: readonly EntitySchema<any>[];
  /** Its own migrations, oldest first; the house tables come before. */
  readonly migrations: readonly MigrationClass[];
  readonly controllers: readonly Type[];
  /** Controllers whose methods have `@Handles`. */
  readonly handlers: readonly Type[];
  readonly providers: readonly Provider[];
  /** What its own problem codes say. */
  readonly texts?: Texts;
  /** What the clock asks of it. */
  readonly duties?: readonly ServiceDuty[];
  /** Middleware that must stand before the house's routes: the OpenID provider, the gateway's proxy. */
  readonly configure?: (app: NestExpressApplication) => void;
}
