import { isAtWork } from './follow-up.js';
import { type Introduction, OPEN_STATES, type State, stateOf } from './introduction.js';

type Either = Pick<Introduction, 'id' | 'vacancyId' | 'acts' | 'followUps'>;

const rank = (one: Either): number => (OPEN_STATES as readonly State[]).indexOf(stateOf(one));
const isPending = (one: Either): boolean => rank(one) >= 0 || stateOf(one) === 'decline-unconfirmed';

/** Ids grow with time: of two that came equally far the earlier one stays. A refusal that waits to be confirmed is behind. */
const further = (a: Either, b: Either): Either => {
  const ahead = rank(a) - rank(b);
  return ahead > 0 || (ahead === 0 && a.id < b.id) ? a : b;
};

/**
 * Which introductions are closed because two records are one person: of two to the same vacancy the one that came less far,
 * and every one under way of the one record when the other is at work, as one hire closes the rest. Two hires are two facts.
 */
export function introductionsToSetAside<I extends Either>(own: readonly I[], others: readonly I[]): I[] {
  const aside = new Set<I>();
  if (own.some(isAtWork)) others.filter(isPending).forEach((one) => aside.add(one));
  if (others.some(isAtWork)) own.filter(isPending).forEach((one) => aside.add(one));
  for (const mine of own.filter(isPending)) {
    for (const theirs of others.filter(isPending)) {
      if (mine.vacancyId !== theirs.vacancyId || aside.has(mine) || aside.has(theirs)) continue;
      aside.add(further(mine, theirs) === mine ? theirs : mine);
    }
  }
  return [...aside];
}
