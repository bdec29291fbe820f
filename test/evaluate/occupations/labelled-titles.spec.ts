import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { isOccupation, proposeOccupations } from '#libs/reference';
import { LABELLED_TITLES } from './labelled-titles.js';

const rankOf = (title: string, expected: readonly string[]): number => {
  const found = proposeOccupations(title).findIndex(({ code }) => expected.includes(code));
  return found < 0 ? Infinity : found + 1;
};
const share = (within: number, write: (title: string) => string): number =>
  LABELLED_TITLES.filter(([title, expected]) => rankOf(write(title), expected) <= within).length /
  LABELLED_TITLES.length;

describe('occupations proposed from labelled titles', () => {
  it('are labelled by hand for at least 100 titles, with groups that exist', () => {
    expect(LABELLED_TITLES.length).toBeGreaterThanOrEqual(100);
    expect(LABELLED_TITLES.flatMap(([, expected]) => expected).filter((code) => !isOccupation(code))).toEqual(
      [],
    );
  });

  it('are right first in 95 %, among five in 98 %', () => {
    expect(share(1, (title) => title)).toBeGreaterThanOrEqual(0.95);
    expect(share(5, (title) => title)).toBeGreaterThanOrEqual(0.98);
  });

  it('lose at most 10 points without accents, none by case or decomposed Unicode', () => {
    const whole = share(1, (title) => title);
    expect(share(1, fold)).toBeGreaterThanOrEqual(whole - 0.1);
    expect(share(1, (title) => title.toUpperCase().normalize('NFD'))).toBe(whole);
  });

  it('take well under 5 ms each', () => {
    proposeOccupations('thợ hàn');
    const began = performance.now();
    for (const [title] of LABELLED_TITLES) proposeOccupations(title);
    expect((performance.now() - began) / LABELLED_TITLES.length).toBeLessThan(5);
  });
});
