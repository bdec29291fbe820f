import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { ask, failures, unless, type Answer, type Described } from './asking.js';
import type { Operation, Schema } from './operations.js';
import { collectionOf, ENDS, pathTo, STORY, type Step, type Things } from './things.js';

const MINUTES_3 = 180_000;
/** Quảng Trị; what the story makes lies in Thanh Hóa. */
const ELSEWHERE = ['45'];
/** A paper of establishments; the referral of the story is a person's. */
const OF_OTHERS = 'GET /api/v1/credit-referrals/{id}/form-02';

/** What only shows on things that are there: told once although sent twice, seen by nobody of another area. */
export function aboutThings(described: () => Described): void {
  const things: Things = {};

  describe('every act on what is there', () => {
    it(
      'has one answer for a key; with another body it is 422',
      async () => {
        const { operations } = described();
        const withKey = operations.filter((each) => each.needs('Idempotency-Key')).map(({ name }) => name);
        const steps = [...STORY, ...ENDS];
        expect([...new Set(steps.map(({ operation }) => operation))].sort()).toEqual(withKey.sort());
        for (const step of STORY) await tell(described(), step, things);
        const others = { ...things };
        for (const step of ENDS) await tell(described(), step, others);
      },
      MINUTES_3,
    );

    it('under a version that is past is 412; under * it is done', async () => {
      const { house, operations } = described();
      const found = await failures(
        operations.filter((each) => each.needs('If-Match')),
        async (each) => {
          const path = pathTo(each, things);
          const past = await ask(house, each, { path, headers: { 'if-match': '"999"' } });
          const any = await ask(house, each, { path, headers: { 'if-match': '*' } });
          return (
            unless(each.name, past, { status: 412, code: 'version-mismatch' }) ??
            (any.status === 200 ? undefined : `${each.name} with *: ${any.status} ${any.text}`)
          );
        },
      );
      expect(found).toEqual([]);
    });
  });

  describe('everything', () => {
    it(
      'in another area is 404 to every role, as if it were not there',
      async () => {
        const { house, operations } = described();
        const withId = operations.filter(({ name }) => name.includes('{id}'));
        expect(withId.map(collectionOf).filter((word) => things[word] === undefined)).toEqual([]);
        const asked = withId.flatMap((each) => each.roles.map((role) => ({ each, role })));
        const found = await failures(asked, async ({ each, role }) => {
          const path = pathTo(each, things);
          const token = await house.token(role, ELSEWHERE);
          // a place of another area in the body would be refused before
          const { communeCode: _place, ...body } = (each.body?.examples[0] ?? {}) as { communeCode?: string };
          const answer = await ask(house, each, { path, token, ...(each.body && { body }) });
          return unless(`${each.name} as ${role}`, answer, { status: 404, code: 'not-found' });
        });
        expect(found).toEqual([]);
      },
      MINUTES_3,
    );

    it(
      'that a body places in another area is 403 to every role',
      async () => {
        const { house, operations } = described();
        const placing = operations.filter(
          ({ name, body }) =>
            !name.includes('{id}') && JSON.stringify(body?.examples[0])?.includes('communeCode'),
        );
        const asked = placing.flatMap((each) => each.roles.map((role) => ({ each, role })));
        const found = await failures(asked, async ({ each, role }) => {
          const answer = await ask(house, each, { token: await house.token(role, ELSEWHERE) });
          return unless(`${each.name} as ${role}`, answer, { status: 403, code: 'outside-area' });
        });
        expect(found).toEqual([]);
      },
      MINUTES_3,
    );

    it(
      'in one’s own area is seen',
      async () => {
        const { house, operations } = described();
        const reads = operations.filter(
          ({ name, method }) => name.includes('{id}') && method === 'GET' && name !== OF_OTHERS,
        );
        const found = await failures(reads, async (each) => {
          const { status, text } = await ask(house, each, { path: pathTo(each, things) });
          // what was changed under * lies abroad since
          return status === 200 || text.includes('vacancy-abroad')
            ? undefined
            : `${each.name}: ${status} ${text}`;
        });
        expect(found).toEqual([]);
      },
      MINUTES_3,
    );
  });
}

async function firstOf(url: string, token: string): Promise<string> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? 'nothing';
}

/** Does one step: first, again under its key, and with another body under its key. */
async function tell({ house, document, operations }: Described, step: Step, things: Things): Promise<void> {
  const operation = operations.find(({ name }) => name === step.operation);
  if (!operation) throw new Error(`there is no ${step.operation}`);
  const token = await house.token(step.role);
  if (step.finds) things[step.finds.word] = await firstOf(house.url + step.finds.in, token);
  const body = { ...(operation.body?.examples[0] as object), ...step.body?.(things) };
  const path = pathTo(operation, things);
  const send = (key: string, what: object | string): Promise<Answer> =>
    ask(house, operation, {
      ...{ path, token, headers: { 'idempotency-key': key } },
      ...(typeof what === 'string' ? { file: what, fields: step.fields ?? {} } : { body: what }),
    });
  if (step.refused) {
    expect([step.operation, (await send(newId(), body)).problem.code]).toEqual([
      step.operation,
      step.refused,
    ]);
    return;
  }
  const [key, first] = await eventually(
    async () => {
      const fresh = newId();
      const answer = await send(fresh, step.file ?? body);
      if (step.patiently && answer.status !== 201) throw new Error(answer.text);
      return [fresh, answer] as const;
    },
    { timeoutMs: 20_000, everyMs: 200 },
  );
  expect([step.operation, first.status, first.text]).toEqual([
    step.operation,
    first.status < 300 ? first.status : 201,
    expect.anything(),
  ]);
  const again = await send(key, step.file ?? body);
  expect([step.operation, again.status, again.text]).toEqual([step.operation, first.status, first.text]);
  const otherBody = step.other
    ? { ...body, ...step.other }
    : step.file === undefined
      ? otherThan(body, operation, document.components.schemas)
      : `${step.file}\n`;
  if (otherBody !== undefined) {
    const other = await send(key, otherBody);
    expect([step.operation, other.status, other.problem.code]).toEqual([
      ...[step.operation, 422, 'idempotency-key-reused'],
    ]);
  }
  const answer = JSON.parse(first.text || '{}') as Record<string, string>;
  for (const [word, field] of Object.entries(step.keeps ?? {})) things[word] = answer[field] ?? '';
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Another good body, if there can be one: without something that need not be said, else with another word or number. */
function otherThan(
  body: object,
  { body: asked }: Operation,
  schemas: Record<string, Schema>,
): object | undefined {
  const ref = asked?.schema.$ref ?? asked?.schema.allOf?.[0]?.$ref ?? '';
  const rule = schemas[ref.slice(ref.lastIndexOf('/') + 1)] ?? asked?.schema ?? {};
  const entries = Object.entries(body) as [string, unknown][];
  if (entries.length === 0) return undefined;
  const needless = entries.find(([name]) => !rule.required?.includes(name));
  if (needless) return Object.fromEntries(entries.filter(([name]) => name !== needless[0]));
  for (const [name, value] of entries) {
    const property = rule.properties?.[name];
    if (property?.enum) {
      const word = property.enum.find((each) => each !== value);
      if (word === undefined) continue; // the only act there is
      return { ...body, [name]: word };
    }
    if (typeof value === 'number') return { ...body, [name]: value + 1 };
    if (property?.format === 'uuid') return { ...body, [name]: newId() };
    if (property?.format === 'date' || /^\d{4}-\d\d-\d\d$/.test(String(value)))
      return { ...body, [name]: dayBefore(String(value)) };
    if (typeof value === 'string') return { ...body, [name]: `${value}.` };
  }
  throw new Error(`no other body than ${JSON.stringify(body)}`);
}
