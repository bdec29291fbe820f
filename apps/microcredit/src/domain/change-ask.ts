import { invalid } from '#libs/kernel';
import { type Referral, type ReferralActName, stateOf } from './referral.js';

/** What is asked of the bank. */
export type Ask = Pick<Referral, 'amount' | 'termMonths'>;

/**
 * What is asked for from now on, when a returned dossier is handed in again for another amount or term; null when nothing
 * changes. Before the bank has returned it, and by any other act, what the commune confirmed stands: throws
 * `not-for-this-act`.
 */
export function changedAsk(
  act: ReferralActName,
  referral: Referral,
  { amount, termMonths }: { amount?: number | undefined; termMonths?: number | undefined },
): Ask | null {
  if (act !== 'submit' || stateOf(referral) !== 'returned') {
    if (termMonths !== undefined) throw invalid([{ pointer: '/termMonths', code: 'not-for-this-act' }]);
    return null;
  }
  if (amount === undefined && termMonths === undefined) return null;
  return { amount: amount ?? referral.amount, termMonths: termMonths ?? referral.termMonths };
}
