import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Edition, nextEdition } from './edition.js';
import { COUNTS, type Figures, figuresFrom } from './figures.js';
import { isHandful } from './moves.js';
import { at, type CountedCell, valueIn, YEAR, yearTable, type YearTable } from './year-table.js';

const people = (released: number, more: Partial<Figures> = {}): Figures => ({
  ...figuresFrom(() => 0),
  ...{ released, withoutWork: released, ...more },
});
const year = (...communes: Figures[]): YearTable =>
  yearTable(communes.map((figures, row) => ({ communeCode: `${10_000 + row}`, month: 0, figures })));
/** The editions of as many days. */
const days = (...tables: YearTable[]): Edition[] =>
  tables.reduce<Edition[]>(
    (before, table, index) => [
      ...before,
      nextEdition(table, `2026-11-${10 + index}`, before.at(-1), tables[index - 1]),
    ],
    [],
  );
const sums = (edition: Edition | undefined, figure: 'released' | 'amountLent' = 'released') =>
  edition?.[figure].shown.map((cells) => at(cells, YEAR));

describe('a day beside the days before', () => {
  it('is shown when nothing changed, or enough', () => {
    const [, same, more] = days(
      year(people(12), people(9)),
      year(people(12), people(9)),
      year(people(20), people(9)),
    );
    expect([sums(same), sums(more)]).toEqual([
      [12, 9, 21],
      [20, 9, 29],
    ]);
  });

  it('shows what was shown before, and of which day that is, while a handful came since', () => {
    const found = days(year(people(12), people(9)), year(people(14), people(9)), year(people(18), people(9)));
    expect(
      found.map((edition) => [sums(edition)?.[2], edition.released.knownOn, edition.released.current]),
    ).toEqual([
      [21, '2026-11-10', true],
      [21, '2026-11-10', false],
      [27, '2026-11-12', true],
    ]);
  });

  it('hides communes that gained a handful when the province gained enough', () => {
    const [, second] = days(
      year(people(12), people(9), people(30)),
      year(people(15), people(12), people(30)),
    );
    expect(sums(second)).toEqual([null, null, 30, 57]);
  });

  it('hides a third, so that the two hidden ones together do not tell of a handful', () => {
    const [, second] = days(
      year(people(12), people(20), people(30)),
      year(people(13), people(20), people(36)),
    );
    expect(sums(second)).toEqual([null, 20, null, 56 + 13]);
  });

  it('compares with the last day on which a commune was shown, not with a hidden one between', () => {
    const [, , third] = days(
      year(people(12), people(20), people(9)),
      year(people(14), people(23), people(9)),
      year(people(16), people(30), people(9)),
    );
    expect(sums(third)).toEqual([null, null, 9, 55]);
  });

  it('holds back money that moved while the borrowers did not: a second tranche of one of them', () => {
    const lent = (amountLent: number, borrowers = 8) => year(people(30, { borrowers, amountLent }));
    const found = days(lent(850), lent(900), lent(900, 13));
    expect(found.map((edition) => sums(edition, 'amountLent')?.[1])).toEqual([850, 850, 900]);
    expect(found.map((edition) => edition.borrowers.current)).toEqual([true, false, true]);
  });

  it('depends on nothing that comes later', () => {
    const tables = [year(people(12)), year(people(15)), year(people(19)), year(people(40))];
    expect(days(...tables).slice(0, 2)).toEqual(days(...tables.slice(0, 2)));
  });
});

const cell = fc.record({
  commune: fc.nat({ max: 5 }),
  month: fc.nat({ max: 3 }),
  released: fc.nat({ max: 4 }),
  placed: fc.nat({ max: 2 }),
});
const news = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 2, maxLength: 7 });

describe('who keeps every answer and subtracts', () => {
  it('finds no handful, in a cell or in all hidden ones together', () => {
    fc.assert(
      fc.property(news, (told) => {
        const start = [0, 1, 2, 3, 4, 5].map((row) => ({
          ...{ commune: row, month: 0 },
          released: 6 + row * 3,
          placed: row,
        }));
        const tables = told.map((_, day) => tableOf([...start, ...told.slice(0, day + 1).flat()]));
        const editions = days(...tables);
        for (const count of COUNTS) {
          for (const [now, { [count]: figure }] of editions.entries()) {
            if (!figure.current) continue;
            for (const earlier of editions.slice(0, now)) {
              const { [count]: before } = earlier;
              for (const [row, cells] of before.shown.entries()) {
                for (const [column, value] of cells.entries()) {
                  const then = shownIn(figure, before.communes[row], column);
                  if (value === null || then === null || value === 0) continue;
                  expect([count, now, row, column, isHandful({ people: then - value, money: 0 })]).toEqual([
                    ...[count, now, row, column, false],
                  ]);
                }
              }
            }
            const past = editions[now - 1]?.[count].base;
            if (past && figure.shown.at(-1)?.[YEAR] !== null && figure.base) {
              const rest = figure.communes.filter((code) => shownIn(figure, code, YEAR) === null);
              const moved = rest.reduce(
                (sum, code) => sum + valueIn(figure.base!, code, YEAR) - valueIn(past, code, YEAR),
                0,
              );
              expect([count, now, 'hidden', isHandful({ people: moved, money: 0 })]).toEqual([
                ...[count, now, 'hidden', false],
              ]);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

function tableOf(
  cells: readonly { commune: number; month: number; released: number; placed: number }[],
): YearTable {
  return yearTable(
    cells.map(({ commune, month, released, placed }): CountedCell => {
      const hired = Math.min(placed, released);
      return {
        ...{ communeCode: `${10_000 + commune}`, month },
        figures: people(released, { placed: hired, withoutWork: released - hired }),
      };
    }),
  );
}

function shownIn(
  { communes, shown }: Edition['released'],
  code: string | undefined,
  column: number,
): number | null {
  const row = code === undefined ? communes.length : communes.indexOf(code);
  return row < 0 ? 0 : at(at(shown, row), column);
}
