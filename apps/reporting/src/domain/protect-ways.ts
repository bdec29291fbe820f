import type { Count, Counts } from './figures.js';
import { isSmall, keepsSecret, type Mask, sum } from './protect-column.js';

/** The released are placed, without work, or their case is closed: each follows from the others. */
const WAYS = ['placed', 'withoutWork', 'closedWithoutWork'] as const satisfies readonly Count[];
type Way = (typeof WAYS)[number];

export const WAYS_AND_RELEASED: readonly Count[] = ['released', ...WAYS];

/**
 * Masks of the four counts that add up both ways: down to the total and along each row. A row with a small count hides
 * all its counts but zeros, so that no sum along a row is left, and then each column must keep its secret by itself:
 * with the rows of further communes, by hiding its total and that of another way, or by hiding the totals of all four.
 */
export function waysMask(total: Counts, rows: readonly Counts[]): Map<Count, Mask> {
  const hiddenRows = new Set([...rows.keys()].filter((row) => hasSmall(rows[row] as Counts)));
  const open = [...rows.keys()]
    .filter((row) => !hiddenRows.has(row) && (rows[row] as Counts).released > 0)
    .sort((a, b) => (rows[a] as Counts).released - (rows[b] as Counts).released);
  while (hiddenRows.size > 0 && leaking(rows, hiddenRows).length > 0) {
    const helpful = open.findIndex((row) => helps(rows, hiddenRows, row));
    if (helpful < 0) break;
    hiddenRows.add(open.splice(helpful, 1)[0] as number);
  }
  const hiddenTotals = totalsToHide(total, rows, hiddenRows);
  return new Map(
    WAYS_AND_RELEASED.map((count) => [
      count,
      {
        total: hiddenTotals.has(count) && total[count] > 0,
        rows: rows.map((row, index) => hiddenRows.has(index) && row[count] > 0),
      },
    ]),
  );
}

const hasSmall = (row: Counts): boolean => WAYS_AND_RELEASED.some((count) => isSmall(row[count]));

/** Columns in which the hidden rows give a small count away as long as the total is shown. */
function leaking(rows: readonly Counts[], hiddenRows: ReadonlySet<number>): readonly Count[] {
  return WAYS_AND_RELEASED.filter((count) => {
    const hidden = cells(rows, hiddenRows, count);
    return hidden.some(isSmall) && !keepsSecret(hidden);
  });
}

const cells = (rows: readonly Counts[], hiddenRows: ReadonlySet<number>, count: Count): number[] =>
  [...hiddenRows].map((row) => (rows[row] as Counts)[count]).filter((value) => value > 0);

const helps = (rows: readonly Counts[], hiddenRows: ReadonlySet<number>, row: number): boolean =>
  leaking(rows, hiddenRows).some((count) => (rows[row] as Counts)[count] > 0);

function totalsToHide(
  total: Counts,
  rows: readonly Counts[],
  hiddenRows: ReadonlySet<number>,
): ReadonlySet<Count> {
  const bare = new Set<Count>([
    ...leaking(rows, hiddenRows),
    ...WAYS_AND_RELEASED.filter((count) => isSmall(total[count])),
  ]);
  if (bare.size === 0) return bare;
  if (bare.has('released')) return new Set(WAYS_AND_RELEASED);
  const partner = partnerOf(bare, total, rows, hiddenRows);
  return partner ? new Set([...bare, partner]) : new Set(WAYS_AND_RELEASED);
}

/**
 * The way whose total is hidden beside the bare ones, so that the released total can stay. A person can then be thought
 * from it into a bare one and back, in the total and in a hidden row alike, as long as it has one to spare.
 */
function partnerOf(
  bare: ReadonlySet<Count>,
  total: Counts,
  rows: readonly Counts[],
  hiddenRows: ReadonlySet<number>,
): Way | undefined {
  const others = WAYS.filter((way) => !bare.has(way) && total[way] > 0).sort((a, b) => total[b] - total[a]);
  return others.find((way) => {
    if (rows.length === 0) return total[way] >= 2;
    const hidden = cells(rows, hiddenRows, way);
    return sum(hidden) > hidden.length;
  });
}
