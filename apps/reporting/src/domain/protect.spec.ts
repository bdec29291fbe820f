import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import loadHighs from 'highs';
import { COUNTS, type Count, type Figure, type Figures, figuresFrom, isSmall, WAYS } from './figures.js';
import type { Mask } from './hide-family.js';
import { protectYear } from './protect.js';
import { at, type CountedCell, isMargin, YEAR, yearTable, type YearTable } from './year-table.js';

jest.setTimeout(120_000); // the attack solves integer programs

// the package is CommonJS under an `export default` type
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** Figures whose ways add up to the released, as the read model guarantees. */
const figures = (placed: number, withoutWork: number, closed = 0, ranked = 0): Figures => ({
  ...figuresFrom(() => 0),
  ...{ placed, withoutWork, closedWithoutWork: closed, released: placed + withoutWork + closed, ranked },
});

/** One row for each commune, one figure for each month from January. */
interface ShownYear extends YearTable {
  readonly hidden: Readonly<Record<Figure, Mask>>;
}
const protectedYear = (table: YearTable): ShownYear => {
  const masks = protectYear(table);
  return { ...table, hidden: figuresFrom((figure) => masks.get(figure) as Mask) };
};
const yearOf = (rows: readonly (readonly Figures[])[]): ShownYear =>
  protectedYear(
    yearTable(
      rows.flatMap((months, row) =>
        months.map((each, month): CountedCell => ({ communeCode: `${10_000 + row}`, month, figures: each })),
      ),
    ),
  );

const shown = ({ hidden, grids }: ShownYear, count: Count, row: number, column = YEAR): number | null =>
  at(at(hidden[count], row), column) ? null : at(at(grids[count], row), column);
const total = (year: ShownYear): number => year.communes.length;
const ranked = (count: number): Figures => figures(0, 30, 0, count);

describe('hiding small counts', () => {
  it('hides one to four, shows zero and five', () => {
    const year = yearOf([[{ ...figures(0, 40), ranked: 4, prescreened: 5, advised: 0 }]]);
    const of = (count: Count) => shown(year, count, total(year));
    expect([of('ranked'), of('prescreened'), of('advised'), of('released')]).toEqual([null, 5, 0, 40]);
  });

  it('hides a second commune, so that the first cannot be had from the total', () => {
    const year = yearOf([[ranked(3)], [ranked(20)], [ranked(12)]]);
    expect([0, 1, 2, 3].map((row) => shown(year, 'ranked', row))).toEqual([null, 20, null, 35]);
  });

  it('hides a third, when the two are fewer than five together', () => {
    const year = yearOf([[ranked(1)], [ranked(2)], [ranked(12)], [ranked(20)]]);
    expect([0, 1, 2, 3, 4].map((row) => shown(year, 'ranked', row))).toEqual([null, null, null, 20, 35]);
  });

  it('hides a second way along the row: released and placed give away those without work', () => {
    const year = yearOf([[figures(9, 3)]]);
    const of = (count: Count) => shown(year, count, total(year));
    expect([of('released'), of('placed'), of('withoutWork'), of('closedWithoutWork')]).toEqual([
      12,
      null,
      null,
      0,
    ]);
  });

  it('hides a second month, so that the first cannot be had from the year', () => {
    const year = yearOf([[ranked(3), ranked(20), ranked(12)]]);
    expect([0, 1, 2, 3, YEAR].map((month) => shown(year, 'ranked', total(year), month))).toEqual([
      ...[null, 20, null, 0, 35],
    ]);
  });

  it('shows a commune in a month when what is left of both is nobody, or enough', () => {
    const year = yearOf([
      [ranked(9), ranked(6)],
      [ranked(8), ranked(0)],
    ]);
    expect([0, 1].map((row) => [0, 1].map((month) => shown(year, 'ranked', row, month)))).toEqual([
      [9, 6],
      [8, 0],
    ]);
  });

  it('shows no commune in a month when its other months are few', () => {
    const year = yearOf([
      [ranked(9), ranked(2)],
      [ranked(8), ranked(5)],
    ]);
    expect([0, 1, 2].map((row) => shown(year, 'ranked', row))).toEqual([11, 13, 24]);
    expect([0, 1].map((row) => [0, 1].map((month) => shown(year, 'ranked', row, month)))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('shows a commune in all its months or in none: what is left of one is a handful too', () => {
    const year = yearOf([
      [ranked(9), ranked(1), ranked(2)],
      [ranked(20), ranked(9), ranked(8)],
    ]);
    const cells = [0, 1].flatMap((row) => [0, 1, 2].map((month) => shown(year, 'ranked', row, month)));
    expect(cells).toEqual(Array(6).fill(null));
    expect([0, 1, 2].map((month) => shown(year, 'ranked', 2, month))).toEqual([29, 10, 10]);
  });

  it('sees through communes that can only be one each', () => {
    const year = yearOf(Array.from({ length: 6 }, () => [ranked(1)]));
    expect(
      Array.from({ length: 7 }, (_, row) => shown(year, 'ranked', row)).filter((v) => v !== null),
    ).toEqual([]);
  });
});

it('leaves a province of 2,000 people its totals, its months and most of its larger communes', () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const cells = Array.from({ length: 2_000 }, (): CountedCell => {
    const placed = random() < 0.4 ? 1 : 0;
    const communeCode = `${10_000 + Math.floor(166 * random() ** 2)}`;
    return { communeCode, month: Math.floor(12 * random()), figures: figures(placed, 1 - placed) };
  });
  const year = protectedYear(yearTable(cells));
  for (const count of ['released', 'placed', 'withoutWork'] as const) {
    const months = [...Array(YEAR + 1).keys()].map((month) => shown(year, count, total(year), month));
    expect(months).not.toContain(null);
    const large = year.communes.filter((_, row) => at(at(year.grids[count], row), YEAR) >= 10);
    const seen = year.communes.filter((_, row) => (shown(year, count, row) ?? 0) >= 10);
    expect(seen.length / large.length).toBeGreaterThan(0.5);
  }
});

describe('against a reader who solves for what is hidden', () => {
  const aCell = fc
    .tuple(fc.nat(7), fc.nat(7), fc.nat(2), fc.nat(7))
    .map(([placed, withoutWork, closed, known]) =>
      figures(placed, withoutWork, closed, Math.min(known, placed + withoutWork + closed)),
    );
  const aYear = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, months]) =>
      fc.array(fc.array(aCell, { minLength: months, maxLength: months }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  it('no count under five can be worked out, of any commune in any month', () => {
    fc.assert(
      fc.property(aYear, (rows) => {
        const year = yearOf(rows);
        for (const { count, row, column, value } of smallCells(year)) {
          expect([count, row, column, couldDiffer(year, count, row, column, value)]).toEqual([
            count,
            row,
            column,
            true,
          ]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('knows that who is hidden in two ways is two people at least', () => {
    const year = yearOf([[figures(0, 1, 1), figures(1, 1, 1), figures(0, 3, 2)]]);
    for (const { count, row, column, value } of smallCells(year)) {
      expect([count, row, column, couldDiffer(year, count, row, column, value)]).toEqual([
        count,
        row,
        column,
        true,
      ]);
    }
  });

  it('the reader is good: with the complements shown, the count is found', () => {
    const year = yearOf([[ranked(3)], [ranked(20)], [ranked(12)]]);
    expect(couldDiffer(year, 'ranked', 0, YEAR, 3)).toBe(true);
    const open = year.hidden.ranked.map((cells, row) => cells.map((hidden) => hidden && row === 0));
    expect(couldDiffer({ ...year, hidden: { ...year.hidden, ranked: open } }, 'ranked', 0, YEAR, 3)).toBe(
      false,
    );
  });

  it('large counts are shown whole', () => {
    const year = yearOf([[figures(9, 8, 5, 7)], [figures(6, 10, 0, 16)]]);
    for (const count of COUNTS) {
      expect([0, 1, 2].map((row) => shown(year, count, row))).toEqual(
        [0, 1, 2].map((row) => at(at(year.grids[count], row), YEAR)),
      );
    }
  });
});

const ATTACKED: readonly Count[] = ['released', ...WAYS, 'ranked'];

const smallCells = (year: ShownYear) =>
  ATTACKED.flatMap((count) =>
    year.grids[count].flatMap((cells, row) =>
      cells.map((value, column) => ({ count, row, column, value })).filter(({ value }) => isSmall(value)),
    ),
  );

/**
 * A reader with a solver: looks for numbers that agree with everything shown, with every sum over communes and months and
 * along the ways, and with what a hidden sum says (somebody is there), but hold another one in the cell attacked. Written
 * apart from what it attacks.
 */
function couldDiffer(year: ShownYear, count: Count, row: number, column: number, value: number): boolean {
  if (shown(year, count, row, column) !== null) return false;
  return [`<= ${value - 1}`, `>= ${value + 1}`].some((other) => {
    const program = `Minimize\n obj: 0 ${name(count, row, column)}\nSubject To\n${rulesOf(year, count).join('\n')}\n other: ${name(count, row, column)} ${other}\nBounds\n${boundsOf(year).join('\n')}\nGeneral\n${cells(year).join(' ')}\nEnd\n`;
    return highs.solve(program).Status === 'Optimal';
  });
}

const name = (count: string, row: number, column: number): string => `${count}_${row}_${column}`;

const places = (year: ShownYear): [number, number][] =>
  year.grids.released.flatMap((line, row) => line.map((_, column): [number, number] => [row, column]));

const cells = (year: ShownYear): string[] =>
  ATTACKED.flatMap((count) => places(year).map(([row, column]) => name(count, row, column)));

function rulesOf(year: ShownYear, attacked: Count): string[] {
  const province = total(year);
  const rows = [...Array(province + 1).keys()];
  const columns = [...Array(YEAR + 1).keys()];
  const sums = ATTACKED.flatMap((count) => [
    ...rows.map(
      (row) =>
        `${columns
          .slice(0, -1)
          .map((c) => name(count, row, c))
          .join(' + ')} - ${name(count, row, YEAR)} = 0`,
    ),
    ...columns.map(
      (c) =>
        `${rows
          .slice(0, -1)
          .map((row) => name(count, row, c))
          .join(' + ')} - ${name(count, province, c)} = 0`,
    ),
  ]);
  const along = places(year).flatMap(([row, c]) => [
    `${WAYS.map((way) => name(way, row, c)).join(' + ')} - ${name('released', row, c)} = 0`,
    ...(attacked === 'ranked' ? [`${name('ranked', row, c)} - ${name('released', row, c)} <= 0`] : []),
  ]);
  return [...sums, ...along].map((rule, index) => ` r${index}: ${rule}`);
}

function boundsOf(year: ShownYear): string[] {
  return ATTACKED.flatMap((count) =>
    places(year).map(([row, column]) => {
      const value = shown(year, count, row, column);
      if (value !== null) return ` ${name(count, row, column)} = ${value}`;
      const least = isMargin(year.grids[count], row, column) ? 1 : 0;
      return ` ${least} <= ${name(count, row, column)} <= 400`;
    }),
  );
}
