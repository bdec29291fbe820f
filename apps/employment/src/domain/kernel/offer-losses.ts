import { FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';
import { dayNumber } from './codes.js';
import { FACT, FACTS, type VacancyColumns } from './vacancy-columns.js';

/** What the wage of a vacancy costs the candidate. */
export function wageLossOf(
  { wageExpected: expected }: Candidate,
  { facts }: VacancyColumns,
  { weights, unknown, wageAtMost }: RankingPolicy,
): (slot: number) => number {
  const lost = (part: number): number => weights.wage * (FULL - part);
  if (expected === null) return () => lost(unknown);
  return (slot) => {
    const at = FACTS * slot;
    const [least, most] = [facts[at + FACT.wageLeast] ?? 0, facts[at + FACT.wageMost] ?? 0];
    if (Number.isNaN(least)) return lost(unknown);
    if (expected <= least) return 0;
    if (expected <= most) {
      return lost(FULL - Math.floor(((FULL - wageAtMost) * (expected - least)) / (most - least)));
    }
    const room = Math.floor(most / 2);
    return lost(room === 0 ? 0 : Math.floor((wageAtMost * Math.max(0, room - (expected - most))) / room));
  };
}

/** What availability and time without work cost, in whole days. */
export function dayLossOf(
  { availableFrom }: Candidate,
  { facts }: VacancyColumns,
  { weights, unknown, availableAtClosing, waitingFullDays }: RankingPolicy,
): (slot: number) => number {
  if (availableFrom === null) return () => (weights.availability + weights.waiting) * (FULL - unknown);
  const free = dayNumber(availableFrom);
  return (slot) => {
    const at = FACTS * slot;
    const [opened, closes] = [facts[at + FACT.opened] ?? 0, facts[at + FACT.closes] ?? 0];
    const late = Math.floor(((FULL - availableAtClosing) * (free - opened)) / (closes - opened));
    const inTime = free <= opened ? FULL : FULL - late;
    const waited = Math.min(FULL, Math.floor((FULL * Math.max(0, opened - free)) / waitingFullDays));
    const available = free > closes ? 0 : inTime;
    return weights.availability * (FULL - available) + weights.waiting * (FULL - waited);
  };
}
