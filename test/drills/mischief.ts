import { Pool } from 'pg';
import { newId, SystemClock } from '#libs/kernel';
import { Counts, createBus, Outbox, Relay } from '#libs/messaging';
import { type Database, migrate, openDatabase } from '#libs/persistence';
import { eventually } from '#libs/testing';
import { LISTENERS } from './books.js';
import type { DistributedHouse } from './distributed-house.js';
import { Held } from './held.js';
import { MischievousBus, POISON_EVERY } from './mischievous-bus.js';
import { addVersion, sealVersion } from './people.js';
import type { Tell } from './tell.js';

/** The first pause before a message that failed is tried again. */
const RETRY_CYCLE_MS = 1_000;
const [NEIGHBOURS, ROUNDS] = [40, 8];

interface Wire {
  readonly database: Database;
  readonly bus: MischievousBus;
  readonly relay: Relay;
  readonly outbox: Outbox;
  readonly books: Pool;
  close(): Promise<void>;
}

/** R12, R13, R14: people with several versions each, told through the mischievous bus to the services as they are. */
export async function drillMischief(
  house: DistributedHouse,
  tell: Tell,
  { short }: { short: boolean },
): Promise<void> {
  const [people, versions] = short ? [250, 8] : [1_000, 15];
  const ids = Array.from({ length: people }, newId);
  const wire = await openWire(house);
  try {
    const held = new Held(wire.books, ids);
    await tellAll(wire, held, ids, versions, tell);
    await tellNeighbours(wire, held, ids, versions + 1, tell);
    const injected = wire.bus.poisonIds.length * LISTENERS.length;
    const buried = await held.buried(wire.bus.poisonIds);
    tell(
      buried.poison === injected && buried.others === 0,
      `R14 1 in ${String(POISON_EVERY)} poisoned: dead letters are the poison and nothing else`,
      `${String(buried.poison)} = ${String(injected)} injected, ${String(buried.others)} others`,
    );
  } finally {
    await wire.close();
  }
}

/** An outbox of its own: the registry's relay would send its messages without mischief. */
async function openWire(house: DistributedHouse): Promise<Wire> {
  const url = new URL(house.postgres.url);
  const books = new Pool({ connectionString: url.href, max: 4 });
  await books.query('create database mischief');
  url.pathname = '/mischief';
  await migrate({ url: url.href, schema: 'registry', migrations: [] });
  const database = await openDatabase({ url: url.href, schema: 'registry' });
  const config = { BUS: 'rabbitmq', DATABASE_URL: url.href, AMQP_URL: house.rabbit.url } as const;
  const bus = new MischievousBus(await createBus(config));
  const relay = new Relay(database, bus, new Counts());
  const outbox = new Outbox('registry', new SystemClock(), relay.signal);
  return {
    ...{ database, bus, relay, outbox, books },
    async close() {
      await relay.stop();
      await bus.close();
      await Promise.all([database.close(), books.end()]);
    },
  };
}

/** R12 and R13: every version of everybody, doubled and in the wrong order. */
async function tellAll(
  { database, outbox, relay, bus }: Wire,
  held: Held,
  ids: readonly string[],
  versions: number,
  tell: Tell,
): Promise<void> {
  for (let version = 1; version <= versions; version += 1) {
    await database.transaction((tx) => {
      for (const id of ids) addVersion(outbox, tx, id, version);
      return Promise.resolve();
    });
  }
  const start = performance.now();
  relay.start();
  let state: number[] = [];
  await eventually(
    async () => {
      state = await held.inVersion(versions);
      const { poison } = await held.buried(bus.poisonIds);
      if (poison < bus.poisonIds.length * LISTENERS.length || state.some((n) => n !== ids.length))
        throw new Error('not yet');
    },
    { timeoutMs: 90_000, everyMs: 250 },
  ).catch(() => undefined);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const twice = await held.doubled();
  tell(
    twice === 0 && bus.doubled > 0,
    `R12 ${String(bus.doubled)} of ${String(ids.length * versions)} messages doubled: no effect is`,
    `${String(twice)} doubled`,
  );
  tell(
    state.every((n) => n === ids.length),
    `R13 batches reversed, ${String(versions)} versions of ${String(ids.length)} people: the newest stands`,
    `${state.join(' ')} of ${String(ids.length)} in ${seconds} s`,
  );
}

/** R14: how long those wait that came in one batch with poison, beside those that did not. */
async function tellNeighbours(
  { bus, outbox }: Wire,
  held: Held,
  ids: readonly string[],
  firstVersion: number,
  tell: Tell,
): Promise<void> {
  const plain: number[] = [];
  const poisoned: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const delays of [plain, poisoned]) {
      const version = firstVersion + 2 * round + (delays === plain ? 0 : 1);
      const messages = ids.slice(0, NEIGHBOURS).map((id) => sealVersion(outbox, id, version));
      const start = performance.now();
      await (delays === plain ? bus.publishPlainly(messages) : bus.publishAround(messages));
      await eventually(
        async () => {
          if (!(await held.handled(messages.map(({ id }) => id)))) throw new Error('not yet');
        },
        { timeoutMs: 30_000, everyMs: 10 },
      ).catch(() => undefined);
      delays.push(performance.now() - start);
    }
  }
  const longest = (delays: readonly number[]): string => Math.max(...delays).toFixed(0);
  // in the middle, for a machine at other work delays one or the other; who waited a retry would wait it each time
  tell(
    middle(poisoned) <= middle(plain) + RETRY_CYCLE_MS,
    `R14 poison amid ${String(NEIGHBOURS)} messages: the neighbours wait no retry for it`,
    `${middle(poisoned).toFixed(0)} ms, ${longest(poisoned)} at most; without poison ${middle(plain).toFixed(0)} ms, ${longest(plain)} at most`,
  );
}

const middle = (delays: readonly number[]): number =>
  [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0;
