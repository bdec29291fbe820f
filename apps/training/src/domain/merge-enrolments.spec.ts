import { describe, expect, it } from '@jest/globals';
import type { MovingAct } from './enrolment.js';
import { type Place, placesToSetAside } from './merge-enrolments.js';

const place = (id: string, courseId: string, ...acts: MovingAct[]): Place => ({
  ...{ id, courseId },
  acts: acts.map((act) => ({ act, on: '2026-12-07', actor: 'a' })),
});
const enrolled = (id: string) => place(id, 'welding', 'enrol');
const waiting = (id: string) => place(id, 'welding', 'wait');
const completed = (id: string) => place(id, 'welding', 'enrol', 'complete');
const dropped = (id: string) => place(id, 'welding', 'enrol', 'drop');
const asideOf = (own: Place[], others: Place[]): string[] =>
  placesToSetAside(own, others).map(({ id }) => id);

describe('two places in one course', () => {
  it.each([
    ['the further one stays', enrolled('1'), waiting('2'), ['2']],
    ['whosever it is', waiting('1'), enrolled('2'), ['1']],
    ['of two alike the earlier', enrolled('2'), enrolled('1'), ['2']],
    ['who completed needs no other place', completed('1'), waiting('2'), ['2']],
    ['whosever the completion is', enrolled('1'), completed('2'), ['1']],
    ['two completions are two facts', completed('1'), completed('2'), []],
    ['who dropped out may come again', dropped('1'), enrolled('2'), []],
    ['a completion outlives a drop', dropped('1'), completed('2'), []],
  ] as const)('%s', (_rule, mine, theirs, aside) => {
    expect(asideOf([mine], [theirs])).toEqual(aside);
  });

  it('in different courses stay both', () => {
    expect(asideOf([enrolled('1')], [place('2', 'tiling', 'enrol')])).toEqual([]);
  });

  it('that one record took by itself stay both', () => {
    expect(asideOf([enrolled('1'), enrolled('2')], [])).toEqual([]);
  });

  it('leave one when one record had two', () => {
    expect(asideOf([enrolled('1'), waiting('2')], [enrolled('3')])).toEqual(['3']);
  });
});
