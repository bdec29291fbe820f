import type { PlainDate } from '#libs/kernel';
import type { DayMark } from './attendance.js';
import { type EnrolmentAct, stateOf, type Term } from './enrolment.js';

/**
 * Where an enrolment stands in the coordinator's work list: `overdue`, the course is over and nobody said how it ended; `due`,
 * it runs and nothing is on today's sheet; `running`, it runs and today is written down; `upcoming`, it has not begun.
 */
export const BUCKETS = ['overdue', 'due', 'waiting', 'upcoming', 'running', 'ended'] as const;
export type Bucket = (typeof BUCKETS)[number];

export function bucketOf(
  { acts, marks, startsOn, endsOn }: Term & { acts: readonly EnrolmentAct[]; marks: readonly DayMark[] },
  today: PlainDate,
): Bucket {
  const state = stateOf(acts);
  if (state === 'waiting') return 'waiting';
  if (state !== 'enrolled') return 'ended';
  if (endsOn < today) return 'overdue';
  if (startsOn > today) return 'upcoming';
  return marks.some(({ day }) => day === today) ? 'running' : 'due';
}
