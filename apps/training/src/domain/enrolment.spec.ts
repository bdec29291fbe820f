import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import {
  actsLeadingTo,
  assertCan,
  assertOpen,
  ENROLMENT_ACTS,
  ENROLMENT_STATES,
  type EnrolmentActName,
  type EnrolmentState,
  stateOf,
} from './enrolment.js';

const term = { startsOn: '2026-12-07', endsOn: '2027-02-28' };

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const tried = (act: EnrolmentActName, state: EnrolmentState, on: string): string =>
  codeOf(() => {
    assertCan(act, state, term, on);
  });

// Written out by hand, so that a slip in the table is seen.
const allowed: readonly (readonly [EnrolmentState, EnrolmentActName])[] = [
  ['waiting', 'admit'],
  ['waiting', 'drop'],
  ['enrolled', 'attend'],
  ['enrolled', 'complete'],
  ['enrolled', 'drop'],
];

describe('an enrolment', () => {
  it('answers every state × act as the list above says', () => {
    for (const state of ENROLMENT_STATES) {
      for (const act of ENROLMENT_ACTS) {
        const may = allowed.some(([at, name]) => at === state && name === act);
        expect([state, act, tried(act, state, '2027-01-01')]).toEqual([
          state,
          act,
          may ? 'done' : 'act-not-in-this-state',
        ]);
      }
    }
  });

  it.each([
    ['complete', '2026-12-06', 'intake-not-begun'],
    ['complete', '2026-12-07', 'done'],
    ['complete', '2027-06-01', 'done'],
    ['attend', '2026-12-06', 'intake-not-begun'],
    ['attend', '2026-12-07', 'done'],
    ['drop', '2026-11-22', 'done'],
  ] as const)('%s on %s: %s', (act, on, expected) => {
    expect(tried(act, 'enrolled', on)).toBe(expected);
  });

  it.each([
    ['2026-11-22', 'done'],
    ['2027-02-28', 'done'],
    ['2027-03-01', 'intake-ended'],
  ])('begins on %s: %s', (today, expected) => {
    expect(
      codeOf(() => {
        assertOpen(term, today);
      }),
    ).toBe(expected);
  });

  it('is in the state of its last act', () => {
    const acts = (['wait', 'admit', 'attend', 'complete'] as const).map((act) => ({
      act,
      on: '2027-01-01',
      actor: 'a',
    }));
    expect(acts.map((_act, index) => stateOf(acts.slice(0, index + 1)))).toEqual([
      'waiting',
      'enrolled',
      'enrolled',
      'completed',
    ]);
    expect(() => stateOf([])).toThrow();
    expect(actsLeadingTo('enrolled', 'completed')).toEqual(['enrol', 'admit', 'attend', 'complete']);
  });
});
