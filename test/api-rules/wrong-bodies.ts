import type { Schema } from './operations.js';

export interface WrongBody {
  /** What was done to the example. */
  what: string;
  /** Where the house must point. */
  pointer: string;
  body: unknown;
}

type Json = Record<string, unknown>;

const NO_WORD = '§';

/** Bodies that differ from a good one in one place, made from the schema: what is missing, of another kind, too much. */
export function wrongBodies(schema: Schema, example: unknown, schemas: Record<string, Schema>): WrongBody[] {
  const resolve = (given: Schema): Schema => {
    const ref = given.$ref ?? given.allOf?.[0]?.$ref;
    return ref === undefined ? given : (schemas[ref.slice(ref.lastIndexOf('/') + 1)] ?? {});
  };

  function ofValue(
    given: Schema,
    value: unknown,
    pointer: string,
    put: (value: unknown) => unknown,
  ): WrongBody[] {
    const rule = resolve(given);
    const wrong = (what: string, replacement: unknown, at = pointer): WrongBody => ({
      ...{ what: `${at || '/'} ${what}`, pointer: at, body: put(replacement) },
    });
    const own = wrongValues(rule).map(([what, replacement]) => wrong(what, replacement));
    if (rule.properties && isObject(value)) return [...own, ...ofObject(rule, value, pointer, put)];
    if (rule.items && Array.isArray(value) && value.length > 0)
      return [...own, ...ofList(rule, value, pointer, put)];
    return own;
  }

  function ofObject(
    rule: Schema,
    value: Json,
    pointer: string,
    put: (value: unknown) => unknown,
  ): WrongBody[] {
    const missing = (rule.required ?? []).map((name) => {
      const { [name]: _left, ...rest } = value;
      return { what: `${pointer}/${name} left out`, pointer: `${pointer}/${name}`, body: put(rest) };
    });
    const more = {
      what: `${pointer}/surprise added`,
      pointer: `${pointer}/surprise`,
      body: put({ ...value, surprise: 1 }),
    };
    const inside = Object.entries(rule.properties ?? {}).flatMap(([name, property]) =>
      ofValue(property, value[name], `${pointer}/${name}`, (next) => put({ ...value, [name]: next })),
    );
    return [...missing, more, ...inside];
  }

  function ofList(
    rule: Schema,
    value: unknown[],
    pointer: string,
    put: (value: unknown) => unknown,
  ): WrongBody[] {
    const [first, ...rest] = value;
    return ofValue(rule.items ?? {}, first, `${pointer}/0`, (next) => put([next, ...rest]));
  }

  return ofValue(schema, example, '', (value) => value);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values that break a rule by themselves. */
function wrongValues(rule: Schema): [what: string, value: unknown][] {
  if (rule.properties)
    return [
      ['not an object', 'text'],
      ['a list', []],
    ];
  if (rule.type === 'array') return [['not a list', { length: 1 }], ...tooMany(rule)];
  if (rule.type === 'integer')
    return [['a text', 'x'], ['a fraction', 1.5], ['beyond every store', 1e300], ...outside(rule)];
  if (rule.type === 'number') return [['a text', 'x'], ...outside(rule)];
  if (rule.type === 'boolean') return [['a text', 'yes']];
  if (rule.type === 'string') return wrongTexts(rule);
  return [];
}

function wrongTexts(rule: Schema): [string, unknown][] {
  const wrong: [string, unknown][] = [
    ['an object', { toString: 'x' }],
    ['a list', ['x']],
    ['a NUL', 'a\u0000'],
  ];
  if (rule.enum) wrong.push(['no known word', NO_WORD]);
  if (rule.format === 'uuid') wrong.push(['no UUID', 'x']);
  if (rule.format === 'date')
    wrong.push(['no such day', '2026-02-30'], ['a day with time', '2026-02-03T00:00:00Z']);
  if (rule.pattern !== undefined && !new RegExp(rule.pattern).test(NO_WORD))
    wrong.push(['another form', NO_WORD]);
  if (rule.maxLength !== undefined) wrong.push(['too long', 'x'.repeat(rule.maxLength + 1)]);
  return wrong;
}

const outside = ({ minimum, maximum }: Schema): [string, unknown][] => [
  ...(minimum === undefined ? [] : ([['too small', minimum - 1]] as [string, unknown][])),
  ...(maximum === undefined ? [] : ([['too large', maximum + 1]] as [string, unknown][])),
];

const tooMany = ({ maxItems, items }: Schema): [string, unknown][] =>
  maxItems === undefined
    ? []
    : [['too many', Array.from({ length: maxItems + 1 }, () => items?.enum?.[0] ?? 'x')]];
