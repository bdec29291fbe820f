import { newId } from '#libs/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface SandboxBank {
  /** Everything that came with a good signature, each `webhook-id` once. */
  readonly heard: readonly Heard[];
  /** Refused for a wrong signature or an old timestamp. */
  readonly refused: { count: number };
  /** The next so many deliveries are answered with 500. */
  fail(times: number): void;
  close(): Promise<void>;
}

const OLDEST_S = 5 * 60;

/**
 * A bank for tests, on the other side of the interface: a credit-officer program that registers a webhook and answers each
 * submitted referral by approving it and paying it out in two tranches.
 */
export async function openSandboxBank(house: string, token: string): Promise<SandboxBank> {
  const heard = new Map<string, Heard>();
  const refused = { count: 0 };
  const state = { secret: '', failing: 0 };
  const working = new Set<Promise<void>>();

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${house}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  /** Decides by what it reads with its own rights, for a webhook says only where to look. */
  async function decide({ data }: Heard): Promise<void> {
    const path = `/credit-referrals/${String(data['referralId'])}`;
    const { amount } = await call<{ amount: number }>('GET', path);
    await call('POST', `${path}/acts`, { act: 'approve' });
    const first = Math.floor(amount / 2);
    await call('POST', `${path}/acts`, { act: 'disburse', amount: first, reference: 'GN-1' });
    await call('POST', `${path}/acts`, { act: 'disburse', amount: amount - first, reference: 'GN-2' });
  }

  async function take(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (!isGenuine(state.secret, request.headers, body)) {
      refused.count += 1;
      return 401;
    }
    if (state.failing > 0) {
      state.failing -= 1;
      return 500;
    }
    const id = String(request.headers['webhook-id']);
    if (heard.has(id)) return 204;
    const told = { id, ...(JSON.parse(body) as Omit<Heard, 'id'>) };
    heard.set(id, told);
    if (told.data['state'] === 'submitted') {
      const work = decide(told).finally(() => working.delete(work));
      working.add(work);
    }
    return 204;
  }

  const server = createServer((request, response) => {
    void take(request).then((status) => response.writeHead(status).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  ({ secret: state.secret } = await call<{ secret: string }>('POST', '/webhooks', {
    ...{ url, kinds: ['referrals', 'disbursements'] },
  }));
  return {
    get heard() {
      return [...heard.values()];
    },
    refused,
    fail(times) {
      state.failing = times;
    },
    async close() {
      await Promise.all(working);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As docs/how-to/webhooks.md tells subscribers to do it. */
export function isGenuine(secret: string, headers: IncomingMessage['headers'], body: string): boolean {
  const header = (name: string): string => String(headers[`webhook-${name}`]);
  const age = Math.abs(Date.now() / 1000 - Number(header('timestamp')));
  if (!(age <= OLDEST_S)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${header('id')}.${header('timestamp')}.${body}`)
    .digest();
  return header('signature')
    .split(' ')
    .some((each) => {
      const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}
