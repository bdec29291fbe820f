import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES } from '../../../../libs/http/src/auth/principal.js';
import { aReferralIn, anAct, statesOf, waysTo } from '../../test/referral-builders.js';
import {
  type Borrower,
  type ReferralActName,
  REFERRAL_ACTS,
  REFERRAL_STATES,
  type ReferralRole,
  type ReferralState,
  assertMay,
  lastActsOf,
  listConfirmationOf,
  stateOf,
  withActs,
} from './referral.js';
import { nextActs } from './next-acts.js';

const KINDS = ['person', 'establishment'] as const;

// Written out by hand, so that a slip in the table is seen: state → act → role.
const AT_THE_BANK = [
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
] as const;
const allowed: Record<
  Borrower['kind'],
  readonly (readonly [ReferralState, ReferralActName, ReferralRole])[]
> = {
  person: [
    ['listed', 'confirm-list', 'commune-leader'],
    ['confirmed', 'endorse', 'commune-leader'],
    ['endorsed', 'submit', 'registry-officer'],
    ['returned', 'submit', 'registry-officer'],
    ...AT_THE_BANK,
    ['listed', 'withdraw', 'registry-officer'],
    ['confirmed', 'withdraw', 'registry-officer'],
    ['endorsed', 'withdraw', 'registry-officer'],
    ['returned', 'withdraw', 'registry-officer'],
  ],
  establishment: [
    ['prepared', 'confirm-plan', 'commune-leader'],
    ['confirmed', 'submit', 'credit-officer'],
    ['returned', 'submit', 'credit-officer'],
    ...AT_THE_BANK,
    ['prepared', 'withdraw', 'credit-officer'],
    ['confirmed', 'withdraw', 'credit-officer'],
    ['returned', 'withdraw', 'credit-officer'],
  ],
};

const as = (role: string, subject = 'another') => ({ subject, role });

const outcomeOf = (
  ...[kind, state, act, role, subject = 'another']: [
    Borrower['kind'],
    ReferralState,
    ReferralActName,
    string,
    string?,
  ]
): string => {
  try {
    return assertMay({ subject, role }, act, aReferralIn(state, kind));
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe.each(KINDS)('the way of a loan of a %s', (kind) => {
  it('derives each state from the acts that lead to it', () => {
    for (const state of statesOf(kind)) expect(stateOf(aReferralIn(state, kind))).toBe(state);
  });

  it('is closed while it is set aside, wherever it stood, and nobody acts on it', () => {
    for (const state of statesOf(kind)) {
      const aside = { ...aReferralIn(state, kind), asideOn: '2026-11-22' };
      expect([state, stateOf(aside), nextActs(as('credit-officer'), aside)]).toEqual([state, 'closed', []]);
    }
  });

  it('answers every state × act × role as the list above says', () => {
    for (const state of statesOf(kind)) {
      for (const act of REFERRAL_ACTS) {
        for (const role of ROLES) {
          const ofThisKind = allowed[kind].some(([, name]) => name === act);
          const rightRole = allowed[kind].some(([, name, by]) => name === act && by === role);
          const rightState = allowed[kind].some(([at, name]) => at === state && name === act);
          const expected = !ofThisKind
            ? 'act-not-for-this-borrower'
            : !rightRole
              ? 'act-of-another-role'
              : rightState
                ? role
                : 'act-not-in-this-state';
          expect([state, act, role, outcomeOf(kind, state, act, role)]).toEqual([state, act, role, expected]);
        }
      }
    }
  });

  it('lets the preparer hand it in, take it back and nothing else, whatever role the preparer has now', () => {
    for (const [state, act, role] of allowed[kind]) {
      expect([act, outcomeOf(kind, state, act, role, 'officer-1')]).toEqual([
        act,
        act === 'submit' || act === 'withdraw' ? role : 'own-referral',
      ]);
    }
  });
});

describe('a loan', () => {
  it('of a person and of an establishment together stand in every state, each found by what led there', () => {
    expect([...new Set(KINDS.flatMap(statesOf))].sort()).toEqual([...REFERRAL_STATES].sort());
    for (const kind of KINDS) {
      for (const state of statesOf(kind)) {
        expect(lastActsOf(state)).toContain(waysTo[kind][state]?.at(-1) ?? state);
      }
    }
    expect([lastActsOf('listed'), lastActsOf('prepared')]).toEqual([['listed'], ['prepared']]);
    expect(lastActsOf('confirmed')).toEqual(['confirm-list', 'confirm-plan']);
  });

  it('names what a role could do next', () => {
    expect(nextActs(as('credit-officer'), aReferralIn('submitted'))).toEqual([
      'return',
      'approve',
      'decline',
    ]);
    expect(nextActs(as('registry-officer'), aReferralIn('listed'))).toEqual(['withdraw']);
    expect(nextActs(as('registry-officer'), aReferralIn('submitted'))).toEqual([]);
    expect(nextActs(as('registry-officer'), aReferralIn('prepared', 'establishment'))).toEqual([]);
    expect(nextActs(as('commune-leader'), aReferralIn('prepared', 'establishment'))).toEqual([
      'confirm-plan',
    ]);
    expect(nextActs(as('credit-officer'), aReferralIn('confirmed', 'establishment'))).toEqual([
      'submit',
      'withdraw',
    ]);
    expect(nextActs(as('commune-leader'), aReferralIn('confirmed'))).toEqual(['endorse']);
    expect(nextActs(as('credit-officer'), aReferralIn('approved'))).toEqual(['disburse']);
    // whoever took it hands it in or takes it back
    expect(nextActs(as('credit-officer', 'officer-1'), aReferralIn('submitted', 'establishment'))).toEqual(
      [],
    );
    expect(nextActs(as('credit-officer', 'officer-1'), aReferralIn('confirmed', 'establishment'))).toEqual([
      'submit',
      'withdraw',
    ]);
    // everything is paid out
    expect(nextActs(as('credit-officer'), aReferralIn('disbursed'))).toEqual(['check-use']);
  });

  it('asks for what was said last', () => {
    const referral = aReferralIn('returned');
    const submit = (amount: number | null, termMonths: number | null) =>
      anAct('person', 'submit', { amount, termMonths });
    const again = withActs(referral, [...referral.acts, submit(40_000_000, 48), submit(null, null)]);
    expect([again.amount, again.termMonths]).toEqual([40_000_000, 48]);
    expect(withActs(referral, [submit(null, null)])).toMatchObject({ amount: 60_000_000, termMonths: 36 });
  });

  it('confirms nobody who was taken off again', () => {
    const confirmed = aReferralIn('confirmed');
    const off = { acts: [...confirmed.acts, anAct('person', 'withdraw')] };
    expect(listConfirmationOf([confirmed])).toBe('2026-11-22');
    expect(listConfirmationOf([off])).toBeNull();
    expect(listConfirmationOf([off, confirmed])).toBe('2026-11-22');
  });
});
