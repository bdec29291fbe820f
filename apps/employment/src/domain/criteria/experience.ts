import { occupationSimilarity } from '#libs/reference';
import { type Criterion, FULL } from '../assessment.js';
import type { HeldOccupation } from '../candidate.js';

/** Years asked against years done; years in a related occupation count by how near it is. */
export const experience: Criterion = {
  part({ occupationsHeld }, { occupationCode, experienceYears }) {
    if (experienceYears === 0) return FULL;
    const tenths = tenthsOfYears(occupationsHeld, occupationCode);
    return Math.min(FULL, Math.floor((FULL * tenths) / (10 * experienceYears)));
  },

  because({ occupationsHeld }, { occupationCode, experienceYears: asked }) {
    if (asked === 0) return { code: 'experience-not-asked' };
    if (occupationsHeld.length === 0) return { code: 'experience-unknown', asked };
    const tenths = tenthsOfYears(occupationsHeld, occupationCode);
    const code = tenths >= 10 * asked ? 'experience-enough' : 'experience-short';
    return { code, years: tenths / 10, asked };
  },
};

/** Whole tenths of years that count for `asked`. */
function tenthsOfYears(held: readonly HeldOccupation[], asked: string): number {
  let weighted = 0;
  for (const { code, years } of held) weighted += Math.round(years * 10) * occupationSimilarity(code, asked);
  return Math.floor(weighted / FULL);
}
