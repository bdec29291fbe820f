import { leftOf } from './disbursement.js';
import { type Referral, REFERRAL_ACTS, type ReferralActName, referralSteps, stateOf } from './referral.js';

/** What this role could do next, for a page's buttons. */
export function nextActs(role: string, referral: Referral): ReferralActName[] {
  const steps = referralSteps[referral.borrower.kind];
  const state = stateOf(referral);
  return REFERRAL_ACTS.filter(
    (act) =>
      steps[act]?.role === role &&
      steps[act].from.includes(state) &&
      (act !== 'disburse' || leftOf(referral) > 0),
  );
}
