import { addDays, ruleBroken, type PlainDate } from '#libs/kernel';
import { CALENDAR_EXCEPTIONS, CALENDAR_YEARS } from './holidays.js';

const KNOWN_YEARS: ReadonlySet<number> = new Set(CALENDAR_YEARS.map((row) => row.year));
const EXCEPTIONS = new Map(CALENDAR_EXCEPTIONS.map((row) => [row.day, row.kind === 'worked']));

/**
 * True on a day state offices work: Monday to Friday, but for holidays, days in lieu and swapped days.
 * Throws DomainError `working-calendar-unknown` ({ year }) for a year outside the table: it is asked for, never guessed.
 */
export function isWorkingDay(day: PlainDate): boolean {
  const year = Number(day.slice(0, 4));
  if (!KNOWN_YEARS.has(year)) throw ruleBroken('working-calendar-unknown', { year });
  return EXCEPTIONS.get(day) ?? !isWeekend(day);
}

function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The `count`-th working day after `day` (before it when negative); 0 answers `day` itself. The day of the event is not
 * counted (Bộ luật Dân sự 2015 Điều 147.2). Throws `working-calendar-unknown` when it would have to leave the known years.
 */
export function addWorkingDays(day: PlainDate, count: number): PlainDate {
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left--;
  }
  return current;
}
