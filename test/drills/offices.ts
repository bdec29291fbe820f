import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#libs/kernel';
import { aReport } from './report.js';

export interface Accepted {
  readonly key: string;
  readonly releaseId: string;
  readonly personId: string;
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
    clients: number,
    /** Releases in all at most. */
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {
    this.#work = Array.from({ length: clients }, () => this.office());
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
    while (this.#open && this.#serial < this.limit) {
      const [key, body] = [newId(), JSON.stringify(aReport(this.#serial++))];
      const first = await this.untilAnswered(key, body);
      // now and then an office is not sure and sends once more: it gets the same answer
      if (this.#serial % 10 === 0) {
        const again = await this.untilAnswered(key, body);
        if (again.releaseId !== first.releaseId) this.strange.push(`two releases for one key: ${key}`);
      }
      this.accepted.push({ key, ...first });
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
