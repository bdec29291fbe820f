import { BaseRpcContext } from '@nestjs/microservices';
import type { Tx } from '#libs/persistence';

/** A message as a handler sees it: checked against its contract. */
export interface Received<T extends object> {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Version of the subject. */
  readonly sequence: number;
  /** When it became true, ISO 8601. */
  readonly time: string;
  readonly traceparent?: string;
  readonly data: T;
}

/** What a handler works with besides its messages. */
export class BusContext extends BaseRpcContext<[]> {
  readonly #summaries = new Map<string, string>();
  #failure: { readonly error: unknown } | undefined;

  constructor(
    /** The handler's name. */
    readonly handler: string,
    /** The transaction that holds the inbox rows of the batch; effects and new outbox rows go into it. */
    readonly tx: Tx,
  ) {
    super([]);
  }

  /** One short neutral line for the journey: codes and numbers, no personal data. */
  summarise(messageId: string, text: string): void {
    this.#summaries.set(messageId, text);
  }

  get summaries(): ReadonlyMap<string, string> {
    return this.#summaries;
  }

  /** Keeps the true cause: Nest's filters would turn it into "Internal server error" and log its values. */
  fail(error: unknown): void {
    this.#failure = { error };
  }

  rethrow(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
