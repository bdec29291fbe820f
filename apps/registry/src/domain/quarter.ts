import { addDays, addMonths, type PlainDate } from '#libs/kernel';

/** A calendar quarter, both days included. */
export interface Quarter {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const WRITTEN = /^(\d{4})-Q([1-4])$/;

/** `2026-Q4`; undefined for anything else. */
export function quarterOf(written: string): Quarter | undefined {
  const [, year, quarter] = WRITTEN.exec(written) ?? [];
  if (year === undefined) return undefined;
  const from = `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The last day of the quarter before the one of `day`. */
export function endOfQuarterBefore(day: PlainDate): PlainDate {
  const month = Number(day.slice(5, 7));
  return addDays(addMonths(`${day.slice(0, 7)}-01`, -((month - 1) % 3)), -1);
}
