import { Pool } from 'pg';
import {
  Bus,
  BusUnavailable,
  type BusMessage,
  type Consumption,
  type PublishOutcome,
  type Subscription,
} from './bus.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { EmbeddedReader } from './embedded-reader.js';
import { EmbeddedTap } from './embedded-tap.js';

export interface EmbeddedBusOptions {
  /** `postgres://` address; the tables are in the schema `bus`. All services of a house name the same. */
  readonly url: string;
}

/** Opens the bus for this process; creates its tables at the first start. Throws when PostgreSQL does not answer. */
export async function openEmbeddedBus({ url }: EmbeddedBusOptions): Promise<Bus> {
  const bus = new EmbeddedBus(url);
  await bus.open();
  return bus;
}

/** A durable bus as a table on PostgreSQL, for one machine without a broker. It works across processes. */
class EmbeddedBus extends Bus {
  readonly #pool: Pool;
  readonly #reader: EmbeddedReader;
  readonly #queues = new Map<string, Set<EmbeddedQueue | EmbeddedTap>>();

  constructor(url: string) {
    super();
    this.#pool = new Pool({
      connectionString: url,
      max: 6,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
      application_name: 'bus',
    });
    this.#pool.on('error', () => undefined); // an idle connection that broke is replaced by the pool
    this.#reader = new EmbeddedReader(url, () => [...this.#queues.keys()]);
    this.#reader.on('notice', (queue) => {
      for (const reading of this.#queues.get(queue) ?? []) reading.wake();
    });
    this.#reader.on('connected', () => {
      for (const readings of this.#queues.values()) for (const reading of readings) reading.wake();
    });
  }

  get available(): boolean {
    return this.#reader.id !== undefined;
  }

  open(): Promise<void> {
    return this.#reader.open();
  }

  async publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    const { unheard } = await this.one<{ unheard: string[] }>(PUBLISH, [
      messages.map(({ id }) => id),
      messages.map(({ type }) => type),
      messages.map(({ envelope }) => envelope),
    ]);
    return { unroutable: new Set(unheard), refused: new Set() };
  }

  async sendTo(queue: string, { id, type, envelope }: BusMessage): Promise<void> {
    await this.one(
      `with sent as (insert into bus.delivery (queue, message_id, type, envelope) values ($1, $2, $3, $4))
       select pg_notify('chungtay_bus', $1)`,
      [queue, id, type, envelope],
    );
  }

  async subscribe(subscription: Subscription): Promise<Consumption> {
    const { queue, types } = subscription;
    await this.one(SUBSCRIBE, [queue, types, null]);
    return this.reading(queue, new EmbeddedQueue(this.#pool, this.#reader, subscription));
  }

  async tap(types: readonly string[], listener: (message: BusMessage) => void): Promise<Consumption> {
    const tap = new EmbeddedTap(this.#pool, this.#reader, types, listener);
    await tap.open();
    return this.reading(tap.queue, tap);
  }

  async depth(queue: string): Promise<number> {
    const { depth } = await this.one<{ depth: number }>(
      `select count(*)::integer as depth from bus.delivery
       where queue = $1 and claimed_by is null and available_at <= now()`,
      [queue],
    );
    return depth;
  }

  async close(): Promise<void> {
    const readings = [...this.#queues.values()].flatMap((set) => [...set]);
    await Promise.all(readings.map((reading) => reading.stop()));
    await this.#reader.close();
    await this.#pool.end();
  }

  private reading(queue: string, reading: EmbeddedQueue | EmbeddedTap): Consumption {
    const readings = this.#queues.get(queue) ?? new Set();
    this.#queues.set(queue, readings.add(reading));
    return {
      stop: async () => {
        readings.delete(reading);
        if (readings.size === 0) this.#queues.delete(queue);
        await reading.stop();
      },
    };
  }

  private async one<T extends object>(sql: string, params: unknown[]): Promise<T> {
    try {
      const { rows } = await this.#pool.query<T>(sql, params);
      return rows[0] as T;
    } catch (error) {
      throw new BusUnavailable('PostgreSQL', { cause: error });
    }
  }
}

// One copy for each queue, one notice for each queue. This transaction is the relay's batch, not a user's: NOTIFY takes an
// instance-wide lock at commit, which business transactions must not wait for.
const PUBLISH = `
  with message as (
    select * from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as m(id, type, envelope, n)),
  sent as (
    insert into bus.delivery (queue, message_id, type, envelope)
    select s.queue, m.id, m.type, m.envelope from message m join bus.subscription s on s.type = m.type order by m.n
    returning queue),
  told as (select pg_notify('chungtay_bus', queue) from (select distinct queue from sent) as touched)
  select (select count(*) from told) as told,
    array(select id from message m where not exists (select from bus.subscription s where s.type = m.type)) as unheard`;

// A queue forgets the events that its handler no longer hears.
const SUBSCRIBE = `
  with gone as (delete from bus.subscription where queue = $1 and type <> all($2::text[]))
  insert into bus.subscription (queue, type, tap_of) select $1, type, $3 from unnest($2::text[]) as type
  on conflict (type, queue) do nothing`;
