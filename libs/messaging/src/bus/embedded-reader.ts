import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CHANNEL, createBusTables, READER_LOCK } from './embedded-schema.js';

const CLOCK_MS = 1_000;
const PAUSE_MS = { first: 200, longest: 5_000 };

interface ReaderEvents {
  /** A queue has something, or may have. */
  notice: [queue: string];
  /** Connected, under a new id. */
  connected: [];
}

/**
 * The one connection by which a process hears of new messages and shows that it lives: while it stands, the process holds
 * an advisory lock under its id, and its claims are its own. When it falls, the claims are free within a second.
 */
export class EmbeddedReader extends EventEmitter<ReaderEvents> {
  /** Under which this process claims; undefined while there is no connection. */
  id: number | undefined;
  #client: Client | undefined;
  #closed = false;
  #work: Promise<void> | undefined;
  #stopResting = new AbortController();

  constructor(
    private readonly url: string,
    private readonly queues: () => readonly string[],
  ) {
    super();
  }

  /** Resolves when connected the first time; throws when the first attempt fails. Later it comes back by itself. */
  async open(): Promise<void> {
    await this.connect();
    this.#work = this.keepWatch();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopResting.abort();
    await this.#work;
    await this.drop();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: 'bus-reader',
    });
    this.#client = client;
    client.on('error', () => void this.drop(client));
    client.on('end', () => void this.drop(client));
    client.on('notification', ({ payload }) => this.emit('notice', payload ?? ''));
    try {
      await client.connect();
      await createBusTables(client);
      this.id = await register(client);
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await this.drop(client);
      throw error;
    }
    this.emit('connected');
  }

  private async keepWatch(): Promise<void> {
    let pause = PAUSE_MS.first;
    while (!this.#closed) {
      try {
        if (this.#client) {
          await this.rest(CLOCK_MS);
          if (!this.#closed) await this.strike(this.#client);
        } else {
          await this.connect();
        }
        pause = PAUSE_MS.first;
      } catch {
        await this.drop();
        await this.rest(pause);
        pause = Math.min(pause * 2, PAUSE_MS.longest);
      }
    }
  }

  /** Once a second: frees what dead processes held, and looks for what no notice told of (retries that are due, lost notices). */
  private async strike(client: Client | undefined): Promise<void> {
    if (!client) return;
    await client.query(FREE_CLAIMS_OF_THE_DEAD, [READER_LOCK, this.id]);
    const { rows } = await client.query<{ queue: string }>(QUEUES_WITH_SOMETHING, [this.queues()]);
    for (const { queue } of rows) this.emit('notice', queue);
  }

  private async drop(client = this.#client): Promise<void> {
    if (!client || client !== this.#client) return;
    this.#client = undefined;
    this.id = undefined;
    client.removeAllListeners();
    client.on('error', () => undefined);
    await client.end().catch(() => undefined);
  }

  private rest(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#stopResting.signal }).catch(() => undefined);
  }
}

/** Lock first, row after: a row without a lock would be taken for a dead reader's. */
async function register(client: Client): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('bus.reader', 'id'))::integer as id`,
  );
  const id = rows[0]?.id;
  await client.query(`select pg_advisory_lock($1, $2)`, [READER_LOCK, id]);
  await client.query(`insert into bus.reader (id) overriding system value values ($1)`, [id]);
  return id as number;
}

const FREE_CLAIMS_OF_THE_DEAD = `
  with dead as (select id from bus.reader where id <> $2 and pg_try_advisory_xact_lock($1, id)),
       taps as (delete from bus.subscription where tap_of in (select id from dead) returning queue),
       tapped as (delete from bus.delivery where queue in (select queue from taps)),
       freed as (update bus.delivery set claimed_by = null where claimed_by in (select id from dead))
  delete from bus.reader where id in (select id from dead)`;

const QUEUES_WITH_SOMETHING = `
  select mine.queue from unnest($1::text[]) as mine(queue)
  where exists (select from bus.delivery d where d.queue = mine.queue and claimed_by is null and available_at <= now())`;
