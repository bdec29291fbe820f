import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { countWomen } from './women-count.js';

const people = (women: number, men: number, from = 0): string[] => [
  ...Array.from({ length: women }, (_one, i) => `w${from + i}`),
  ...Array.from({ length: men }, (_one, i) => `m${from + i}`),
];
const isWoman = (id: string): boolean => id.startsWith('w');
const told = (...sizes: [women: number, men: number][]): (number | null)[] =>
  countWomen(
    sizes.map(([women, men], at) => ({ code: `g${at}`, personIds: people(women, men) })),
    isWoman,
  ).map(({ women }) => women);

describe('how many are women', () => {
  it('is told when neither they nor the men are a few; nobody is no secret', () => {
    expect(told([12, 20])).toEqual([12]);
    expect(told([5, 5])).toEqual([5]);
    expect(told([0, 20])).toEqual([0]);
    expect(told([4, 20])).toEqual([null]);
    expect(told([20, 1])).toEqual([null]);
    expect(countWomen([{ code: 'none', personIds: [] }], isWoman)).toEqual([
      { code: 'none', people: 0, women: 0 },
    ]);
  });

  it('is not told where taking it from another number would leave a few', () => {
    expect(told([12, 20], [11, 20])).toEqual([12, null]);
    expect(told([12, 20], [12, 17])).toEqual([12, null]);
    expect(told([12, 20], [7, 15])).toEqual([12, 7]);
    expect(told([12, 20], [11, 20], [6, 12])).toEqual([12, null, 6]);
    expect(told([12, 20], [12, 20])).toEqual([12, 12]);
  });

  it('tells of no two numbers that leave a few women or a few men between them', () => {
    const sizes = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 6 }).map((steps) => {
      let [women, men] = [0, 0];
      // from the smallest outwards, told from the largest inwards
      return steps.map(([w, m]) => [(women += w), (men += m)] as [number, number]).reverse();
    });
    fc.assert(
      fc.property(sizes, (groups) => {
        const shown = told(...groups).flatMap((women, at) =>
          women === null ? [] : [{ women, men: groups[at]?.[1] ?? 0 }],
        );
        for (const [at, one] of shown.entries()) {
          for (const rest of [{ women: 0, men: 0 }, ...shown.slice(at + 1)]) {
            for (const left of [one.women - rest.women, one.men - rest.men]) {
              expect(left > 0 && left < 5).toBe(false);
            }
          }
        }
      }),
    );
  });
});
