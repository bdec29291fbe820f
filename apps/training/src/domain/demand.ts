import { educationRank, type EducationLevel } from '#libs/reference';
import { distanceKm } from '#libs/reference';
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

/** What stands between the person and these vacancies; null when nothing does. */
export function gapOf(learner: Learner, demand: Demand): Gap | null {
  const skills = demand.skillsRequired.filter((skill) => !learner.skills.includes(skill));
  const trade =
    demand.experienceYears > 0 &&
    !learner.occupationsHeld.some((held) => sameTrade(held, demand.occupationCode));
  return skills.length === 0 && !trade ? null : { skills, trade };
}

/**
 * Could the person work there at all, whatever they learn? Near enough, schooled enough, not barred. What is not known
 * speaks for the person: without a longest way, work in one's own province counts as near.
 */
export const isWithinReach = (learner: Learner, demand: Demand, on: PlainDate): boolean =>
  isNear(learner, demand) &&
  (learner.education === null || educationRank(learner.education) >= educationRank(demand.education)) &&
  !isBarred(learner.bars, demand, on);

function isNear({ communeCode, provinceCode, commuteKmMax }: Learner, demand: Demand): boolean {
  const km = commuteKmMax === null ? undefined : distanceKm(communeCode, demand.communeCode);
  return km === undefined || commuteKmMax === null
    ? provinceCode === demand.provinceCode
    : km <= commuteKmMax;
}
