import { addDays, type PlainDate } from '#libs/kernel';
import { followUpsToCome } from './follow-up.js';
import { type ActRole, type Introduction, lastMove, type State, stateOf } from './introduction.js';
import type { IntroductionTerms } from './introduction-terms.js';

export const SIDES = ['counsellor', 'employer'] as const;
export type Side = (typeof SIDES)[number];

/** A list for each kind of waiting; every introduction stands in exactly one of them for each side. */
export const BUCKETS = ['overdue', 'due', 'new', 'waiting', 'snoozed', 'ended'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Whose turn it is and until when, worked out from the acts; kept beside them so that lists can be read by it. */
export interface Turn {
  readonly state: State;
  readonly side: Side | 'nobody';
  readonly dueOn: PlainDate | null;
  /** Next day on which the clock reminds or gives up. */
  readonly clockOn: PlainDate | null;
  readonly snoozedUntil: PlainDate | null;
  readonly movedOn: PlainDate;
  readonly movedBy: ActRole;
}

/** What the clock has to do, if anything. */
export type ClockAct = 'chase' | 'close';

export function turnOf(introduction: Introduction, terms: IntroductionTerms): Turn {
  const move = lastMove(introduction);
  const movedOn = move?.on ?? introduction.introducedOn;
  const movedBy = move?.actorRole ?? 'counsellor';
  const snoozedUntil = introduction.acts.findLast(({ act }) => act === 'snooze')?.until ?? null;
  const state = stateOf(introduction);
  const moved = { state, snoozedUntil, movedOn, movedBy };
  switch (state) {
    case 'introduced':
    case 'accepted':
    case 'invited':
    case 'interviewed': {
      const { chaseOn, closeOn, chased } = patienceOf(introduction, terms, state);
      const side = state === 'introduced' ? 'counsellor' : 'employer';
      return { side, dueOn: chaseOn, clockOn: chased ? closeOn : chaseOn, ...moved };
    }
    case 'decline-unconfirmed':
      return { side: 'counsellor', dueOn: addDays(movedOn, terms.confirmDecline), clockOn: null, ...moved };
    case 'hired': {
      const next = followUpsToCome(introduction, terms)[0];
      return { side: next ? 'counsellor' : 'nobody', dueOn: next?.dueOn ?? null, clockOn: null, ...moved };
    }
    default:
      return { side: 'nobody', dueOn: null, clockOn: null, ...moved };
  }
}

/** Patience counts from the last move, from the day of the interview, or from the day on which it woke: the latest. */
function patienceOf(
  introduction: Introduction,
  terms: IntroductionTerms,
  state: keyof IntroductionTerms['patience'],
): { chaseOn: PlainDate; closeOn: PlainDate; chased: boolean } {
  const { acts } = introduction;
  const move = lastMove(introduction);
  const after = move ? acts.slice(acts.lastIndexOf(move)) : acts;
  const from = [
    move?.on ?? introduction.introducedOn,
    ...after.flatMap(({ act, until }) => (until && (act === 'invite' || act === 'snooze') ? [until] : [])),
  ].reduce((latest, day) => (day > latest ? day : latest));
  const snoozed = after.findLastIndex(({ act }) => act === 'snooze');
  const reminder = after.slice(snoozed + 1).find(({ act }) => act === 'chase');
  const { chase, close } = terms.patience[state];
  const chaseOn = addDays(from, chase);
  // a reminder that came late leaves as much time as one in time
  const remindedOn = reminder && reminder.on > chaseOn ? reminder.on : chaseOn;
  return { chaseOn, closeOn: addDays(remindedOn, close - chase), chased: reminder !== undefined };
}

/** What the clock owes an introduction on `day`. A house that slept reminds first: nobody is given up unreminded. */
export function clockActOn(
  introduction: Introduction,
  terms: IntroductionTerms,
  day: PlainDate,
): ClockAct | null {
  const { clockOn } = turnOf(introduction, terms);
  if (clockOn === null || day < clockOn) return null;
  const state = stateOf(introduction);
  if (!(state in terms.patience)) return null;
  return patienceOf(introduction, terms, state as keyof IntroductionTerms['patience']).chased
    ? 'close'
    : 'chase';
}

/**
 * In which list of `side` it stands on `day`. What is late is the counsellor's, whoever's turn it is: somebody has to ring.
 * The same words stand in SQL in `IntroductionLists`; a test holds them together.
 */
export function bucketOf(
  { state, side: turn, dueOn, snoozedUntil, movedOn, movedBy }: Turn,
  side: Side,
  day: PlainDate,
  newFor: number,
): Bucket {
  if (turn === 'nobody' || (side === 'employer' && state === 'hired')) return 'ended';
  if (snoozedUntil !== null && snoozedUntil > day) return 'snoozed';
  const mine = turn === side || side === 'counsellor';
  if (mine && dueOn !== null && dueOn < day) return 'overdue';
  if (turn === side && dueOn === day) return 'due';
  if (movedBy !== side && addDays(movedOn, newFor) > day) return 'new';
  return 'waiting';
}
