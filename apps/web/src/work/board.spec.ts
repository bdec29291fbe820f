import { expect, it } from '@jest/globals';
import { behindIn } from './board.js';

const linesOf = (released: number | null, contacted: number | null, withoutWork: number | null) =>
  behindIn({ released, contacted, withoutWork, hiddenBelow: 5 }, '/reports').map(
    ({ kind, waiting, hidden }) => [...[kind, hidden ? 'hidden' : waiting]],
  );

it('names each kind of work of the report, with the mark of a hidden figure where it may not be told', () => {
  expect(linesOf(20, 12, 9)).toEqual([
    ['not-contacted', 8],
    ['without-work', 9],
  ]);
  const hidden = [
    ['not-contacted', 'hidden'],
    ['without-work', 'hidden'],
  ];
  expect(linesOf(null, null, null)).toEqual(hidden);
  expect(linesOf(20, 17, 4)).toEqual(hidden);
  expect(linesOf(20, 20, 0)).toEqual([
    ['not-contacted', 0],
    ['without-work', 0],
  ]);
});
