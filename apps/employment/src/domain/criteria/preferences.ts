import { type Assess, FULL } from '../assessment.js';

/** Shifts and contract against what the person said they would take; only what both sides said is compared. */
export const assessPreferences: Assess = (candidate, vacancy, policy) => {
  const parts: number[] = [];
  const facts: { shifts?: readonly string[]; contract?: string } = {};
  const unwanted: string[] = [];

  if (candidate.shifts && candidate.shifts.length > 0 && vacancy.shifts.length > 0) {
    const { shifts } = candidate;
    const refused = vacancy.shifts.filter((shift) => !shifts.includes(shift));
    parts.push(Math.floor((FULL * (vacancy.shifts.length - refused.length)) / vacancy.shifts.length));
    facts.shifts = vacancy.shifts;
    unwanted.push(...refused);
  }
  if (candidate.contracts && candidate.contracts.length > 0 && vacancy.contract) {
    const wanted = candidate.contracts.includes(vacancy.contract);
    parts.push(wanted ? FULL : 0);
    facts.contract = vacancy.contract;
    if (!wanted) unwanted.push(vacancy.contract);
  }
  if (parts.length === 0) return { part: policy.unknown, because: { code: 'preferences-unknown' } };
  const part = Math.floor(parts.reduce((sum, value) => sum + value, 0) / parts.length);
  if (unwanted.length === 0) return { part, because: { code: 'preferences-met', ...facts } };
  return { part, because: { code: 'preferences-partly', unwanted, ...facts } };
};
