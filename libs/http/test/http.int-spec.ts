import { newId } from '#libs/kernel';
import { eventually, testDatabase, testIssuer, type TestDatabase, type TestIssuer } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { startService, type RunningService } from '../src/index.js';
import { aThing, probe } from './probe.js';

interface Answer {
  status: number;
  headers: Headers;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

let database: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let officer: string;

const environment = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  OIDC_ISSUER: issuer.url,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
});

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase(probe), testIssuer()]);
  service = await startService(probe, environment());
  officer = await issuer.token({ role: 'registry-officer', areas: ['38'] });
});

afterAll(async () => {
  await service.close();
  await Promise.all([database.close(), issuer.close()]);
});

async function call(
  method: string,
  path: string,
  init: RequestInit & { token?: string } = {},
): Promise<Answer> {
  const { token = officer, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  const answer = await fetch(`${service.url}${path}`, { ...rest, method, headers });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

const send = (
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  call(method, path, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

const create = (body: unknown = aThing(), key = newId()): Promise<Answer> =>
  send('POST', '/api/v1/things', body, { 'idempotency-key': key });

const codesAt = (answer: Answer): string[] =>
  (answer.body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();

describe('a body', () => {
  it('is told every fault with its pointer, inside sections and items of lists', async () => {
    const answer = await create({
      title: 7,
      colours: ['red', 'blue', 'green', 'pink'],
      parts: [{ name: 'một', count: 1 }, { name: 'x'.repeat(21), count: 0, extra: 1 }, 'no', null],
      surprise: true,
      'a/b~c': 1,
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(codesAt(answer)).toEqual([
      '/a~1b~0c unknown-field',
      '/colours/1 unknown-colour',
      '/colours/3 unknown-colour',
      '/communeCode required',
      '/main required',
      '/parts too-many',
      '/parts/1/count too-small',
      '/parts/1/extra unknown-field',
      '/parts/1/name too-long',
      '/parts/2 not-an-object',
      '/parts/3 required',
      '/surprise unknown-field',
      '/title not-a-string',
    ]);
    expect(answer.body).toMatchObject({
      type: 'urn:chungtay:problem:validation-failed',
      code: 'validation-failed',
      status: 400,
    });
    expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('may not give a list for a section, a section for a list, or nothing for a required section', async () => {
    const answer = await create(
      aThing({ main: [{ name: 'a', count: 1 }], parts: { name: 'a', count: 1 }, spare: [] }),
    );
    expect(codesAt(answer)).toEqual(['/main not-an-object', '/parts not-a-list', '/spare not-an-object']);
    expect(codesAt(await create(aThing({ parts: [[]] })))).toEqual(['/parts/0 not-an-object']);
  });

  it.each([
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['null', 'null'],
  ])('that is %s is no object', async (_name, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
    const answer = await call('POST', '/api/v1/things', { body, headers });
    expect([answer.status, codesAt(answer)]).toEqual([400, [' not-an-object']]);
  });

  it('that is missing is no object either', async () => {
    const answer = await call('POST', '/api/v1/things', { headers: { 'idempotency-key': newId() } });
    expect([answer.status, codesAt(answer)]).toEqual([400, [' not-an-object']]);
  });

  it.each(['{"a":', '', ' ', '{"a":1}}', "{'a':1}", '\u0000'])(
    'that is no JSON (%j) is malformed',
    async (body) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
      const answer = await call('POST', '/api/v1/things', { body, headers });
      expect(answer.status).toBe(400);
      if (body !== '') expect(answer.body.code).toBe('malformed-json');
    },
  );

  it('cannot pollute: prototype keys are unknown fields, at any depth', async () => {
    const thing = JSON.stringify(aThing());
    const body = `${thing.slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
    const answer = await call('POST', '/api/v1/things', { body, headers });
    expect(codesAt(answer)).toEqual(['/__proto__ unknown-field', '/constructor unknown-field']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('may not hold what nothing can store: NUL, half a character, a number beyond 2^53', async () => {
    const answer = await create(
      aThing({ title: 'a\u0000b', communeCode: '\ud800', main: { name: 'a', count: 1e300 } }),
    );
    expect(codesAt(answer)).toEqual([
      '/communeCode invalid-text',
      '/main/count too-large',
      '/title invalid-text',
    ]);
  });

  it('nested a hundred thousand deep is refused, not a crash', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
    const body = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await call('POST', '/api/v1/things', { body, headers });
    expect(answer.status).toBe(400);
  });

  it('above 1 MiB is 413, of another kind 415, and neither is read for a stranger', async () => {
    const big = JSON.stringify({ title: 'x'.repeat(1024 * 1024) });
    const json = { 'content-type': 'application/json', 'idempotency-key': newId() };
    const xml = { 'content-type': 'text/xml', 'idempotency-key': newId() };
    expect(await call('POST', '/api/v1/things', { body: big, headers: json })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    });
    expect(await call('POST', '/api/v1/things', { body: '<a/>', headers: xml })).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
    expect((await call('POST', '/api/v1/things', { body: big, headers: json, token: '' })).status).toBe(401);
    expect((await call('POST', '/api/v1/things', { body: '<a/>', headers: xml, token: '' })).status).toBe(
      401,
    );
  });

  it('of 413 also when it is only so large once unpacked', async () => {
    const { gzipSync } = await import('node:zlib');
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'idempotency-key': newId(),
    };
    const body = new Uint8Array(gzipSync(JSON.stringify({ title: 'x'.repeat(8 * 1024 * 1024) })));
    expect((await call('POST', '/api/v1/things', { body, headers })).status).toBe(413);
  });
});

describe('a query', () => {
  it.each([
    ['limit=0', '/limit too-small'],
    ['limit=201', '/limit too-large'],
    ['limit=x', '/limit not-an-integer'],
    ['limit=1.5', '/limit not-an-integer'],
    ['limit=1&limit=2', '/limit not-an-integer'],
    ['sort=name', '/sort unknown-field'],
    ['cursor=abc', '/cursor cursor-invalid'],
    ['cursor=a&cursor=b', '/cursor not-a-string'],
    ['__proto__=1', '/__proto__ unknown-field'],
  ])('%s is refused', async (query, fault) => {
    const answer = await call('GET', `/api/v1/things?${query}`);
    expect([answer.status, codesAt(answer)]).toEqual([400, [fault]]);
  });

  it('is refused where none is taken', async () => {
    const { body } = await create();
    const answer = await call('GET', `/api/v1/things/${String(body.id)}?a/b=1&sort=name`);
    expect([answer.status, codesAt(answer)]).toEqual([400, ['/a~1b unknown-field', '/sort unknown-field']]);
  });

  it('walks a list to its end by cursors, and a tampered cursor is 400', async () => {
    for (let i = 0; i < 5; i++) await create();
    const first = await call('GET', '/api/v1/things?limit=2');
    const { nextCursor } = first.body as { nextCursor: string };
    const second = await call('GET', `/api/v1/things?limit=2&cursor=${nextCursor}`);
    expect(second.status).toBe(200);
    expect(second.body.items[0].id > first.body.items[1].id).toBe(true);
    const tampered = Buffer.from(nextCursor, 'base64url');
    tampered[20] = (tampered[20] ?? 0) ^ 1;
    expect((await call('GET', `/api/v1/things?cursor=${tampered.toString('base64url')}`)).status).toBe(400);
  });
});

describe('an id', () => {
  it('that does not exist, lies outside or is none is 404 alike', async () => {
    const { body } = await create();
    const stranger = await issuer.token({ role: 'registry-officer', areas: ['15422', '44'] });
    const answers = await Promise.all([
      call('GET', `/api/v1/things/${newId()}`),
      call('GET', `/api/v1/things/nonsense`),
      call('GET', `/api/v1/things/${body.id}`, { token: stranger }),
      call('DELETE', `/api/v1/things/${body.id}`, { token: stranger }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const neighbour = await issuer.token({ role: 'registry-officer', areas: ['15421'] });
    expect((await call('GET', `/api/v1/things/${body.id}`, { token: neighbour })).status).toBe(200);
  });

  it('of a place outside in a body is 403 outside-area', async () => {
    const token = await issuer.token({ role: 'registry-officer', areas: ['15422'] });
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() };
    const answer = await call('POST', '/api/v1/things', { body: JSON.stringify(aThing()), headers, token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'outside-area' } });
  });
});

describe('the answer', () => {
  it('is in Vietnamese, in English when that is asked for first', async () => {
    const get = (language: string): Promise<Answer> =>
      call('GET', '/api/v1/none', { headers: { 'accept-language': language } });
    expect((await get('*')).body.title).toBe('Không tìm thấy');
    expect((await get('fr')).body.title).toBe('Không tìm thấy');
    expect((await get('en-GB,en;q=0.9')).body).toMatchObject({ title: 'Not found', code: 'route-not-found' });
    expect((await get('vi,en;q=0.5')).body.title).toBe('Không tìm thấy');
    expect((await get('en')).headers.get('content-language')).toBe('en');
  });

  it('to a known path with another method is 405 with what is allowed', async () => {
    const answer = await call('PATCH', `/api/v1/things/${newId()}`);
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      405,
      'method-not-allowed',
      'DELETE, GET, HEAD, PUT',
    ]);
    expect((await call('OPTIONS', '/api/v1/things')).status).toBe(405);
  });

  it('to an unreadable path is 400 or 404, as a problem', async () => {
    const answer = await call('GET', '/api/v1/things/%E0%A4%A');
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('problem+json');
  });

  it('to what broke inside says nothing but a trace id', async () => {
    const answer = await create(aThing({ title: 'broken' }));
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|Error:|\.ts|node_modules/);
  });

  it('while the database is away is 503 with Retry-After', async () => {
    const answer = await create(aThing({ title: 'away' }));
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'database-unavailable',
      '2',
    ]);
  });

  it('keeps the trace of the caller', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await call('GET', '/api/v1/none', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(answer.body.traceId).toBe(trace);
  });

  it('carries security headers and names no software', async () => {
    const { headers } = await call('GET', '/api/v1/things/open', { token: '' });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
  });
});

describe('Idempotency-Key', () => {
  it('is needed, and a UUID', async () => {
    const json = { 'content-type': 'application/json' };
    const missing = await send('POST', '/api/v1/things', aThing(), json);
    const invalid = await send('POST', '/api/v1/things', aThing(), { ...json, 'idempotency-key': 'mine' });
    expect([missing.status, missing.body.code]).toEqual([400, 'idempotency-key-missing']);
    expect([invalid.status, invalid.body.code]).toEqual([400, 'idempotency-key-invalid']);
  });

  it('repeated gives the same answer and one effect, however the keys of the body are ordered', async () => {
    const key = newId();
    const thing = aThing() as Record<string, unknown>;
    const first = await create(thing, key);
    const again = await create(Object.fromEntries(Object.entries(thing).reverse()), key.toUpperCase());
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(first.headers.get('location')).toBe(`/api/v1/things/${String(first.body.id)}`);
  });

  it('with another body is 422; of another person it is another key', async () => {
    const key = newId();
    await create(aThing(), key);
    expect(await create(aThing(), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const token = await issuer.token({ role: 'registry-officer', areas: ['38'], sub: 'somebody-else' });
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const other = await call('POST', '/api/v1/things', { body: JSON.stringify(aThing()), headers, token });
    expect(other.status).toBe(201);
  });

  it('of a refused request is free again', async () => {
    const key = newId();
    expect((await create(aThing({ title: 'conflict' }), key)).status).toBe(409);
    expect((await create(aThing(), key)).status).toBe(201);
  });

  it('sent twenty times at once has one effect and twenty equal answers', async () => {
    const key = newId();
    const title = newId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(aThing({ title }), key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    const open = await database.open(probe);
    const things = await open.read((tx) => tx.query('select id from thing where title = $1', [title]));
    expect(things).toEqual([{ id: answers[0]?.body.id }]);
  });

  it('counts for files too: another file under the same key is 422', async () => {
    const key = newId();
    const upload = (text: string, bytes = 10): Promise<Answer> => {
      const body = new FormData();
      body.set('file', new Blob([text.padEnd(bytes, 'x')]), 'a.csv');
      return call('POST', '/api/v1/things/imports', { body, headers: { 'idempotency-key': key } });
    };
    expect((await upload('a')).status).toBe(201);
    expect((await upload('a')).status).toBe(201);
    expect((await upload('b')).status).toBe(422);
    expect((await upload('c', 1001)).status).toBe(413);
    const json = await send('POST', '/api/v1/things/imports', {}, { 'idempotency-key': newId() });
    expect([json.status, json.body.code]).toEqual([415, 'upload-expected']);
  });
});

describe('If-Match', () => {
  it('lets the faster one win', async () => {
    const { body } = await create();
    const path = `/api/v1/things/${String(body.id)}`;
    const { headers } = await call('GET', path);
    const tag = headers.get('etag') ?? '';
    expect((await send('PUT', path, { title: newId() })).status).toBe(428);
    expect((await send('PUT', path, { title: newId() }, { 'if-match': tag })).status).toBe(200);
    expect(await send('PUT', path, { title: newId() }, { 'if-match': tag })).toMatchObject({
      status: 412,
      body: { code: 'version-mismatch' },
    });
  });

  it.each([
    ['*', 200],
    ['"1"', 200],
    ['"7", "1"', 200],
    ['"7"', 412],
    ['W/"1"', 412],
    ['1', 412],
    ['"1" *', 412],
    ['', 412],
  ])('%j is as RFC 9110 says', async (header, status) => {
    const { body } = await create();
    const path = `/api/v1/things/${String(body.id)}`;
    const answer = await send('PUT', path, { title: newId() }, { 'if-match': header });
    expect(answer.status).toBe(status);
  });
});

describe('a service', () => {
  it('does not start with a route on which nobody has decided who may call it', async () => {
    @Controller('api/v1/forgotten')
    class Forgotten {
      @Get()
      all(): string {
        return '';
      }
    }
    await expect(startService({ ...probe, controllers: [Forgotten] }, environment())).rejects.toThrow(
      /GET \/api\/v1\/forgotten \(Forgotten\.all\)/,
    );
  });

  it('tells its health and figures by route template, and describes itself', async () => {
    await create();
    const live = await call('GET', '/health/live', { token: '' });
    const ready = await call('GET', '/health/ready', { token: '' });
    expect([live.status, ready.status, ready.body.checks.database]).toEqual([200, 200, true]);
    await eventually(async () => {
      const figures = await (await fetch(`${service.url}/metrics`)).text();
      expect(figures).toMatch(
        /http_request_duration_seconds_count\{service="probe",method="GET",route="\/api\/v1\/things\/:id",status="200"\} \d/,
      );
      expect(figures).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    });
    const { body } = await call('GET', '/internal/openapi.json', { token: '' });
    expect(body.openapi).toBe('3.1.0');
    const operation = body.paths['/api/v1/things'].post;
    expect(operation['x-roles']).toEqual(['registry-officer']);
    expect(operation.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    );
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining(['201', '400', '401', '403', '413', '415', '422', '429']),
    );
    expect(Object.keys(body.paths)).not.toContain('/health/live');
  });

  it('forgets answers after 30 days and handled messages after 90, at night', async () => {
    const open = await database.open(probe);
    const count = async (): Promise<number[]> => {
      const [row] = await open.read((tx) =>
        tx.query(`select (select count(*)::int from idempotency_key where principal = 'old') as keys,
                         (select count(*)::int from inbox where handler = 'old') as inbox`),
      );
      return [row.keys, row.inbox];
    };
    await open.read(async (tx) => {
      for (const days of [29, 31]) {
        await tx.query(
          `insert into idempotency_key values ($1, 'old', 'h', 201, null, null, now() - make_interval(days => $2))`,
          [newId(), days],
        );
      }
      for (const days of [89, 91]) {
        await tx.query(`insert into inbox values ($1, 'old', now() - make_interval(days => $2))`, [
          newId(),
          days,
        ]);
      }
    });
    expect(await count()).toEqual([2, 2]);
    expect(service.duties.map(({ name }) => name)).toEqual(['probe.clean-up']);
    await service.duties[0]?.run();
    expect(await count()).toEqual([1, 1]);
  });
});
