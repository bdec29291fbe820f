import { distanceKm } from '#libs/reference';
import type { Course } from './course.js';
import { type Demand, sameTrade } from './demand.js';
import type { Learner } from './learner.js';

/** What a course gives towards a wish. */
export interface Help {
  readonly course: Course;
  /** Required skills that it does not teach: whoever has them all needs nothing beyond the course. */
  readonly notTaught: readonly string[];
  readonly teachesTrade: boolean;
}

/** What some vacancies ask for, wherever they are. */
export interface Wish extends Omit<Demand, 'communeCode' | 'provinceCode' | 'vacancies'> {
  readonly places: readonly Pick<Demand, 'communeCode' | 'provinceCode' | 'vacancies'>[];
  /** The courses that give something towards it. */
  readonly helps: readonly Help[];
}

type Home = Pick<Learner, 'communeCode' | 'provinceCode' | 'commuteKmMax'>;

/**
 * The board made ready for many people: vacancies that ask for the same are counted once, each with the courses that help,
 * and what is near a home is worked out once for all who live there. It holds no person.
 */
export interface PreparedBoard {
  readonly wishes: readonly Wish[];
  /** Vacancies of each wish that somebody of this home would go to. */
  near(home: Home): readonly number[];
}

export function prepareBoard(demands: readonly Demand[], courses: readonly Course[]): PreparedBoard {
  const groups = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { occupationCode, skillsRequired, education, experienceYears, worksWith } = demand;
    const key = JSON.stringify([occupationCode, skillsRequired, education, experienceYears, worksWith]);
    const group = groups.get(key);
    if (group) group.push(demand);
    else groups.set(key, [demand]);
  }
  const wishes = [...groups.values()].flatMap((group) => toWish(group, courses));
  const known = new Map<string, readonly number[]>();
  return {
    wishes,
    near(home) {
      const key = `${home.communeCode} ${String(home.commuteKmMax)}`;
      const counts = known.get(key) ?? wishes.map((wish) => vacanciesNear(home, wish));
      known.set(key, counts);
      return counts;
    },
  };
}

function toWish(group: readonly Demand[], courses: readonly Course[]): Wish[] {
  const [first] = group;
  if (!first) return [];
  const { occupationCode, skillsRequired, education, experienceYears, worksWith } = first;
  const helps = courses.flatMap((course): Help[] => {
    const notTaught = skillsRequired.filter((skill) => !course.skills.includes(skill));
    const teachesTrade = sameTrade(course.occupationCode, occupationCode);
    return notTaught.length < skillsRequired.length || teachesTrade
      ? [{ course, notTaught, teachesTrade }]
      : [];
  });
  return [{ occupationCode, skillsRequired, education, experienceYears, worksWith, places: group, helps }];
}

const vacanciesNear = (home: Home, { places }: Wish): number =>
  places.reduce((sum, place) => sum + (isNear(home, place) ? place.vacancies : 0), 0);

/** Without a longest way, work in one's own province counts as near. */
function isNear({ communeCode, provinceCode, commuteKmMax }: Home, place: Wish['places'][number]): boolean {
  const km = commuteKmMax === null ? undefined : distanceKm(communeCode, place.communeCode);
  return km === undefined || commuteKmMax === null ? provinceCode === place.provinceCode : km <= commuteKmMax;
}
