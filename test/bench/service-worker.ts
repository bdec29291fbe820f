import 'reflect-metadata';
import { Controller, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { connect } from 'amqplib';
import { Pool } from 'pg';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { type BusContext, BusStrategy, Counts, createBus, Handles, type Received } from '#libs/messaging';
import { afterCommit, atCommit, openDatabase } from '#libs/persistence';
import { now, serve } from './child.js';

// A service that keeps one effect for each release: ours, through Nest and the bus strategy, or as the textbook does it.

interface Options {
  readonly service: string;
  readonly database: string;
  readonly amqp: string;
  readonly prefix: string;
  readonly kind: 'ours' | 'textbook';
}

let seen = 0;
let last = 0;
const times: [string, number][] = [];

function note(personIds: readonly string[]): void {
  last = now();
  seen += personIds.length;
  for (const personId of personIds) times.push([personId, last]);
}

const EFFECT = `
  insert into effect (person_id, version) select * from unnest($1::uuid[], $2::integer[])
  on conflict (person_id) do update set version = excluded.version where excluded.version > effect.version`;

@Controller()
class CountWhenReleased {
  @Handles(ReleaseRecordedV1, 'count-when-released')
  async handle(batch: Received<ReleaseRecordedV1>[], { tx }: BusContext): Promise<void> {
    atCommit(tx, () => ({
      name: 'effect',
      text: EFFECT,
      values: [batch.map(({ subject }) => subject), batch.map(({ sequence }) => sequence)],
    }));
    afterCommit(tx, 'note', () => {
      note(batch.map(({ subject }) => subject));
    });
  }
}

class ServiceModule {}

async function ours({ service, database, amqp, prefix }: Options): Promise<void> {
  Logger.overrideLogger(['error', 'warn']);
  const db = await openDatabase({ url: database, schema: service, poolSize: 4 });
  const bus = await createBus({
    BUS: 'rabbitmq',
    DATABASE_URL: database,
    AMQP_URL: amqp,
    BUS_PREFIX: prefix,
  });
  const app = await NestFactory.create(
    { module: ServiceModule, controllers: [CountWhenReleased] },
    { logger: false },
  );
  app.connectMicroservice({
    strategy: new BusStrategy({ service, database: db, bus, counts: new Counts() }),
  });
  await app.startAllMicroservices();
}

/** One transaction and one acknowledgement a message. */
async function textbook({ service, database, amqp, prefix }: Options): Promise<void> {
  const client = await new Pool({
    connectionString: database,
    options: `-c search_path=${service}`,
  }).connect();
  const channel = await (await connect(amqp, { noDelay: true })).createChannel();
  const [exchange, queue] = [`${prefix}chungtay.events`, `${prefix}${service}.count-when-released`];
  await channel.assertExchange(exchange, 'topic', { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.bindQueue(queue, exchange, 'registry.release-recorded.v1');
  await channel.prefetch(100);
  let turn = Promise.resolve();
  await channel.consume(queue, (message) => {
    if (!message) return;
    turn = turn.then(async () => {
      const { id, subject, sequence } = JSON.parse(
        message.content.toString('utf8'),
      ) as Received<ReleaseRecordedV1>;
      await client.query('begin');
      const { rowCount } = await client.query(
        `insert into inbox (message_id, handler) values ($1, 'count-when-released') on conflict do nothing`,
        [id],
      );
      if (rowCount) await client.query(EFFECT, [[subject], [sequence]]);
      await client.query('commit');
      channel.ack(message);
      note([subject]);
    });
  });
}

serve({
  async start(options: Options) {
    const pool = new Pool({
      connectionString: options.database,
      options: `-c search_path=${options.service}`,
    });
    await pool.query(
      'create table if not exists effect (person_id uuid primary key, version integer not null)',
    );
    await pool.end();
    await (options.kind === 'ours' ? ours(options) : textbook(options));
  },
  seen: () => ({ seen, last }),
  /** When each person's effect was committed, since the last question. */
  times: () => times.splice(0),
});
