import type { PlainDate } from './clock.js';

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written `YYYY-MM-DD` (so not 2026-02-30). */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false;
  const match = PLAIN_DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month, `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Adds calendar days; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/**
 * Adds calendar months; a day that the target month lacks becomes its last day
 * (Bộ luật Dân sự 2015 Điều 148: a term in months ends on the matching day, or on the month's last day).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = split(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return join(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/**
 * Adds calendar years; 29 February becomes 28 February in a common year
 * (Bộ luật Dân sự 2015 Điều 148: a term in years ends on the matching day and month of the last year).
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Completed years of age on `on`. */
export function ageOn(birthDate: PlainDate, on: PlainDate): number {
  const [birthYear] = split(birthDate);
  const [year] = split(on);
  return year - birthYear - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
}

function split(date: PlainDate): [number, number, number] {
  if (!isPlainDate(date)) throw new RangeError(`not a calendar day: ${String(date)}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function join(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
