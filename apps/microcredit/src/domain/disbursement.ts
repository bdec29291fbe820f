import { conflict, invalid } from '#libs/kernel';
import type { Referral, ReferralActName } from './referral.js';

type Money = Pick<Referral, 'amount' | 'termMonths' | 'purpose' | 'acts'>;

/** Đồng that the bank granted, a month for training; null before it has. */
export function grantedOf({ amount, acts }: Money): number | null {
  const approval = acts.findLast(({ act }) => act === 'approve');
  return approval ? (approval.amount ?? amount) : null;
}

/** Đồng paid out so far, over all tranches. An act from before amounts were kept paid out everything. */
export const paidOf = (referral: Money): number =>
  referral.acts
    .filter(({ act }) => act === 'disburse')
    .reduce((sum, { amount }) => sum + (amount ?? wholeOf(referral)), 0);

/** Đồng that may still be paid out. A loan for training is paid month by month over its term (Điều 8). */
export const leftOf = (referral: Money): number => Math.max(0, wholeOf(referral) - paidOf(referral));

const wholeOf = (referral: Money): number =>
  (grantedOf(referral) ?? 0) * (referral.purpose === 'training' ? referral.termMonths : 1);

export interface Asked {
  readonly amount?: number | undefined;
  readonly reference?: string | undefined;
}

/**
 * The amount of an act: granted is what was asked unless the bank says less; a tranche is what is left (of training a
 * month) unless it says so. Throws when it is more than there is, when nothing is left, or when the bank's number was
 * used before; null for acts without money.
 */
export function amountOf(act: ReferralActName, referral: Referral, asked: Asked): number | null {
  if (act === 'approve') return atMost(asked.amount ?? referral.amount, referral.amount);
  if (act !== 'disburse') {
    if (asked.amount !== undefined) throw invalid([{ pointer: '/amount', code: 'not-for-this-act' }]);
    if (asked.reference !== undefined) throw invalid([{ pointer: '/reference', code: 'not-for-this-act' }]);
    return null;
  }
  if (wasPaidUnder(referral, asked.reference)) throw conflict('reference-used-before');
  const left = leftOf(referral);
  if (left === 0) throw conflict('nothing-left-to-disburse');
  const usual = referral.purpose === 'training' ? Math.min(left, grantedOf(referral) ?? left) : left;
  return atMost(asked.amount ?? usual, left);
}

/** Whether the bank's number names a payment that is known already. */
export const wasPaidUnder = ({ acts }: Money, reference: string | undefined): boolean =>
  reference !== undefined && acts.some((done) => done.act === 'disburse' && done.reference === reference);

function atMost(amount: number, most: number): number {
  if (amount > most) throw invalid([{ pointer: '/amount', code: 'more-than-granted', params: { most } }]);
  return amount;
}
