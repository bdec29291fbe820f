import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contractOf, events, type EventClass } from '#libs/contracts';
import { compileCheck } from './compiled-check.js';
import { assertContract, contractFaults } from './contract-check.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const hostile = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    'x',
    0,
    -1,
    1.5,
    1e300,
    true,
    [],
    {},
    [null],
    [[]],
    [{}],
    { length: 3 },
    '2026-02-30',
  ),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** Every place in a JSON value, as paths. */
function places(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))];
}

/** A copy with the value at `path` replaced, or removed when `by` is undefined. */
function changed(value: Json, [key, ...rest]: string[], by: Json | undefined): Json {
  if (key === undefined || typeof value !== 'object' || value === null) return by ?? null;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, Json>;
  if (rest.length === 0 && by === undefined) delete copy[key];
  else copy[key] = rest.length === 0 ? (by ?? null) : changed(copy[key] ?? null, rest, by);
  return copy;
}

/** True when somewhere a list stands where the example has an object. */
function listForObject(value: Json | undefined, example: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null || typeof example !== 'object' || example === null)
    return false;
  if (Array.isArray(value) && Array.isArray(example))
    return value.some((item) => listForObject(item, example[0]));
  if (Array.isArray(value) !== Array.isArray(example)) return true;
  const [fields, known] = [value as Record<string, Json>, example as Record<string, Json>];
  return Object.keys(fields).some((key) => listForObject(fields[key], known[key]));
}

/** The example of an event, spoilt in one to three places, sometimes with a field too many. */
function spoilt(event: EventClass): fc.Arbitrary<Json> {
  const example = JSON.parse(JSON.stringify(contractOf(event).example)) as Json;
  const once = (value: Json): fc.Arbitrary<Json> =>
    fc
      .tuple(fc.constantFrom(...places(value)), fc.option(hostile, { nil: undefined }), fc.boolean())
      .map(([path, by, extra]) => changed(value, extra && by !== undefined ? [...path, 'extra'] : path, by));
  return fc.oneof(
    fc.constant(example),
    once(example),
    once(example).chain(once),
    once(example).chain(once).chain(once),
  );
}

describe('the compiled check of a contract', () => {
  it.each(events.map((event) => [contractOf(event).name, event] as const))(
    'exists for %s',
    (_name, event) => {
      expect(compileCheck(event, 'refuse')).toBeDefined();
      expect(() => {
        assertContract(event, contractOf(event).example, { unknownFields: 'refuse' });
      }).not.toThrow();
    },
  );

  it.each(events.map((event) => [contractOf(event).name, event] as const))(
    'says of %s what class-validator says',
    (_name, event) => {
      const example = contractOf(event).example as Json;
      for (const unknownFields of ['refuse', 'ignore'] as const) {
        const check = compileCheck(event, unknownFields);
        fc.assert(
          fc.property(spoilt(event), (data) => {
            const faultless = contractFaults(event, data, unknownFields).length === 0;
            // the one difference: class-validator lets a list stand for an object
            if (check?.(data) !== faultless)
              expect([faultless, listForObject(data, example)]).toEqual([true, true]);
          }),
          { numRuns: 300 },
        );
      }
    },
  );

  it('names every fault by pointer and rule, and never a value', () => {
    const [event] = events as [EventClass];
    const data = {
      ...contractOf(event).example,
      personId: 'Lê Văn Thử',
      employment: { skills: ['a b'], more: 1 },
    };
    expect(() => {
      assertContract(event, data, { unknownFields: 'refuse' });
    }).toThrow(/^\/data\/personId isUuid, \/data\/employment\/more whitelistValidation/);
    expect(() => {
      assertContract(event, data, { unknownFields: 'refuse' });
    }).not.toThrow(/Thử/);
    expect(() => {
      assertContract(event, null, { unknownFields: 'refuse' });
    }).toThrow('/data object');
  });

  it('lets a reader pass over fields of a newer publisher', () => {
    const [event] = events as [EventClass];
    expect(() => {
      assertContract(event, { ...contractOf(event).example, newer: 1 }, { unknownFields: 'ignore' });
    }).not.toThrow();
  });
});
