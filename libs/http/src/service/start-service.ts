import { loadConfig, type Environment, type ServiceConfig } from '#libs/config';
import type { Duty } from '#libs/jobs';
import { SystemClock, type Clock } from '#libs/kernel';
import { BusStrategy, Counts, createBus, Relay, useMessageTracing, type Bus } from '#libs/messaging';
import { houseSchemas, migrate, openDatabase, type Database } from '#libs/persistence';
import { messageSpans, startTracing } from '#libs/telemetry';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { configureHttp } from './configure-http.js';
import type { ServiceDefinition } from './definition.js';
import { dutiesOf } from './duties.js';
import { HouseModule } from './house.module.js';
import { OpenConnections } from './open-connections.js';
import { measureMessaging } from './measure-messaging.js';

export interface StartOptions {
  /** A bus shared with other services of this process; whoever opened it closes it. Left out: one of its own. */
  readonly bus?: Bus;
  readonly clock?: Clock;
}

export interface RunningService {
  readonly name: string;
  /** `http://host:port` */
  readonly url: string;
  readonly app: NestExpressApplication;
  /** What the clock asks of it; done by whoever gives them to `startJobs`. */
  readonly duties: readonly Duty[];
  /** Takes nothing new, finishes what is in work, lets go of database and bus. */
  close(): Promise<void>;
}

/** Longer than a proxy's (60 s), so that we never close a connection it is about to use. */
const KEEP_ALIVE_MS = 65_000;
/** Whoever is not done by then (a live stream, a stuck client) is cut off. */
const CLOSE_GRACE_MS = 5_000;

/** Starts one service. Throws ConfigError listing every fault, or when a route is open to nobody knows whom. */
export async function startService(
  definition: ServiceDefinition,
  env: Environment = process.env,
  options: StartOptions = {},
): Promise<RunningService> {
  const config = loadConfig(definition.config, env);
  const releases: (() => Promise<void>)[] = [];
  const release = async (): Promise<void> => {
    for (const each of releases.splice(0).reverse()) await each();
  };
  try {
    releases.push(await traced(definition.name, config));
    const database = await openMigrated(definition, config);
    releases.push(() => database.close());
    const bus = options.bus ?? (await createBus(config));
    if (!options.bus) releases.push(() => bus.close());
    const app = await serve(definition, { config, database, bus, clock: options.clock ?? new SystemClock() });
    const connections = new OpenConnections(app.getHttpServer());
    releases.push(() => closeGently(app, connections));
    await app.listen(config.PORT, config.HOST);
    app.get(Relay).start();
    const { name, duties = [] } = definition;
    return { name, url: urlOf(app), app, duties: dutiesOf(app, name, duties), close: release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Off unless a collector is named. */
async function traced(service: string, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: ServiceConfig) {
  if (endpoint === undefined) return () => Promise.resolve();
  useMessageTracing(messageSpans);
  return startTracing({ service, endpoint });
}

async function openMigrated(
  { name, migrations, schemas }: ServiceDefinition,
  config: ServiceConfig,
): Promise<Database> {
  if (config.MIGRATE) await migrate({ url: config.DATABASE_URL, schema: name, migrations });
  return openDatabase({
    url: config.DATABASE_URL,
    schema: name,
    schemas: [...houseSchemas, ...schemas],
    poolSize: config.DATABASE_POOL,
  });
}

interface Standing {
  readonly config: ServiceConfig;
  readonly database: Database;
  readonly bus: Bus;
  readonly clock: Clock;
}

/** The application with its handlers listening to the bus; HTTP is opened afterwards. */
async function serve(definition: ServiceDefinition, standing: Standing): Promise<NestExpressApplication> {
  const counts = new Counts();
  const module = HouseModule.of(definition, { ...standing, counts });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  try {
    configureHttp(app, definition);
    const strategy = new BusStrategy({ service: definition.name, counts, ...standing });
    app.connectMicroservice<MicroserviceOptions>({ strategy });
    measureMessaging(app, strategy, counts);
    await app.startAllMicroservices();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function urlOf(app: NestExpressApplication): string {
  const server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const { address, port } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

async function closeGently(app: NestExpressApplication, connections: OpenConnections): Promise<void> {
  connections.closeWhenIdle();
  const cutOff = setTimeout(() => {
    connections.closeAll();
  }, CLOSE_GRACE_MS);
  await app.close().finally(() => {
    clearTimeout(cutOff);
  });
}
