import { loadConfig, type Environment } from '#libs/config';
import { SystemClock, type Clock } from '#libs/kernel';
import { houseSchemas, migrate, openDatabase, type Database } from '#libs/persistence';
import { Metrics } from '#libs/telemetry';
import { ModulesContainer, NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from 'nestjs-pino';
import { AuthGuard } from '../auth/auth.guard.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { BodyInterceptor } from '../body/body.interceptor.js';
import { READINESS } from '../health/readiness.js';
import { openApiOf } from '../openapi/document.js';
import { OpenApiHolder } from '../openapi/openapi.controller.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { TextBook } from '../problems/texts.js';
import { ReplyInterceptor } from '../replies.js';
import { RouteTable } from '../routes/route-table.js';
import { assignTraceId } from '../trace-id.js';
import { HouseValidationPipe } from '../validation/validation.pipe.js';
import type { ServiceDefinition } from './definition.js';
import { HouseModule } from './house.module.js';

export interface StartOptions {
  readonly clock?: Clock;
}

export interface RunningService {
  readonly name: string;
  /** `http://host:port` */
  readonly url: string;
  readonly app: NestExpressApplication;
  close(): Promise<void>;
}

/** Keep-alive longer than a proxy's (60 s), so that we never close a connection it is about to use. */
const KEEP_ALIVE_MS = 65_000;

/** Starts one service. Throws ConfigError listing every fault, or when a route is open to nobody knows whom. */
export async function startService(
  definition: ServiceDefinition,
  env: Environment = process.env,
  { clock = new SystemClock() }: StartOptions = {},
): Promise<RunningService> {
  const config = loadConfig(definition.config, env);
  const { name, migrations } = definition;
  if (config.MIGRATE) await migrate({ url: config.DATABASE_URL, schema: name, migrations });
  const database = await openDatabase({
    url: config.DATABASE_URL,
    schema: name,
    schemas: [...houseSchemas, ...definition.schemas],
    poolSize: config.DATABASE_POOL,
  });
  try {
    const providers = [{ provide: READINESS, useValue: () => Promise.resolve({}) }];
    const module = HouseModule.of(definition, { config, database, clock, providers });
    const app = await NestFactory.create<NestExpressApplication>(module, {
      bodyParser: false,
      bufferLogs: true,
      abortOnError: false,
    });
    configure(app, definition);
    await app.listen(config.PORT, config.HOST);
    return running(name, app, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function configure(app: NestExpressApplication, definition: ServiceDefinition): void {
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(assignTraceId, helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } }));
  app.use(app.get(Metrics).observe);
  const routes = app.get(RouteTable);
  routes.fill(app.get(ModulesContainer));
  routes.requireDecided();
  app.useGlobalFilters(new ProblemFilter(app.get(TextBook), routes));
  app.useGlobalGuards(new AuthGuard(app.get(Reflector), app.get(TokenVerifier)));
  app.useGlobalInterceptors(new BodyInterceptor(), new ReplyInterceptor());
  app.useGlobalPipes(new HouseValidationPipe());
  definition.configure?.(app);
  app.get(OpenApiHolder).document = openApiOf(app, routes.routes);
}

function running(name: string, app: NestExpressApplication, database: Database): RunningService {
  const server = app.getHttpServer() as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const { address, port } = server.address() as AddressInfo;
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    name,
    url: `http://${host}:${port}`,
    app,
    async close() {
      server.closeIdleConnections();
      await app.close();
      await database.close();
    },
  };
}
