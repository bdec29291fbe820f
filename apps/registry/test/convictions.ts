import * as fc from 'fast-check';
import { addDays } from '#libs/kernel';
import type { Conviction } from '../src/domain/clearance.js';
import { OFFENCE_GROUPS, PENALTY_KINDS, RELEASE_KINDS } from '../src/domain/release.js';

/** Three years for a crime against property, served, everything paid. A test names only what it is about. */
export const aConviction = (over: Partial<Conviction> = {}): Conviction => ({
  kind: 'completed',
  completedOn: '2026-11-16',
  sentenceMonths: 36,
  offenceGroup: 'property',
  intentional: true,
  obligationsSettled: true,
  additionalPenalties: [],
  ...over,
});

const day = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset));

export const anyPenalty = fc.record({
  kind: fc.constantFrom(...PENALTY_KINDS),
  until: day('2019-01-01', 6_000),
  occupations: fc.constant(['5401']),
});

export const anyConviction: fc.Arbitrary<Conviction> = fc.record({
  kind: fc.constantFrom(...RELEASE_KINDS),
  completedOn: day('2018-01-01', 4_500),
  sentenceMonths: fc.integer({ min: 1, max: 400 }),
  offenceGroup: fc.constantFrom(...OFFENCE_GROUPS),
  intentional: fc.boolean(),
  obligationsSettled: fc.boolean(),
  additionalPenalties: fc.array(anyPenalty, { maxLength: 4 }),
});

export const anyDay = day('2018-01-01', 9_000);
