import { COUNTS, type Count, type Counts } from './figures.js';
import { columnMask, type Mask } from './protect-column.js';
import { WAYS_AND_RELEASED, waysMask } from './protect-ways.js';

/** A row as it may be shown: null is hidden. */
export type ShownCounts = Readonly<Record<Count, number | null>>;

/**
 * Hides small counts, and then as many more as are needed so that no hidden count can be worked out from what is shown:
 * by subtraction from a total, along a row, or because the rest leaves one possibility only. `rows` are the parts of
 * `total`; the table of one commune has the total alone.
 */
export function protect(
  total: Counts,
  rows: readonly Counts[],
): { total: ShownCounts; rows: readonly ShownCounts[] } {
  const masks = new Map<Count, Mask>(waysMask(total, rows));
  for (const count of COUNTS) {
    if (WAYS_AND_RELEASED.includes(count)) continue;
    masks.set(
      count,
      columnMask(
        total[count],
        rows.map((row) => row[count]),
      ),
    );
  }
  const hidden = (count: Count, row?: number): boolean => {
    const mask = masks.get(count);
    return (row === undefined ? mask?.total : mask?.rows[row]) ?? true; // a count nobody thought of is not shown
  };
  return {
    total: shown(total, (count) => hidden(count)),
    rows: rows.map((row, index) => shown(row, (count) => hidden(count, index))),
  };
}

const shown = (counts: Counts, hidden: (count: Count) => boolean): ShownCounts =>
  Object.fromEntries(COUNTS.map((count) => [count, hidden(count) ? null : counts[count]])) as ShownCounts;
