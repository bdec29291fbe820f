import { fold } from '#libs/kernel';
import type { RecordReading } from './linkage-record.js';

/** Names of lists that people filled in themselves. */
const BY_THEMSELVES = /\b(tu ?(khai|dang ki|dang ky|bao|ke)|nguoi dan|ca nhan|self|citizen|online|web|app)/;

/** Whether the name of a list says that people wrote it themselves, not an office. */
export const byThemselves = (list: string): boolean => BY_THEMSELVES.test(fold(list).replace(/[-_.]/g, ' '));

/** Nobody has to act on such a row before an office has the person. */
const OF_ITS_OWN = 0.5;

/**
 * How much it matters to place each row, 0–1: the more completely its list is kept, the more others rely on it; what people wrote
 * themselves comes after the lists of offices.
 */
export function weightsOfRows(
  records: readonly RecordReading[],
  listOf: (row: number) => string,
): (row: number) => number {
  const sums = new Map<string, { rows: number; kept: number }>();
  records.forEach((record, row) => {
    const sum = sums.get(listOf(row)) ?? { rows: 0, kept: 0 };
    sums.set(listOf(row), { rows: sum.rows + 1, kept: sum.kept + kept(record) });
  });
  const weights = new Map<string, number>();
  for (const [list, { rows, kept: all }] of sums) {
    weights.set(list, (all / rows) * (byThemselves(list) ? OF_ITS_OWN : 1));
  }
  return (row) => weights.get(listOf(row)) ?? 1;
}

/** 0–1: which of a number, a whole birth date and a name with its marks the row has. */
const kept = ({ number, birth, name }: RecordReading): number =>
  (Number(number !== null) + Number((birth?.month ?? 0) > 0) + Number(name.marked)) / 3;
