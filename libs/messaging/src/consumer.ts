import { setTimeout as sleep } from 'node:timers/promises';
import type { EventClass } from '#libs/contracts';
import type { Database } from '#libs/persistence';
import type { Delivery, Retry, Subscription } from './bus/bus.js';
import type { Counts } from './counts.js';
import { DeliveryLog, type Failed } from './delivery-log.js';
import { BadMessage, causeOf, isDatabaseAway, isTerminal } from './failure.js';
import { insertIntoInbox, knownToInbox, recordOutcome } from './inbox.js';
import { readDelivery } from './read-delivery.js';
import { BusContext, type Received } from './received.js';
import { messageTracing } from './tracing.js';

/** Pauses between the attempts of one message. After the last it is a dead letter. */
export const RETRY_DELAYS_MS: readonly number[] = [1_000, 5_000, 30_000, 120_000, 600_000];

/** Messages handled together at most: 100 to 200 is the knee of the curve (design/performance.md 1.4). */
export const BATCH_SIZE = 200;

/** A message that was begun this often, once among few and then alone, and never ended has ended its process: it is dead. */
const LONELY_STARTS = 3;
/** Handled together of what came before: a killer then stands among so many. */
const FEW = 20;

const AWAY_PAUSE_MS = { first: 200, longest: 5_000 };
/** Broken connections in a row that are believed while the database answers. */
const DOUBTS = 3;

export interface ConsumerOptions {
  readonly service: string;
  readonly handler: string;
  readonly event: EventClass;
  readonly database: Database;
  readonly counts: Counts;
  readonly retryDelaysMs: readonly number[];
  readonly handle: (batch: Received<object>[], ctx: BusContext) => Promise<void>;
  readonly report: (handler: string, error: unknown) => void;
}

interface Message {
  readonly delivery: Delivery;
  readonly received: Received<object>;
}

/** Runs one handler on what its queue hands out: each message has its effect exactly once, or becomes a dead letter. */
export class Consumer implements Omit<Subscription, 'types'> {
  readonly queue: string;
  readonly batchSize = BATCH_SIZE;
  readonly #log: DeliveryLog;
  readonly #stopping = new AbortController();

  constructor(private readonly options: ConsumerOptions) {
    this.queue = `${options.service}.${options.handler}`;
    this.#log = new DeliveryLog(options.database, options.handler);
  }

  /** Ends the waiting for a database that is away; the batch then goes back to its queue. */
  stop(): void {
    this.#stopping.abort();
  }

  async onBatch(deliveries: readonly Delivery[]): Promise<readonly Retry[]> {
    const readable: Message[] = [];
    const bad: Failed[] = [];
    for (const delivery of deliveries) {
      try {
        readable.push({ delivery, received: readDelivery(this.options.event, delivery) });
      } catch (error) {
        bad.push({ delivery, error });
      }
    }
    const retries = await this.settleFailed(bad);
    for (const part of await this.parts(readable)) retries.push(...(await this.handleAll(part)));
    return retries;
  }

  async onAbandoned(deliveries: readonly Delivery[]): Promise<void> {
    const error = new BadMessage('handler-process-ended', 'handed out too often without an end');
    await this.settleFailed(deliveries.map((delivery) => ({ delivery, error })));
  }

  /**
   * What came before and was never settled may hold a message that ends the process; its neighbours, which the bus hands
   * out again just as often, are innocent. So it is tried in small parts, the second time with a note in the database
   * first, and alone only when such a note says that it was begun and never ended.
   */
  private async parts(messages: readonly Message[]): Promise<Message[][]> {
    const fresh = messages.filter(({ delivery }) => delivery.handedOutBefore === 0);
    let again = messages.filter(({ delivery }) => delivery.handedOutBefore > 0);
    if (again.length === 0) return fresh.length > 0 ? [fresh] : [];
    const done = await this.persistently(() =>
      this.options.database.read((tx) => knownToInbox(tx, this.options.handler, ids(again))),
    );
    this.options.counts.add('duplicates', again.filter(({ received }) => done.has(received.id)).length);
    again = again.filter(({ received }) => !done.has(received.id));
    const second = again.filter(({ delivery }) => delivery.handedOutBefore === 1);
    const later = again.filter(({ delivery }) => isSuspect(delivery));
    const begun = await this.persistently(() => this.#log.startsOf(ids(later)));
    const [suspects, neighbours] = [
      later.filter(({ received }) => begun.has(received.id)),
      later.filter(({ received }) => !begun.has(received.id)),
    ];
    return [
      ...(fresh.length > 0 ? [fresh] : []),
      ...chunks(second, FEW),
      ...chunks(neighbours, FEW),
      ...chunks(suspects, 1),
    ];
  }

  private async handleAll(messages: Message[]): Promise<Retry[]> {
    const [first] = messages;
    if (messages.length === 1 && first) return this.handleAlone(first);
    const suspects = ids(messages.filter(({ delivery }) => isSuspect(delivery)));
    if (suspects.length > 0) await this.persistently(() => this.#log.noteStarts(suspects));
    try {
      await this.persistently(() => this.inTransaction(messages));
      if (suspects.length > 0) await this.persistently(() => this.#log.forget(suspects));
      return [];
    } catch (error) {
      if (this.#stopping.signal.aborted) throw error;
      const retries: Retry[] = [];
      for (const message of messages) retries.push(...(await this.handleAlone(message)));
      return retries;
    }
  }

  private async handleAlone(message: Message): Promise<Retry[]> {
    const { delivery, received } = message;
    const suspect = isSuspect(delivery);
    if (suspect) {
      const starts = await this.persistently(() => this.#log.noteStarts([received.id]));
      if (starts > LONELY_STARTS) {
        const error = new BadMessage(
          'handler-process-ended',
          `begun ${String(LONELY_STARTS)} times, never ended`,
        );
        return this.settleFailed([{ delivery, error }]);
      }
    }
    try {
      await this.persistently(() => this.inTransaction([message]));
      if (suspect || delivery.failures > 0) await this.persistently(() => this.#log.forget([received.id]));
      return [];
    } catch (error) {
      if (this.#stopping.signal.aborted) throw error;
      return this.settleFailed([{ delivery, error }]);
    }
  }

  private async inTransaction(messages: readonly Message[]): Promise<void> {
    const { database, handler, handle, counts } = this.options;
    const began = performance.now();
    const parents = messages.flatMap(({ received }) => (received.traceparent ? [received.traceparent] : []));
    let fresh = 0;
    await messageTracing().handling(handler, parents, () =>
      database.transaction(async (tx) => {
        const news = await insertIntoInbox(tx, handler, ids(messages));
        const batch = firstOfEach(messages, news);
        fresh = batch.length;
        if (fresh === 0) return;
        const ctx = new BusContext(handler, tx);
        await handle(batch, ctx);
        recordOutcome(tx, handler, ctx.summaries, Math.round(performance.now() - began));
      }),
    );
    counts.add('handled', fresh);
    counts.add('duplicates', messages.length - fresh);
  }

  /** Retry or dead letter, by the kind of the error and the attempts left. */
  private async settleFailed(failed: readonly Failed[]): Promise<Retry[]> {
    if (failed.length === 0) return [];
    const { retryDelaysMs, counts, report, handler } = this.options;
    const retries: Retry[] = [];
    for (const { delivery, error } of failed) {
      report(handler, error);
      const delayMs = isTerminal(error) ? undefined : retryDelaysMs[delivery.failures];
      const cause = causeOf(error);
      if (delayMs === undefined) {
        await this.persistently(() => this.#log.bury(delivery, cause));
        counts.add('dead', 1);
      } else {
        await this.persistently(() => this.#log.noteRetry(delivery, cause, delayMs));
        counts.add('retried', 1);
        retries.push({ delivery, delayMs });
      }
    }
    return retries;
  }

  /**
   * Waits out a database that is away: no message is to blame for it, and none is given up because of it. An error that
   * looks like that while our database answers is somebody else's connection, and after some tries the message's own.
   */
  private async persistently<T>(work: () => Promise<T>): Promise<T> {
    let doubts = 0;
    for (let pause = AWAY_PAUSE_MS.first; ; pause = Math.min(pause * 2, AWAY_PAUSE_MS.longest)) {
      try {
        return await work();
      } catch (error) {
        if (!isDatabaseAway(error) || this.#stopping.signal.aborted) throw error;
        if ((await this.databaseAnswers()) && ++doubts > DOUBTS) throw error;
        this.options.report(this.options.handler, error);
        await sleep(pause, undefined, { signal: this.#stopping.signal });
      }
    }
  }

  private databaseAnswers(): Promise<boolean> {
    return this.options.database
      .read((tx) => tx.query('select 1'))
      .then(
        () => true,
        () => false,
      );
  }
}

/** Handed out twice before without an end. */
const isSuspect = ({ handedOutBefore }: Delivery): boolean => handedOutBefore > 1;

// sorted, so that two consumers with the same messages wait for each other instead of in a circle
const ids = (messages: readonly Message[]): string[] => messages.map(({ received }) => received.id).sort();

/** The messages the inbox did not know, each once although its copies may be in one batch. */
function firstOfEach(messages: readonly Message[], news: Set<string>): Received<object>[] {
  const left = new Set(news);
  return messages.filter(({ received }) => left.delete(received.id)).map(({ received }) => received);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < items.length; at += size) result.push(items.slice(at, at + size));
  return result;
}
