import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { changesOf } from './changes.js';

const seat = (personId: string, table: number, slot: number) => ({ personId, table, slot });

describe('what a new timetable changes', () => {
  it('is who moved from where to where, lost an appointment or won one; what stays is not named', () => {
    const before = [seat('a', 1, 0), seat('a', 2, 3), seat('b', 1, 1), seat('c', 3, 2)];
    const after = [seat('a', 1, 0), seat('a', 2, 5), seat('b', 4, 6), seat('d', 3, 2)];
    expect(changesOf(before, after)).toEqual([
      { personId: 'a', from: { table: 2, slot: 3 }, to: { table: 2, slot: 5 } },
      { personId: 'b', from: { table: 1, slot: 1 }, to: { table: 4, slot: 6 } },
      { personId: 'c', from: { table: 3, slot: 2 }, to: null },
      { personId: 'd', from: null, to: { table: 3, slot: 2 } },
    ]);
  });

  it('prefers the same table for a move', () => {
    const changes = changesOf([seat('a', 1, 0), seat('a', 2, 1)], [seat('a', 2, 4), seat('a', 3, 2)]);
    expect(changes).toEqual([
      { personId: 'a', from: { table: 1, slot: 0 }, to: { table: 3, slot: 2 } },
      { personId: 'a', from: { table: 2, slot: 1 }, to: { table: 2, slot: 4 } },
    ]);
  });

  it('turns the one timetable into the other, whatever they are', () => {
    const seats = fc.uniqueArray(
      fc.record({
        personId: fc.constantFrom('a', 'b', 'c'),
        table: fc.integer({ min: 1, max: 3 }),
        slot: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ personId, table }) => `${personId} ${table}` },
    );
    const is = (one: { personId: string; table: number; slot: number }): string =>
      `${one.personId} ${one.table} ${one.slot}`;
    fc.assert(
      fc.property(seats, seats, (before, after) => {
        const now = new Set(before.map(is));
        const changes = changesOf(before, after);
        for (const { personId, from } of changes)
          if (from) expect(now.delete(is({ personId, ...from }))).toBe(true);
        for (const { personId, to } of changes) if (to) now.add(is({ personId, ...to }));
        expect([...now].sort()).toEqual(after.map(is).sort());
      }),
    );
  });
});
