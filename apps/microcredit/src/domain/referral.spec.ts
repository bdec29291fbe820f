import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES } from '../../../../libs/http/src/auth/principal.js';
import {
  type ReferralActName,
  REFERRAL_ACTS,
  REFERRAL_STATES,
  type Referral,
  type ReferralRole,
  type ReferralState,
  assertMay,
  referralSteps,
  listConfirmationOf,
  stateOf,
  withActs,
} from './referral.js';
import { nextActs } from './next-acts.js';

/** The shortest way to each state. */
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
  closed: ['confirm-list', 'endorse', 'submit', 'approve', 'disburse', 'check-use', 'close'],
};

const aReferral = (state: ReferralState): Referral => ({
  id: 'referral-1',
  personId: 'person-1',
  communeCode: '15421',
  provinceCode: '38',
  purpose: 'production',
  amount: 60_000_000,
  termMonths: 36,
  preparedBy: 'officer-1',
  preparedOn: '2026-11-20',
  asideOn: null,
  asideChanges: 0,
  acts: waysTo[state].map((act) => ({
    act,
    on: '2026-11-22',
    actor: 'somebody',
    actorRole: referralSteps[act].role,
    reason: null,
    ...{ amount: null, termMonths: null, reference: null },
  })),
});

// Written out by hand, so that a slip in the table is seen: state → act → role.
const allowed: readonly (readonly [ReferralState, ReferralActName, ReferralRole])[] = [
  ['listed', 'confirm-list', 'commune-leader'],
  ['confirmed', 'endorse', 'commune-leader'],
  ['endorsed', 'submit', 'registry-officer'],
  ['returned', 'submit', 'registry-officer'],
  ['submitted', 'return', 'credit-officer'],
  ['submitted', 'approve', 'credit-officer'],
  ['submitted', 'decline', 'credit-officer'],
  ['approved', 'disburse', 'credit-officer'],
  ['disbursed', 'disburse', 'credit-officer'],
  ['use-checked', 'disburse', 'credit-officer'],
  ['disbursed', 'check-use', 'credit-officer'],
  ['returned', 'close', 'credit-officer'],
  ['declined', 'close', 'credit-officer'],
  ['use-checked', 'close', 'credit-officer'],
  ['listed', 'withdraw', 'registry-officer'],
  ['confirmed', 'withdraw', 'registry-officer'],
  ['endorsed', 'withdraw', 'registry-officer'],
  ['returned', 'withdraw', 'registry-officer'],
];

const outcomeOf = (state: ReferralState, act: ReferralActName, role: string, subject = 'another'): string => {
  try {
    assertMay({ subject, role }, act, aReferral(state));
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.kind;
    throw error;
  }
};

describe('the way of a referral', () => {
  it('derives each state from the acts that lead to it', () => {
    for (const state of REFERRAL_STATES) expect(stateOf(aReferral(state))).toBe(state);
  });

  it('is closed while it is set aside, wherever it stood, and nobody acts on it', () => {
    for (const state of REFERRAL_STATES) {
      const aside = { ...aReferral(state), asideOn: '2026-11-22' };
      expect([state, stateOf(aside), nextActs('credit-officer', aside)]).toEqual([state, 'closed', []]);
    }
  });

  it('answers every state × act × role as the list above says', () => {
    for (const state of REFERRAL_STATES) {
      for (const act of REFERRAL_ACTS) {
        for (const role of ROLES) {
          const rightRole = allowed.some(([, name, by]) => name === act && by === role);
          const rightState = allowed.some(([at, name]) => at === state && name === act);
          const expected = !rightRole ? 'forbidden' : rightState ? 'done' : 'conflict';
          expect([state, act, role, outcomeOf(state, act, role)]).toEqual([state, act, role, expected]);
        }
      }
    }
  });

  it('lets the preparer hand it in, take it back and nothing else, whatever role the preparer has now', () => {
    for (const [state, act, role] of allowed) {
      expect([act, outcomeOf(state, act, role, 'officer-1')]).toEqual([
        act,
        act === 'submit' || act === 'withdraw' ? 'done' : 'forbidden',
      ]);
    }
  });

  it('names what a role could do next', () => {
    expect(nextActs('credit-officer', aReferral('submitted'))).toEqual(['return', 'approve', 'decline']);
    expect(nextActs('registry-officer', aReferral('listed'))).toEqual(['withdraw']);
    expect(nextActs('registry-officer', aReferral('submitted'))).toEqual([]);
    expect(nextActs('commune-leader', aReferral('confirmed'))).toEqual(['endorse']);
    expect(nextActs('credit-officer', aReferral('approved'))).toEqual(['disburse']);
    // everything is paid out
    expect(nextActs('credit-officer', aReferral('disbursed'))).toEqual(['check-use']);
  });

  it('asks for what was said last', () => {
    const referral = aReferral('returned');
    const [act] = referral.acts;
    if (!act) throw new Error('no act');
    const submit = (amount: number | null, termMonths: number | null) =>
      ({ ...act, act: 'submit', amount, termMonths }) as const;
    const again = withActs(referral, [...referral.acts, submit(40_000_000, 48), submit(null, null)]);
    expect([again.amount, again.termMonths]).toEqual([40_000_000, 48]);
    expect(withActs(referral, [submit(null, null)])).toMatchObject({ amount: 60_000_000, termMonths: 36 });
  });

  it('confirms nobody who was taken off again', () => {
    const confirmed = aReferral('confirmed');
    const off = {
      acts: [
        ...confirmed.acts,
        ...aReferral('confirmed').acts.map((act) => ({ ...act, act: 'withdraw' as const })),
      ],
    };
    expect(listConfirmationOf([confirmed])).toBe('2026-11-22');
    expect(listConfirmationOf([off])).toBeNull();
    expect(listConfirmationOf([off, confirmed])).toBe('2026-11-22');
  });
});
