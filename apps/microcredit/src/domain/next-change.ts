import { addDays, type PlainDate } from '#libs/kernel';
import type { Prescreen, ReasonCode, Verdict } from './answer.js';
import type { IndividualFacts } from './facts.js';
import { policyBook, type PolicyBook, policyOn } from './policy.js';
import { prescreen } from './prescreen.js';

/**
 * The first day after `answer.asOf` on which the same facts may be answered otherwise: a term ends, a probation ends, a rule
 * or a rate begins or lapses. Null when no such day is known.
 */
export function nextChangeOn(answer: Prescreen, book: PolicyBook = policyBook): PlainDate | null {
  let first: PlainDate | null = null;
  const consider = (day: PlainDate | null): void => {
    if (day !== null && day > answer.asOf && (first === null || day < first)) first = day;
  };
  for (const { from, fact } of answer.reasons) {
    consider(from);
    consider(dayAfter(fact['lastDay']));
  }
  for (const day of daysOf(book)) consider(day);
  return first;
}

const known = new WeakMap<PolicyBook, readonly PlainDate[]>();

/** The days on which a row of a book begins or has lapsed; found once for each book, which never changes. */
function daysOf(book: PolicyBook): readonly PlainDate[] {
  const found = known.get(book);
  if (found) return found;
  const rows = [...book.programme, ...book.rates, ...book.neighbours];
  const days = rows.flatMap(({ from, to }) => [from, dayAfter(to)]).filter((day) => day !== null);
  known.set(book, days);
  return days;
}

const dayAfter = (day: unknown): PlainDate | null => (typeof day === 'string' ? addDays(day, 1) : null);

/** How long before a verdict changes by itself the officer is told (a rule of the house, not of law). */
export const WARN_DAYS_AHEAD = 90;

/** A verdict that the calendar will change, if nobody does anything. */
export interface ComingChange {
  readonly on: PlainDate;
  readonly verdict: Verdict;
  /** The conditions that change on that day. */
  readonly because: readonly ReasonCode[];
}

/** The first day on which the calendar alone gives these facts another verdict; null when no such day is known. */
export function comingChange(
  facts: IndividualFacts,
  answer: Prescreen,
  book: PolicyBook = policyBook,
): ComingChange | null {
  let before = answer;
  for (let on = nextChangeOn(before, book); on !== null; on = nextChangeOn(before, book)) {
    const policy = policyOn(on, book);
    if (!policy) return null;
    const then = prescreen(facts, policy, on);
    if (then.verdict !== answer.verdict)
      return { on, verdict: then.verdict, because: changedReasons(before, then) };
    before = then;
  }
  return null;
}

const changedReasons = (before: Prescreen, then: Prescreen): ReasonCode[] =>
  then.reasons
    .filter(({ code, met }) => before.reasons.find((reason) => reason.code === code)?.met !== met)
    .map(({ code }) => code);
