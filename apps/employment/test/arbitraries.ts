import fc from 'fast-check';
import { CONTRACTS, EDUCATION_LEVELS, SHIFTS, TRAINING_LEVELS, WORKS_WITH } from '#libs/contracts';
import type { Candidate, LegalBar } from '../src/domain/candidate.js';
import type { Vacancy } from '../src/domain/vacancy.js';
import { aCandidate, aVacancy } from './builders.js';

// Small pools, so that pairs meet often.
const SKILLS = [
  'arc-welding',
  'blueprint-reading',
  'gas-cutting',
  'milling',
  'forging',
  'forklift-operation',
];
const OCCUPATIONS = ['7212', '7214', '7221', '7111', '9311', '5401', '2342', '5230', '5322', '1011'];
const COMMUNES = ['15421', '15469', '15409', '15448', '14797'];
const LICENCES = ['A1', 'A', 'B', 'C1', 'C'];

const some = <T>(pool: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...pool]);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const day = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10));

const anyBar: fc.Arbitrary<LegalBar> = fc
  .record({
    occupations: some([...OCCUPATIONS, '54', '7']),
    worksWith: some(WORKS_WITH),
    until: fc.option(day, { nil: undefined }),
  })
  .map(({ until, ...bar }) => ({
    ...bar,
    ...(until ? { until } : {}),
    ground: 'court-occupation-ban',
    article: 'BLHS 2015 Điều 41',
  }));

/** Whoever may come; much is left unknown. */
export const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    personId: fc.uuid(),
    communeCode: fc.constantFrom(...COMMUNES),
    education: maybe(fc.constantFrom(...EDUCATION_LEVELS)),
    training: maybe(fc.constantFrom(...TRAINING_LEVELS)),
    skills: some(SKILLS),
    occupationsHeld: fc.array(
      fc.record({
        code: fc.constantFrom(...OCCUPATIONS),
        years: fc.integer({ min: 0, max: 200 }).map((n) => n / 10),
      }),
      { maxLength: 3 },
    ),
    occupationsWanted: some(OCCUPATIONS),
    wageExpected: maybe(fc.integer({ min: 0, max: 20_000_000 })),
    commuteKmMax: maybe(fc.integer({ min: 0, max: 100 })),
    relocate: maybe(fc.boolean()),
    availableFrom: maybe(day),
    licences: some(LICENCES),
    shifts: maybe(some(SHIFTS)),
    contracts: maybe(some(CONTRACTS)),
    bars: fc.array(anyBar, { maxLength: 2 }),
  })
  .map((picture) =>
    aCandidate({
      ...picture,
      skillsLearned: picture.skills.filter((_one, i) => (picture.wageExpected ?? 0) % (i + 2) === 0),
    }),
  );

/** Whatever may be offered. */
export const anyVacancy: fc.Arbitrary<Vacancy> = fc
  .record({
    occupationCode: fc.constantFrom(...OCCUPATIONS),
    communeCode: fc.constantFrom(...COMMUNES),
    skillsRequired: some(SKILLS.slice(0, 4)),
    skillsWelcome: some(SKILLS.slice(4)),
    education: fc.constantFrom(...EDUCATION_LEVELS),
    experienceYears: fc.integer({ min: 0, max: 10 }),
    wages: fc.tuple(maybe(fc.integer({ min: 0, max: 15_000_000 })), fc.integer({ min: 0, max: 5_000_000 })),
    openFor: fc.integer({ min: 0, max: 90 }),
    licences: some(LICENCES),
    shifts: some(SHIFTS),
    contract: maybe(fc.constantFrom(...CONTRACTS)),
    worksWith: maybe(some(WORKS_WITH)),
  })
  .map(({ wages: [wageMin, more], openFor, ...terms }) =>
    aVacancy({
      ...terms,
      wageMin,
      wageMax: wageMin === null ? null : wageMin + more,
      openedOn: '2026-11-22',
      closesOn: new Date(Date.UTC(2026, 10, 22 + openFor)).toISOString().slice(0, 10),
    }),
  );
