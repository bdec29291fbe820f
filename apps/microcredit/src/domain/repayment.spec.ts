import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankPractices } from './bank-practice.js';
import { instalmentMonths, monthlyInterest, type Loan, repaymentPlan } from './repayment.js';

const [practice] = bankPractices;
if (!practice) throw new Error('no practice');

const aLoan = (over: Partial<Loan> = {}): Loan => ({
  ...{
    startsOn: '2026-11-22',
    tranches: [60_000_000],
    quietMonths: 0,
    termMonths: 36,
    annualRatePercent: 6.6,
  },
  ...over,
});
const plan = (over: Partial<Loan>) => repaymentPlan(aLoan(over), practice);

describe('when principal falls due', () => {
  it.each([
    [1, [1]],
    [11, [11]],
    [12, [12]],
    [13, [13]],
    [24, [24]],
    [25, [24, 25]],
    [48, [24, 48]],
    [59, [24, 48, 59]],
    [60, [24, 48, 60]],
    [61, [36, 61]],
    [72, [36, 72]],
    [120, [36, 72, 108, 120]],
  ])('a term of %i months: after %j', (termMonths, expected) => {
    expect(instalmentMonths(termMonths, practice)).toEqual(expected);
  });
});

describe('a month of interest', () => {
  it.each([
    [100_000_000, 6.6, 550_000],
    [1_000_000, 6.6, 5_500],
    [0, 6.6, 0],
    [90, 6.6, 0], // 0.495
    [91, 6.6, 1], // 0.5005
    [1_000_000_000_000, 8.382, 6_985_000_000],
    [2_000_000_000, 8.58, 14_300_000],
  ])('on %i đồng at %d %% a year is %i', (balance, rate, expected) => {
    expect(monthlyInterest(balance, rate)).toBe(expected);
  });

  it('rounds half a đồng up', () => {
    expect([monthlyInterest(1_199, 1), monthlyInterest(1_200, 1), monthlyInterest(600, 1)]).toEqual([
      1, 1, 1,
    ]);
    expect(monthlyInterest(599, 1)).toBe(0);
  });
});

describe('a repayment plan', () => {
  it('of 100 million over 36 months, worked by hand', () => {
    // 24 months on 100 million at 550,000; then half is left: 12 months at 275,000
    expect(plan({ tranches: [100_000_000], termMonths: 36 })).toEqual({
      ...{ startsOn: '2026-11-22', termMonths: 36, principal: 100_000_000, interest: 16_500_000 },
      instalments: [
        {
          number: 1,
          afterMonths: 24,
          dueOn: '2028-11-22',
          principal: 50_000_000,
          interest: 13_200_000,
          balance: 50_000_000,
        },
        {
          number: 2,
          afterMonths: 36,
          dueOn: '2029-11-22',
          principal: 50_000_000,
          interest: 3_300_000,
          balance: 0,
        },
      ],
    });
  });

  it('gives what does not divide to the last instalment', () => {
    const principals = plan({ tranches: [100_000_000], termMonths: 60 })?.instalments.map(
      (each) => each.principal,
    );
    expect(principals).toEqual([33_333_333, 33_333_333, 33_333_334]);
  });

  it('of a course has no instalment while it lasts, and interest on what was paid out so far', () => {
    const result = plan({ tranches: [4_000_000, 4_000_000, 4_000_000], quietMonths: 3, termMonths: 9 });
    // 22,000 + 44,000 + 66,000 while it lasts, then six months at 66,000
    expect(result).toMatchObject({ principal: 12_000_000, interest: 528_000 });
    expect(result?.instalments).toEqual([
      {
        number: 1,
        afterMonths: 9,
        dueOn: '2027-08-22',
        principal: 12_000_000,
        interest: 528_000,
        balance: 0,
      },
    ]);
  });

  it('of a course of two years repays by the step of the years that follow it', () => {
    const tranches = Array.from({ length: 24 }, () => 4_000_000);
    const due = plan({ tranches, quietMonths: 24, termMonths: 48 })?.instalments.map(
      (each) => each.afterMonths,
    );
    expect(due).toEqual([48]);
  });

  it('ends on the last day of a month that lacks the day', () => {
    expect(plan({ startsOn: '2026-08-31', termMonths: 6 })?.instalments[0]?.dueOn).toBe('2027-02-28');
  });

  it.each([2, 3])('is none for a term of %i months that does not outlast a course of three', (termMonths) => {
    expect(plan({ tranches: [1, 1, 1], quietMonths: 3, termMonths })).toBeNull();
  });

  it('adds up to the đồng, never rises, and ends at nothing owed', () => {
    const loan = fc.record({
      amount: fc.integer({ min: 1, max: 2_000_000_000 }),
      course: fc.integer({ min: 0, max: 60 }),
      repay: fc.integer({ min: 1, max: 120 }),
      rate: fc.constantFrom(4.8, 6.6, 7.92, 8.382),
    });
    fc.assert(
      fc.property(loan, ({ amount, course, repay, rate }) => {
        const tranches = Array.from({ length: course || 1 }, () => amount);
        const made = plan({
          tranches,
          quietMonths: course,
          termMonths: course + repay,
          annualRatePercent: rate,
        });
        if (!made) throw new Error('no plan');
        const sum = (of: 'principal' | 'interest') =>
          made.instalments.reduce((total, each) => total + each[of], 0);
        expect([sum('principal'), sum('interest')]).toEqual([amount * tranches.length, made.interest]);
        expect(made.instalments.at(-1)).toMatchObject({ balance: 0, afterMonths: course + repay });
        const parts = made.instalments.map(({ principal }) => principal);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(parts.length);
        expect(
          made.instalments.every((each) => Number.isSafeInteger(each.interest) && each.interest >= 0),
        ).toBe(true);
      }),
    );
  });
});
