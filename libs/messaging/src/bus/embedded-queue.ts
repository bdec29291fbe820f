import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Consumption, Delivery, Retry, Subscription } from './bus.js';
import type { EmbeddedReader } from './embedded-reader.js';

/** Handings-out without an end after which a delivery is given up; far above what ordinary restarts do. */
const HAND_OUT_LIMIT = 20;
const PAUSE_MS = 1_000;
const FINISH_MS = 10_000;

interface Claimed extends Delivery {
  readonly position: string;
}

/** One process's reading of one queue: claims what is there, has it handled, settles it. */
export class EmbeddedQueue implements Consumption {
  #stopped = false;
  #woken = true;
  #unsure = false;
  #wake: () => void = () => undefined;
  #work: Promise<void>;
  readonly #retryTimers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly pool: Pool,
    private readonly reader: EmbeddedReader,
    private readonly subscription: Subscription,
  ) {
    this.#work = this.run();
  }

  readonly wake = (): void => {
    this.#woken = true;
    this.#wake();
  };

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    for (const timer of this.#retryTimers) clearTimeout(timer);
    const gaveUp = new AbortController();
    await Promise.race([
      this.#work,
      sleep(FINISH_MS, undefined, { signal: gaveUp.signal }).catch(() => undefined),
    ]);
    gaveUp.abort();
  }

  private async run(): Promise<void> {
    while (!this.#stopped) {
      await this.untilWoken();
      if (this.#stopped) return;
      this.#woken = false;
      try {
        while ((await this.takeBatch()) === this.subscription.batchSize && !this.#stopped);
      } catch {
        this.#unsure = true;
        await sleep(PAUSE_MS);
        this.#woken = true;
      }
    }
  }

  private untilWoken(): Promise<void> {
    if (this.#woken) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** Returns how many were claimed. */
  private async takeBatch(): Promise<number> {
    const reader = this.reader.id;
    if (reader === undefined) return 0; // 'connected' wakes it again
    if (this.#unsure) await this.letGo(reader);
    const claimed = await this.claim(reader);
    const worn = claimed.filter(({ handedOutBefore }) => handedOutBefore >= HAND_OUT_LIMIT);
    const batch = claimed.filter(({ handedOutBefore }) => handedOutBefore < HAND_OUT_LIMIT);
    if (worn.length > 0) await this.subscription.onAbandoned(worn);
    const retries = batch.length > 0 ? await this.subscription.onBatch(batch) : [];
    if (claimed.length > 0) await this.settle(reader, claimed, retries);
    return claimed.length;
  }

  private async claim(reader: number): Promise<Claimed[]> {
    const { rows } = await this.pool.query<Claimed>(CLAIM, [
      this.subscription.queue,
      this.subscription.batchSize,
      reader,
    ]);
    return rows.sort((a, b) => Number(a.position) - Number(b.position));
  }

  /** Tries until it succeeds or the claims are no longer this process's: an effect may be there, but the inbox knows it. */
  private async settle(
    reader: number,
    claimed: readonly Claimed[],
    retries: readonly Retry[],
  ): Promise<void> {
    const again = new Map(retries.map(({ delivery, delayMs }) => [(delivery as Claimed).position, delayMs]));
    const done = claimed.filter(({ position }) => !again.has(position)).map(({ position }) => position);
    while (this.reader.id === reader) {
      try {
        await this.pool.query(SETTLE, [done, [...again.keys()], [...again.values()], reader]);
        for (const delayMs of again.values()) this.wakeAfter(delayMs);
        return;
      } catch {
        await sleep(PAUSE_MS);
      }
    }
  }

  /** After a failure nobody knows what is claimed: nothing is in work now, so nothing may be. */
  private async letGo(reader: number): Promise<void> {
    await this.pool.query(`update bus.delivery set claimed_by = null where queue = $1 and claimed_by = $2`, [
      this.subscription.queue,
      reader,
    ]);
    this.#unsure = false;
  }

  private wakeAfter(delayMs: number): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#retryTimers.delete(timer);
      this.wake();
    }, delayMs + 1);
    timer.unref();
    this.#retryTimers.add(timer);
  }
}

/** An array, not a join, as in TAKE of the relay. */
export const CLAIM = `
  update bus.delivery d set claimed_by = $3, handed_out = handed_out + 1
  where d.position = any (array(
        select position from bus.delivery
        where queue = $1 and claimed_by is null and available_at <= now()
        order by position limit $2 for update skip locked))
  returning d.position, d.message_id as id, d.type, d.envelope, d.failures, d.handed_out - 1 as "handedOutBefore"`;

const SETTLE = `
  with again as (
    update bus.delivery d
    set failures = failures + 1, handed_out = 0, claimed_by = null, available_at = now() + delay * interval '1 millisecond'
    from unnest($2::bigint[], $3::float8[]) as r(position, delay)
    where d.position = r.position and claimed_by = $4)
  delete from bus.delivery where position = any($1::bigint[])`;
