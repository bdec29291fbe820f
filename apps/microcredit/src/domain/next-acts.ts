import { leftOf } from './disbursement.js';
import { type Referral, REFERRAL_ACTS, type ReferralActName, referralSteps, stateOf } from './referral.js';

/** What this role could do next, for a page's buttons. */
export const nextActs = (role: string, referral: Referral): ReferralActName[] =>
  REFERRAL_ACTS.filter(
    (act) =>
      referralSteps[act].role === role &&
      referralSteps[act].from.includes(stateOf(referral)) &&
      (act !== 'disburse' || leftOf(referral) > 0),
  );
