import { isOpen, type Referral, REFERRAL_STATES, stateOf } from './referral.js';

type Loan = Pick<Referral, 'id' | 'borrower' | 'purpose' | 'acts' | 'asideOn'>;

/** Money was promised or paid out: a debt that no office can close by finding that two records are one person. */
const isGranted = (loan: Loan): boolean => ['approved', 'disbursed', 'use-checked'].includes(stateOf(loan));

/** Ids grow with time: of two that came equally far the earlier one stays. */
const further = (a: Loan, b: Loan): Loan => {
  const ahead = REFERRAL_STATES.indexOf(stateOf(a)) - REFERRAL_STATES.indexOf(stateOf(b));
  return ahead > 0 || (ahead === 0 && a.id < b.id) ? a : b;
};

/**
 * Which dossiers are set aside because both records have one on its way for the same purpose (QĐ 22/2023 Điều 3.3: one debt
 * a purpose): the one that came further stays. Two that the bank has granted are two debts, and both stay.
 */
export function loansToSetAside<L extends Loan>(own: readonly L[], others: readonly L[]): L[] {
  const aside = new Set<L>();
  for (const mine of own.filter(isOpen)) {
    for (const theirs of others.filter(isOpen)) {
      if (mine.purpose !== theirs.purpose || aside.has(mine) || aside.has(theirs)) continue;
      const behind = further(mine, theirs) === mine ? theirs : mine;
      if (!isGranted(behind)) aside.add(behind);
    }
  }
  return [...aside];
}
