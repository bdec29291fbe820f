import { describe, expect, it } from '@jest/globals';
import type { JudgedPair } from './linkage-levels.js';
import type { Levels } from './linkage-levels.js';
import { questions } from './linkage-questions.js';

const pair = (a: number, b: number, bits: number): JudgedPair => ({ a, b, bits, levels: {} as Levels });

interface Lists {
  readonly groups?: readonly (readonly number[])[];
  readonly listOf?: (row: number) => number;
  readonly weight?: (row: number) => number;
  readonly doubtful?: (a: number, b: number) => boolean;
}

const asked = (open: readonly JudgedPair[], lists: Lists = {}) => {
  const { groups = [], listOf = (row) => row, weight = () => 1, doubtful = () => false } = lists;
  return questions(open, {
    group: (row) => groups.find((rows) => rows.includes(row)) ?? [row],
    oneList: (a, b) => listOf(a) === listOf(b),
    weight,
    doubtful,
  });
};
const order = (open: readonly JudgedPair[], lists?: Lists) =>
  asked(open, lists).map(({ pair: { a, b } }) => [a, b]);

describe('what an office is asked first', () => {
  it('is what joins most rows, then what is likeliest', () => {
    const groups = [[0, 1, 2]];
    expect(order([pair(6, 7, 9), pair(4, 5, 2), pair(0, 3, 2)], { groups })).toEqual([
      [0, 3],
      [6, 7],
      [4, 5],
    ]);
  });

  it('is one pair for two groups; the others follow for themselves alone', () => {
    const answer = asked([pair(0, 2, 9), pair(1, 2, 8), pair(3, 4, 7)], { groups: [[0, 1]] });
    expect(answer.map(({ pair: { a }, first }) => [a, first])).toEqual([
      [0, true],
      [1, false],
      [3, true],
    ]);
    expect(answer[0]!.gain).toBeGreaterThan(1.9);
    expect(answer[1]!.gain).toBeLessThan(1);
  });

  it('is what the lists of offices have, before what people wrote themselves', () => {
    const weight = (row: number): number => (row === 3 ? 0.3 : 1);
    expect(order([pair(2, 3, 12), pair(0, 1, 2)], { weight })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('is not one of several of a list who fit alike, for one of them at most is meant', () => {
    const listOf = (row: number): number => (row <= 1 ? 0 : row);
    expect(order([pair(0, 2, 8), pair(1, 2, 8), pair(3, 4, 3)], { listOf })[0]).toEqual([3, 4]);
  });

  it('is no pair against which something speaks', () => {
    const doubtful = (a: number): boolean => a === 0;
    expect(order([pair(0, 1, 20), pair(2, 3, 3)], { doubtful })[0]).toEqual([2, 3]);
  });
});
