import { type EnrolmentAct, type EnrolmentState, stateOf } from './enrolment.js';

/** A place, or the wish for one, of one of two records that are one person. */
export interface Place {
  readonly id: string;
  readonly courseId: string;
  readonly acts: readonly EnrolmentAct[];
}

const RANK: Readonly<Record<EnrolmentState, number>> = { dropped: 0, waiting: 1, enrolled: 2, completed: 3 };
const isOpen = (place: Place): boolean => ['waiting', 'enrolled'].includes(stateOf(place.acts));

/** Ids grow with time: of two that got equally far the earlier one stays. */
const further = (a: Place, b: Place): Place => {
  const ahead = RANK[stateOf(a.acts)] - RANK[stateOf(b.acts)];
  return ahead > 0 || (ahead === 0 && a.id < b.id) ? a : b;
};

/**
 * Which open places are set aside because both records have one in the same course: the one that got further stays
 * (completed, enrolled, waiting; then the earlier), for nobody sits on two chairs. Two completions are two facts and both
 * stay, and so do two places that one record had taken by itself.
 */
export function placesToSetAside<P extends Place>(own: readonly P[], others: readonly P[]): P[] {
  const aside = new Set<P>();
  for (const mine of own) {
    for (const theirs of others) {
      if (mine.courseId !== theirs.courseId || aside.has(mine) || aside.has(theirs)) continue;
      const behind = further(mine, theirs) === mine ? theirs : mine;
      const ahead = behind === mine ? theirs : mine;
      if (isOpen(behind) && stateOf(ahead.acts) !== 'dropped') aside.add(behind);
    }
  }
  return [...aside];
}
