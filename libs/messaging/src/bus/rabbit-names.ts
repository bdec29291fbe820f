/** Names of exchanges and queues at the broker. The prefix lets several houses share one. */
export class RabbitNames {
  constructor(private readonly prefix: string) {}

  /** Topic exchange that every event passes. */
  get events(): string {
    return `${this.prefix}chungtay.events`;
  }

  queue(name: string): string {
    return `${this.prefix}${name}`;
  }

  /** Where the broker puts what it gave up on. */
  dead(name: string): string {
    return `${this.prefix}${name}.dead`;
  }

  /** Exchange and queue of all messages that wait `delayMs`; shared by all handlers. */
  retry(delayMs: number): string {
    return `${this.prefix}chungtay.retry.${String(delayMs)}`;
  }
}

/** Header with the failures so far. The broker's own counts mean different things in its versions. */
export const FAILURES = 'x-failures';

/** Arguments of every queue that must not lose: replicated, and dead-lettering that waits until the copy is safe. */
export const durableQueue = (
  deadLetterTo: string | undefined,
  more: Record<string, unknown> = {},
): object => ({
  'x-queue-type': 'quorum',
  ...(deadLetterTo !== undefined && {
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': deadLetterTo,
    'x-dead-letter-strategy': 'at-least-once',
  }),
  'x-overflow': 'reject-publish', // at-least-once dead-lettering asks for it
  ...more,
});
