import type { ApplicantFacts, EstablishmentFacts, IndividualFacts } from './facts.js';
import type { Decision22Rules } from './rules-decision-22.js';

/** What may be lent at most and the rule that says so; null while an individual's purpose is unknown. */
export function ceilingOf(
  facts: ApplicantFacts,
  rules: Decision22Rules,
): { value: number; article: string } | null {
  if (facts.kind === 'establishment') return establishmentCeiling(facts, rules);
  if (facts.purpose === null) return null;
  const rule = facts.purpose === 'training' ? rules.trainingCeilingPerMonth : rules.personCeiling;
  return { value: rule.value, article: rule.article };
}

/** Two caps hold at once: one for the project, one for each worker at the establishment. */
function establishmentCeiling({ workers }: EstablishmentFacts, rules: Decision22Rules) {
  const byWorkers = workers * rules.workerCeiling.value;
  return {
    value: Math.min(rules.projectCeiling.value, byWorkers),
    article: rules.projectCeiling.article,
  };
}

/**
 * The longest term in months. For training: the time of disbursement plus at most twice that time when the course lasts up
 * to a year, else once that time; null while the length of the course is unknown.
 */
export function termMonthsMaxOf(
  facts: ApplicantFacts,
  rules: Decision22Rules,
): { months: number | null; article: string } {
  if (facts.kind === 'individual' && facts.purpose === 'training') return trainingTerm(facts, rules);
  return { months: rules.maxTermMonths.value, article: rules.maxTermMonths.article };
}

function trainingTerm({ courseMonths }: IndividualFacts, rules: Decision22Rules) {
  const short = courseMonths === null || courseMonths <= rules.shortCourseMonths.value;
  const multiple = short ? rules.repayMultipleShortCourse : rules.repayMultipleLongCourse;
  return {
    months: courseMonths === null ? null : courseMonths * (1 + multiple.value),
    article: multiple.article,
  };
}
