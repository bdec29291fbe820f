import { ROLES } from '#libs/http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { JOINED_FIELDS } from '../apps/gateway/src/domain/joined-fields.js';
import { aboutThings } from './api-rules/about-things.js';
import {
  ask as askHouse,
  describedHouse,
  failures,
  unless,
  type Answer,
  type Ask,
} from './api-rules/asking.js';
import type { ApiDocument, Operation, Schema } from './api-rules/operations.js';
import { wrongBodies } from './api-rules/wrong-bodies.js';
import { openTestHouse, type TestHouse } from './house.js';

/** They look or work something out; nothing comes into being, so there is nothing to repeat. */
const SAVES_NOTHING = [
  'POST /api/v1/people/searches',
  'POST /api/v1/credit-prescreens',
  'POST /api/v1/credit-prescreens/form-02',
  'POST /api/v1/certificate-verifications',
];
/** For everybody, without a token: whoever is shown a certificate may ask whether it is ours. */
const PUBLIC = ['GET /api/v1/certificate-keys', 'POST /api/v1/certificate-verifications'];
const MINUTES_3 = 180_000;

let house: TestHouse;
let document: ApiDocument;
let operations: readonly Operation[];

beforeAll(async () => {
  ({ house, document, operations } = await describedHouse(await openTestHouse()));
}, MINUTES_3);
afterAll(() => house.close());

const ask = (operation: Operation, wrong?: Ask): Promise<Answer> => askHouse(house, operation, wrong);
const withJson = (): Operation[] => operations.filter(({ body }) => body !== undefined);
const guarded = (): Operation[] => operations.filter(({ roles }) => roles.length > 0);

describe('every operation', () => {
  it('stands in docs/reference/openapi.json as it is: else run npm run reference', () => {
    const file = new URL('../docs/reference/openapi.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...document, servers: [{ url: '/' }] });
  });

  it('is described: what it does, who may, how it refuses, and with a body that its schema takes', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'api', components: document.components });
    const faults = operations.flatMap(({ name, summary, roles, statuses, body }) => [
      ...(summary ? [] : [`${name} has no summary`]),
      ...(roles.length > 0 !== PUBLIC.includes(name) ? [] : [`${name} names no roles`]),
      ...['400', ...(PUBLIC.includes(name) ? [] : ['401', '403']), '429', '503']
        .filter((status) => !statuses.includes(status))
        .map((status) => `${name} lacks ${status}`),
      ...(body && body.examples.length === 0 ? [`${name} has no example`] : []),
      ...(body?.examples ?? []).flatMap((example) => {
        const takes = ajv.compile(
          JSON.parse(JSON.stringify(body?.schema).replaceAll('"#/', '"api#/')) as object,
        );
        return takes(example) ? [] : [`${name} example: ${ajv.errorsText(takes.errors)}`];
      }),
    ]);
    expect(faults).toEqual([]);
    expect(operations.length).toBeGreaterThan(30);
    for (const [name, fields] of Object.entries(JOINED_FIELDS)) {
      expect(Object.keys(document.components.schemas[name]?.properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(fields)),
      );
    }
  });

  it(
    'answers 401 without a token',
    async () => {
      const found = await failures(guarded(), async (each) =>
        unless(each.name, await ask(each, { token: '', body: '{' }), { status: 401, code: 'token-missing' }),
      );
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'answers 403 to every role that it does not name',
    async () => {
      const strangers = guarded().flatMap((each) =>
        ROLES.filter((role) => !each.roles.includes(role)).map((role) => ({ each, role })),
      );
      const found = await failures(strangers, async ({ each, role }) =>
        unless(`${each.name} as ${role}`, await ask(each, { token: await house.token(role) }), {
          status: 403,
          code: 'role-not-allowed',
        }),
      );
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'with an id that nobody has answers 404, whoever may ask; so does what is no id',
    async () => {
      const withId = operations.filter(({ name }) => name.includes('{id}'));
      const asked = withId.flatMap((each) => each.roles.map((role) => ({ each, role })));
      const found = await failures(asked, async ({ each, role }) => {
        const token = await house.token(role);
        const noId = each.path.replace(/[0-9a-f]{8}-[0-9a-f-]+/, 'nonsense');
        return (
          unless(`${each.name} as ${role}`, await ask(each, { token }), { status: 404 }) ??
          unless(`${each.name} without an id`, await ask(each, { token, path: noId }), { status: 404 })
        );
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'takes no other method: 405 with those that it takes',
    async () => {
      const others = operations.flatMap((each) => {
        const known = operations
          .filter(({ template }) => template.test(each.path))
          .map(({ method }) => method);
        const unused = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
          (method) => !known.includes(method),
        );
        return unused.map((method) => ({ each, method }));
      });
      const found = await failures(others, async ({ each, method }) => {
        const answer = await ask(each, { method });
        const fault = unless(`${method} ${each.path}`, answer, { status: 405, code: 'method-not-allowed' });
        return (
          fault ?? (answer.allow?.includes(each.method) ? undefined : `${each.path} allows ${answer.allow}`)
        );
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );
});

describe('every body', () => {
  it(
    'that is not JSON, no object, of another kind or too large is refused as such',
    async () => {
      const large = JSON.stringify({ x: 'x'.repeat(1024 * 1024) });
      const found = await failures(withJson(), async (each) => {
        const faults = [
          unless(`${each.name} {`, await ask(each, { body: '{' }), { status: 400, code: 'malformed-json' }),
          unless(`${each.name} []`, await ask(each, { body: '[]' }), { status: 400, pointer: '' }),
          unless(`${each.name} "x"`, await ask(each, { body: '"x"' }), { status: 400, pointer: '' }),
          unless(
            `${each.name} XML`,
            await ask(each, { body: '<a/>', headers: { 'content-type': 'text/xml' } }),
            { status: 415 },
          ),
          unless(`${each.name} 1 MiB`, await ask(each, { body: large }), {
            status: 413,
            code: 'body-too-large',
          }),
          unless(`${each.name} __proto__`, await ask(each, { body: '{"__proto__":{"a":1}}' }), {
            status: 400,
            pointer: '/__proto__',
          }),
        ];
        return faults.find((fault) => fault !== undefined);
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'with one thing wrong is 400 and points at it',
    async () => {
      const { schemas } = document.components;
      const cases = withJson().flatMap((each) =>
        (each.body?.examples ?? []).flatMap((example) =>
          wrongBodies(each.body?.schema as Schema, example, schemas).map((wrong) => ({ each, wrong })),
        ),
      );
      const found = await failures(cases, async ({ each, wrong }) =>
        unless(`${each.name}: ${wrong.what}`, await ask(each, { body: JSON.stringify(wrong.body) }), {
          status: 400,
          pointer: wrong.pointer,
        }),
      );
      expect(found).toEqual([]);
      expect(cases.length).toBeGreaterThan(200);
    },
    MINUTES_3,
  );

  it(
    'of its example is not refused as wrong',
    async () => {
      const cases = withJson().flatMap((each) =>
        (each.body?.examples ?? []).map((body) => ({ each, body: body as object })),
      );
      const found = await failures(cases, async ({ each, body }) => {
        const { status, problem } = await ask(each, { body });
        // ids of examples are of nothing that is there, which is no fault of the form
        if (problem.errors?.every(({ code }) => code === 'unknown-vacancy')) return undefined;
        return [400, 413, 415, 500, 503].includes(status)
          ? `${each.name}: ${status} ${JSON.stringify(problem)}`
          : undefined;
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );
});

describe('every query', () => {
  it(
    'that is not asked for is 400 and points at it',
    async () => {
      const found = await failures(operations, async (each) => {
        const needed = each.query.filter(({ required }) => required).map(({ name }) => `${name}=38`);
        const path = `${each.path}?${[...needed, 'surprise=1'].join('&')}`;
        return unless(each.name, await ask(each, { path }), { status: 400, pointer: '/surprise' });
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'with something wrong in it is 400 and points at it',
    async () => {
      const cases = operations
        .filter(({ query, isStream }) => query.length > 0 && !isStream)
        .flatMap((each) => {
          const needed = each.query.filter(({ required }) => required).map(({ name }) => `${name}=38`);
          const wrong = each.query.flatMap(({ name, schema }) =>
            wrongQueries(schema).map((value) => ({ name, value })),
          );
          return wrong.map(({ name, value }) => ({
            each,
            pointer: `/${name}`,
            path: `${each.path}?${[...needed.filter((word) => !word.startsWith(`${name}=`)), `${name}=${encodeURIComponent(value)}`].join('&')}`,
          }));
        });
      const found = await failures(cases, async ({ each, pointer, path }) =>
        unless(`${each.method} ${path}`, await ask(each, { path }), { status: 400, pointer }),
      );
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );
});

function wrongQueries(schema: Schema): string[] {
  return [
    ...(schema.type === 'integer' ? ['x', '1.5'] : []),
    ...(schema.minimum === undefined ? [] : [String(schema.minimum - 1)]),
    ...(schema.maximum === undefined ? [] : [String(schema.maximum + 1)]),
    ...(schema.enum ? ['§'] : []),
    ...(schema.format === 'date' ? ['2026-02-30'] : []),
    ...(schema.format === 'uuid' ? ['x'] : []),
    ...(schema.maxLength === undefined ? [] : ['x'.repeat(schema.maxLength + 1)]),
  ];
}

describe('every act', () => {
  it(
    'asks for an Idempotency-Key: without 400, no UUID 400',
    async () => {
      const posts = operations.filter(({ method }) => method === 'POST');
      expect(
        posts
          .filter((each) => !each.needs('Idempotency-Key'))
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...SAVES_NOTHING].sort());
      const found = await failures(
        posts.filter((each) => each.needs('Idempotency-Key')),
        async (each) =>
          unless(each.name, await ask(each, { headers: { 'idempotency-key': '' } }), {
            status: 400,
            code: 'idempotency-key-missing',
          }) ??
          unless(each.name, await ask(each, { headers: { 'idempotency-key': 'x' } }), {
            status: 400,
            code: 'idempotency-key-invalid',
          }),
      );
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );

  it(
    'on what others edit too asks for the version that was read',
    async () => {
      const found = await failures(
        operations.filter((each) => each.needs('If-Match')),
        async (each) =>
          unless(each.name, await ask(each, { headers: { 'if-match': '' } }), {
            status: 428,
            code: 'if-match-missing',
          }),
      );
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );
});

aboutThings(() => ({ house, document, operations }));

describe('a request', () => {
  it.each(['GET', 'HEAD', 'OPTIONS', 'POST'])('%s * is for no page', async (method) => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(house.url, { method, path: '*' }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode));
      });
      asked.once('error', reject).end();
    });
    expect(status).toBe(400);
  });
});

describe('every operation, last of all,', () => {
  it(
    'is counted: whoever asks too often hears 429 and when to come again',
    async () => {
      const once = async (each: Operation): Promise<Response> => {
        const answer = await fetch(`${house.url}${each.path}`, { method: each.method });
        await answer.text();
        return answer;
      };
      const found = await failures(operations, async (each) => {
        for (let asked = 0; asked < 400; asked++) {
          const { status, headers } = await once(each);
          if (status === 429)
            return headers.get('retry-after') === '1' ? undefined : `${each.name} does not say when`;
          if (status !== 401 && !PUBLIC.includes(each.name)) return `${each.name}: ${status}`;
        }
        return `${each.name} may be asked for ever`;
      });
      expect(found).toEqual([]);
    },
    MINUTES_3,
  );
});
