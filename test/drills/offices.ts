import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#libs/kernel';
import { aReport } from '../a-report.js';

export interface Accepted {
  readonly key: string;
  readonly releaseId: string;
  readonly personId: string;
  /** When, by the drill's clock in milliseconds. */
  readonly at: number;
}

export interface OfficesOptions {
  readonly clients: number;
  /** Releases in all at most; without end when left out. */
  readonly limit?: number;
  /** Between an answer and the office's next report. */
  readonly restMs?: number;
}

const PAUSE_MS = 100;

/** Offices that record releases without end, each with one request open, repeating it under its key until it is answered. */
export class Offices {
  readonly accepted: Accepted[] = [];
  /** Requests that had to be sent again: no answer, or 5xx. */
  retries = 0;
  /** Answers that differ from an earlier answer to the same key, or that nobody expects. */
  readonly strange: string[] = [];
  #open = true;
  #serial = 0;
  readonly #work: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly token: () => Promise<string>,
    private readonly options: OfficesOptions,
  ) {
    this.#work = Array.from({ length: options.clients }, () => this.office());
  }

  /** The longest time without an accepted release since `start`, in milliseconds. */
  longestPause(start: number): number {
    const times = [
      start,
      ...this.accepted.map(({ at }) => at).filter((at) => at >= start),
      performance.now(),
    ];
    return Math.max(...times.slice(1).map((at, i) => at - (times[i] ?? at)));
  }

  /** Ends when every open request is answered. */
  async close(): Promise<void> {
    this.#open = false;
    await this.done();
  }

  async done(): Promise<void> {
    await Promise.all(this.#work);
  }

  private async office(): Promise<void> {
    const { limit = Number.POSITIVE_INFINITY, restMs = 0 } = this.options;
    while (this.#open && this.#serial < limit) {
      const [key, body] = [newId(), JSON.stringify(aReport(this.#serial++))];
      const first = await this.untilAnswered(key, body);
      // now and then an office is not sure and sends once more: it gets the same answer
      if (this.#serial % 10 === 0) {
        const again = await this.untilAnswered(key, body);
        if (again.releaseId !== first.releaseId) this.strange.push(`two releases for one key: ${key}`);
      }
      this.accepted.push({ key, ...first, at: performance.now() });
      if (restMs > 0) await sleep(restMs);
    }
  }

  private async untilAnswered(key: string, body: string): Promise<{ releaseId: string; personId: string }> {
    for (;;) {
      try {
        const answer = await fetch(`${this.url}/api/v1/releases`, {
          method: 'POST',
          headers: {
            ...{ authorization: `Bearer ${await this.token()}`, 'content-type': 'application/json' },
            'idempotency-key': key,
          },
          body,
          signal: AbortSignal.timeout(10_000),
        });
        const text = await answer.text();
        if (answer.status === 201) return JSON.parse(text) as { releaseId: string; personId: string };
        // 409: the first attempt of the same key is still in work
        if (answer.status < 500 && answer.status !== 409 && answer.status !== 429) {
          this.strange.push(`${String(answer.status)} ${text.slice(0, 300)}`);
        }
      } catch {
        // no answer: nobody knows whether it was recorded, so the same key again
      }
      this.retries += 1;
      await sleep(PAUSE_MS);
    }
  }
}
