import { distanceKm } from '#libs/reference';
import type { PlainDate } from '#libs/kernel';
import { type Course, mayEnter } from './course.js';
import { type Demand, type Gap, gapOf, isWithinReach, sameTrade } from './demand.js';
import { isBarred, type Learner } from './learner.js';

export const ADVICE_CODES = [
  'teaches-missing-skills',
  'teaches-the-trade',
  'takes-weeks',
  'lies-at',
] as const;

/** Why a course is advised: what it gives, to how many vacancies, how long it takes and how far it is. */
export type Because =
  | {
      readonly code: 'teaches-missing-skills';
      readonly skills: readonly string[];
      readonly vacancies: number;
    }
  | { readonly code: 'teaches-the-trade'; readonly occupationCode: string; readonly vacancies: number }
  | { readonly code: 'takes-weeks'; readonly weeks: number }
  | { readonly code: 'lies-at'; readonly km: number };

export interface Advice {
  readonly courseId: string;
  /** Vacancies that are closed to the person now and would be open after the course. */
  readonly opens: number;
  readonly because: readonly Because[];
}

const KEPT = 10; // enough for a page; the rest would open less

/**
 * The courses that would open vacancies to this person, the one that opens most first; of equal ones the shorter, then the
 * nearer. A vacancy counts when it is within reach, something is missing for it, and the course gives all that is missing.
 */
export function advise(
  learner: Learner,
  demands: readonly Demand[],
  courses: readonly Course[],
  on: PlainDate,
): Advice[] {
  const gaps = demands.flatMap((demand) => {
    const gap = isWithinReach(learner, demand, on) ? gapOf(learner, demand) : null;
    return gap ? [{ demand, gap }] : [];
  });
  if (gaps.length === 0) return [];
  return courses
    .filter((course) => isForLearner(course, learner, on))
    .map((course) => weigh(course, learner, gaps))
    .filter(({ advice }) => advice.opens > 0)
    .sort(byWorth)
    .slice(0, KEPT)
    .map(({ advice }) => advice);
}

/** Same province or within the way one would go to work, open to one's schooling, and for work that is not barred. */
export function isForLearner(course: Course, learner: Learner, on: PlainDate): boolean {
  const near =
    course.provinceCode === learner.provinceCode ||
    (distanceKm(course.communeCode, learner.communeCode) ?? Infinity) <= (learner.commuteKmMax ?? 0);
  const work = { occupationCode: course.occupationCode, worksWith: [] };
  return near && mayEnter(course.level, learner.education, on) && !isBarred(learner.bars, work, on);
}

interface Weighed {
  readonly advice: Advice;
  readonly weeks: number;
  readonly km: number;
}

function weigh(course: Course, learner: Learner, gaps: readonly { demand: Demand; gap: Gap }[]): Weighed {
  const skills = new Set<string>();
  let [opens, bySkills, byTrade] = [0, 0, 0];
  for (const { demand, gap } of gaps) {
    if (!closes(course, demand, gap)) continue;
    opens += demand.vacancies;
    if (gap.skills.length > 0) bySkills += demand.vacancies;
    if (gap.trade) byTrade += demand.vacancies;
    for (const skill of gap.skills) skills.add(skill);
  }
  const km = distanceKm(learner.communeCode, course.communeCode);
  const because: Because[] = [];
  if (bySkills > 0)
    because.push({ code: 'teaches-missing-skills', skills: [...skills].sort(), vacancies: bySkills });
  if (byTrade > 0) {
    because.push({ code: 'teaches-the-trade', occupationCode: course.occupationCode, vacancies: byTrade });
  }
  because.push({ code: 'takes-weeks', weeks: course.weeks });
  if (km !== undefined) because.push({ code: 'lies-at', km: Math.round(km) });
  return { advice: { courseId: course.id, opens, because }, weeks: course.weeks, km: km ?? Infinity };
}

const closes = (course: Course, demand: Demand, gap: Gap): boolean =>
  gap.skills.every((skill) => course.skills.includes(skill)) &&
  (!gap.trade || sameTrade(course.occupationCode, demand.occupationCode));

function byWorth(a: Weighed, b: Weighed): number {
  if (a.advice.opens !== b.advice.opens) return b.advice.opens - a.advice.opens;
  if (a.weeks !== b.weeks) return a.weeks - b.weeks;
  if (a.km !== b.km) return a.km - b.km;
  return a.advice.courseId < b.advice.courseId ? -1 : 1;
}
