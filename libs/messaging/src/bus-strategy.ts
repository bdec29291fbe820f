import { Logger } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { contractOf } from '#libs/contracts';
import type { Database } from '#libs/persistence';
import type { Bus, Consumption } from './bus/bus.js';
import { Consumer, RETRY_DELAYS_MS } from './consumer.js';
import type { Counts } from './counts.js';
import { causeOf } from './failure.js';
import type { HandlesExtras } from './handles.js';
import type { BusContext, Received } from './received.js';

export interface BusStrategyOptions {
  readonly service: string;
  readonly database: Database;
  readonly bus: Bus;
  readonly counts: Counts;
  /** Pauses between attempts; RETRY_DELAYS_MS when left out. */
  readonly retryDelaysMs?: readonly number[];
}

/** Serves the @Handles methods of a Nest application, whichever the bus: one durable queue for each. */
export class BusStrategy extends Server implements CustomTransportStrategy {
  protected override readonly logger = new Logger('Messaging');
  override readonly propagatesEventHandlerErrors = true;
  readonly #running: { consumer: Consumer; consumption: Consumption }[] = [];

  constructor(private readonly options: BusStrategyOptions) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.subscribeAll().then(() => {
      callback();
    }, callback);
  }

  /** Queues of this service, for metrics. */
  get queues(): string[] {
    return this.#running.map(({ consumer }) => consumer.queue);
  }

  private async subscribeAll(): Promise<void> {
    for (const [name, handler] of this.messageHandlers) {
      const { event } = (handler.extras ?? {}) as Partial<HandlesExtras>;
      if (!event) throw new Error(`${name} is not declared with @Handles`);
      if (handler.next) throw new Error(`two handlers are called ${name}`);
      const { service, database, bus, counts, retryDelaysMs = RETRY_DELAYS_MS } = this.options;
      const consumer = new Consumer({
        ...{ service, database, counts, retryDelaysMs, event, handler: name },
        handle: (batch, ctx) => this.call(handler, batch, ctx),
        report: (which, error) => {
          const { code, text } = causeOf(error);
          this.logger.warn({ msg: 'message not handled', handler: which, code, cause: text });
        },
      });
      const consumption = await bus.subscribe({
        queue: consumer.queue,
        types: [contractOf(event).name],
        batchSize: consumer.batchSize,
        onBatch: (deliveries) => consumer.onBatch(deliveries),
        onAbandoned: (deliveries) => consumer.onAbandoned(deliveries),
      });
      this.#running.push({ consumer, consumption });
    }
  }

  private async call(handler: MessageHandler, batch: Received<object>[], ctx: BusContext): Promise<void> {
    // an Observable even of an async method; whoever does not wait for its end loses the failure
    const answer = this.transformToObservable(await handler(batch, ctx));
    await lastValueFrom(answer, { defaultValue: undefined });
    ctx.rethrow();
  }

  /** Takes nothing new and finishes what is in work. */
  async close(): Promise<void> {
    for (const { consumer } of this.#running) consumer.stop();
    await Promise.all(this.#running.splice(0).map(({ consumption }) => consumption.stop()));
  }

  on(): never {
    throw new Error('the bus has no events to listen to');
  }

  unwrap<T>(): T {
    return this.options.bus as T;
  }
}
