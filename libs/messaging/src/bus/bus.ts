/** What goes over the bus: the envelope as text and, beside it, what a broker needs to route it. */
export interface BusMessage {
  /** UUID, the same for every copy. */
  readonly id: string;
  /** Name of the event = routing key. */
  readonly type: string;
  /** CloudEvents JSON; the bus never looks into it. */
  readonly envelope: string;
}

/** A message handed out by a queue. It stays with the queue until its batch is settled. */
export interface Delivery extends BusMessage {
  /** Attempts that failed so far, counted by us and carried with the message. */
  readonly failures: number;
  /** How often it was handed out before and never settled: its process ended or lost the bus. */
  readonly handedOutBefore: number;
}

/** Wish to see a delivery again, with one more failure, after `delayMs`. */
export interface Retry {
  readonly delivery: Delivery;
  readonly delayMs: number;
}

export interface Subscription {
  /** `<service>.<handler>`. Durable: it gathers messages while nobody reads it. */
  readonly queue: string;
  /** Names of the events it hears, exact. */
  readonly types: readonly string[];
  /** Messages of one batch at most. */
  readonly batchSize: number;
  /**
   * Handles what was there, 1 to `batchSize` deliveries; never called twice at once. When it resolves the batch is done
   * with, except for the retries it returns. When it rejects nothing is settled and the queue hands all of it out again.
   */
  onBatch(deliveries: readonly Delivery[]): Promise<readonly Retry[]>;
  /** Deliveries that the bus itself gave up on after handing them out too often. Settled when it resolves. */
  onAbandoned(deliveries: readonly Delivery[]): Promise<void>;
}

export interface Consumption {
  /** Takes nothing new, waits up to ten seconds for the batch in work, then lets go of the queue. */
  stop(): Promise<void>;
}

export interface PublishOutcome {
  /** Ids of messages that no queue wants. */
  readonly unroutable: ReadonlySet<string>;
  /** Ids of messages that a queue refused (it is full): nobody can say who has them. Send them again. */
  readonly refused: ReadonlySet<string>;
}

/** The bus does not answer now. Nothing is lost: what was not confirmed is still in the outbox or the queue. */
export class BusUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the bus is not available: ${reason}`, options);
    this.name = 'BusUnavailable';
  }
}

/** The port. Both adapters pass `libs/messaging/test/bus-contract.ts`. */
export abstract class Bus {
  /** True while messages can be sent. */
  abstract readonly available: boolean;

  /** Sends all and resolves when every copy is on disk. Throws BusUnavailable; then any part may have been sent. */
  abstract publish(messages: readonly BusMessage[]): Promise<PublishOutcome>;

  /** Creates the queue if need be and starts reading it. When the bus is away, reading starts as soon as it is back. */
  abstract subscribe(subscription: Subscription): Promise<Consumption>;

  /** Puts one message into one queue, as if it were new. Resolves when it is on disk. */
  abstract sendTo(queue: string, message: BusMessage): Promise<void>;

  /** Listens to events as they pass, best effort: nothing is kept for a listener that is away. For live screens. */
  abstract tap(types: readonly string[], listener: (message: BusMessage) => void): Promise<Consumption>;

  /** Messages waiting in the queue, without those in work and those waiting for a retry. 0 when there is no such queue. */
  abstract depth(queue: string): Promise<number>;

  abstract close(): Promise<void>;
}
