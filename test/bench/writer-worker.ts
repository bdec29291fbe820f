import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'amqplib';
import { Pool } from 'pg';
import { type Bus, Counts, createBus, Relay } from '#libs/messaging';
import { openDatabase } from '#libs/persistence';
import { now, serve } from './child.js';
import { releaseSealer } from './event.js';

// Records releases and carries them to the bus: ours, or as the textbook does it. The recording is the same for both, one
// statement and one commit, so that what differs is the way from the commit onwards.

interface Options {
  readonly database: string;
  readonly amqp: string;
  readonly prefix: string;
  readonly kind: 'ours' | 'textbook';
}

interface Carrier {
  start(): void;
  /** Ends after the batch in work; `start` goes on. */
  halt(): Promise<void>;
  wake(): void;
}

let pool: Pool;
let carrier: Carrier;
let seal: ReturnType<typeof releaseSealer>;

const RECORD = `
  with recorded as (insert into release (person_id, recorded_at) values ($1, now()))
  insert into outbox (id, type, envelope) values ($2, $3, $4)`;

async function record(): Promise<string> {
  const { personId, id, type, envelope } = seal();
  await pool.query({ name: 'record', text: RECORD, values: [personId, id, type, envelope] });
  carrier.wake();
  return personId;
}

async function ours({ database, amqp, prefix }: Options): Promise<Carrier> {
  const db = await openDatabase({ url: database, schema: 'registry', poolSize: 4 });
  const bus: Bus = await createBus({
    ...{ BUS: 'rabbitmq', DATABASE_URL: database, AMQP_URL: amqp, BUS_PREFIX: prefix },
  });
  const relay = new Relay(db, bus, new Counts(), (error) => {
    console.error(error);
  });
  return {
    start: () => {
      relay.start();
    },
    halt: () => relay.stop(),
    wake: relay.signal,
  };
}

/** Asks every 100 ms for ten rows, sends them, waits for the confirms, deletes them. A full ten is followed at once. */
async function textbook({ database, amqp, prefix }: Options): Promise<Carrier> {
  const client = await new Pool({ connectionString: database, options: '-c search_path=registry' }).connect();
  const channel = await (await connect(amqp, { noDelay: true })).createConfirmChannel();
  const poll = async (): Promise<number> => {
    await client.query('begin');
    const { rows } = await client.query<{ position: string; id: string; type: string; envelope: string }>(
      'select * from outbox order by position limit 10 for update skip locked',
    );
    for (const { id, type, envelope } of rows) {
      const options = { persistent: true, mandatory: true, messageId: id, type };
      channel.publish(`${prefix}chungtay.events`, type, Buffer.from(envelope), options);
    }
    await channel.waitForConfirms();
    for (const { position } of rows) await client.query('delete from outbox where position = $1', [position]);
    await client.query('commit');
    return rows.length;
  };
  let halted = false;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!halted) if ((await poll()) < 10) await sleep(100);
  };
  return {
    start: () => {
      halted = false;
      running = run();
    },
    halt: () => {
      halted = true;
      return running;
    },
    wake: () => undefined,
  };
}

serve({
  async start(options: Options) {
    pool = new Pool({ connectionString: options.database, max: 32, options: '-c search_path=registry' });
    await pool.query(
      'create table if not exists release (person_id uuid primary key, recorded_at timestamptz not null)',
    );
    carrier = await (options.kind === 'ours' ? ours(options) : textbook(options));
    seal = releaseSealer();
  },
  carry: () => {
    carrier.start();
    return now();
  },
  halt: () => carrier.halt(),
  /** `clients` record one after the other, without pauses. */
  async live(count: number, clients: number) {
    const start = now();
    let left = count;
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (left-- > 0) await record();
      }),
    );
    return start;
  },
  /** Fills the outbox without carrying. */
  async preload(count: number) {
    for (let done = 0; done < count; done += 500) {
      const sealed = Array.from({ length: Math.min(500, count - done) }, seal);
      await pool.query(
        `insert into outbox (id, type, envelope) select * from unnest($1::uuid[], $2::text[], $3::text[])`,
        [sealed.map(({ id }) => id), sealed.map(({ type }) => type), sealed.map(({ envelope }) => envelope)],
      );
    }
  },
  /** Open loop: the times at which each person should have been sent, however late the sending was. */
  async steady(perSecond: number, seconds: number) {
    const sent: [string, number][] = [];
    const waiting: Promise<unknown>[] = [];
    const begin = now() + 50;
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = begin + (n * 1000) / perSecond;
      if (due > now()) await sleep(due - now());
      waiting.push(record().then((personId) => sent.push([personId, due])));
    }
    await Promise.all(waiting);
    return sent;
  },
});
