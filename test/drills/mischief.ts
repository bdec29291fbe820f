import { Pool } from 'pg';
import { contractOf, ProfileChangedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { newId, SystemClock } from '#libs/kernel';
import { type BusMessage, Counts, createBus, Outbox, Relay } from '#libs/messaging';
import { migrate, openDatabase } from '#libs/persistence';
import { eventually } from '#libs/testing';
import { LISTENERS } from './books.js';
import type { DistributedHouse } from './distributed-house.js';
import { ForwardingBus, type PublishOutcome } from './forwarding-bus.js';
import type { Tell } from './tell.js';

const DOUBLED = 0.3;
const POISON_EVERY = 500;

/** A bus that reverses every batch, sends 30 % twice, and slips in one unreadable message in 500. */
class MischievousBus extends ForwardingBus {
  readonly poisonIds: string[] = [];
  doubled = 0;
  #sent = 0;

  override async publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    const copies = messages.filter(() => Math.random() < DOUBLED);
    this.doubled += copies.length;
    const poison: BusMessage[] = [];
    for (const { type } of messages) {
      if (++this.#sent % POISON_EVERY === 0)
        poison.push({ id: newId(), type, envelope: '{"id": "half of an envel' });
    }
    this.poisonIds.push(...poison.map(({ id }) => id));
    const batch = [...messages, ...poison].reverse();
    const outcome = await super.publish(batch);
    if (copies.length > 0) await super.publish(copies);
    return outcome;
  }
}

/** R12, R13, R14: people with several versions each, told through the mischievous bus to the services as they are. */
export async function drillMischief(
  house: DistributedHouse,
  tell: Tell,
  { short }: { short: boolean },
): Promise<void> {
  const [people, versions] = short ? [250, 8] : [1_000, 15];
  // an outbox of its own: the registry's relay would send its messages without mischief
  const url = new URL(house.postgres.url);
  const client = new Pool({ connectionString: url.href, max: 4 });
  await client.query('create database mischief');
  url.pathname = '/mischief';
  await migrate({ url: url.href, schema: 'registry', migrations: [] });
  const database = await openDatabase({ url: url.href, schema: 'registry' });
  const bus = new MischievousBus(
    await createBus({ BUS: 'rabbitmq', DATABASE_URL: url.href, AMQP_URL: house.rabbit.url }),
  );
  const relay = new Relay(database, bus, new Counts());
  const outbox = new Outbox('registry', new SystemClock(), relay.signal);
  const ids = Array.from({ length: people }, newId);
  const release = contractOf(ReleaseRecordedV1).example;
  for (let sequence = 1; sequence <= versions; sequence += 1) {
    await database.transaction((tx) => {
      for (const personId of ids) {
        const { employment, ...rest } = contractOf(ProfileChangedV1).example;
        const data = {
          ...rest,
          personId,
          employment: employment && { ...employment, wageExpected: sequence * 1_000_000 },
        };
        if (sequence > 1) outbox.add(tx, ProfileChangedV1, { subject: personId, sequence, data });
        else {
          const releaseId = newId();
          outbox.add(tx, ReleaseRecordedV1, {
            ...{ subject: personId, sequence },
            data: { ...data, releaseId, countedOn: release.countedOn },
          });
        }
      }
      return Promise.resolve();
    });
  }
  relay.start();
  const count = async (sql: string, params: unknown[]): Promise<number> =>
    (await client.query<{ n: number }>(sql, params)).rows[0]?.n ?? 0;
  const held = (): Promise<number[]> =>
    Promise.all([
      count(
        'select count(*)::int n from employment.candidate where person_id = any($1) and sequence = $2 and wage_expected = $3',
        [ids, versions, versions * 1_000_000],
      ),
      ...['employment', 'microcredit', 'training'].map((service) =>
        count(
          `select count(*)::int n from ${service}.person_guard where person_id = any($1) and sequence = $2`,
          [ids, versions],
        ),
      ),
    ]);
  const buried = async (): Promise<number> => {
    const each = LISTENERS.map((service) =>
      count(
        `select count(*)::int n from ${service}.dead_letter where message_id = any($1) and error_code = 'unreadable-envelope'`,
        [bus.poisonIds],
      ),
    );
    return (await Promise.all(each)).reduce((sum, n) => sum + n, 0);
  };
  const others = async (): Promise<number> => {
    const each = LISTENERS.map((service) =>
      count(`select count(*)::int n from ${service}.dead_letter where not (message_id = any($1))`, [
        bus.poisonIds,
      ]),
    );
    return (await Promise.all(each)).reduce((sum, n) => sum + n, 0);
  };
  const start = performance.now();
  const total = people * versions;
  let state: number[] = [];
  await eventually(
    async () => {
      state = await held();
      const quiet = (await buried()) === bus.poisonIds.length * LISTENERS.length;
      if (!quiet || state.some((n) => n !== people)) throw new Error('not yet');
    },
    { timeoutMs: 90_000, everyMs: 250 },
  ).catch(() => undefined);
  const seconds = (performance.now() - start) / 1000;
  const twice = await count(
    `select coalesce(sum(n - 1), 0)::int n from
       (select count(*) n from microcredit.decision where person_id = any($1) group by person_id, sequence) d`,
    [ids],
  );
  tell(
    twice === 0,
    `R12    ${String(bus.doubled)} of ${String(total)} messages doubled: no effect is`,
    `${String(twice)} doubled`,
  );
  tell(
    state.every((n) => n === people),
    `R13    batches reversed, ${String(versions)} versions of ${String(people)} people: the newest stands`,
    `${state.join(' ')} of ${String(people)} in ${seconds.toFixed(1)} s`,
  );
  const [parked, injected] = [await buried(), bus.poisonIds.length * LISTENERS.length];
  tell(
    parked === injected && (await others()) === 0,
    `R14    1 in ${String(POISON_EVERY)} poisoned: dead letters are the poison and nothing else`,
    `${String(parked)} = ${String(injected)} injected, ${String(await others())} others`,
  );
  await relay.stop();
  await bus.close();
  await database.close();
  await client.end();
}
