import { addDays, type PlainDate } from '#libs/kernel';
import type { Prescreen } from './answer.js';
import { policyBook, type PolicyBook } from './policy.js';

/**
 * The first day after `answer.asOf` on which the same facts may be answered otherwise: a term ends, a probation ends, a rule
 * or a rate begins or lapses. Null when no such day is known.
 */
export function nextChangeOn(answer: Prescreen, book: PolicyBook = policyBook): PlainDate | null {
  const rows = [...book.programme, ...book.rates, ...book.neighbours];
  const days = [
    ...answer.reasons.flatMap(({ from, fact }) => [from, dayAfter(fact['lastDay'])]),
    ...rows.flatMap(({ from, to }) => [from, dayAfter(to)]),
  ];
  return days.filter((day): day is PlainDate => day !== null && day > answer.asOf).sort()[0] ?? null;
}

const dayAfter = (day: unknown): PlainDate | null => (typeof day === 'string' ? addDays(day, 1) : null);
