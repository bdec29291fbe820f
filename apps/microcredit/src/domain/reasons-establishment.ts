import type { Reason } from './answer.js';
import type { EstablishmentFacts } from './facts.js';
import type { Decision22Rules } from './rules-decision-22.js';
import { ceilingOf, termMonthsMaxOf } from './terms.js';

type Ask = (facts: EstablishmentFacts, rules: Decision22Rules) => Reason;

/** At least ten in a hundred workers, counted in whole heads: 1 of 10 is enough, 1 of 11 is not. */
const shareOfReleasedWorkers: Ask = ({ workers, releasedWorkers }, rules) => {
  const percent = rules.minShareReleasedPercent.value;
  const met = releasedWorkers * 100 >= workers * percent;
  return {
    code: 'share-of-released-workers',
    met,
    fact: { workers, releasedWorkers, releasedWorkersNeeded: Math.ceil((workers * percent) / 100) },
    article: rules.minShareReleasedPercent.article,
    remedy: met ? null : 'employ-more-released-workers',
    from: null,
  };
};

const planConfirmed: Ask = ({ planConfirmed: met }, rules) => ({
  code: 'plan-confirmed',
  met,
  fact: { planConfirmed: met },
  article: rules.confirmedPlan.article,
  remedy: met ? null : 'ask-commune-to-confirm-plan',
  from: null,
});

/** Needed strictly above the threshold, so a loan of exactly 100 million needs none. */
const collateralGiven: Ask = ({ amount, collateral }, rules) => {
  const needed = amount > rules.collateralAbove.value;
  const met = !needed || collateral;
  return {
    code: 'collateral-given',
    met,
    fact: { amount, neededAbove: rules.collateralAbove.value, needed, collateral },
    article: rules.collateralAbove.article,
    remedy: met ? null : 'offer-collateral',
    from: null,
  };
};

const amountWithinCeiling: Ask = (facts, rules) => {
  const ceiling = ceilingOf(facts, rules);
  const met = ceiling !== null && facts.amount <= ceiling.value;
  return {
    code: 'amount-within-ceiling',
    met,
    fact: {
      ...{ amount: facts.amount, ceiling: ceiling?.value ?? null, workers: facts.workers },
      // the text leaves open which workers count for the second cap; the narrower reading, for the bank to decide
      ceilingIfReleasedOnly: Math.min(
        rules.projectCeiling.value,
        facts.releasedWorkers * rules.workerCeiling.value,
      ),
    },
    article: rules.projectCeiling.article,
    remedy: met ? null : 'ask-for-less',
    from: null,
  };
};

const termWithinLimit: Ask = (facts, rules) => {
  const limit = termMonthsMaxOf(facts, rules);
  const met = facts.termMonths === null || limit.months === null || facts.termMonths <= limit.months;
  return {
    code: 'term-within-limit',
    met,
    fact: { termMonths: facts.termMonths, termMonthsMax: limit.months },
    article: limit.article,
    remedy: met ? null : 'ask-for-shorter-term',
    from: null,
  };
};

const noSamePurposeDebt: Ask = ({ samePurposeDebt }, rules) => ({
  code: 'no-same-purpose-debt',
  met: samePurposeDebt !== true,
  fact: { samePurposeDebt },
  article: rules.noSamePurposeDebt.article,
  remedy: null,
  from: null,
});

/** Every condition on an establishment. A debt it was not asked about is for the bank to look up and left out here. */
export function reasonsForEstablishment(facts: EstablishmentFacts, rules: Decision22Rules): Reason[] {
  const asks = [shareOfReleasedWorkers, planConfirmed, collateralGiven, amountWithinCeiling, termWithinLimit];
  if (facts.samePurposeDebt !== null) asks.push(noSamePurposeDebt);
  return asks.map((ask) => ask(facts, rules));
}
