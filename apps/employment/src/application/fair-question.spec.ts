import { describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { anyCandidate, anyVacancy } from '../../test/arbitraries.js';
import { bestByTrial } from '../../test/meeting-questions.js';
import type { Candidate } from '../domain/candidate.js';
import { chooseMeetings } from '../domain/fair/choose-meetings.js';
import type { Fair } from '../domain/fair/fair.js';
import { valueOf } from '../domain/fair/meetings.js';
import { tighten } from '../domain/fair/table-prices.js';
import { type Appointment, arrange } from '../domain/fair/timetable.js';
import { replan } from '../domain/fair/timetable-changes.js';
import { fullPoints, policyOn } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import { outcomeOn } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import { fairQuestion, planNoteOf, reckoningOf } from './fair-question.js';
import { SolverThread } from './linear-solver.js';

jest.setTimeout(300_000); // a busy machine may take its time

const DAY = '2026-12-01';
const policy = policyOn(DAY);

interface World {
  readonly fair: Fair;
  readonly candidates: readonly Candidate[];
  readonly vacancies: ReadonlyMap<string, Vacancy>;
}

const byId = <T>(all: readonly T[], id: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [id(one), one])).values(),
];

/** Some were moved abroad after the fair was drawn up. */
const anyOffer = fc
  .tuple(anyVacancy, fc.constantFrom(null, null, 'JP'))
  .map(([one, country]) => ({ ...one, country }));

/** Small enough for every choice to be tried out: at most four people and three tables with up to two vacancies each. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    candidates: fc.array(anyCandidate, { minLength: 1, maxLength: 4 }),
    offers: fc.array(fc.array(anyOffer, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    minutes: fc.integer({ min: 20, max: 60 }),
    least: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ candidates, offers, minutes, least, more }) => {
    const tables = offers.map((some, at) =>
      some.map((one, i) => ({ ...one, id: `v${at}-${i}`, version: 1 })),
    );
    const fair: Fair = {
      ...{ id: 'f', name: 'Phiên giả định', day: DAY, startsAt: '08:00', endsAt: `09:${minutes - 1}` },
      ...{ slotMinutes: 20, communeCode: '15469', provinceCode: '38', place: '', least, most: least + more },
      ...{ places: 9, createdBy: 'c', invited: 9, acts: [], plan: null, sheet: null },
      tables: tables.map((some, at) => ({
        ...{ number: at + 1, employerName: `Cơ sở Giả Định ${at}`, attendance: 'expected', fromSlot: 0 },
        vacancyIds: some.map(({ id }) => id),
      })),
    };
    const vacancies = new Map(tables.flat().map((one) => [one.id, one]));
    return { fair, candidates: byId(candidates, ({ personId }) => personId), vacancies };
  });

const bestPoints = (candidate: Candidate, vacancies: readonly (Vacancy | undefined)[]): number =>
  Math.max(
    0,
    ...vacancies.map((vacancy) => {
      if (!vacancy || vacancy.country || vacancy.closesOn < DAY) return 0;
      const ranked = rank(candidate, vacancy, policy);
      return outcomeOn(ranked, DAY).outcome === 'suitable' ? fullPoints(policy) - ranked.lost + 1 : 0;
    }),
  );

const is = ({ person, table, slot }: Appointment): string => `${person} ${table} ${slot}`;
const nobodyTwice = (all: readonly Appointment[]): void => {
  const places = all.flatMap(({ person, table, slot }) => [`p${person} ${slot}`, `t${table} ${slot}`]);
  expect(new Set(places).size).toBe(places.length);
  expect(new Set(all.map(({ person, table }) => `${person} ${table}`)).size).toBe(all.length);
};

describe('a fair of anybody', () => {
  it('has a timetable that keeps to law, room and time, and is the best of all or says how far from it', () =>
    SolverThread.use(300_000, (solver) =>
      fc.assert(
        fc.asyncProperty(worlds, fc.array(fc.nat(6), { maxLength: 4 }), async (world, from) => {
          const { fair, candidates, vacancies } = world;
          const asked = await fairQuestion(fair, candidates, vacancies);
          const { question, slots } = asked;
          const { people, tables, worth } = question;
          for (const [pair, points] of worth.entries()) {
            const at = fair.tables[pair % tables]?.vacancyIds.map((id) => vacancies.get(id)) ?? [];
            expect(points).toBe(bestPoints(candidates[Math.floor(pair / tables)]!, at));
          }
          const choice = await chooseMeetings(question, solver);
          const all = arrange(choice.meetings, people, tables, slots);
          nobodyTwice(all);
          for (const { person, table, slot } of all) {
            expect(worth[person * tables + table]).toBeGreaterThan(0);
            expect(slot).toBeLessThan(slots);
          }
          const plan = planNoteOf(asked, all, { bound: choice.bound, since: 0, replanned: false });
          expect(plan.value).toBe(bestByTrial(question));
          expect([plan.status, plan.gap, plan.bound]).toEqual(['optimal', 0, plan.value]);
          const counts = candidates.map((_one, i) => all.filter(({ person }) => person === i).length);
          const wanted = Math.min(fair.least, slots);
          const lacking = counts.map((count) => Math.max(0, wanted - count));
          expect([plan.lacking, plan.peopleLacking]).toEqual([
            lacking.reduce((sum, count) => sum + count, 0),
            lacking.filter((count) => count > 0).length,
          ]);
          expect(Math.max(...counts)).toBeLessThanOrEqual(fair.most);

          const now = from.length % (slots + 1);
          const personFrom = Int32Array.from(candidates, (_one, i) => Math.min(slots, from[i] ?? 0));
          const tableFrom = new Int32Array(tables);
          const news = { now, personFrom, tableFrom, isDone: () => false, taken: [] };
          const after = replan(question, slots, all, news);
          nobodyTwice(after.appointments);
          const later = new Set(after.appointments.map(is));
          for (const one of all) {
            if (one.slot < now || one.slot >= (personFrom[one.person] ?? 0)) expect(later).toContain(is(one));
          }
          const value = valueOf(after.rest, after.ahead);
          const best = bestByTrial(after.rest);
          const { bound } = tighten(after.rest, Int32Array.from(choice.prices.tables), value);
          expect(value).toBeLessThanOrEqual(best);
          expect(bound).toBeGreaterThanOrEqual(best);
        }),
        { numRuns: 150 },
      ),
    ));

  it('is ranked anew as far as people and vacancies changed since the last timetable, and no further', async () => {
    const change = fc.record({
      candidate: anyCandidate,
      vacancy: anyVacancy,
      at: fc.nat(),
      closes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(change, { maxLength: 3 }), async (world, changes) => {
        const { fair } = world;
        const first = await fairQuestion(fair, world.candidates, world.vacancies);
        const prices = new Int32Array(fair.tables.length);
        const kept = reckoningOf(fair, world.candidates, world.vacancies, { pairs: first.pairs, prices });
        const candidates = [...world.candidates];
        const vacancies = new Map(world.vacancies);
        for (const { candidate, vacancy, at, closes } of changes) {
          const person = at % candidates.length;
          const { personId, sequence } = candidates[person]!;
          candidates[person] = { ...candidate, personId, sequence: sequence + 1 };
          const offer = [...vacancies.values()][at % vacancies.size]!;
          const { id, version } = offer;
          vacancies.set(id, { ...vacancy, id, version: version + 1, status: closes ? 'closed' : 'open' });
        }
        const again = await fairQuestion(fair, candidates, vacancies, kept);
        const fresh = await fairQuestion(fair, candidates, vacancies);
        expect(again).toEqual(fresh);
        expect(again.pairs.leftOut).toEqual(fresh.pairs.leftOut);
        if (changes.length === 0) expect(again).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what was worked out: rows that still hold are not looked at again', async () => {
    const [world] = fc.sample(worlds, { numRuns: 1, seed: 5 });
    if (!world) throw new Error('no world');
    const { fair, candidates, vacancies } = world;
    const { pairs } = await fairQuestion(fair, candidates, vacancies);
    const prices = new Int32Array(fair.tables.length);
    const kept = reckoningOf(fair, candidates, vacancies, { pairs, prices });
    for (const row of kept.rows.values()) row.points.fill(77);
    const again = await fairQuestion(fair, candidates, vacancies, kept);
    expect([...again.question.worth].every((points) => points === 77)).toBe(true);
    const otherWeights = await fairQuestion(fair, candidates, vacancies, { ...kept, policyVersion: 'x' });
    expect(otherWeights.question.worth).toEqual(pairs.worth);
  });
});
