import { educationRank, type EducationLevel } from '#libs/reference';
import type { PlainDate } from '#libs/kernel';
import { isBarred, type Learner } from './learner.js';

/** Open vacancies that ask for the same in the same place, counted together. */
export interface Demand {
  readonly occupationCode: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly skillsRequired: readonly string[];
  readonly education: EducationLevel;
  readonly experienceYears: number;
  readonly worksWith: readonly string[];
  /** How many vacancies. */
  readonly vacancies: number;
}

/** What is asked for, wherever it is. */
export type Asked = Omit<Demand, 'communeCode' | 'provinceCode' | 'vacancies'>;

/** What a person lacks for a vacancy and a course may give. */
export interface Gap {
  readonly skills: readonly string[];
  /** The trade was never held though the vacancy asks for somebody who knows it. */
  readonly trade: boolean;
}

const MINOR_GROUP_DIGITS = 3;

/** Two occupations of one minor group count as the same trade. */
export const sameTrade = (a: string, b: string): boolean =>
  a.slice(0, MINOR_GROUP_DIGITS) === b.slice(0, MINOR_GROUP_DIGITS);

/** What stands between the person and such a vacancy; null when nothing does, or something that no course can give. */
export function gapOf(learner: Learner, asked: Asked, on: PlainDate): Gap | null {
  const skills = asked.skillsRequired.filter((skill) => !learner.skills.includes(skill));
  const trade =
    asked.experienceYears > 0 &&
    !learner.occupationsHeld.some((held) => sameTrade(held, asked.occupationCode));
  if (skills.length === 0 && !trade) return null;
  return isSchooledFor(learner, asked) && !isBarred(learner.bars, asked, on) ? { skills, trade } : null;
}

/** Schooling that is not known speaks for the person. */
const isSchooledFor = ({ education }: Learner, asked: Asked): boolean =>
  education === null || educationRank(education) >= educationRank(asked.education);
