import { addDays, addMonths, type PlainDate } from '#libs/kernel';

/** Whole months, first and last included, as `2026-11`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/**
 * The whole months that hold these days. Periods lie on the grid of months and years and on no other: two periods that
 * differ by some days would give away, one subtracted from the other, how many people those days brought.
 */
export const wholeMonths = (from: PlainDate, to: PlainDate): Period => ({
  first: from.slice(0, 7),
  last: to.slice(0, 7),
});

export const firstDayOf = ({ first }: Period): PlainDate => `${first}-01`;
export const lastDayOf = ({ last }: Period): PlainDate => addDays(addMonths(`${last}-01`, 1), -1);

/** A year that lies in the period as far as it has come is taken as a year; of another, the months. */
export interface YearPart {
  readonly year: number;
  readonly whole: boolean;
  /** 0–11 */
  readonly months: readonly number[];
}

/** The period cut into years; months after today's are empty and make no difference. */
export function partsOf(
  { first, last }: Period,
  years: { first: number; last: number },
  today: PlainDate,
): YearPart[] {
  const parts: YearPart[] = [];
  for (let year = years.first; year <= years.last; year++) {
    const months = [...Array(12).keys()].filter((month) => {
      const name = monthName(year, month);
      return first <= name && name <= last;
    });
    const toCome = [...Array(12).keys()].filter((month) => monthName(year, month) > today.slice(0, 7));
    const whole = new Set([...months, ...toCome]).size === 12;
    if (months.length > 0) parts.push({ year, whole, months });
  }
  return parts;
}

export const monthName = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
