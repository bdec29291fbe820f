import { setTimeout as sleep } from 'node:timers/promises';
import { eventByName, contractOf } from '#libs/contracts';
import { type Database, prepared, type Tx } from '#libs/persistence';
import type { Bus, BusMessage } from './bus/bus.js';
import type { Counts } from './counts.js';
import { Flow } from './flow.js';

const BATCH = 500;
const CLOCK_MS = 1_000;
const PAUSE_MS = { first: 200, longest: 5_000 };

/**
 * Carries committed messages from the outbox to the bus. It is woken by every commit of this process and looks by itself
 * once a second, for what other processes or a crash left. Any number of relays may work on one outbox: each takes rows
 * that no other holds. A row leaves the outbox in the transaction that ends after the bus has confirmed it, so a crash
 * sends twice and never loses.
 */
export class Relay {
  #running: Promise<void> | undefined;
  #stopping = new AbortController();
  #signalled = false;
  readonly #flow = new Flow();
  #wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly counts: Counts,
    private readonly report: (error: unknown) => void = () => undefined,
  ) {}

  /** Tells that something was committed. */
  readonly signal = (): void => {
    this.#signalled = true;
    this.#wake();
  };

  start(): void {
    if (this.#running) return;
    this.#signalled = true; // what a crash or an earlier run left does not wait for the clock
    this.#stopping = new AbortController();
    this.#running = this.run(this.#stopping.signal);
  }

  /** Finishes the batch in work. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
    this.#running = undefined;
  }

  private async run(stopping: AbortSignal): Promise<void> {
    let pause = 0;
    while (!stopping.aborted) {
      await (pause > 0 ? rest(pause, stopping) : this.untilSignal());
      while (!this.bus.available && !stopping.aborted) await rest(PAUSE_MS.first, stopping);
      if (stopping.aborted) return;
      this.#signalled = false;
      try {
        pause = (await this.drain(stopping)) ? 0 : longer(pause);
      } catch (error) {
        this.report(error);
        pause = longer(pause);
      }
    }
  }

  /** Resolves at the next signal, at once when one came meanwhile, or when the clock strikes. */
  private untilSignal(): Promise<void> {
    if (this.#signalled) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, CLOCK_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Sends until the outbox is empty. False when a queue refused something: then it is time for a pause. */
  private async drain(stopping: AbortSignal): Promise<boolean> {
    const { taken, refused } = await this.database.transaction((tx) => this.moveBatch(tx));
    if (taken < BATCH || refused > 0) {
      if (this.#flow.isBusy(taken)) await this.#flow.grow();
      return refused === 0;
    }
    // a backlog: two at a time, so that one batch leaves while the bus confirms the other
    const lanes = await Promise.allSettled([this.drainAlone(stopping), this.drainAlone(stopping)]);
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    return lanes.every((lane) => lane.status === 'fulfilled' && lane.value);
  }

  private async drainAlone(stopping: AbortSignal): Promise<boolean> {
    while (!stopping.aborted) {
      const { taken, refused } = await this.database.transaction((tx) => this.moveBatch(tx));
      if (refused > 0) return false;
      if (taken < BATCH) break;
    }
    return true;
  }

  private async moveBatch(tx: Tx): Promise<Batch> {
    const messages = await prepared<BusMessage & { position: string }>(tx, 'outbox-take', TAKE, [BATCH]);
    messages.sort((a, b) => Number(a.position) - Number(b.position)); // RETURNING knows no order
    if (messages.length === 0) return { taken: 0, refused: 0 };
    const { unroutable, refused } = await this.bus.publish(messages);
    if (unroutable.size > 0)
      await this.park(
        tx,
        messages.filter(({ id }) => unroutable.has(id)),
      );
    if (refused.size > 0)
      await this.putBack(
        tx,
        messages.filter(({ id }) => refused.has(id)),
      );
    this.counts.add('published', messages.length - unroutable.size - refused.size);
    return { taken: messages.length, refused: refused.size };
  }

  /** Nobody is bound to it: a person decides, unless the contract allows silence. */
  private async park(tx: Tx, messages: readonly BusMessage[]): Promise<void> {
    const parked = messages.filter(({ type }) => !mayBeUnheard(type));
    this.counts.add('unheard', messages.length - parked.length);
    this.counts.add('parked', parked.length);
    if (parked.length === 0) return;
    await tx.query(
      `insert into outbox_parked (id, type, envelope, reason)
       select id, type, envelope, 'no-queue' from unnest($1::uuid[], $2::text[], $3::text[]) as m(id, type, envelope)
       on conflict (id) do nothing`,
      columns(parked),
    );
  }

  /** At the end of the line, so that one full queue does not stop what others wait for. */
  private async putBack(tx: Tx, messages: readonly BusMessage[]): Promise<void> {
    this.counts.add('refused', messages.length);
    await tx.query(
      `insert into outbox (id, type, envelope) select * from unnest($1::uuid[], $2::text[], $3::text[])`,
      columns(messages),
    );
  }
}

/** An array, not a join: a join may read the whole table, which a backlog has left long and empty, or all of it per row. */
export const TAKE = `
  delete from outbox where position = any (array(
    select position from outbox order by position limit $1 for update skip locked))
  returning position, id, type, envelope`;

interface Batch {
  readonly taken: number;
  readonly refused: number;
}

const columns = (messages: readonly BusMessage[]): string[][] => [
  messages.map(({ id }) => id),
  messages.map(({ type }) => type),
  messages.map(({ envelope }) => envelope),
];

function mayBeUnheard(type: string): boolean {
  const event = eventByName(type);
  return event !== undefined && contractOf(event).mayBeUnheard === true;
}

const longer = (pause: number): number => Math.min(Math.max(PAUSE_MS.first, pause * 2), PAUSE_MS.longest);

const rest = (ms: number, stopping: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal: stopping }).catch(() => undefined);
