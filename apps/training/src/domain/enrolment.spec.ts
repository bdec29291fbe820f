import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES as TOKEN_ROLES } from '../../../../libs/http/src/auth/principal.js';
import {
  actsLeadingTo,
  type ActorRole,
  assertCan,
  assertOpen,
  COORDINATOR_ACTS,
  ENROLMENT_ACTS,
  ENROLMENT_STATES,
  type EnrolmentActName,
  type EnrolmentState,
  enrolmentSteps,
  nextActs,
  stateOf,
} from './enrolment.js';

const term = { startsOn: '2026-12-07', endsOn: '2027-02-28' };
/** Everyone who may come with a token, and the house itself. */
const ROLES = [...TOKEN_ROLES, 'house'] as readonly ActorRole[];

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const tried = (
  act: EnrolmentActName,
  state: EnrolmentState,
  on: string,
  role: ActorRole = 'training-coordinator',
): string =>
  codeOf(() => {
    assertCan(act, role, state, term, on);
  });

// Written out by hand, so that a slip in the table is seen.
const allowed: readonly (readonly [EnrolmentState, EnrolmentActName, ActorRole])[] = [
  ['waiting', 'admit', 'house'],
  ['waiting', 'lapse', 'house'],
  ['waiting', 'drop', 'training-coordinator'],
  ['enrolled', 'attend', 'training-coordinator'],
  ['enrolled', 'correct', 'training-coordinator'],
  ['enrolled', 'complete', 'training-coordinator'],
  ['enrolled', 'drop', 'training-coordinator'],
  ['completed', 'correct', 'training-coordinator'],
  ['completed', 'withdraw-completion', 'training-coordinator'],
  ['waiting', 'call-off', 'house'],
  ['enrolled', 'call-off', 'house'],
  ['waiting', 'set-aside', 'house'],
  ['enrolled', 'set-aside', 'house'],
  ['dropped', 'reopen', 'house'],
  ['dropped', 'requeue', 'house'],
  ['dropped', 'correct', 'training-coordinator'],
];
const HOUSE_ACTS: readonly EnrolmentActName[] = [
  'admit',
  'lapse',
  'call-off',
  'set-aside',
  'reopen',
  'requeue',
];

describe('an enrolment', () => {
  it('answers every state × act × role as the list above says', () => {
    for (const state of ENROLMENT_STATES) {
      for (const act of ENROLMENT_ACTS) {
        for (const role of ROLES) {
          const may = allowed.some(([at, name, who]) => at === state && name === act && who === role);
          const others = role !== (HOUSE_ACTS.includes(act) ? 'house' : 'training-coordinator');
          expect([state, act, role, tried(act, state, '2027-01-01', role)]).toEqual([
            ...[state, act, role],
            others ? 'act-of-another-role' : may ? 'done' : 'act-not-in-this-state',
          ]);
        }
      }
    }
  });

  it('says what a coordinator can do next, and that can be done', () => {
    for (const state of ENROLMENT_STATES) {
      for (const today of ['2026-12-06', '2026-12-07', '2027-03-01']) {
        const done = COORDINATOR_ACTS.filter((act) => tried(act, state, today) === 'done');
        expect([state, today, nextActs(state, term, today)]).toEqual([state, today, done]);
      }
    }
  });

  it('stays where it is when the sheet is written', () => {
    expect(ENROLMENT_ACTS.filter((act) => enrolmentSteps[act].to === null)).toEqual(['attend', 'correct']);
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
    const acts = (['wait', 'admit', 'complete'] as const).map((act) => ({
      act,
      on: '2027-01-01',
      actor: 'a',
    }));
    expect(acts.map((_act, index) => stateOf(acts.slice(0, index + 1)))).toEqual([
      'waiting',
      'enrolled',
      'completed',
    ]);
    expect(() => stateOf([])).toThrow();
    expect(actsLeadingTo('enrolled', 'completed')).toEqual([
      ...['enrol', 'admit', 'complete', 'withdraw-completion', 'reopen'],
    ]);
    expect(actsLeadingTo('dropped')).toEqual(['lapse', 'drop', 'call-off', 'set-aside']);
  });
});
