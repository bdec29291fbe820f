import type { Tx } from '#libs/persistence';
import type { Reply } from '../replies.js';
import type { RequestKey } from './request-key.js';
import type { Requests } from './requests.js';

interface Waiting<T> {
  readonly key: RequestKey;
  readonly item: T;
  readonly resolve: (reply: Reply | PromiseLike<Reply>) => void;
  readonly reject: (error: unknown) => void;
}

/** Requests done together at most; beyond it a second transaction begins beside the first. */
const MOST = 64;

/**
 * Does the requests that arrive while it is busy together, in one transaction: on a busy desk a request then costs a part of
 * a commit instead of a whole one (group commit). Nobody waits for company: the first one starts at once. When anything
 * goes wrong with several, each is done alone, so that only the one to blame is told.
 */
export class RequestGroup<T> {
  readonly #waiting: Waiting<T>[] = [];
  #busy = 0;

  /** `work` answers in the order of its items; it must answer all or throw. */
  constructor(
    private readonly requests: Requests,
    private readonly work: (tx: Tx, items: readonly T[]) => Promise<readonly Reply[]>,
  ) {}

  /** As `Requests.run`: a repeated key gets its first answer, even where `itemOf` would refuse the request today. */
  run(key: RequestKey, itemOf: () => T): Promise<Reply> {
    let item: T;
    try {
      item = itemOf();
    } catch (error) {
      return this.requests.run(key, () => Promise.reject(error));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, item, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.#waiting.length === 0 || (this.#busy > 0 && this.#waiting.length < MOST)) return;
    this.#busy += 1;
    void this.together(this.#waiting.splice(0, MOST)).finally(() => {
      this.#busy -= 1;
      this.next();
    });
  }

  private async together(group: readonly Waiting<T>[]): Promise<void> {
    const replies = await this.replies(group).catch(() => undefined);
    await Promise.all(
      group.map(async ({ key, item, resolve, reject }, at) => {
        const alone = async (tx: Tx): Promise<Reply> => (await this.work(tx, [item]))[0] as Reply;
        await Promise.resolve(replies?.[at] ?? this.requests.run(key, alone)).then(resolve, reject);
      }),
    );
  }

  /** Undefined for one alone, which has its own way of being done. */
  private async replies(group: readonly Waiting<T>[]): Promise<readonly Reply[] | undefined> {
    if (group.length === 1) return undefined;
    return this.requests.runAll(async (tx) => {
      const replies = await this.work(
        tx,
        group.map(({ item }) => item),
      );
      return group.map(({ key }, at) => [key, replies[at] as Reply]);
    });
  }
}
