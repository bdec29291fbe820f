import { expect, it } from '@jest/globals';
import { adviseGroup } from './advise-group.js';

const one = (...courses: [courseId: string, opens: number][]) =>
  courses.map(([courseId, opens]) => ({ courseId, opens, because: [] }));

it('puts the course that helps most people first, then the one that opens most', () => {
  const group = [
    one(['welding', 9], ['sewing', 1]),
    one(['sewing', 2]),
    one(['sewing', 1], ['cooking', 1]),
    one(),
  ];
  expect(adviseGroup(group)).toEqual([
    { courseId: 'sewing', people: 3, bestFor: 2, opens: 4 },
    { courseId: 'welding', people: 1, bestFor: 1, opens: 9 },
    { courseId: 'cooking', people: 1, bestFor: 1, opens: 1 },
  ]);
  expect(adviseGroup([])).toEqual([]);
});
