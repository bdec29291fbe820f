import { leftOf } from './disbursement.js';
import {
  type Actor,
  isBarredFromOwn,
  type Referral,
  REFERRAL_ACTS,
  type ReferralActName,
  referralSteps,
  stateOf,
} from './referral.js';

/** What this actor could do next, for a page's buttons. */
export function nextActs(actor: Actor, referral: Referral): ReferralActName[] {
  const steps = referralSteps[referral.borrower.kind];
  const state = stateOf(referral);
  return REFERRAL_ACTS.filter(
    (act) =>
      steps[act]?.role === actor.role &&
      !isBarredFromOwn(actor, act, referral) &&
      steps[act].from.includes(state) &&
      (act !== 'disburse' || leftOf(referral) > 0),
  );
}
