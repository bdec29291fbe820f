import { describe, expect, it } from '@jest/globals';
import { editionOf, editionsBackTo, oldestEdition } from './editions.js';
import { type Figures, figuresFrom } from './figures.js';
import { protectYear, type ShownYear } from './protect.js';
import { at, YEAR, yearTable } from './year-table.js';

describe('the days that are shown', () => {
  it('are today and the ends of months; another day shows the end of the month before it', () => {
    const shown = ['2026-11-22', '2026-11-21', '2026-10-31', '2026-10-30', '2026-03-01', '2024-02-29'];
    expect(shown.map((day) => editionOf(day, '2026-11-22'))).toEqual([
      ...['2026-11-22', '2026-10-31', '2026-10-31', '2026-09-30', '2026-02-28', '2024-02-29'],
    ]);
    expect(editionsBackTo('2026-08-31', '2026-11-22')).toEqual([
      ...['2026-11-22', '2026-10-31', '2026-09-30', '2026-08-31'],
    ]);
    expect(editionsBackTo('2026-11-30', '2026-11-30')).toEqual(['2026-11-30']);
  });
});

const people = (released: number, more: Partial<Figures> = {}): Figures => ({
  ...figuresFrom(() => 0),
  ...{ released, withoutWork: released, ...more },
});
const year = (...communes: Figures[]): ShownYear =>
  protectYear(
    yearTable(communes.map((figures, row) => ({ communeCode: `${10_000 + row}`, month: 0, figures }))),
  );
/** Released of the communes and of the province. */
const released = (shown: ShownYear, figure: 'released' | 'amountLent' = 'released'): (number | null)[] =>
  shown.grids[figure].map((cells, row) => (at(at(shown.hidden[figure], row), YEAR) ? null : at(cells, YEAR)));

describe('an earlier day beside the later ones', () => {
  it('is shown when nothing changed, or enough', () => {
    expect(released(oldestEdition([year(people(20), people(9)), year(people(12), people(9))]))).toEqual([
      12, 9, 21,
    ]);
  });

  it('is hidden when a handful came since', () => {
    expect(released(oldestEdition([year(people(20), people(9)), year(people(18), people(9))]))).toEqual([
      ...[null, null, null],
    ]);
  });

  it('shows the province alone when a commune gained a handful', () => {
    expect(released(oldestEdition([year(people(20), people(12)), year(people(12), people(9))]))).toEqual([
      ...[null, null, 21],
    ]);
  });

  it('is compared with the next later one that is shown, not with a hidden one between them', () => {
    const [newest, between, oldest] = [year(people(20)), year(people(18)), year(people(18))];
    expect(released(oldestEdition([newest, between]))).toEqual([null, null]);
    expect(released(oldestEdition([newest, between, oldest]))).toEqual([null, null]); // 20 − 18 as before
    expect(released(oldestEdition([newest, between, year(people(15))]))).toEqual([15, 15]);
  });

  it('hides money that moved while the borrowers did not: a second tranche of one of them', () => {
    const lent = (amountLent: number) => year(people(30, { borrowers: 8, amountLent }));
    expect(released(oldestEdition([lent(900), lent(850)]), 'amountLent')).toEqual([null, null]);
    expect(released(oldestEdition([lent(900), lent(900)]), 'amountLent')).toEqual([900, 900]);
  });
});
