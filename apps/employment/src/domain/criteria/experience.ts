import { occupationSimilarity } from '#libs/reference';
import { type Assess, FULL } from '../assessment.js';

/** Years asked against years done, in tenths; years in a related occupation count by how near it is. */
export const assessExperience: Assess = (candidate, vacancy) => {
  const asked = vacancy.experienceYears;
  if (asked === 0) return { part: FULL, because: { code: 'experience-not-asked' } };
  if (candidate.occupationsHeld.length === 0) {
    return { part: 0, because: { code: 'experience-unknown', asked } };
  }
  let weighted = 0;
  for (const { code, years } of candidate.occupationsHeld) {
    weighted += Math.round(years * 10) * occupationSimilarity(code, vacancy.occupationCode);
  }
  const tenths = Math.floor(weighted / FULL);
  const part = Math.min(FULL, Math.floor((FULL * tenths) / (10 * asked)));
  return {
    part,
    because: {
      code: part === FULL ? 'experience-enough' : 'experience-short',
      years: tenths / 10,
      asked,
    },
  };
};
