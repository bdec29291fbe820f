import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  contractOf,
  type EventClass,
  IntroductionChangedV1,
  LoanDisbursedV1,
  ReferralChangedV1,
} from '#libs/contracts';
import { FixedClock, newId } from '#libs/kernel';
import { Bus, Outbox } from '#libs/messaging';
import type { Database } from '#libs/persistence';
import { eventually } from '#libs/testing';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAUSES_MS } from '../src/domain/webhook.js';
import { gateway } from '../src/gateway.module.js';
import { Webhooks } from '../src/persistence/webhooks.js';
import { type Door, openDoor } from './door.js';

interface Got {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

let door: Door;
let opened: Promise<Database>;
const clock = new FixedClock(new Date('2026-11-22T03:00:00Z'));

beforeAll(async () => {
  door = await openDoor({ copies: 2, clock, environment: { WEBHOOK_NETWORKS: '127.0.0.0/8' } });
  opened = door.database.open(gateway);
});
afterAll(() => door.close());

const receivers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.close();
});

/** A subscriber's server: keeps what it got and answers as told, 204 by default. */
async function receiver() {
  const got: Got[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const header = (name: string): string => String(request.headers[name]);
      got.push({
        ...{ id: header('webhook-id'), timestamp: header('webhook-timestamp') },
        ...{ signature: header('webhook-signature'), body: Buffer.concat(chunks).toString('utf8') },
      });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const it = {
    ...{ got, answers, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  receivers.push(it);
  return it;
}

async function ask(
  role: string,
  areas: string[],
  method: string,
  path: string,
  body?: object,
  sub = `program-${role}`,
  key = newId(),
) {
  const token = await door.issuer.token({ role, areas, sub, client_id: sub });
  const answer = await door.ask(`/api/v1/webhooks${path}`, {
    ...{ token, method },
    headers: { 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}
const register = (url: string, kinds: string[], role = 'credit-officer', areas = ['38'], key?: string) =>
  ask(role, areas, 'POST', '', { url, kinds }, undefined, key);

/** As its publisher would tell it; returns the id of the message. */
async function happen(event: EventClass, over: object = {}, copies = 1): Promise<string> {
  const { publisher, example } = contractOf(event);
  const message = new Outbox(publisher, clock, () => undefined).seal(event, {
    ...{ subject: newId(), sequence: 1, data: { ...example, ...over } },
  });
  const bus = door.gateways[0]!.app.get(Bus);
  for (let copy = 0; copy < copies; copy++) await bus.publish([message]);
  return message.id;
}
const rowsOf = async (sql: string, params: unknown[]): Promise<object[]> =>
  (await opened).read((tx) => tx.query<object[]>(sql, params));
const handled = (id: string, queue: string) =>
  eventually(async () => {
    const rows = await rowsOf(`select from inbox where message_id = $1 and handler = $2`, [id, queue]);
    expect(rows).toHaveLength(1);
  });
const deliveries = async (id: string, query = '', role = 'credit-officer', areas = ['38']) =>
  (await ask(role, areas, 'GET', `/${id}/deliveries${query}`)).body;

/** As a subscriber does it, from the description alone. */
function signatureOf(secret: string, { id, timestamp, body }: Got): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`;
}

describe('a webhook', () => {
  it('is told what happens in its areas, signed, in ids and codes only', async () => {
    const mine = await receiver();
    const made = await register(mine.url, ['referrals', 'disbursements']);
    expect(made.status).toBe(201);
    const { id, secret } = made.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await happen(ReferralChangedV1, { communeCode: '15421', provinceCode: '38' }, 3);
    await happen(LoanDisbursedV1);
    await eventually(() => expect(mine.got).toHaveLength(2));
    for (const each of mine.got) {
      expect(each.signature).toBe(signatureOf(secret, each));
      expect(each.timestamp).toBe(String(clock.now().getTime() / 1000));
      expect(each.body).not.toMatch(/personId|fullName/);
    }
    const bodies = mine.got.map(({ body }) => JSON.parse(body));
    const disbursed = bodies.find(({ type }) => type === 'microcredit.loan-disbursed.v1');
    expect(disbursed.data).toMatchObject({ tranche: 1, amount: 40_000_000, disbursedOn: '2026-12-15' });
    await eventually(async () =>
      expect((await deliveries(id)).items.map((item: { status: string }) => item.status)).toEqual([
        ...['delivered', 'delivered'],
      ]),
    );
    expect((await deliveries(id)).items.map((item: { id: string }) => item.id).sort()).toEqual(
      mine.got.map((each) => each.id).sort(),
    );
  });

  it('hears nothing from elsewhere and nothing of another kind', async () => {
    const [near, far, commune, jobs] = [
      await receiver(),
      await receiver(),
      await receiver(),
      await receiver(),
    ];
    await register(near.url, ['referrals'], 'commune-leader', ['15442']);
    await register(far.url, ['referrals'], 'credit-officer', ['44']);
    await register(commune.url, ['referrals'], 'credit-officer', ['15442', '15421']);
    await register(jobs.url, ['introductions'], 'counsellor', ['38']);
    const place = { communeCode: '15421', provinceCode: '38' };
    await handled(await happen(ReferralChangedV1, place), 'deliver-when-referral-changed');
    await handled(await happen(LoanDisbursedV1, place), 'deliver-when-loan-disbursed');
    await handled(await happen(IntroductionChangedV1, place), 'deliver-when-introduction-changed');
    await eventually(() => expect([commune.got.length, jobs.got.length]).toEqual([1, 1]));
    expect([near.got, far.got]).toEqual([[], []]);
    expect(JSON.parse(jobs.got[0]!.body).type).toBe('employment.introduction-changed.v1');
    expect(JSON.parse(commune.got[0]!.body).type).toBe('microcredit.referral-changed.v1');
  });

  it('is told again with growing pauses under the same id, until it answers', async () => {
    const mine = await receiver();
    mine.answers.push(500, 302, 429);
    const { id, secret } = (await register(mine.url, ['disbursements'])).body;
    await happen(LoanDisbursedV1);
    for (const [attempt, pause] of [PAUSES_MS[0], PAUSES_MS[1], PAUSES_MS[2]].entries()) {
      await eventually(async () => {
        const [item] = (await deliveries(id)).items;
        expect(item).toMatchObject({ status: 'waiting', attempts: attempt + 1 });
        expect(item.lastError).toMatch(/^answered-/);
        expect(new Date(item.nextAt).getTime() - clock.now().getTime()).toBe(pause);
      });
      // a moment before its time it is not told
      expect(mine.got).toHaveLength(attempt + 1);
      clock.set(new Date(clock.now().getTime() + pause));
    }
    await eventually(async () => expect((await deliveries(id)).items[0].status).toBe('delivered'));
    expect(mine.got).toHaveLength(4);
    expect(new Set(mine.got.map((each) => each.id)).size).toBe(1);
    expect(new Set(mine.got.map((each) => each.body)).size).toBe(1);
    expect(new Set(mine.got.map((each) => each.timestamp)).size).toBe(4);
    for (const each of mine.got) expect(each.signature).toBe(signatureOf(secret, each));
  });

  it('that never answers ends dead, and an operator has it told once more', async () => {
    const mine = await receiver();
    mine.answers.push(...Array<number>(PAUSES_MS.length + 1).fill(503));
    const { id } = (await register(mine.url, ['disbursements'])).body;
    await happen(LoanDisbursedV1);
    for (const [attempt, pause] of PAUSES_MS.entries()) {
      await eventually(async () => {
        const [item] = (await deliveries(id)).items;
        expect(item).toMatchObject({ status: 'waiting', attempts: attempt + 1, lastStatus: 503 });
        // noted, not only taken up
        expect(new Date(item.nextAt).getTime() - clock.now().getTime()).toBe(pause);
      });
      clock.set(new Date(clock.now().getTime() + pause));
    }
    await eventually(async () => expect((await deliveries(id, '?status=dead')).items).toHaveLength(1));
    const [dead] = (await deliveries(id, '?status=dead', 'operator')).items;
    expect(dead).toMatchObject({ attempts: PAUSES_MS.length + 1, nextAt: null });
    const replay = (role: string, areas: string[], sub?: string) =>
      ask(role, areas, 'POST', `/${id}/deliveries/${dead.id}/replays`, {}, sub);
    expect((await replay('operator', ['44'])).status).toBe(404);
    expect((await replay('credit-officer', ['38'], 'another-bank')).status).toBe(404);
    expect((await replay('auditor', ['38'])).status).toBe(403);
    expect((await replay('operator', ['38'])).status).toBe(202);
    await eventually(async () => expect((await deliveries(id)).items[0].status).toBe('delivered'));
    expect(new Set(mine.got.map((each) => each.id))).toEqual(new Set([dead.id]));
  });

  it('that is gone (410) is dead at once, and one that waits is not replayed', async () => {
    const [gone, ill] = [await receiver(), await receiver()];
    gone.answers.push(410);
    ill.answers.push(500);
    const first = (await register(gone.url, ['disbursements'])).body.id;
    const second = (await register(ill.url, ['disbursements'])).body.id;
    await happen(LoanDisbursedV1);
    await eventually(async () =>
      expect((await deliveries(first)).items[0]).toMatchObject({ status: 'dead', attempts: 1 }),
    );
    await eventually(async () =>
      expect((await deliveries(second)).items[0]).toMatchObject({ attempts: 1, lastStatus: 500 }),
    );
    const [waiting] = (await deliveries(second)).items;
    const answer = await ask(
      'credit-officer',
      ['38'],
      'POST',
      `/${second}/deliveries/${waiting.id}/replays`,
      {},
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'delivery-waits-anyway']);
    expect(
      (await ask('credit-officer', ['38'], 'POST', `/${first}/deliveries/${waiting.id}/replays`, {})).status,
    ).toBe(404);
  });

  it('that did not arrive is counted for its owner and for operators of its areas, webhook by webhook', async () => {
    const board = async (role: string, areas: string[], sub = `program-${role}`) => {
      const token = await door.issuer.token({ role, areas, sub, client_id: sub });
      const answer = await door.ask('/api/v1/work/webhooks', { token });
      const { items } = (await answer.json()) as { items: { kind: string; due: number; waiting: number }[] };
      return items.map(({ kind, due, waiting }) => [kind, due, waiting]);
    };
    const [gone, ill] = [await receiver(), await receiver()];
    gone.answers.push(410);
    ill.answers.push(500);
    const own = (url: string) =>
      ask('credit-officer', ['15442'], 'POST', '', { url, kinds: ['disbursements'] }, 'small-bank');
    const first = (await own(gone.url)).body.id;
    const second = (await own(ill.url)).body.id;
    await happen(LoanDisbursedV1, { communeCode: '15442', provinceCode: '38' });
    const stuck = [
      ['deliveries-dead', 1, 0],
      ['deliveries-failing', 0, 1],
    ];
    const none = [
      ['deliveries-dead', 0, 0],
      ['deliveries-failing', 0, 0],
    ];
    await eventually(async () =>
      expect(await board('credit-officer', ['15442'], 'small-bank')).toEqual(stuck),
    );
    expect(await board('operator', ['15442'])).toEqual(stuck);
    expect(await board('operator', ['15457'])).toEqual(none);
    expect(await board('operator', ['44'])).toEqual(none);
    expect(await board('credit-officer', ['15442'], 'another-bank')).toEqual(none);
    const { items } = (await ask('credit-officer', ['15442'], 'GET', '', undefined, 'small-bank')).body;
    expect(items.map((item: { id: string; dead: number; failing: number }) => item)).toMatchObject([
      { id: second, dead: 0, failing: 1 },
      { id: first, dead: 1, failing: 0 },
    ]);
  });

  it('whose first attempt comes back late stays delivered', async () => {
    const mine = await receiver();
    const { id } = (await register(mine.url, ['disbursements'])).body;
    await happen(LoanDisbursedV1);
    await eventually(async () => expect((await deliveries(id)).items[0]?.status).toBe('delivered'));
    const [item] = (await deliveries(id)).items;
    const late = { state: 'waiting', status: null, error: 'timeout', at: clock.now() } as const;
    await (await opened).transaction((tx) => new Webhooks().note(tx, item.id, late));
    expect((await deliveries(id)).items[0]).toMatchObject({ status: 'delivered', lastError: null });
  });

  it('shows its secret in the answer that makes it, repeated with the same key, and nowhere else', async () => {
    const { url } = await receiver();
    const key = newId();
    const [first, again] = [
      await register(url, ['referrals'], 'credit-officer', ['38'], key),
      await register(url, ['referrals'], 'credit-officer', ['38'], key),
    ];
    expect(again.body).toEqual(first.body);
    const { id, secret, ...rest } = first.body;
    expect((await ask('credit-officer', ['38'], 'GET', `/${id}`)).body).toEqual({ id, ...rest });
    const tables = await rowsOf(
      `select coalesce(response, '') as text from idempotency_key union all select webhook::text from webhook`,
      [],
    );
    expect(JSON.stringify(tables)).not.toContain(secret);
    expect(JSON.stringify(tables)).not.toContain(secret.slice('whsec_'.length));

    const renewed = await ask('credit-officer', ['38'], 'POST', `/${id}/secrets`, {});
    expect(renewed.status).toBe(201);
    expect(renewed.body.secret).not.toBe(secret);
    expect((await ask('operator', ['38'], 'POST', `/${id}/secrets`, {})).status).toBe(403);
  });

  it('belongs to its owner', async () => {
    const { url } = await receiver();
    const { id } = (await register(url, ['referrals'])).body;
    const listed = async (role: string, areas: string[], sub?: string) =>
      (await ask(role, areas, 'GET', '', undefined, sub)).body.items.some(
        (item: { id: string }) => item.id === id,
      );
    expect([await listed('credit-officer', ['38']), await listed('operator', ['38'])]).toEqual([true, true]);
    expect([
      await listed('credit-officer', ['38'], 'another-bank'),
      await listed('operator', ['44']),
    ]).toEqual([false, false]);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/deliveries'],
      ['DELETE', ''],
      ['POST', '/secrets'],
    ] as const) {
      const answer = await ask(
        'credit-officer',
        ['38'],
        method,
        `/${id}${path}`,
        method === 'POST' ? {} : undefined,
        'another-bank',
      );
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    expect((await ask('credit-officer', ['38'], 'DELETE', `/${id}`)).status).toBe(204);
    expect((await ask('credit-officer', ['38'], 'GET', `/${id}`)).status).toBe(404);
  });

  it.each([
    ['credit-officer', 'http://127.0.0.1:1/', ['introductions'], 403, 'kind-of-another-role'],
    ['counsellor', 'http://127.0.0.1:1/', ['referrals'], 403, 'kind-of-another-role'],
    ['commune-leader', 'http://127.0.0.1:1/', ['disbursements'], 403, 'kind-of-another-role'],
    ['employer', 'http://127.0.0.1:1/', ['introductions'], 403, 'role-not-allowed'],
    ['credit-officer', 'http://10.0.0.1/', ['referrals'], 400, 'webhook-url-private'],
    ['credit-officer', 'https://169.254.169.254/', ['referrals'], 400, 'webhook-url-private'],
    ['credit-officer', 'http://bank.example/', ['referrals'], 400, 'webhook-url-not-https'],
    ['credit-officer', 'nowhere', ['referrals'], 400, 'invalid-url'],
    ['credit-officer', 'http://127.0.0.1:1/', ['everything'], 400, 'unknown-value'],
    ['credit-officer', 'http://127.0.0.1:1/', [], 400, undefined],
  ] as const)('%s asks for %s, %j: %i %s', async (role, url, kinds, status, code) => {
    const { body, ...answer } = await register(url, [...kinds], role);
    expect(answer.status).toBe(status);
    if (code !== undefined && code !== 'role-not-allowed')
      expect(JSON.stringify(body)).toContain(`"${code}"`);
  });
});
