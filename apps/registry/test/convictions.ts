import * as fc from 'fast-check';
import { addDays } from '#libs/kernel';
import type { Conviction } from '../src/domain/conviction.js';
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

export const anyLaterSentence = fc.record(
  { committedOn: day('2019-01-01', 6_000), completedOn: day('2019-01-01', 8_000) },
  { requiredKeys: ['committedOn'] },
);

/** What a release tells, and now and then what it does not. */
export const anyConviction: fc.Arbitrary<Conviction> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom(...RELEASE_KINDS),
      completedOn: day('2018-01-01', 4_500),
      sentenceMonths: fc.integer({ min: 1, max: 400 }),
      offenceGroup: fc.constantFrom(...OFFENCE_GROUPS),
      intentional: fc.boolean(),
      obligationsSettled: fc.boolean(),
      additionalPenalties: fc.array(anyPenalty, { maxLength: 4 }),
    }),
    fc.record(
      {
        ageAtOffence: fc.constantFrom('adult' as const, '16-17' as const, 'below-16' as const),
        mainPenalty: fc.constantFrom('prison' as const, 'suspended' as const, 'non-custodial' as const),
        crimeClass: fc.constantFrom(
          'serious' as const,
          'very-serious' as const,
          'especially-serious' as const,
        ),
        obligationsSettledOn: day('2018-01-01', 6_000),
        laterSentences: fc.array(anyLaterSentence, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([told, more]) => ({ ...told, ...more }));

export const anyDay = day('2018-01-01', 9_000);
