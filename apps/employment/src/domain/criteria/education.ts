import { educationRank, type EducationLevel, type TrainingLevel } from '#libs/reference';
import { type Assess, FULL } from '../assessment.js';

/**
 * The general level that a vocational level stands for (Luật Giáo dục nghề nghiệp 124/2025/QH15: intermediate leads on like
 * upper secondary school; college is college). Elementary courses stand for none.
 */
const STANDS_FOR: Readonly<Record<TrainingLevel, EducationLevel>> = {
  none: 'none',
  elementary: 'none',
  intermediate: 'upper-secondary',
  college: 'college',
};

/** The highest level reached at school or in training against the level asked. */
export const assessEducation: Assess = (candidate, vacancy, policy) => {
  const asked = vacancy.education;
  if (asked === 'none') return { part: FULL, because: { code: 'education-not-asked' } };
  const { education, training } = candidate;
  const reached = Math.max(educationRank(education ?? 'none'), educationRank(STANDS_FOR[training ?? 'none']));
  const short = educationRank(asked) - reached;
  const facts = { asked, education: education ?? undefined, training: training ?? undefined };
  if (short <= 0) return { part: FULL, because: { code: 'education-enough', ...facts } };
  if (education === null) return { part: policy.unknown, because: { code: 'education-unknown', ...facts } };
  const part = policy.educationShort[Math.min(short, policy.educationShort.length - 1)] ?? 0;
  return { part, because: { code: 'education-short', short, ...facts } };
};
