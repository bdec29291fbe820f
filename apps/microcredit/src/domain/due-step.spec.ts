import { describe, expect, it } from '@jest/globals';
import { pileOf, turnOf } from './due-step.js';
import { aReferralIn, statesOf } from '../../test/referral-builders.js';
import { type Borrower, type Referral, type ReferralState, referralSteps, stateOf } from './referral.js';
import { STEP_TERMS, stepTermsOn } from './step-terms.js';

const KINDS = ['person', 'establishment'] as const;
const at = (
  state: ReferralState,
  on = '2026-11-20',
  paid = 60_000_000,
  kind: Borrower['kind'] = 'person',
): Referral => aReferralIn(state, kind, { on, amount: paid });

describe('whose turn a loan is and until when', () => {
  // 2026-11-20 is a Friday, 2026-11-24 a holiday
  it.each([
    ['listed', 'confirm-list', 'commune-leader', '2026-12-05'],
    ['confirmed', 'endorse', 'commune-leader', '2026-12-07'],
    ['endorsed', 'submit', 'registry-officer', '2026-11-26'],
    ['submitted', 'approve', 'credit-officer', '2026-11-30'],
    ['returned', 'submit', 'registry-officer', '2026-12-07'],
    ['approved', 'disburse', 'credit-officer', '2026-12-20'],
    ['declined', 'close', 'credit-officer', '2026-11-30'],
    ['disbursed', 'check-use', 'credit-officer', '2026-12-20'],
    ['use-checked', 'close', 'credit-officer', null],
  ] as const)('%s: %s by %s until %s', (state, act, role, dueOn) => {
    expect(stateOf(at(state))).toBe(state);
    expect(turnOf(at(state), 5)).toMatchObject({ act, role, dueOn, since: '2026-11-20' });
  });

  // it borrows at the bank itself: the commune confirms its plan, and no group or list stands between
  it.each([
    ['prepared', 'confirm-plan', 'commune-leader', '2026-11-30'],
    ['confirmed', 'submit', 'credit-officer', '2026-11-26'],
    ['submitted', 'approve', 'credit-officer', '2026-11-30'],
    ['returned', 'submit', 'credit-officer', '2026-12-07'],
    ['disbursed', 'check-use', 'credit-officer', '2026-12-20'],
  ] as const)('of an establishment %s: %s by %s until %s', (state, act, role, dueOn) => {
    expect(turnOf(at(state, '2026-11-20', 60_000_000, 'establishment'), 5)).toMatchObject({
      ...{ act, role, dueOn, since: '2026-11-20' },
    });
  });

  it('of a closed one nobody’s, and of one set aside neither', () => {
    expect(turnOf(at('closed'), 5)).toBeUndefined();
    expect(turnOf({ ...at('submitted'), asideOn: '2026-11-21' }, 5)).toBeUndefined();
  });

  it('the list of the month ends on the day that the programme names: put forward on it still that month, a day later the next', () => {
    expect(turnOf(at('listed', '2026-12-05'), 5)?.dueOn).toBe('2026-12-05');
    expect(turnOf(at('listed', '2026-12-06'), 5)?.dueOn).toBe('2027-01-05');
    expect(turnOf(at('listed', '2026-12-06'), 10)?.dueOn).toBe('2026-12-10');
  });

  it('with money left after a check the next tranche comes', () => {
    expect(turnOf(at('use-checked', '2026-11-20', 20_000_000), 5)).toMatchObject({
      ...{ act: 'disburse', dueOn: '2026-12-20' },
    });
  });

  it('no day is guessed in a year whose holidays are not known', () => {
    expect(turnOf(at('submitted', '2031-03-03'), 5)).toMatchObject({ act: 'approve', dueOn: null });
  });

  it('every step that a role can do next has a term, with its source; what no text sets is under review', () => {
    for (const kind of KINDS) {
      for (const { steps } of STEP_TERMS) {
        for (const state of statesOf(kind).filter((each) => each !== 'closed')) {
          const step = steps[kind][state];
          const way = step && referralSteps[kind][step.act];
          expect([kind, state, way?.from.includes(state), way?.role]).toEqual([
            kind,
            state,
            true,
            step?.role,
          ]);
          expect(step?.review === true || /Quyết định 22\/2023/.test(step?.source ?? '')).toBe(true);
        }
      }
    }
    expect(stepTermsOn('2020-01-01')).toBe(STEP_TERMS[0]);
  });
});

describe('in which pile it stands', () => {
  const submitted = turnOf(at('submitted'), 5)!;
  it.each([
    ['credit-officer', '2026-11-20', 'new'],
    ['credit-officer', '2026-11-21', 'due'],
    ['credit-officer', '2026-11-30', 'due'],
    ['credit-officer', '2026-12-01', 'overdue'],
    ['registry-officer', '2026-12-01', 'waiting'],
    ['commune-leader', '2026-11-20', 'waiting'],
  ] as const)('for %s on %s: %s', (role, day, pile) => {
    expect(pileOf(submitted, role, day)).toBe(pile);
  });

  it('a loan that is being repaid waits, and is never late', () => {
    const repaid = turnOf(at('use-checked'), 5)!;
    expect(pileOf(repaid, 'credit-officer', '2030-01-01')).toBe('waiting');
  });

  it('without a day it is due, not forgotten', () => {
    const undated = turnOf(at('submitted', '2031-03-03'), 5)!;
    expect(pileOf(undated, 'credit-officer', '2031-04-01')).toBe('due');
  });
});
