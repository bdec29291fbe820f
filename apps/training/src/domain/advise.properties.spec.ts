import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCourse, aDemand, aLearner } from '../../test/builders.js';
import { advise as adviseOn, type Advice } from './advise.js';
import type { Course } from './course.js';
import type { Demand } from './demand.js';
import type { Learner } from './learner.js';
import { prepareBoard } from './prepared-board.js';

const today = '2026-11-22';
const advise = (
  learner: Learner,
  demands: readonly Demand[],
  courses: readonly Course[],
  on: string,
): Advice[] => adviseOn(learner, prepareBoard(demands, courses), on);
const SKILLS = ['arc-welding', 'mig-welding', 'industrial-sewing', 'house-wiring'];
const TRADES = ['7212', '8153', '7411'];
const COMMUNES = ['15421', '15442', '15469', '15409'];

const skills = fc.subarray(SKILLS);
const trade = fc.constantFrom(...TRADES);
const learner: fc.Arbitrary<Learner> = fc
  .record({ skills, occupationsHeld: fc.subarray(TRADES), communeCode: fc.constantFrom(...COMMUNES) })
  .map(aLearner);
const demand: fc.Arbitrary<Demand> = fc
  .record({
    ...{ skillsRequired: skills, occupationCode: trade, communeCode: fc.constantFrom(...COMMUNES) },
    ...{ experienceYears: fc.nat(2), vacancies: fc.integer({ min: 1, max: 9 }) },
  })
  .map(aDemand);
const course: fc.Arbitrary<Course> = fc
  .record({ id: fc.uuid(), skills, occupationCode: trade, weeks: fc.integer({ min: 1, max: 60 }) })
  .map(aCourse);
const world = fc.tuple(
  learner,
  fc.array(demand, { maxLength: 12 }),
  fc.uniqueArray(course, { maxLength: 8, selector: ({ id }) => id }),
);
const best = (advice: readonly Advice[]): number => advice[0]?.opens ?? 0;

describe('whatever the world', () => {
  it('one vacancy more never makes the best course open less', () => {
    fc.assert(
      fc.property(world, demand, ([person, demands, courses], more) => {
        const before = best(advise(person, demands, courses, today));
        expect(best(advise(person, [...demands, more], courses, today))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('a course that teaches more never opens less', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...SKILLS), ([person, demands, courses], skill) => {
        const [first] = courses;
        if (!first) return;
        const richer = { ...first, skills: [...new Set([...first.skills, skill])] };
        const opens = (given: Course) => best(advise(person, demands, [given], today));
        expect(opens(richer)).toBeGreaterThanOrEqual(opens(first));
      }),
    );
  });

  it('after the best course it opens nothing more', () => {
    fc.assert(
      fc.property(world, ([person, demands, courses]) => {
        const [advice] = advise(person, demands, courses, today);
        const taken = courses.find(({ id }) => id === advice?.courseId);
        if (!taken) return;
        const learnt: Learner = {
          ...person,
          skills: [...person.skills, ...taken.skills],
          occupationsHeld: [...person.occupationsHeld, taken.occupationCode],
        };
        const again = advise(learnt, demands, courses, today);
        expect(again.find(({ courseId }) => courseId === taken.id)).toBeUndefined();
      }),
    );
  });

  it('agrees with counting vacancy by vacancy', () => {
    fc.assert(
      fc.property(world, ([person, demands, courses]) => {
        for (const { courseId, opens } of advise(person, demands, courses, today)) {
          const given = courses.find(({ id }) => id === courseId);
          if (!given) throw new Error('advised a course that is not there');
          const knows = (skill: string) => person.skills.includes(skill) || given.skills.includes(skill);
          const held = (code: string) => person.occupationsHeld.includes(code);
          const counted = demands.filter((one) => {
            const needsTrade = one.experienceYears > 0;
            const openNow = one.skillsRequired.every((skill) => person.skills.includes(skill));
            const openThen = one.skillsRequired.every(knows);
            const tradeNow = !needsTrade || held(one.occupationCode);
            const tradeThen = tradeNow || given.occupationCode === one.occupationCode;
            return !(openNow && tradeNow) && openThen && tradeThen;
          });
          expect(opens).toBe(counted.reduce((sum, one) => sum + one.vacancies, 0));
        }
      }),
    );
  });
});
