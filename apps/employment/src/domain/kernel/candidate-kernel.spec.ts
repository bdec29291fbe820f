import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communesOf, provinceOfCommune } from '#libs/reference';
import { anyCandidate, anyVacancy } from '../../../test/arbitraries.js';
import type { Candidate } from '../candidate.js';
import { policyOn } from '../policy.js';
import { rank } from '../rank.js';
import type { Areas } from '../reach.js';
import { covers } from '../reach.js';
import { outcomeOn, OUTCOMES } from '../standing.js';
import type { Vacancy } from '../vacancy.js';
import { CandidateKernel, type Ranked } from './candidate-kernel.js';

const policy = policyOn('2026-11-22');
const DAY = '2026-11-22';

/** The whole list as the contract says it. */
const listOf = (people: Iterable<Candidate>, vacancy: Vacancy, day: string, areas?: Areas): Ranked[] =>
  [...people]
    .filter((person) => !areas || covers(areas, person))
    .map((person) => {
      const { lost, ...standing } = rank(person, vacancy, policy);
      return {
        personId: person.personId,
        standing: OUTCOMES.indexOf(outcomeOn(standing, day).outcome),
        lost,
      };
    })
    .sort((a, b) => a.standing - b.standing || a.lost - b.lost || (a.personId < b.personId ? -1 : 1));

const filled = (people: Iterable<Candidate>): CandidateKernel => {
  const kernel = new CandidateKernel(policy);
  for (const person of people) kernel.put(person);
  return kernel;
};

const people = fc.array(anyCandidate, { minLength: 1, maxLength: 60 });

describe('the kernel', () => {
  it('makes the lists of the contract, to the unit, on any day and in any area', () => {
    const areas = fc.option(
      fc.record({ provinces: fc.subarray(['38', '44']), communes: fc.subarray(['15421', '14797']) }),
      { nil: undefined },
    );
    const day = fc.constantFrom(DAY, '2027-03-01', '2028-11-16');
    fc.assert(
      fc.property(
        people,
        anyVacancy,
        areas,
        day,
        fc.integer({ min: 1, max: 130 }),
        (all, vacancy, within, on, limit) => {
          const list = filled(all).top({ vacancy, day: on, limit, areas: within });
          expect(list).toEqual(listOf(all, vacancy, on, within).slice(0, limit));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('goes on behind any line', () => {
    fc.assert(
      fc.property(people, anyVacancy, fc.nat(), (all, vacancy, at) => {
        const list = listOf(all, vacancy, DAY);
        const after = list[at % list.length];
        const page = filled(all).top({ vacancy, day: DAY, limit: 7, after });
        expect(page).toEqual(list.slice((at % list.length) + 1).slice(0, 7));
      }),
      { numRuns: 40 },
    );
  });

  it('follows every change', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), candidate: anyCandidate }),
      fc.record({ kind: fc.constant('again' as const), candidate: anyCandidate, at: fc.nat() }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
    );
    fc.assert(
      fc.property(people, fc.array(change, { maxLength: 60 }), anyVacancy, (all, changes, vacancy) => {
        const held = new Map(all.map((person) => [person.personId, person]));
        const kernel = filled(held.values());
        for (const one of changes) {
          const known = [...held.keys()];
          const id = 'at' in one ? known[one.at % Math.max(1, known.length)] : undefined;
          if (one.kind === 'remove') {
            if (id === undefined) continue;
            held.delete(id);
            kernel.remove(id);
          } else {
            const next = { ...one.candidate, personId: id ?? one.candidate.personId };
            held.set(next.personId, next);
            kernel.put(next);
          }
        }
        expect(kernel.columns.size).toBe(held.size);
        expect(kernel.top({ vacancy, day: DAY, limit: 200 })).toEqual(listOf(held.values(), vacancy, DAY));
      }),
      { numRuns: 40 },
    );
  });

  it('drops nobody by its bounds, and breaks ties by id, in a crowd from all over the country', () => {
    const communes = ['38', '44', '01', '79'].flatMap((province) =>
      communesOf(province, DAY)
        .slice(0, 40)
        .map(({ code }) => code),
    );
    const pictures = fc.sample(anyCandidate, { numRuns: 250, seed: 7 });
    const crowd = Array.from({ length: 3_000 }, (_one, i) => {
      const communeCode = communes[(i * 31) % communes.length] ?? '15421';
      // ids that do not follow the order in which people come
      const personId = `${((i * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
      const twin = i % 3 === 0 ? { communeCode: '15421', provinceCode: '38' } : {};
      const place = { communeCode, provinceCode: provinceOfCommune(communeCode) ?? '38' };
      return { ...(pictures[i % 250] ?? fail()), personId, ...place, ...twin };
    });
    const kernel = filled(crowd);
    for (const vacancy of fc.sample(anyVacancy, { numRuns: 25, seed: 7 })) {
      const list = listOf(crowd, vacancy, DAY);
      for (const limit of [1, 10, 50]) {
        expect(kernel.top({ vacancy, day: DAY, limit })).toEqual(list.slice(0, limit));
      }
      const after = list[40];
      expect(kernel.top({ vacancy, day: DAY, limit: 20, after })).toEqual(list.slice(41, 61));
    }
  });

  it('holds its bounds to the last line where they are tight: all are alike but for skills, work and way', () => {
    const [offer] = fc.sample(anyVacancy, { numRuns: 1, seed: 7 });
    const [picture] = fc.sample(anyCandidate, { numRuns: 1, seed: 7 });
    const skills = ['one', 'two', 'three', 'four', 'five'];
    const asked = { skillsRequired: skills, skillsWelcome: [], licences: [], experienceYears: 0 };
    const wish = { shifts: ['day' as const], contract: 'indefinite' as const };
    const place = { communeCode: '15421', provinceCode: '38' };
    const wage = { wageMin: 9_000_000, wageMax: 9_000_000, education: 'none' as const };
    const vacancy = { ...(offer ?? fail()), ...asked, ...wish, ...wage, ...place, occupationCode: '7112' };
    const communes = communesOf('38', DAY).filter((_one, i) => i % 40 === 0);
    // done, and wanted where it is something else: of another bitmap than 71, as 93 is not
    const works: [string, ...string[]][] = [
      ...['7112', '7115', '7411', '9313'].map((code): [string] => [code]),
      ['7112', '8322'],
      ['8322', '7112'],
    ];
    const crowd = communes.flatMap(({ code: communeCode }, at) =>
      works.flatMap(([code, ...occupationsWanted], work) =>
        Array.from({ length: 32 }, (_one, bits): Candidate => {
          const personId = `${(at * 192 + work * 32 + bits).toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
          const known = skills.filter((_skill, bit) => bits & (1 << bit));
          // nothing is lost besides: a bound a few points too narrow must not hide behind what everybody loses
          const facts = {
            skills: known,
            skillsLearned: skills,
            ...{ shifts: wish.shifts, contracts: [wish.contract] },
            bars: [],
            wageExpected: 1,
            availableFrom: '2020-01-01',
          };
          const done = { occupationsHeld: [{ code, years: 1 }], occupationsWanted };
          const way = { communeCode, commuteKmMax: [20, 60][bits % 2] ?? 20, relocate: at % 3 === 0 };
          return { ...(picture ?? fail()), ...place, personId, ...facts, ...done, ...way };
        }),
      ),
    );
    // the best come last, so that every bound is set before they come
    const kernel = filled([...crowd].reverse());
    const list = listOf(crowd, vacancy, DAY);
    for (let limit = 1; limit < list.length; limit += 7) {
      expect(kernel.top({ vacancy, day: DAY, limit })).toEqual(list.slice(0, limit));
    }
  });
});

function fail(): never {
  throw new Error('no picture');
}
