import type { PlainDate } from '#libs/kernel';

/** True on a day state offices work. Throws DomainError `working-calendar-unknown` for a year outside the table. */
export function isWorkingDay(day: PlainDate): boolean {
  throw new Error(`pending ${day}`);
}

/**
 * The `count`-th working day after `day` (before it when negative); 0 answers `day` itself.
 * Throws DomainError `working-calendar-unknown` when it would have to leave the known years.
 */
export function addWorkingDays(day: PlainDate, count: number): PlainDate {
  throw new Error(`pending ${day} ${count}`);
}
