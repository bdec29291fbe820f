import { distanceKm } from '#libs/reference';
import type { PlainDate } from '#libs/kernel';
import { type Course, mayEnter } from './course.js';
import { type Gap, gapOf } from './demand.js';
import { isBarred, type Learner } from './learner.js';
import type { Help, PreparedBoard, Wish } from './prepared-board.js';

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
export function advise(learner: Learner, board: PreparedBoard, on: PlainDate, kept = KEPT): Advice[] {
  const tallies = new Map<string, Tally>();
  for (const { wish, gap, vacancies } of gapsOf(learner, board, on)) {
    for (const help of wish.helps) {
      if (!closes(help, gap, learner)) continue;
      const tally = tallies.get(help.course.id) ?? {
        course: help.course,
        opens: 0,
        bySkills: 0,
        byTrade: 0,
        skills: new Set(),
      };
      tally.opens += vacancies;
      if (gap.skills.length > 0) tally.bySkills += vacancies;
      if (gap.trade) tally.byTrade += vacancies;
      for (const skill of gap.skills) tally.skills.add(skill);
      tallies.set(help.course.id, tally);
    }
  }
  return [...tallies.values()]
    .filter(({ course }) => isForLearner(course, learner, on))
    .map((tally) => weigh(tally, learner))
    .sort(byWorth)
    .slice(0, kept)
    .map(({ advice }) => advice);
}

/** Is anything on this board within reach and closed to the person for want of something that can be learnt? */
export const hasGap = (learner: Learner, board: PreparedBoard, on: PlainDate): boolean =>
  gapsOf(learner, board, on).next().done !== true;

function* gapsOf(
  learner: Learner,
  board: PreparedBoard,
  on: PlainDate,
): Generator<{ wish: Wish; gap: Gap; vacancies: number }> {
  const near = board.near(learner);
  for (const [index, wish] of board.wishes.entries()) {
    const vacancies = near[index] ?? 0;
    const gap = vacancies > 0 ? gapOf(learner, wish, on) : null;
    if (gap) yield { wish, gap, vacancies };
  }
}

const closes = ({ notTaught, teachesTrade }: Help, gap: Gap, { skills }: Learner): boolean =>
  (teachesTrade || !gap.trade) && notTaught.every((skill) => skills.includes(skill));

/** Same province or within the way one would go to work, open to one's schooling, and for work that is not barred. */
export function isForLearner(course: Course, learner: Learner, on: PlainDate): boolean {
  const near =
    course.provinceCode === learner.provinceCode ||
    (distanceKm(course.communeCode, learner.communeCode) ?? Infinity) <= (learner.commuteKmMax ?? 0);
  const work = { occupationCode: course.occupationCode, worksWith: [] };
  return near && mayEnter(course.level, learner.education, on) && !isBarred(learner.bars, work, on);
}

interface Tally {
  readonly course: Course;
  opens: number;
  bySkills: number;
  byTrade: number;
  readonly skills: Set<string>;
}

interface Weighed {
  readonly advice: Advice;
  readonly weeks: number;
  readonly km: number;
}

function weigh({ course, opens, bySkills, byTrade, skills }: Tally, learner: Learner): Weighed {
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

function byWorth(a: Weighed, b: Weighed): number {
  if (a.advice.opens !== b.advice.opens) return b.advice.opens - a.advice.opens;
  if (a.weeks !== b.weeks) return a.weeks - b.weeks;
  if (a.km !== b.km) return a.km - b.km;
  return a.advice.courseId < b.advice.courseId ? -1 : 1;
}
