import { expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { changedAsk } from './change-ask.js';
import { aReferral, anAct } from '../../test/referral-builders.js';
import { REFERRAL_ACTS, type ReferralActName } from './referral.js';

const referral = (last: ReferralActName) => aReferral({ acts: [anAct('person', last)] });

it.each([
  [{}, null],
  [{ amount: 40_000_000 }, { amount: 40_000_000, termMonths: 36 }],
  [{ termMonths: 48 }, { amount: 60_000_000, termMonths: 48 }],
  [
    { amount: 40_000_000, termMonths: 48 },
    { amount: 40_000_000, termMonths: 48 },
  ],
])('what was returned is handed in again with %j as %j', (change, ask) => {
  expect(changedAsk('submit', referral('return'), change)).toEqual(ask);
});

it('changes by no other act, and not before the bank has returned it', () => {
  for (const [act, last] of [
    ...REFERRAL_ACTS.filter((each) => each !== 'submit').map((each) => [each, 'return'] as const),
    ['submit', 'endorse'] as const,
  ]) {
    let code: string | undefined;
    try {
      changedAsk(act, referral(last), { termMonths: 48 });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      code = error.faults[0]?.code;
    }
    expect([act, last, code]).toEqual([act, last, 'not-for-this-act']);
  }
});
