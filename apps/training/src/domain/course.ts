import { educationRank, type EducationLevel } from '#libs/reference';
import type { PlainDate } from '#libs/kernel';

export const COURSE_LEVELS = ['elementary', 'intermediate', 'college'] as const;
export type CourseLevel = (typeof COURSE_LEVELS)[number];

/** A course of the directory. */
export interface Course {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly occupationCode: string;
  /** Skills that it teaches. */
  readonly skills: readonly string[];
  readonly level: CourseLevel;
  readonly weeks: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  /** Whole đồng for the course. */
  readonly feeVnd: number;
}

interface EntryRule {
  readonly level: CourseLevel;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly education: EducationLevel;
  readonly article: string;
  readonly source: string;
  readonly underReview: boolean;
}

/** What schooling a level of vocational training asks for. The articles of the 2025 law were not read: under review. */
export const entryRules: readonly EntryRule[] = [
  {
    level: 'elementary',
    from: '2015-07-01',
    to: null,
    education: 'none',
    article: 'Luật Giáo dục nghề nghiệp 74/2014/QH13 Điều 33; Luật 124/2025/QH15 (chưa đối chiếu)',
    source: 'own knowledge',
    underReview: true,
  },
  {
    level: 'intermediate',
    from: '2015-07-01',
    to: null,
    education: 'lower-secondary',
    article: 'Luật Giáo dục nghề nghiệp 74/2014/QH13 Điều 33; Luật 124/2025/QH15 (chưa đối chiếu)',
    source: 'own knowledge',
    underReview: true,
  },
  {
    level: 'college',
    from: '2015-07-01',
    to: null,
    education: 'upper-secondary',
    article: 'Luật Giáo dục nghề nghiệp 74/2014/QH13 Điều 33; Luật 124/2025/QH15 (chưa đối chiếu)',
    source: 'own knowledge',
    underReview: true,
  },
];

/** May somebody with this schooling enter? Schooling that is not known keeps nobody out. */
export function mayEnter(level: CourseLevel, education: EducationLevel | null, on: PlainDate): boolean {
  if (education === null) return true;
  const rule = entryRules.find(
    (row) => row.level === level && row.from <= on && (row.to === null || on <= row.to),
  );
  return !rule || educationRank(education) >= educationRank(rule.education);
}

/** What a certificate says that somebody has learnt: it stays as it is once there is one. */
const LEARNT = ['occupationCode', 'skills', 'level'] as const;

export const changesWhatIsLearnt = (before: Course, after: Course): boolean =>
  LEARNT.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

const DAYS_OF_A_WEEK = 7;

/** Days from the first to the last day of a course. */
export const courseDays = (weeks: number): number => weeks * DAYS_OF_A_WEEK - 1;
