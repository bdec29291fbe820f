import { describe, expect, it } from '@jest/globals';
import { pileOf, turnOf } from './due-step.js';
import {
  type Referral,
  type ReferralActName,
  REFERRAL_STATES,
  type ReferralState,
  referralSteps,
  stateOf,
} from './referral.js';
import { STEP_TERMS, stepTermsOn } from './step-terms.js';

const waysTo: Record<ReferralState, readonly ReferralActName[]> = {
  listed: [],
  confirmed: ['confirm-list'],
  endorsed: ['confirm-list', 'endorse'],
  submitted: ['confirm-list', 'endorse', 'submit'],
  returned: ['confirm-list', 'endorse', 'submit', 'return'],
  approved: ['confirm-list', 'endorse', 'submit', 'approve'],
  declined: ['confirm-list', 'endorse', 'submit', 'decline'],
  disbursed: ['confirm-list', 'endorse', 'submit', 'approve', 'disburse'],
  'use-checked': ['confirm-list', 'endorse', 'submit', 'approve', 'disburse', 'check-use'],
  closed: ['confirm-list', 'endorse', 'submit', 'decline', 'close'],
};

const at = (state: ReferralState, on = '2026-11-20', paid = 60_000_000): Referral => ({
  ...{ id: 'r', personId: 'p', communeCode: '15421', provinceCode: '38', purpose: 'production' },
  ...{ amount: 60_000_000, termMonths: 36, preparedBy: 'x', preparedOn: on, asideOn: null, asideChanges: 0 },
  ...{ asideChanges: 0 },
  acts: waysTo[state].map((act) => ({
    ...{
      act,
      on,
      actor: 'y',
      actorRole: referralSteps[act].role,
      reason: null,
      termMonths: null,
      reference: null,
    },
    amount: act === 'disburse' ? paid : null,
  })),
});

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
    for (const { steps } of STEP_TERMS) {
      for (const state of REFERRAL_STATES.filter((each) => each !== 'closed')) {
        const step = steps[state];
        expect([state, step && referralSteps[step.act].from.includes(state)]).toEqual([state, true]);
        expect(step && referralSteps[step.act].role).toBe(step?.role);
        expect(step?.review === true || /Quyết định 22\/2023/.test(step?.source ?? '')).toBe(true);
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
