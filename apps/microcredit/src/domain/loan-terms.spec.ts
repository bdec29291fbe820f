import { describe, expect, it } from '@jest/globals';
import { aPerson, anEstablishment } from '../../test/builders.js';
import type { ApplicantFacts } from './facts.js';
import { loanTermsOf } from './loan-terms.js';
import { policyOn, practiceOn } from './policy.js';

const today = '2026-11-22';
const terms = (facts: ApplicantFacts) => {
  const [policy, practice] = [policyOn(today), practiceOn(today)];
  if (!policy || !practice) throw new Error('no policy');
  return loanTermsOf(facts, policy, practice, today);
};

describe('who signs', () => {
  it.each([
    [true, undefined, 'household-representative'],
    [true, true, 'household-representative'],
    [false, true, 'released-person'],
    [null, true, 'released-person'],
    [false, undefined, null],
    [false, false, null],
    [null, undefined, null],
  ] as const)('representative %s, no capable adult left %s: %s', (householdRepresentative, none, signer) => {
    const facts = {
      ...aPerson({ householdRepresentative }),
      ...(none !== undefined && { noCapableAdult: none }),
    };
    expect(terms(facts)).toMatchObject({ signer, channel: 'mandated' });
  });

  it('an establishment for itself, at the bank', () => {
    expect(terms(anEstablishment())).toMatchObject({
      ...{ signer: 'establishment', channel: 'direct' },
      signerArticle: 'Quyết định 22/2023/QĐ-TTg, Điều 4 khoản 2',
    });
  });
});

describe('what it costs and when it is repaid', () => {
  it('states the overdue rate and what has still to be confirmed', () => {
    expect(terms(aPerson({ termMonths: 36 }))).toMatchObject({
      practiceVersion: 'nhcs.1',
      overdueRatePercent: 8.58,
      rulesUnderReview: ['CR-030', 'CR-031', 'CR-032', 'CR-022'],
    });
  });

  it.each([
    ['as asked', { termMonths: 36 }, 60_000_000],
    ['at both limits', { amount: 100_000_000, termMonths: 120 }, 100_000_000],
    ['above the ceiling', { amount: 100_000_001, termMonths: 36 }, undefined],
    ['for too long', { termMonths: 121 }, undefined],
    ['without a term', { termMonths: null }, undefined],
    ['without an amount', { amount: null, termMonths: 36 }, undefined],
    ['without a purpose', { purpose: null, termMonths: 36 }, undefined],
    ['of a course', { purpose: 'training', amount: 4_000_000, courseMonths: 10, termMonths: 30 }, 40_000_000],
    [
      'of a course, too long',
      { purpose: 'training', amount: 4_000_000, courseMonths: 10, termMonths: 31 },
      undefined,
    ],
    [
      'of a course of a month',
      { purpose: 'training', amount: 4_000_000, courseMonths: 1, termMonths: 3 },
      4_000_000,
    ],
    ['of a course of unknown length', { purpose: 'training', amount: 4_000_000, termMonths: 12 }, undefined],
  ] as const)('%s: %j lends %s', (_name, over, principal) => {
    expect(terms(aPerson(over)).repayment?.principal).toBe(principal);
  });

  it('a loan to an establishment is laid out too', () => {
    expect(terms(anEstablishment({ termMonths: 12 })).repayment).toMatchObject({
      principal: 500_000_000,
      interest: 33_000_000,
    });
  });
});
