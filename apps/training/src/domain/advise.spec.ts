import { describe, expect, it } from '@jest/globals';
import { aCourse, aDemand, aLearner } from '../../test/builders.js';
import { advise as adviseOn, type Advice } from './advise.js';
import { type Course, entryRules, mayEnter } from './course.js';
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
const opensOf = (learner: Partial<Learner>, demand: Partial<Demand>, course: Partial<Course> = {}): number =>
  advise(aLearner(learner), [aDemand(demand)], [aCourse(course)], today)[0]?.opens ?? 0;

describe('a vacancy is opened by a course', () => {
  it.each<[string, Partial<Learner>, Partial<Demand>, Partial<Course>, number]>([
    ['that teaches the missing skill', {}, {}, {}, 1],
    ['counted as often as it is offered', {}, { vacancies: 7 }, {}, 7],
    ['not when nothing is missing', { skills: ['arc-welding'] }, {}, {}, 0],
    [
      'not when one missing skill is not taught',
      {},
      { skillsRequired: ['arc-welding', 'mig-welding'] },
      {},
      0,
    ],
    [
      'when the other skill is there',
      { skills: ['mig-welding'] },
      { skillsRequired: ['arc-welding', 'mig-welding'] },
      {},
      1,
    ],
    ['when a trade was never held', {}, { skillsRequired: [], experienceYears: 1 }, {}, 1],
    [
      'not when the trade was held',
      { occupationsHeld: ['7212'] },
      { skillsRequired: [], experienceYears: 1 },
      {},
      0,
    ],
    [
      'not when a sister trade was held',
      { occupationsHeld: ['7213'] },
      { skillsRequired: [], experienceYears: 1 },
      {},
      0,
    ],
    ['not when the course is for another trade', {}, { experienceYears: 1 }, { occupationCode: '7411' }, 0],
    ['of any trade when no experience is asked for', {}, {}, { occupationCode: '7411' }, 1],
    ['not when nothing is asked for', {}, { skillsRequired: [] }, {}, 0],
  ])('%s', (_name, learner, demand, course, opens) => {
    expect(opensOf(learner, demand, course)).toBe(opens);
  });
});

describe('within reach', () => {
  it.each<[string, Partial<Learner>, Partial<Demand>, number]>([
    ['a vacancy of the own commune, however short the way', { commuteKmMax: 0 }, { communeCode: '15421' }, 1],
    ['not one beyond the longest way', { commuteKmMax: 1 }, {}, 0],
    ['one of the province when no way was named', { commuteKmMax: null }, {}, 1],
    [
      'not one of another province when no way was named',
      { commuteKmMax: null },
      { communeCode: '19333', provinceCode: '44' },
      0,
    ],
    ['one that asks for the schooling one has', {}, { education: 'lower-secondary' }, 1],
    ['not one that asks for more', {}, { education: 'upper-secondary' }, 0],
    [
      'one that asks for more when the schooling is not known',
      { education: null },
      { education: 'upper-secondary' },
      1,
    ],
  ])('is %s', (_name, learner, demand, opens) => {
    expect(opensOf(learner, demand)).toBe(opens);
  });

  it.each([
    [['7212'], [], '2026-11-23', 0],
    [['7212'], [], '2026-11-22', 1],
    [['72'], [], '2027-01-01', 0],
    [['7'], [], null, 0],
    [['5401'], [], null, 1],
    [[], ['cash'], '2027-01-01', 0],
    [[], ['children'], '2027-01-01', 1],
  ] as const)('is no work barred by %j or %j until %s', (occupations, worksWith, until, opens) => {
    expect(opensOf({ bars: [{ occupations, worksWith, until }] }, { worksWith: ['cash'] })).toBe(opens);
  });
});

it("is each person's own, also among neighbours who share a board", () => {
  const board = prepareBoard([aDemand()], [aCourse()]);
  const opens = [20, 1, 20, null].map(
    (commuteKmMax) => adviseOn(aLearner({ commuteKmMax }), board, today).length,
  );
  expect(opens).toEqual([1, 0, 1, 1]);
});

describe('a course is advised', () => {
  it.each([
    ['elementary', 'none', true],
    ['intermediate', 'primary', false],
    ['intermediate', 'lower-secondary', true],
    ['college', 'lower-secondary', false],
    ['college', 'upper-secondary', true],
    ['college', null, true],
  ] as const)('of level %s to somebody with %s: %s', (level, education, expected) => {
    expect(mayEnter(level, education, today)).toBe(expected);
    expect(opensOf({ education }, {}, { level })).toBe(expected ? 1 : 0);
  });

  it('never for work that is barred, even where the vacancy is not', () => {
    const bars = [{ occupations: ['7411'], worksWith: [], until: null }];
    expect(opensOf({ bars }, {}, { occupationCode: '7411' })).toBe(0);
  });

  it('of another province only when it is no farther than the way to work', () => {
    expect(opensOf({}, {}, { communeCode: '19333', provinceCode: '44' })).toBe(0);
  });

  it('by an entry rule that says where it stands', () => {
    for (const rule of entryRules)
      expect([rule.article !== '', rule.source !== '', rule.underReview]).not.toContain(false);
  });
});

describe('the order', () => {
  const demands = [
    aDemand({ vacancies: 3 }),
    aDemand({ skillsRequired: ['industrial-sewing'], vacancies: 5 }),
  ];
  const order = (courses: Course[]): string[] =>
    advise(aLearner(), demands, courses, today).map(({ courseId }) => courseId);

  it('is by vacancies opened, then weeks, then distance, then id', () => {
    const sewing = aCourse({
      id: 'sewing',
      skills: ['industrial-sewing'],
      occupationCode: '8153',
      weeks: 30,
    });
    const both = aCourse({ id: 'both', skills: ['industrial-sewing', 'arc-welding'], weeks: 52 });
    const [long, short] = [aCourse({ id: 'long', weeks: 13 }), aCourse({ id: 'short', weeks: 12 })];
    const near = aCourse({ id: 'near', weeks: 12, communeCode: '15421' });
    const twin = aCourse({ id: 'a-twin', weeks: 12 });
    const expected = ['both', 'sewing', 'near', 'a-twin', 'short', 'long'];
    expect(order([long, short, near, twin, sewing, both])).toEqual(expected);
    expect(order([both, sewing, twin, near, short, long])).toEqual(expected);
  });

  it('keeps ten', () => {
    expect(order(Array.from({ length: 15 }, (_, index) => aCourse({ id: `course-${index}` })))).toHaveLength(
      10,
    );
  });

  it('comes with what the course gives, how long it takes and how far it is', () => {
    const mixed = [
      aDemand({ skillsRequired: ['arc-welding', 'blueprint-reading'], vacancies: 2 }),
      aDemand({ experienceYears: 1, vacancies: 4 }),
    ];
    const course = aCourse({ skills: ['blueprint-reading', 'arc-welding'], communeCode: '15421' });
    expect(advise(aLearner(), mixed, [course], today)).toEqual([
      {
        courseId: 'course-1',
        opens: 6,
        because: [
          { code: 'teaches-missing-skills', skills: ['arc-welding', 'blueprint-reading'], vacancies: 6 },
          { code: 'teaches-the-trade', occupationCode: '7212', vacancies: 4 },
          { code: 'takes-weeks', weeks: 12 },
          { code: 'lies-at', km: 0 },
        ],
      },
    ]);
  });
});
