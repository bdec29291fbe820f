import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { COUNTS, type Count, type Counts, noCounts, sumOf } from './figures.js';
import { protect, type ShownCounts } from './protect.js';
import { HIDDEN_BELOW } from './protect-column.js';

jest.setTimeout(60_000); // the attack searches

/** A row whose ways add up to the released, as the read model guarantees. */
const aRow = (
  placed: number,
  withoutWork: number,
  closedWithoutWork = 0,
  more: Partial<Counts> = {},
): Counts => ({
  ...noCounts(),
  ...more,
  ...{ placed, withoutWork, closedWithoutWork, released: placed + withoutWork + closedWithoutWork },
});

const table = (rows: readonly Counts[]): { total: Counts; rows: readonly Counts[] } => ({
  total: sumOf(rows.map((counts, index) => ({ communeCode: String(index), counts }))),
  rows,
});

const protectTable = (rows: readonly Counts[]) => protect(table(rows).total, rows);

describe('hiding small counts', () => {
  it('hides one to four, shows zero and five', () => {
    const shown = protect(aRow(0, 40, 0, { ranked: 4, prescreened: 5, advised: 0 }), []).total;
    expect([shown.ranked, shown.prescreened, shown.advised, shown.released]).toEqual([null, 5, 0, 40]);
  });

  it('hides a second commune, so that the first cannot be had from the total', () => {
    const { total, rows } = protectTable([
      aRow(0, 30, 0, { ranked: 3 }),
      aRow(0, 30, 0, { ranked: 20 }),
      aRow(0, 30, 0, { ranked: 12 }),
    ]);
    expect(total.ranked).toBe(35);
    expect(rows.map((row) => row.ranked)).toEqual([null, 20, null]);
  });

  it('hides the total where no second commune could stand in', () => {
    const { total, rows } = protectTable([aRow(0, 30, 0, { ranked: 3 }), aRow(0, 30)]);
    expect([total.ranked, ...rows.map((row) => row.ranked)]).toEqual([null, null, 0]);
  });

  it('hides a second way along the row: released and placed give away those without work', () => {
    const { total } = protect(aRow(9, 3), []);
    expect([total.released, total.placed, total.withoutWork]).toEqual([12, null, null]);
  });

  it('sees through communes that can only be one each', () => {
    const { total, rows } = protectTable(Array.from({ length: 6 }, () => aRow(0, 30, 0, { ranked: 1 })));
    expect(total.ranked).toBeNull();
    expect(rows.every((row) => row.ranked === null)).toBe(true);
  });
});

describe('against a reader who adds up and subtracts', () => {
  const aSmallRow = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(9))
    .map(([placed, withoutWork, closed, ranked]) => aRow(placed, withoutWork, closed, { ranked }));

  it('no count under five can be worked out', () => {
    fc.assert(
      fc.property(fc.array(aSmallRow, { minLength: 1, maxLength: 3 }), (rows) => {
        const { total } = table(rows);
        const shown = protect(total, rows);
        const attack = new Attack([shown.total, ...shown.rows]);
        [total, ...rows].forEach((counts, row) =>
          ATTACKED.forEach((count) => {
            if (counts[count] === 0 || counts[count] >= HIDDEN_BELOW) return;
            expect([row, count, attack.couldDiffer(row, count, counts[count])]).toEqual([row, count, true]);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('what is shown is true, and a table without small counts is shown whole', () => {
    fc.assert(
      fc.property(fc.array(aSmallRow, { minLength: 1, maxLength: 4 }), (rows) => {
        const { total } = table(rows);
        const shown = protect(total, rows);
        [total, ...rows].forEach((counts, row) => {
          const line = row === 0 ? shown.total : (shown.rows[row - 1] as ShownCounts);
          for (const count of COUNTS) expect([null, counts[count]]).toContain(line[count]);
        });
        const small = [total, ...rows].some((row) =>
          COUNTS.some((count) => row[count] > 0 && row[count] < HIDDEN_BELOW),
        );
        if (!small) expect([shown.total, ...shown.rows]).toEqual([total, ...rows]);
      }),
    );
  });
});

const ATTACKED: readonly Count[] = ['released', 'placed', 'withoutWork', 'closedWithoutWork', 'ranked'];

/**
 * A reader with paper and patience: searches for a table that agrees with everything shown, with every sum, and holds at
 * least one person in each hidden cell, but another number in the cell attacked. Written apart from what it attacks.
 */
class Attack {
  private readonly variables: { row: number; count: Count }[] = [];
  private readonly index = new Map<string, number>();

  constructor(private readonly shown: readonly ShownCounts[]) {
    shown.forEach((line, row) =>
      ATTACKED.forEach((count) => {
        if (line[count] !== null) return;
        this.index.set(`${row} ${count}`, this.variables.length);
        this.variables.push({ row, count });
      }),
    );
  }

  couldDiffer(row: number, count: Count, value: number): boolean {
    const target = this.index.get(`${row} ${count}`);
    if (target === undefined) return false;
    const most = 60;
    const domains = this.variables.map((): readonly [number, number] => [1, most]);
    const below = value > 1 && this.search(replaced(domains, target, [1, value - 1]));
    return below || this.search(replaced(domains, target, [value + 1, most]));
  }

  private search(domains: readonly (readonly [number, number])[]): boolean {
    const narrowed = this.propagate(domains.map(([least, most]) => [least, most] as [number, number]));
    if (!narrowed) return false;
    const open = narrowed.findIndex(([least, most]) => least < most);
    if (open < 0) return true;
    const [least, most] = narrowed[open] as [number, number];
    const middle = Math.floor((least + most) / 2);
    return (
      this.search(replaced(narrowed, open, [least, middle])) ||
      this.search(replaced(narrowed, open, [middle + 1, most]))
    );
  }

  private propagate(domains: [number, number][]): [number, number][] | undefined {
    for (let changed = true; changed;) {
      changed = false;
      for (const { terms, constant } of this.equations()) {
        for (const { variable, sign } of terms) {
          // sign·x = −constant − the others
          let [least, most] = [-constant, -constant];
          for (const other of terms) {
            if (other.variable === variable) continue;
            const [low, high] = domains[other.variable] as [number, number];
            least -= other.sign > 0 ? high : -low;
            most -= other.sign > 0 ? low : -high;
          }
          const [low, high] = sign > 0 ? [least, most] : [-most, -least];
          const domain = domains[variable] as [number, number];
          if (low > domain[0]) [domain[0], changed] = [low, true];
          if (high < domain[1]) [domain[1], changed] = [high, true];
          if (domain[0] > domain[1]) return undefined;
        }
        if (terms.length === 0 && constant !== 0) return undefined;
      }
    }
    return domains;
  }

  private equations(): { terms: { variable: number; sign: number }[]; constant: number }[] {
    const cell = (row: number, count: Count, sign: number) => {
      const variable = this.index.get(`${row} ${count}`);
      const value = this.shown[row]?.[count] ?? 0;
      return variable === undefined ? { constant: sign * value } : { variable, sign };
    };
    const rows = this.shown.map((_, row) => [
      cell(row, 'released', -1),
      ...(['placed', 'withoutWork', 'closedWithoutWork'] as const).map((count) => cell(row, count, 1)),
    ]);
    const columns =
      this.shown.length === 1
        ? []
        : ATTACKED.map((count) => this.shown.map((_, row) => cell(row, count, row === 0 ? -1 : 1)));
    return [...rows, ...columns].map((cells) => ({
      terms: cells.flatMap((each) =>
        'variable' in each ? [each as { variable: number; sign: number }] : [],
      ),
      constant: cells.reduce((sum, each) => sum + ('constant' in each ? (each.constant ?? 0) : 0), 0),
    }));
  }
}

function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return items.map((each, index) => (index === at ? item : each));
}
