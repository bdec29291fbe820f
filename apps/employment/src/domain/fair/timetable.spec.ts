import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { MeetingQuestion } from './meetings.js';
import { type Appointment, arrange } from './timetable.js';
import { replan } from './timetable-changes.js';
import { arrangeGreedily } from './timetable-greedy.js';

const doubles = (all: readonly Appointment[]): number => {
  const places = all.flatMap(({ person, table, slot }) => [`p${person} ${slot}`, `t${table} ${slot}`]);
  return places.length - new Set(places).size;
};
const is = ({ person, table, slot }: Appointment): string => `${person} ${table} ${slot}`;
const pairsOf = (all: readonly Appointment[]): string[] =>
  all.map(({ person, table }) => `${person} ${table}`).sort();

/** Pairs among which nobody has more than `slots`. */
const meetings = fc
  .record({
    people: fc.integer({ min: 1, max: 9 }),
    tables: fc.integer({ min: 1, max: 7 }),
    slots: fc.integer({ min: 1, max: 5 }),
  })
  .chain((size) =>
    fc
      .shuffledSubarray(
        Array.from({ length: size.people * size.tables }, (_, pair) => ({
          person: Math.floor(pair / size.tables),
          table: pair % size.tables,
        })),
      )
      .map((pairs) => {
        const [had, given] = [new Map<number, number>(), new Map<number, number>()];
        const fits = pairs.filter(({ person, table }) => {
          const [a, b] = [had.get(person) ?? 0, given.get(table) ?? 0];
          if (a >= size.slots || b >= size.slots) return false;
          had.set(person, a + 1);
          given.set(table, b + 1);
          return true;
        });
        return { ...size, pairs: fits };
      }),
  );

const questions = fc
  .record({
    people: fc.integer({ min: 1, max: 8 }),
    tables: fc.integer({ min: 1, max: 6 }),
    slots: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ people, tables, slots }) =>
    fc.record({
      slots: fc.constant(slots),
      question: fc.record({
        ...{ people: fc.constant(people), tables: fc.constant(tables) },
        worth: fc
          .array(fc.integer({ min: 0, max: 20 }), { minLength: people * tables, maxLength: people * tables })
          .map((list) => Int32Array.from(list)),
        least: fc.constant(new Int32Array(people).fill(Math.min(2, slots))),
        most: fc.constant(new Int32Array(people).fill(Math.min(3, slots))),
        room: fc.constant(new Int32Array(tables).fill(slots)),
      }),
      now: fc.integer({ min: 0, max: slots }),
      personFrom: fc.array(fc.integer({ min: 0, max: slots }), { minLength: people, maxLength: people }),
    }),
  );

const keepsTo = ({ worth, tables, most }: MeetingQuestion, all: readonly Appointment[]): void => {
  expect(doubles(all)).toBe(0);
  expect(new Set(pairsOf(all)).size).toBe(all.length);
  for (const { person, table } of all) expect(worth[person * tables + table]).toBeGreaterThan(0);
  most.forEach((count, person) => {
    expect(all.filter((each) => each.person === person).length).toBeLessThanOrEqual(count);
  });
};

describe('a timetable', () => {
  it('has a time for every meeting as long as nobody has more than there are slots, and nobody is in two places', () => {
    fc.assert(
      fc.property(meetings, ({ pairs, people, tables, slots }) => {
        const all = arrange(pairs, people, tables, slots);
        expect(doubles(all)).toBe(0);
        expect(pairsOf(all)).toEqual(pairs.map(({ person, table }) => `${person} ${table}`).sort());
        expect(all.every(({ slot }) => slot >= 0 && slot < slots)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when somebody has more meetings than there are slots', () => {
    expect(() =>
      arrange(
        [
          { person: 0, table: 0 },
          { person: 0, table: 1 },
        ],
        1,
        2,
        1,
      ),
    ).toThrow('more meetings');
  });

  it('by hand’s rules keeps to them', () => {
    fc.assert(
      fc.property(questions, ({ question, slots }) => {
        keepsTo(question, arrangeGreedily(question, slots));
      }),
    );
  });
});

describe('late and absent', () => {
  it('move nobody who is there, bring nobody to where they are not, and change nothing that has happened', () => {
    fc.assert(
      fc.property(
        questions,
        fc.func(fc.boolean()),
        fc.array(fc.nat()),
        fc.nat(),
        ({ question, slots, now, ...late }, of, barred, leaver) => {
          const { tables, people } = question;
          const planned = arrangeGreedily(question, slots);
          // one of them has found work: the interviews they had are taken, the others are free again
          const gone = leaver % (people + 1);
          const before = planned.filter(({ person }) => person !== gone);
          const isDone = ({ person, table }: Appointment): boolean => of(person, table);
          const hasHappened = (each: Appointment): boolean => each.slot < now || isDone(each);
          const taken = planned.filter((each) => each.person === gone && hasHappened(each));
          const personFrom = Int32Array.from(late.personFrom, (from, person) =>
            person === gone ? slots : from,
          );
          const worth = Int32Array.from(question.worth);
          for (const pair of barred) worth[pair % worth.length] = 0;
          const news = { now, personFrom, tableFrom: new Int32Array(tables), isDone, taken };
          const after = replan({ ...question, worth }, slots, before, news);
          keepsTo(question, after.appointments);
          expect(doubles([...after.appointments, ...taken])).toBe(0);
          const mayMeet = ({ person, table }: Appointment): boolean =>
            (worth[person * tables + table] ?? 0) > 0;
          const later = new Set(after.appointments.map(is));
          for (const each of before) {
            const isThere = each.slot >= (personFrom[each.person] ?? 0);
            if (hasHappened(each) || (isThere && mayMeet(each))) expect(later).toContain(is(each));
          }
          const earlier = new Set(before.filter(hasHappened).map(is));
          for (const each of after.appointments) {
            if (earlier.has(is(each))) continue;
            expect(mayMeet(each)).toBe(true);
            expect(each.slot).toBeGreaterThanOrEqual(Math.max(now, personFrom[each.person] ?? 0));
          }
          expect(after.ahead.map(is)).toEqual(
            after.appointments.filter((each) => !hasHappened(each)).map(is),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
