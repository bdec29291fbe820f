import { newId } from '#libs/kernel';
import { Metrics } from '#libs/telemetry';
import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { get as rawGet, type IncomingMessage, request as rawRequest } from 'node:http';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { JourneyStep } from '../src/application/journey.js';
import { openDoor, type Door } from './door.js';

let door: Door;
let counsellor: string;

beforeAll(async () => {
  door = await openDoor();
  counsellor = await door.issuer.token({ role: 'counsellor' });
});
afterAll(() => door.close());
beforeEach(() => {
  for (const service of Object.values(door.services)) {
    service.heard.length = 0;
    service.answers.clear();
  }
});

// the shape differs by answer
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const json = async (answer: Response): Promise<any> => JSON.parse(await answer.text());

describe('the way to a service', () => {
  it.each([
    ['GET', '/api/v1/people/1', 'registry', '/api/v1/people/1'],
    ['GET', '/api/v1/people/1/consents/credit', 'registry', '/api/v1/people/1/consents/credit'],
    [
      'GET',
      '/api/v1/people/1/credit-prescreen?on=2028-01-01',
      'microcredit',
      '/api/v1/people/1/credit-prescreen?on=2028-01-01',
    ],
    ['POST', '/api/v1/releases', 'registry', '/api/v1/releases'],
    ['GET', '/api/v1/vacancies?limit=3', 'employment', '/api/v1/vacancies?limit=3'],
    ['POST', '/api/v1/introductions/1/acts', 'employment', '/api/v1/introductions/1/acts'],
    ['POST', '/api/v1/courses/1/intakes', 'training', '/api/v1/courses/1/intakes'],
    ['POST', '/api/v1/credit-referrals', 'microcredit', '/api/v1/credit-referrals'],
    ['GET', '/api/v1/reports/reintegration?area=38', 'reporting', '/api/v1/reports/reintegration?area=38'],
    [
      'GET',
      '/api/v1/operations/training/dead-letters?all=true',
      'training',
      '/internal/dead-letters?all=true',
    ],
    [
      'GET',
      '/api/v1/operations/registry/parked-messages',
      ...(['registry', '/internal/parked-messages'] as const),
    ],
  ] as const)('%s %s', async (method, path, service, inner) => {
    const answer = await door.ask(path, { method, token: counsellor });
    expect(answer.status).toBe(200);
    expect(door.services[service].heard.map((each) => `${each.method} ${each.path}`)).toEqual([
      `${method} ${inner}`,
    ]);
    expect(door.services[service].heard[0]?.headers.authorization).toBe(`Bearer ${counsellor}`);
  });

  it('what the gateway itself could not handle or told in vain is reached like that of the services, by operators', async () => {
    const path = '/api/v1/operations/gateway/dead-letters';
    const operator = await door.issuer.token({ role: 'operator' });
    const answer = await door.ask(path, { token: operator });
    expect([answer.status, await json(answer)]).toEqual([200, []]);
    const replay = await door.ask(`${path}/${newId()}/replays`, {
      ...{ token: operator, method: 'POST', headers: { 'idempotency-key': newId() } },
    });
    expect(replay.status).toBe(404);
    const parked = '/api/v1/operations/gateway/parked-messages';
    expect(await json(await door.ask(parked, { token: operator }))).toEqual([]);
    const again = await door.ask(`${parked}/replays`, {
      ...{ token: operator, method: 'POST', body: JSON.stringify({ type: 'gateway.nothing-said.v1' }) },
      headers: { 'idempotency-key': newId(), 'content-type': 'application/json' },
    });
    expect([again.status, await json(again)]).toEqual([202, { replayed: 0 }]);
    for (const one of [path, parked]) expect((await door.ask(one, { token: counsellor })).status).toBe(403);
  });

  it('believes nothing that a caller says of itself, and hands on nothing that is for us alone', async () => {
    const answer = await door.ask('/api/v1/vacancies', {
      token: counsellor,
      headers: {
        ...{
          'x-forwarded-for': '10.9.9.9',
          'x-forwarded-host': 'evil.test',
          'x-user-id': 'admin',
          'x-user-role': 'operator',
        },
        ...{ forwarded: 'for=10.9.9.9', 'x-real-ip': '10.9.9.9', cookie: 'ct_session=word; other=1' },
      },
    });
    expect(answer.headers.get('keep-alive')).not.toBe('timeout=5');
    const headers = door.services.employment.heard[0]?.headers ?? {};
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    for (const name of ['x-forwarded-host', 'x-user-id', 'x-user-role', 'forwarded', 'x-real-ip', 'cookie']) {
      expect(headers[name]).toBeUndefined();
    }
  });

  it('streams: a body of 15 MiB passes without being held', async () => {
    const body = new Uint8Array(15 * 1024 * 1024);
    const answer = await door.ask('/api/v1/release-imports', { method: 'POST', body, token: counsellor });
    expect((await json(answer)).bytes).toBe(body.length);
  });

  it('is counted by where it went, never by whom it was about', async () => {
    await door.ask('/api/v1/people/0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01', { token: counsellor });
    const figures = await door.gateways[0]!.app.get(Metrics).text();
    expect(figures).toMatch(
      /http_request_duration_seconds_count\{[^}]*method="GET",route="registry\/\*",status="200"\} \d/,
    );
    expect(figures).not.toContain('0198c5de');
  });

  it('a read that is cut off is asked once more, an act never: only its caller may repeat it', async () => {
    const { employment } = door.services;
    employment.cutNext();
    expect((await door.ask('/api/v1/vacancies', { token: counsellor })).status).toBe(200);
    expect(employment.heard).toHaveLength(2);
    employment.cutNext();
    const act = await door.ask('/api/v1/vacancies', { token: counsellor, method: 'POST', body: '{}' });
    expect([act.status, (await json(act)).code]).toEqual([503, 'service-unavailable']);
    expect(employment.heard).toHaveLength(3);
  });

  it('hands a refusal on as it is', async () => {
    door.services.employment.answers.set('/api/v1/vacancies', {
      status: 409,
      body: { code: 'vacancy-closed' },
    });
    const answer = await door.ask('/api/v1/vacancies', { token: counsellor });
    expect([answer.status, answer.headers.get('content-type'), await json(answer)]).toEqual([
      409,
      'application/problem+json',
      { code: 'vacancy-closed' },
    ]);
  });
});

describe('closed to everybody', () => {
  const raw = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(door.gateways[0]?.url ?? '');
      rawRequest({ hostname, port, path, headers: { authorization: `Bearer ${counsellor}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ...[
      '/internal/names',
      '/internal/openapi.json',
      '/INTERNAL/openapi.json',
      '//internal/openapi.json',
      '/metrics',
      '/Metrics',
    ],
    ...['/%69nternal/openapi.json', '/internal%2fopenapi.json', '/api/v1/people/../../../internal/names'],
    ...[
      '/api/v1/people/%2e%2e/%2e%2e/internal/names',
      '/api/v1/people/%252e%252e/x',
      '/api/v1//internal/names',
    ],
    ...[
      '/api/v1/people\\..\\internal',
      '/api/v1/operations/registry/names',
      '/api/v1/operations/registry/../names',
    ],
    ...['/internal/', '/internal', '/./internal/openapi.json', '/api/../internal/openapi.json'],
  ])('%s', async (path) => {
    expect([400, 404]).toContain(await raw(path));
    expect(Object.values(door.services).flatMap(({ heard }) => heard)).toEqual([]);
  });

  it('what nobody serves is a problem, also with another method', async () => {
    const nothing = await door.ask('/api/v1/nothing', { token: counsellor });
    expect([nothing.status, (await json(nothing)).code]).toEqual([404, 'route-not-found']);
    const method = await door.ask('/api/v1/reference/skills', { method: 'POST', token: counsellor });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('reads put together', () => {
  const page = {
    vacancyId: 'v',
    total: 2,
    items: [
      { personId: 'a', rank: 1 },
      { personId: 'b', rank: 2 },
    ],
    nextCursor: null,
  };
  const id = newId();

  it('candidates get the names that the registry gives out, the others none', async () => {
    door.services.employment.answers.set(`/api/v1/vacancies/${id}/candidates`, { body: page });
    door.services.registry.answers.set('/internal/names', {
      body: { items: [{ personId: 'b', fullName: 'Lê Văn Thử' }] },
    });
    const answer = await door.ask(`/api/v1/vacancies/${id}/candidates?limit=2`, { token: counsellor });
    expect(await json(answer)).toEqual({
      ...page,
      items: [
        { personId: 'a', rank: 1 },
        { personId: 'b', rank: 2, fullName: 'Lê Văn Thử' },
      ],
    });
    expect(JSON.parse(door.services.registry.heard[0]?.body ?? '')).toEqual({
      personIds: ['a', 'b'],
      purpose: 'employment',
      subject: id,
    });
    expect(door.services.registry.heard[0]?.headers.authorization).toBe(`Bearer ${counsellor}`);
  });

  it('the counter sheet of a closed fair gets the number of women, if the registry counted the same people', async () => {
    const { employment, registry } = door.services;
    const groups = [{ code: 'registered', personIds: ['a', 'b'] }];
    const told = [{ code: 'registered', people: 2, women: null }];
    employment.answers.set(`/api/v1/job-fairs/${id}/counter-sheet`, {
      body: { employers: 3, registered: 2 },
    });
    const asked = async (counted: unknown, items: unknown) => {
      employment.answers.set(`/internal/job-fairs/${id}/counted`, { body: { groups: counted } });
      registry.answers.set('/internal/women-counts', { body: { items } });
      return json(await door.ask(`/api/v1/job-fairs/${id}/counter-sheet`, { token: counsellor }));
    };
    const sheet = { employers: 3, registered: 2 };
    const before = registry.heard.length;
    expect(await asked(null, told)).toEqual({ ...sheet, women: null });
    expect(registry.heard).toHaveLength(before);
    expect(await asked(groups, told)).toEqual({ ...sheet, women: { registered: null } });
    expect(JSON.parse(registry.heard.at(-1)?.body ?? '')).toEqual({ subject: id, groups });
    expect(registry.heard.at(-1)?.headers.authorization).toBe(`Bearer ${counsellor}`);
    expect(await asked(groups, null)).toEqual({ ...sheet, women: null });
    expect(await asked(groups, [{ code: 'registered', people: 3, women: 0 }])).toEqual({
      ...sheet,
      women: null,
    });
    const employer = await door.issuer.token({ role: 'employer' });
    expect((await door.ask(`/api/v1/job-fairs/${id}/counter-sheet`, { token: employer })).status).toBe(403);
  });

  it('a refusal of any part is the answer', async () => {
    const problem = { code: 'not-found', status: 404 };
    door.services.employment.answers.set(`/api/v1/vacancies/${id}/candidates`, {
      status: 404,
      body: problem,
    });
    const answer = await door.ask(`/api/v1/vacancies/${id}/candidates`, { token: counsellor });
    expect([answer.status, await json(answer)]).toEqual([404, problem]);
    const officer = await door.issuer.token({ role: 'registry-officer' });
    expect((await door.ask(`/api/v1/vacancies/${id}/candidates`, { token: officer })).status).toBe(403);
  });

  it('a person’s vacancies come with the step that opens most', async () => {
    door.services.employment.answers.set(`/api/v1/people/${id}/vacancies`, { body: { items: [] } });
    door.services.training.answers.set(`/internal/people/${id}/advice`, {
      body: { items: [{ courseId: 'c', opens: 3 }] },
    });
    const named = { items: [{ personId: id, fullName: 'Trần Thị Mẫu' }] };
    door.services.registry.answers.set('/internal/names', { body: named });
    const answer = await door.ask(`/api/v1/people/${id}/vacancies?limit=20`, { token: counsellor });
    expect(await json(answer)).toEqual({
      ...{ items: [], personId: id, fullName: 'Trần Thị Mẫu' },
      training: [{ courseId: 'c', opens: 3 }],
    });
  });

  it('a journey shows every expected handler, the silent ones as pending', async () => {
    const officer = await door.issuer.token({ role: 'registry-officer' });
    door.services.registry.answers.set(`/internal/releases/${id}/trace`, {
      body: { messageId: 'm', releasedAt: '2026-11-22T08:00:00Z' },
    });
    const done = {
      handler: 'rank-candidate-when-released',
      status: 'done',
      at: '2026-11-22T08:00:01Z',
      durationMs: 9,
      summary: 'ranked 3',
    };
    for (const service of ['employment', 'training', 'microcredit', 'reporting'] as const) {
      door.services[service].answers.set('/internal/deliveries/m', {
        body: service === 'employment' ? [done] : [],
      });
    }
    const { steps } = await json(await door.ask(`/api/v1/releases/${id}/journey`, { token: officer }));
    expect((steps as JourneyStep[]).map((step) => `${step.service}.${step.handler}`)).toEqual(
      contractOf(ReleaseRecordedV1).consumers,
    );
    expect((steps as JourneyStep[]).find((step) => step.service === 'employment')).toEqual({
      service: 'employment',
      ...done,
    });
    expect((steps as JourneyStep[]).filter((step) => step.status === 'pending').length).toBe(
      steps.length - 1,
    );
  });
});

describe('pages and descriptions', () => {
  it('any path of the pages gets the document, with a strict policy; the interface never does', async () => {
    for (const path of ['/', '/vacancies/1', '/sign-in']) {
      const answer = await door.ask(path);
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html><title>trang</title>']);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
    }
    expect((await door.ask('/assets/gone.js')).status).toBe(404);
    expect((await door.ask('/api/v2/x')).status).toBe(404);
    expect((await door.ask('/vacancies', { method: 'POST' })).status).toBe(404);
  });

  it('a packed copy goes to whoever reads it, under the type of the file itself', async () => {
    const folder = join(dirname(door.readyFile), 'assets');
    await mkdir(folder, { recursive: true });
    await Promise.all([
      writeFile(join(folder, 'a.js'), 'plain'),
      writeFile(join(folder, 'a.js.br'), brotliCompressSync('brotli')),
      writeFile(join(folder, 'a.js.gz'), gzipSync('gzip')),
      writeFile(join(folder, 'b.js'), 'alone'),
    ]);
    const through = async (path: string, accepts?: string): Promise<[string | undefined, string]> => {
      const { headers, body } = await rawFile(path, accepts);
      expect([headers['content-type'], headers.vary]).toEqual([
        'text/javascript; charset=utf-8',
        'Accept-Encoding',
      ]);
      expect(headers['cache-control']).toContain('immutable');
      const encoding = headers['content-encoding'];
      const unpack = encoding === 'br' ? brotliDecompressSync : encoding ? gunzipSync : (as: Buffer) => as;
      return [encoding, unpack(body).toString()];
    };
    expect(await through('/assets/a.js?x', 'gzip, deflate, br, zstd')).toEqual(['br', 'brotli']);
    expect(await through('/assets/a.js', 'gzip, br;q=0')).toEqual(['gzip', 'gzip']);
    expect(await through('/assets/a.js')).toEqual([undefined, 'plain']);
    expect(await through('/assets/b.js', 'br')).toEqual([undefined, 'alone']);
  });

  it('the interface is described once every service is ready and the house is furnished', async () => {
    const document = (path: string): object => ({
      openapi: '3.1.0',
      paths: { [path]: { get: { responses: { 200: { $ref: '#/components/schemas/Thing' } } } } },
      components: { schemas: { Thing: {}, Problem: { type: 'object' } } },
    });
    for (const [name, service] of Object.entries(door.services)) {
      service.answers.set('/internal/openapi.json', { body: document(`/api/v1/${name}`) });
    }
    expect((await door.ask('/api/openapi.json')).status).toBe(503);
    await writeFile(door.readyFile, '{}');
    const answer = await door.ask('/api/openapi.json');
    expect(answer.status).toBe(200);
    const { paths, components } = await json(answer);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/registry', '/api/v1/training', '/api/v1/reference/skills']),
    );
    expect(JSON.stringify(paths['/api/v1/training'])).toContain('#/components/schemas/training.Thing');
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['training.Thing', 'Problem']));
    door.services.training.answers.set('/health/ready', { status: 503, body: {} });
    expect((await door.ask('/api/openapi.json')).status).toBe(503);
    await rm(door.readyFile);
  });

  it('can be tried on a page that needs no other site, and lists its events', async () => {
    const page = await (await door.ask('/api/docs/')).text();
    for (const [, path] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(path).toMatch(/^\//);
      expect((await door.ask(path ?? '')).status).toBe(200);
    }
    const events = await json(await door.ask('/api/asyncapi.json'));
    expect(events.asyncapi).toMatch(/^3\./);
  });

  it('reference tables answer every role', async () => {
    const skills = await json(await door.ask('/api/v1/reference/skills', { token: counsellor }));
    expect(skills.items.map(({ code }: { code: string }) => code)).toContain('arc-welding');
    const communes = await json(
      await door.ask('/api/v1/reference/communes?code=15421', { token: counsellor }),
    );
    expect(communes.items).toEqual([expect.objectContaining({ code: '15421', provinceCode: '38' })]);
    const related = '/api/v1/reference/occupations/7212/related?limit=3';
    const { items } = await json(await door.ask(related, { token: counsellor }));
    expect(items).toHaveLength(3);
    expect(items[0].code).toMatch(/^72/);
    const unknown = '/api/v1/reference/occupations/9412/related'; // ISCO's number, VSCO writes 9402
    expect((await door.ask(unknown, { token: counsellor })).status).toBe(404);
    expect((await door.ask('/api/v1/reference/addresses', { token: counsellor })).status).toBe(400);
    expect((await door.ask('/api/v1/reference/skills')).status).toBe(401);
  });
});

it('a service that is away is 503 at once, and nobody else is held up', async () => {
  await door.services.reporting.close();
  const answer = await door.ask('/api/v1/reports/reintegration', { token: counsellor });
  expect([answer.status, (await json(answer)).code]).toEqual([503, 'service-unavailable']);
  expect((await door.ask('/api/v1/vacancies', { token: counsellor })).status).toBe(200);
});

/** As it comes over the wire: fetch would unpack it. */
async function rawFile(path: string, accepts?: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    rawGet(
      `${door.gateways[0]?.url ?? ''}${path}`,
      { headers: accepts === undefined ? {} : { 'accept-encoding': accepts } },
      resolve,
    ).on('error', reject);
  });
  return { headers: answer.headers, body: await buffer(answer) };
}
