import type { Alternative, Reason, ReasonCode } from './answer.js';
import type { EstablishmentFacts, IndividualFacts } from './facts.js';
import type { CreditPolicy } from './policy.js';

const failed = (reasons: readonly Reason[], code: ReasonCode): boolean =>
  reasons.some((reason) => reason.code === code && reason.met === false);

/** Rounds to thousandths of a percent, so that 6.6 × 1.27 reads 8.382. */
const percent = (value: number): number => Math.round(value * 1000) / 1000;

/** Where a released person may turn instead: named when this programme is out of reach or too small. */
export function alternativesForIndividual(
  facts: IndividualFacts,
  reasons: readonly Reason[],
  policy: CreditPolicy,
): Alternative[] {
  const tooLate = failed(reasons, 'within-years-of-completion');
  const indebted = failed(reasons, 'no-same-purpose-debt');
  const tooMuch = failed(reasons, 'amount-within-ceiling');
  if (!tooLate && !indebted && !tooMuch) return [];
  const found: Alternative[] = [];
  if (indebted && !tooLate) found.push(otherPurpose(facts, policy));
  if (!indebted && facts.purpose !== 'training') found.push(...jobCreation(facts.amount, tooLate, policy));
  if (tooLate && facts.purpose === 'training') found.push(...schoolLoans(policy));
  if (tooLate && found.length === 0) found.push(...overseasWork(policy));
  if (tooLate && !indebted && facts.purpose !== 'training') found.push(...poorHousehold(policy));
  return found;
}

/** Only a debt of the same purpose stands in the way (Điều 3 khoản 3): the other purpose of this programme stays open. */
function otherPurpose(facts: IndividualFacts, { rules, rate }: CreditPolicy): Alternative {
  const toTraining = facts.purpose !== 'training';
  return {
    programme: toTraining ? 'released-person-training' : 'released-person-production',
    because: 'other-purpose',
    ceiling: (toTraining ? rules.trainingCeilingPerMonth : rules.personCeiling).value,
    annualRatePercent: rate.value,
    article: rules.noSamePurposeDebt.article,
    underReview: false,
  };
}

function jobCreation(
  amount: number | null,
  tooLate: boolean,
  { neighbours, rate }: CreditPolicy,
): Alternative[] {
  if (!neighbours?.jobCreation) return [];
  const { personCeiling, rateMultiple } = neighbours.jobCreation;
  if (amount !== null && amount > personCeiling.value) return [];
  return [
    {
      programme: 'job-creation',
      because: tooLate ? 'no-limit-since-completion' : 'higher-ceiling',
      ceiling: personCeiling.value,
      annualRatePercent: percent(rate.value * rateMultiple.value),
      article: personCeiling.article,
      underReview: personCeiling.underReview,
    },
  ];
}

/** For households that qualify and for certain subjects; neither is known here. */
function schoolLoans({ neighbours, rate }: CreditPolicy): Alternative[] {
  const { studentCredit, stemCredit } = neighbours ?? {};
  const found: Alternative[] = [];
  if (studentCredit) {
    found.push({
      programme: 'student-credit',
      because: 'household-may-qualify',
      ceiling: studentCredit.ceilingPerMonth.value,
      annualRatePercent: rate.value,
      article: studentCredit.ceilingPerMonth.article,
      underReview: studentCredit.ceilingPerMonth.underReview,
    });
  }
  if (stemCredit) {
    found.push({
      programme: 'stem-credit',
      because: 'subject-may-qualify',
      ceiling: null, // the tuition comes on top of the monthly sum, and is not known
      annualRatePercent: stemCredit.annualRatePercent.value,
      article: stemCredit.ceilingPerMonth.article,
      underReview: stemCredit.ceilingPerMonth.underReview,
    });
  }
  return found;
}

function overseasWork({ neighbours, rate }: CreditPolicy): Alternative[] {
  if (!neighbours?.overseasWork) return [];
  const { maxShareOfCostPercent: rule, rateMultiple } = neighbours.overseasWork;
  return [
    {
      programme: 'overseas-work',
      because: 'other-purpose',
      ceiling: null,
      annualRatePercent: percent(rate.value * rateMultiple.value),
      article: rule.article,
      underReview: rule.underReview,
    },
  ];
}

/** For a household on the commune's list of poor, near-poor or newly escaped households; the lowest of the rates is named. */
function poorHousehold({ neighbours, rate }: CreditPolicy): Alternative[] {
  if (!neighbours?.households) return [];
  const { poorMultiple } = neighbours.households;
  return [
    {
      programme: 'poor-household',
      because: 'household-may-qualify',
      ceiling: null,
      annualRatePercent: percent(rate.value * poorMultiple.value),
      article: poorMultiple.article,
      underReview: poorMultiple.underReview,
    },
  ];
}

/** Where an establishment may turn: the job-creation programme asks for no share and lends more. */
export function alternativesForEstablishment(
  facts: EstablishmentFacts,
  reasons: readonly Reason[],
  { neighbours, rate }: CreditPolicy,
): Alternative[] {
  const shareMissing = failed(reasons, 'share-of-released-workers');
  if (!neighbours?.jobCreation) return [];
  if (!shareMissing && !failed(reasons, 'amount-within-ceiling')) return [];
  const { projectCeiling, workerCeiling, rateMultiple } = neighbours.jobCreation;
  const ceiling = Math.min(projectCeiling.value, workerCeiling.value * facts.workers);
  if (facts.amount > ceiling) return [];
  return [
    {
      programme: 'job-creation',
      because: shareMissing ? 'no-share-of-workers' : 'higher-ceiling',
      ceiling,
      annualRatePercent: percent(rate.value * rateMultiple.value),
      article: projectCeiling.article,
      underReview: projectCeiling.underReview,
    },
  ];
}
