import type { PlainDate } from '#libs/kernel';
import { alternativesForEstablishment, alternativesForIndividual } from './alternatives.js';
import { fromOf, type Prescreen, type Programme, verdictOf } from './answer.js';
import { documentsForEstablishment, documentsForIndividual } from './documents.js';
import type { Cited } from './cited.js';
import type { ApplicantFacts, EstablishmentFacts, IndividualFacts } from './facts.js';
import type { CreditPolicy } from './policy.js';
import { reasonsForEstablishment } from './reasons-establishment.js';
import { reasonsForIndividual } from './reasons-individual.js';
import { ceilingOf, termMonthsMaxOf } from './terms.js';

/**
 * May this applicant borrow under Decision 22/2023/QĐ-TTg on `on`? Reports every condition with its article, not only the
 * first that fails. Pure: the same facts, policy and day give the same answer, so that a stored one can be replayed.
 */
export function prescreen(facts: ApplicantFacts, policy: CreditPolicy, on: PlainDate): Prescreen {
  return facts.kind === 'individual'
    ? prescreenIndividual(facts, policy, on)
    : prescreenEstablishment(facts, policy, on);
}

function prescreenIndividual(facts: IndividualFacts, policy: CreditPolicy, on: PlainDate): Prescreen {
  const reasons = reasonsForIndividual(facts, policy.rules, on);
  const programme =
    facts.purpose === null ? 'released-person' : (`released-person-${facts.purpose}` as const);
  return {
    ...frame(facts, policy, on, programme, reasons),
    documents: documentsForIndividual(facts, on),
    alternatives: alternativesForIndividual(facts, reasons, policy),
    rulesUnderReview: underReview(policy, policy.rules.personForms.id),
  };
}

function prescreenEstablishment(facts: EstablishmentFacts, policy: CreditPolicy, on: PlainDate): Prescreen {
  const reasons = reasonsForEstablishment(facts, policy.rules);
  return {
    ...frame(facts, policy, on, 'released-person-establishment', reasons),
    documents: documentsForEstablishment(facts, policy.rules.collateralAbove.value),
    alternatives: alternativesForEstablishment(facts, reasons, policy),
    rulesUnderReview: underReview(policy, policy.rules.workerCeiling.id),
  };
}

function frame(
  facts: ApplicantFacts,
  policy: CreditPolicy,
  on: PlainDate,
  programme: Programme,
  reasons: Prescreen['reasons'],
): Omit<Prescreen, 'documents' | 'alternatives' | 'rulesUnderReview'> {
  return {
    verdict: verdictOf(reasons),
    programme,
    asOf: on,
    policyVersion: policy.version,
    purpose: facts.kind === 'establishment' ? 'production' : facts.purpose,
    from: fromOf(reasons),
    ceiling: ceilingOf(facts, policy.rules)?.value ?? null,
    termMonthsMax: termMonthsMaxOf(facts, policy.rules).months,
    annualRatePercent: policy.rate.value,
    reasons,
  };
}

/** The rules in doubt among the rate and those named, by id. */
function underReview({ rate, rules }: CreditPolicy, ...ids: string[]): string[] {
  const used: Cited<unknown>[] = [
    rate,
    ...Object.values<Cited<unknown>>({ ...rules }).filter(({ id }) => ids.includes(id)),
  ];
  return used.filter((rule) => rule.underReview).map(({ id }) => id);
}
