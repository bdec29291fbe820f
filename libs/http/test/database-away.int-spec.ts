import { conflict, newId } from '#libs/kernel';
import { openDatabase } from '#libs/persistence';
import {
  eventually,
  startTcpProxy,
  testDatabase,
  testIssuer,
  type TestDatabase,
  type TestIssuer,
} from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startService, type RunningService } from '../src/index.js';
import { answerFor } from '../src/problems/answer-for.js';
import { Requests } from '../src/requests/requests.js';
import { aThing, probe } from './probe.js';

let database: TestDatabase;
let issuer: TestIssuer;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(probe), testIssuer()]);
});
afterAll(() => Promise.all([database.close(), issuer.close()]));

/** A service whose database, or whose bus, stands behind a line that can be cut. */
async function behindALine(which: 'DATABASE_URL' | 'BUS_DATABASE_URL' = 'DATABASE_URL') {
  const url = new URL(database.url);
  const line = await startTcpProxy(Number(url.port));
  url.port = String(line.port);
  const env = {
    DATABASE_URL: database.url,
    BUS_DATABASE_URL: database.url,
    [which]: url.href,
    OIDC_ISSUER: issuer.url,
    LOG_LEVEL: 'silent',
  };
  return { line, service: await startService(probe, env) };
}

async function create(service: RunningService, key = newId(), thing: object = aThing()) {
  const token = await issuer.token({ role: 'registry-officer', areas: ['38'] });
  const answer = await fetch(`${service.url}/api/v1/things`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(thing),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body, retryAfter: answer.headers.get('retry-after') };
}

async function statusOf(service: RunningService, page: 'live' | 'ready'): Promise<number> {
  const answer = await fetch(`${service.url}/health/${page}`);
  await answer.text(); // an unread answer keeps its connection, and the test process, for ever
  return answer.status;
}

it('while the database is away every answer is 503 with Retry-After, and tells nothing of the inside', async () => {
  const { line, service } = await behindALine();
  expect((await create(service)).status).toBe(201);
  expect(await statusOf(service, 'ready')).toBe(200);
  await line.close();
  const refused = await Promise.all(Array.from({ length: 6 }, () => create(service)));
  for (const { status, body, retryAfter } of refused) {
    expect([status, body['code'], retryAfter]).toEqual([503, 'database-unavailable', '2']);
    expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|terminated/);
  }
  expect(await statusOf(service, 'ready')).toBe(503);
  expect(await statusOf(service, 'live')).toBe(200);
  await service.close();
});

it('a line that is cut in the middle loses nothing that was acknowledged and doubles nothing that is repeated', async () => {
  const { line, service } = await behindALine();
  const asked = Array.from({ length: 40 }, () => ({ key: newId(), thing: aThing() as { title: string } }));
  let cuts = 0;
  const cutting = setInterval(() => {
    if (cuts++ < 10) line.reset();
  }, 60);
  const statuses = new Set<number>();
  const answers = await Promise.all(
    asked.map(({ key, thing }) =>
      eventually(async () => {
        const { status, body } = await create(service, key, thing);
        statuses.add(status);
        expect(status).toBe(201);
        return String(body['id']);
      }),
    ),
  ).finally(() => {
    clearInterval(cutting);
  });
  expect([...statuses].sort()).toEqual([201, 503]);
  const open = await database.open(probe);
  const titles = asked.map(({ thing }) => thing.title);
  const rows = await open.read((tx) => tx.query('select id from thing where title = any($1)', [titles]));
  expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual([...answers].sort());
  await service.close();
  await line.close();
}, 30_000);

it('what fails and cannot be looked up is told as unknown, not as refused: the repeated request may have succeeded before', async () => {
  const url = new URL(database.url);
  const line = await startTcpProxy(Number(url.port));
  url.port = String(line.port);
  const behind = await openDatabase({ url: url.href, schema: probe.name });
  const key = { key: newId(), principal: 'officer', hash: 'hash' };
  const work = async (): Promise<never> => {
    await line.close();
    throw conflict('thing-exists');
  };
  const error: unknown = await new Requests(behind).run(key, work).catch((thrown: unknown) => thrown);
  expect(answerFor(error)).toMatchObject({ status: 503, code: 'database-unavailable' });
  await behind.close();
});

it('while the bus is away the service stays in service and says so: what is recorded waits in the outbox', async () => {
  const { line, service } = await behindALine('BUS_DATABASE_URL');
  await line.close();
  const bus = await eventually(async () => {
    const answer = await fetch(`${service.url}/health/ready`);
    const { checks } = (await answer.json()) as { checks: { bus: boolean } };
    expect(checks.bus).toBe(false);
    return answer.status;
  });
  expect(bus).toBe(200);
  expect((await create(service)).status).toBe(201);
  await service.close();
});
