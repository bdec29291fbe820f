import { Controller, type INestApplicationContext, Inject, Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EventContract } from '#libs/contracts';
import { newId, SystemClock } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import type { Bus } from '../src/bus/bus.js';
import { BusStrategy } from '../src/bus-strategy.js';
import { Counts } from '../src/counts.js';
import { Handles } from '../src/handles.js';
import { MessagingModule } from '../src/messaging.module.js';
import { Outbox } from '../src/outbox.js';
import { BusContext, type Received } from '../src/received.js';
import { Relay } from '../src/relay.js';

// A small house for the specs of messaging: `sender` tells that a thing was done, `receiver` keeps what it heard.

@EventContract<ThingDoneV1>({
  name: 'sender.thing-done.v1',
  publisher: 'sender',
  summary: 'A thing was done.',
  example: { thingId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01', size: 1 },
  consumers: ['receiver.keep-thing-when-done'],
})
export class ThingDoneV1 {
  @IsUUID()
  thingId: string;

  @IsInt()
  @Min(0)
  size: number;

  @IsOptional()
  @IsInt()
  colour?: number;
}

@EventContract<ThingKeptV1>({
  name: 'receiver.thing-kept.v1',
  publisher: 'receiver',
  summary: 'A thing is kept.',
  example: { thingId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01' },
  consumers: [],
})
export class ThingKeptV1 {
  @IsUUID()
  thingId: string;
}

class CreateEffect1 implements MigrationInterface {
  name = 'CreateEffect1763769600001';

  async up(runner: QueryRunner): Promise<void> {
    // no key on purpose: a doubled effect must show
    await runner.query('create table effect (thing_id uuid not null, size integer not null)');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

export const sender = { name: 'sender', migrations: [] };
export const receiver = { name: 'receiver', migrations: [CreateEffect1] };

/** What the handler of a test does besides keeping the effect. */
export type Behaviour = (batch: Received<ThingDoneV1>[], ctx: BusContext) => void | Promise<void>;

export const HANDLER = 'keep-thing-when-done';
const BEHAVIOUR = Symbol('behaviour');

@Injectable()
@Controller()
class KeepThingWhenDone {
  constructor(
    @Inject(BEHAVIOUR) private readonly behave: Behaviour,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  @Handles(ThingDoneV1, HANDLER)
  async handle(batch: Received<ThingDoneV1>[], ctx: BusContext): Promise<void> {
    await keep(batch, ctx);
    for (const { data, sequence } of batch) {
      this.outbox.add(ctx.tx, ThingKeptV1, {
        subject: data.thingId,
        sequence,
        data: { thingId: data.thingId },
      });
    }
    await this.behave(batch, ctx);
  }
}

/** The effect: one row for each message of the batch. */
export async function keep(batch: readonly Received<ThingDoneV1>[], { tx }: BusContext): Promise<void> {
  await tx.query(`insert into effect select * from unnest($1::uuid[], $2::integer[])`, [
    batch.map(({ data }) => data.thingId),
    batch.map(({ data }) => data.size),
  ]);
}

export interface Running {
  readonly counts: Counts;
  close(): Promise<void>;
}

/** The service that speaks. `tell` records things in one transaction and returns their ids and those of their messages. */
export async function startSender(
  database: Database,
  bus: Bus,
): Promise<Running & { tell: Tell; relay: Relay; outbox: Outbox }> {
  const counts = new Counts();
  const relay = new Relay(database, bus, counts);
  const outbox = new Outbox('sender', new SystemClock(), relay.signal);
  relay.start();
  return {
    counts,
    relay,
    outbox,
    tell: (count, change = {}) =>
      database.transaction((tx) => {
        const things = Array.from({ length: count }, (_, size) => ({ thingId: newId(), size, ...change }));
        const told = things.map((data) => ({
          thingId: data.thingId,
          messageId: outbox.add(tx, ThingDoneV1, { subject: data.thingId, sequence: 1, data }),
        }));
        return Promise.resolve(told);
      }),
    close: () => relay.stop(),
  };
}

export type Tell = (
  count: number,
  change?: Partial<ThingDoneV1>,
) => Promise<{ thingId: string; messageId: string }[]>;

/** The service that listens, as a Nest application like any other. */
export async function startReceiver(
  database: Database,
  bus: Bus,
  behave: Behaviour = () => undefined,
  retryDelaysMs: readonly number[] = [50, 100],
): Promise<Running & { app: INestApplicationContext }> {
  const counts = new Counts();
  const app = await NestFactory.create(
    {
      module: class ReceiverModule {},
      imports: [
        MessagingModule.forService({ service: 'receiver', database, bus, counts, clock: new SystemClock() }),
      ],
      controllers: [KeepThingWhenDone],
      providers: [{ provide: BEHAVIOUR, useValue: behave }],
    },
    { logger: false },
  );
  app.connectMicroservice({
    strategy: new BusStrategy({ service: 'receiver', database, bus, counts, retryDelaysMs }),
  });
  await app.startAllMicroservices();
  await app.init();
  app.get(Relay).start();
  return { app, counts, close: () => app.close() };
}

/** Ids of the things kept, with repetitions, in order. */
export async function kept(database: Database): Promise<string[]> {
  const rows = await database.read((tx) =>
    tx.query<{ id: string }[]>('select thing_id as id from effect order by 1'),
  );
  return rows.map(({ id }) => id);
}

export async function count(database: Database, table: string): Promise<number> {
  const [row] = await database.read((tx) =>
    tx.query<{ n: number }[]>(`select count(*)::integer as n from ${table}`),
  );
  return row?.n ?? 0;
}
