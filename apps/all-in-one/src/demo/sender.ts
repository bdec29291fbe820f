import { v5 } from 'uuid';
import type { Making } from './entrances.js';
import type { Answer, Caller, HouseClient } from './house-client.js';
import { SignedIn } from './signed-in.js';

/** Requests under way at once: enough to keep two cores busy, far below the rate limit of a program. */
const AT_ONCE = 8;

/** The communes of this world beginning with 19 lie in Quảng Trị, the others in Thanh Hóa. */
export const provinceOf = (communeCode: string): string => (communeCode.startsWith('19') ? '44' : '38');

/** After a kill the ranks may have moved on, so that a step concerns somebody else now. */
const OF_NO_CONCERN = ['idempotency-key-reused'];

/** Sends the requests that make the world, each under its own idempotency key: a second run repeats nothing. */
export class Sender {
  /** Refused requests: path, status and code, one each. */
  readonly refused: string[] = [];

  constructor(
    readonly house: HouseClient,
    private readonly making: Making,
    private readonly maker: Caller,
  ) {}

  /** The entrance of this role for a commune: its own, else that of the province, else the maker's. */
  as(role: string, communeCode: string): Caller {
    const of = (area: string): Caller | undefined =>
      this.making.clients.find((each) => each.role === role && each.areas[0] === area);
    return of(communeCode) ?? of(provinceOf(communeCode)) ?? this.maker;
  }

  /** The answer's body, or undefined when the house said no. */
  async send(
    as: Caller,
    path: string,
    body: unknown,
    name: string,
  ): Promise<Record<string, unknown> | undefined> {
    return this.bodyOf(path, await this.house.post(as, path, body, v5(name, this.making.id)));
  }

  /** The person behind this account, in the pages. */
  signedIn(username: string): Promise<SignedIn> {
    const account = this.making.users.find((user) => user.username === username);
    if (!account) throw new Error(`no account ${username}`);
    return SignedIn.as(this.house.baseUrl, account);
  }

  async sendAs(
    person: SignedIn,
    path: string,
    body: unknown,
    name: string,
  ): Promise<Record<string, unknown> | undefined> {
    return this.bodyOf(path, await person.post(path, body, v5(name, this.making.id)));
  }

  private bodyOf(path: string, answer: Answer): Record<string, unknown> | undefined {
    if (answer.status < 300) return answer.body;
    const code = String(answer.body['code']);
    if (!OF_NO_CONCERN.includes(code)) this.refused.push(`POST ${path} ${answer.status} ${code}`);
    return undefined;
  }
}

/** Works on several items at once; the answers stand in the order of the items, without those that gave none. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R | undefined>,
): Promise<R[]> {
  const answers: (R | undefined)[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) answers[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers.filter((answer) => answer !== undefined);
}
