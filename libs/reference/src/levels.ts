import type { Sourced } from './sourced.js';

/** A step of an ordered scale; `rank` grows with the level. */
export interface Level<Code extends string> extends Sourced {
  readonly code: Code;
  readonly rank: number;
  readonly vi: string;
  readonly en: string;
}

const LAW_OF_EDUCATION = 'Luật Giáo dục 43/2019/QH14 Điều 6; Quyết định 01/2017/QĐ-TTg';
const VOCATIONAL_LAW = 'Luật Giáo dục nghề nghiệp 124/2025/QH15';

export type EducationLevel =
  'none' | 'primary' | 'lower-secondary' | 'upper-secondary' | 'college' | 'university';
export type TrainingLevel = 'none' | 'elementary' | 'intermediate' | 'college';

const education = (code: EducationLevel, rank: number, vi: string, en: string): Level<EducationLevel> => ({
  code,
  rank,
  vi,
  en,
  source: LAW_OF_EDUCATION,
  validFrom: '2020-07-01',
});

const training = (code: TrainingLevel, rank: number, vi: string, en: string): Level<TrainingLevel> => ({
  code,
  rank,
  vi,
  en,
  source: VOCATIONAL_LAW,
  validFrom: '2026-01-01',
});

/** General and higher education, lowest first. */
export const EDUCATION_LEVELS: readonly Level<EducationLevel>[] = [
  education('none', 0, 'Chưa tốt nghiệp tiểu học', 'Primary school not finished'),
  education('primary', 1, 'Tốt nghiệp tiểu học', 'Primary school'),
  education('lower-secondary', 2, 'Tốt nghiệp trung học cơ sở', 'Lower secondary school'),
  education('upper-secondary', 3, 'Tốt nghiệp trung học phổ thông', 'Upper secondary school'),
  education('college', 4, 'Cao đẳng', 'College'),
  education('university', 5, 'Đại học trở lên', 'University or higher'),
];

/** Vocational training, lowest first. */
export const TRAINING_LEVELS: readonly Level<TrainingLevel>[] = [
  training('none', 0, 'Chưa qua đào tạo nghề', 'No vocational training'),
  training('elementary', 1, 'Sơ cấp', 'Elementary level'),
  training('intermediate', 2, 'Trung cấp', 'Intermediate level'),
  training('college', 3, 'Cao đẳng', 'College level'),
];

export const EDUCATION_CODES: readonly EducationLevel[] = EDUCATION_LEVELS.map((level) => level.code);
export const TRAINING_CODES: readonly TrainingLevel[] = TRAINING_LEVELS.map((level) => level.code);

/** 0 for `none`, one more for each step. */
export const educationRank = (code: EducationLevel): number => EDUCATION_CODES.indexOf(code);
export const trainingRank = (code: TrainingLevel): number => TRAINING_CODES.indexOf(code);
