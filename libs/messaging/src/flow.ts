import { setTimeout as sleep } from 'node:timers/promises';

/** How many messages a second count as a flow, measured over how long. */
const BUSY = { perSecond: 500, overMs: 50 };
const WAIT_MS = 20;

/**
 * Lets the next batch grow while messages keep coming: a transaction for each handful costs more than the wait. Below the
 * flow of 500 a second none waits, and neither does the crowd after a short standstill.
 */
export class Flow {
  #since = 0;
  #handled = 0;
  #busy = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Notes that so many were handled. True while at least 500 a second were, over the last whole 50 ms. */
  isBusy(handled: number): boolean {
    this.#handled += handled;
    const elapsed = this.now() - this.#since;
    if (elapsed >= BUSY.overMs) {
      this.#busy = this.#handled * 1000 >= BUSY.perSecond * elapsed;
      this.#since = this.now();
      this.#handled = 0;
    }
    return this.#busy;
  }

  /** The moment in which the next batch grows. */
  readonly grow = (): Promise<void> => sleep(WAIT_MS);
}
