import { type Criterion, FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import type { Shift, Vacancy } from '../vacancy.js';

/** Shifts and contract against what the person said they would take; only what both sides said is compared. */
export const preferences: Criterion = {
  part(candidate, vacancy, { unknown }) {
    const shifts = shiftsPart(candidate, vacancy);
    const contract = contractPart(candidate, vacancy);
    if (shifts === null) return contract ?? unknown;
    return contract === null ? shifts : Math.floor((shifts + contract) / 2);
  },

  because(candidate, vacancy) {
    const shifts = shiftsPart(candidate, vacancy);
    const contract = contractPart(candidate, vacancy);
    if (shifts === null && contract === null) return { code: 'preferences-unknown' };
    const unwanted: string[] = [];
    if (shifts !== null) unwanted.push(...vacancy.shifts.filter((shift) => !takes(candidate, shift)));
    if (contract === 0 && vacancy.contract) unwanted.push(vacancy.contract);
    return {
      code: unwanted.length === 0 ? 'preferences-met' : 'preferences-partly',
      ...(unwanted.length > 0 && { unwanted }),
      ...(shifts !== null && { shifts: vacancy.shifts }),
      ...(contract !== null && vacancy.contract && { contract: vacancy.contract }),
    };
  },
};

const takes = (candidate: Candidate, shift: Shift): boolean => candidate.shifts?.includes(shift) ?? false;

/** `null` when one side did not say. */
function shiftsPart(candidate: Candidate, { shifts }: Vacancy): number | null {
  if (!candidate.shifts || candidate.shifts.length === 0 || shifts.length === 0) return null;
  let taken = 0;
  for (const shift of shifts) if (takes(candidate, shift)) taken++;
  return Math.floor((FULL * taken) / shifts.length);
}

function contractPart({ contracts }: Candidate, { contract }: Vacancy): number | null {
  if (!contracts || contracts.length === 0 || contract === null) return null;
  return contracts.includes(contract) ? FULL : 0;
}
