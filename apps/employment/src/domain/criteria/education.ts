import { educationRank, type EducationLevel, type TrainingLevel } from '#libs/reference';
import { type Criterion, FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';

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
export const education: Criterion = {
  part(candidate, { education: asked }, { educationShort, unknown }) {
    if (asked === 'none') return FULL;
    const short = levelsShort(candidate, asked);
    if (short <= 0) return FULL;
    if (candidate.education === null) return unknown;
    return educationShort[Math.min(short, educationShort.length - 1)] ?? 0;
  },

  because(candidate, { education: asked }) {
    if (asked === 'none') return { code: 'education-not-asked' };
    const { education: school, training } = candidate;
    const facts = { asked, ...(school && { education: school }), ...(training && { training }) };
    const short = levelsShort(candidate, asked);
    if (short <= 0) return { code: 'education-enough', ...facts };
    return school === null
      ? { code: 'education-unknown', ...facts }
      : { code: 'education-short', short, ...facts };
  },
};

/** Rank of the highest level reached at school or in training. */
export const reachedLevel = ({
  education: school,
  training,
}: Pick<Candidate, 'education' | 'training'>): number =>
  Math.max(educationRank(school ?? 'none'), educationRank(STANDS_FOR[training ?? 'none']));

const levelsShort = (candidate: Candidate, asked: EducationLevel): number =>
  educationRank(asked) - reachedLevel(candidate);
