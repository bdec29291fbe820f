import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { amountOf, grantedOf, leftOf, paidOf } from './disbursement.js';
import { nextActs } from './next-acts.js';
import { aReferral, anAct } from '../../test/referral-builders.js';
import type { Referral, ReferralActName } from './referral.js';

type Done = readonly [act: ReferralActName, amount?: number, reference?: string];

const aLoan = (done: readonly Done[], over: Partial<Referral> = {}): Referral =>
  aReferral({
    acts: done.map(([act, amount = null, reference = null]) => anAct('person', act, { amount, reference })),
    ...over,
  });
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults[0]?.code ?? error.code;
  }
};

describe('a loan in tranches', () => {
  it.each([
    [[], null, 0, 0],
    [[['approve']], 60_000_000, 0, 60_000_000],
    [[['approve', 50_000_000]], 50_000_000, 0, 50_000_000],
    [
      [
        ['approve', 50_000_000],
        ['disburse', 20_000_000],
      ],
      50_000_000,
      20_000_000,
      30_000_000,
    ],
    [
      [
        ['approve', 50_000_000],
        ['disburse', 20_000_000],
        ['disburse', 30_000_000],
      ],
      50_000_000,
      50_000_000,
      0,
    ],
    // acts from before amounts were kept
    [[['approve'], ['disburse']], 60_000_000, 60_000_000, 0],
  ] as readonly (readonly [Done[], number | null, number, number])[])(
    '%j: granted %s, paid %s, left %s',
    (done, granted, paid, left) => {
      const loan = aLoan(done);
      expect([grantedOf(loan), paidOf(loan), leftOf(loan)]).toEqual([granted, paid, left]);
    },
  );

  it('pays what is left unless less is said, and to the đồng no more', () => {
    const loan = aLoan([
      ['approve', 50_000_000],
      ['disburse', 20_000_000],
    ]);
    expect(amountOf('disburse', loan, {})).toBe(30_000_000);
    expect(amountOf('disburse', loan, { amount: 30_000_000 })).toBe(30_000_000);
    expect(refusal(() => amountOf('disburse', loan, { amount: 30_000_001 }))).toBe('more-than-granted');
    const paid = aLoan([['approve'], ['disburse', 60_000_000]]);
    expect(refusal(() => amountOf('disburse', paid, {}))).toBe('nothing-left-to-disburse');
  });

  it('grants what was asked unless less is said', () => {
    expect(amountOf('approve', aLoan([]), {})).toBe(60_000_000);
    expect(amountOf('approve', aLoan([]), { amount: 60_000_000 })).toBe(60_000_000);
    expect(refusal(() => amountOf('approve', aLoan([]), { amount: 60_000_001 }))).toBe('more-than-granted');
  });

  it('for training is paid month by month over its term', () => {
    const training = { purpose: 'training', amount: 4_000_000, termMonths: 3 } as const;
    const loan = aLoan([['approve'], ['disburse', 4_000_000], ['disburse', 4_000_000]], training);
    expect([leftOf(loan), amountOf('disburse', loan, {})]).toEqual([4_000_000, 4_000_000]);
    expect(leftOf(aLoan([['approve'], ...Array(3).fill(['disburse', 4_000_000])], training))).toBe(0);
  });

  it('knows a payment by its number', () => {
    const loan = aLoan([['approve'], ['disburse', 20_000_000, 'GN-1']]);
    expect(refusal(() => amountOf('disburse', loan, { reference: 'GN-1' }))).toBe('reference-used-before');
    expect(amountOf('disburse', loan, { reference: 'GN-2' })).toBe(40_000_000);
  });

  it('carries money in no other act', () => {
    for (const asked of [{ amount: 1 }, { reference: 'GN-1' }])
      expect(refusal(() => amountOf('endorse', aLoan([]), asked))).toBe('not-for-this-act');
  });

  it('offers the next tranche while something is left', () => {
    const loan = aLoan([['approve'], ['disburse', 20_000_000]]);
    expect(nextActs({ subject: 'another', role: 'credit-officer' }, loan)).toEqual(['disburse', 'check-use']);
  });
});
