import { addDays, addMonths, DomainError, type PlainDate } from '#libs/kernel';
import { addWorkingDays, isWorkingDay } from '#libs/reference';
import { DEADLINE_RULES, type DeadlineRule, type Duty, type Term } from './deadline-rules.js';
import { holds } from './rule.js';

export interface Deadline {
  readonly duty: Duty;
  /** First day on which it can be done, where the text sets one. */
  readonly from?: PlainDate;
  /** Last day on which it is in time; absent where the text sets no day: it is asked for, never guessed. */
  readonly due?: PlainDate;
  readonly rule: { readonly id: string; readonly article: string };
  /** A legal reviewer has to confirm the row. */
  readonly review: boolean;
}

/**
 * Until when a duty is to be done that `event` brings with it: the end of the sentence, the notice, the interview, the
 * arrival or the judgment; for a duty that comes back, any day of the period it is about. Terms in working days do not
 * count the day of the event (Bộ luật Dân sự 2015 Điều 147.2). A term that would end on a day off ends on the next working
 * day (Điều 148.5); one that is counted back ends on the working day before, so that it is kept in full.
 *
 * Undefined when no row held on the day that decides which law applies. Throws `working-calendar-unknown` ({ year }).
 */
export function deadlineOf(duty: Duty, event: PlainDate): Deadline | undefined {
  const rule = DEADLINE_RULES.find((row) => row.duty === duty && holds(row, dayOfLaw(row, event)));
  if (!rule) return undefined;
  return {
    duty,
    ...daysOf(rule.term, event),
    rule: { id: rule.id, article: rule.article },
    review: rule.review === true,
  };
}

/** Until when a change has to stand in the database (NĐ 160/2026/NĐ-CP); undefined before the decree was in force. */
export function databaseUpdateDue(changedAt: Date, day: PlainDate): Date | undefined {
  const rule = DEADLINE_RULES.find((row) => row.duty === 'database-updated' && holds(row, day));
  if (!rule || !('hours' in rule.term)) return undefined;
  return new Date(changedAt.getTime() + rule.term.hours * 3_600_000);
}

/** Whole working days between today and the last day of a term; 0 when there is none between. */
export interface DaysToDue {
  /** The term has ended: the days are those since. */
  readonly late: boolean;
  readonly workingDays: number;
}

/**
 * How long there still is on `today`, or how late it is. Today is not counted, the last day is, as the terms themselves count
 * (Bộ luật Dân sự 2015 Điều 147.2); of a term that has ended its last day is not counted, and today is. Null when a day
 * between lies in a year whose holidays are not known: it is not told, never guessed.
 */
export function daysToDue(due: PlainDate, today: PlainDate): DaysToDue | null {
  const late = due < today;
  const [after, until] = late ? [due, today] : [today, due];
  let workingDays = 0;
  try {
    for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
      if (isWorkingDay(day)) workingDays++;
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'working-calendar-unknown') return null;
    throw error;
  }
  return { late, workingDays };
}

/** A term counted back is kept on the day it leads to; any other is the law's of the day of the event. */
function dayOfLaw({ term }: DeadlineRule, event: PlainDate): PlainDate {
  return 'unit' in term && term.unit === 'months-before' ? addMonths(event, -term.amount) : event;
}

function daysOf(term: Term, event: PlainDate): Pick<Deadline, 'from' | 'due'> {
  if ('hours' in term) return {};
  if ('every' in term) return returning(term, event);
  if (term.unit === 'working-days') return { due: addWorkingDays(event, term.amount) };
  return { due: workingDay(addMonths(event, -term.amount), -1) };
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

function returning(
  { every, untilDay }: Extract<Term, { every: string }>,
  day: PlainDate,
): Pick<Deadline, 'from' | 'due'> {
  const months = MONTHS[every];
  const month = Number(day.slice(5, 7));
  const from = addMonths(`${day.slice(0, 7)}-01`, months - ((month - 1) % months));
  if (untilDay === undefined) return { from };
  return { from, due: workingDay(addDays(from, untilDay - 1), 1) };
}

/** `day` itself when offices work on it, or else the next one in that direction. */
function workingDay(day: PlainDate, step: 1 | -1): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, step);
  return found;
}
