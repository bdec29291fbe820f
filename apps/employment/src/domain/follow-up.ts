import { addDays, conflict, invalid, type PlainDate, ruleBroken } from '#libs/kernel';
import { type FollowUp, type Introduction, stateOf } from './introduction.js';
import type { IntroductionTerms } from './introduction-terms.js';

/** `none` opens the search again; `unreachable` is not known, and never counts as employed. */
export const OUTCOMES_OF_WORK = ['stable', 'unstable', 'none', 'unreachable'] as const;

type Hired = Pick<Introduction, 'acts' | 'followUps'>;

/** Day of the hire; undefined without one. */
export const hiredOn = ({ acts }: Pick<Introduction, 'acts'>): PlainDate | undefined =>
  acts.find(({ act }) => act === 'hire')?.on;

/** The work has ended: the person looks again. */
export const workEnded = ({ followUps }: Pick<Introduction, 'followUps'>): boolean =>
  followUps.some(({ outcome }) => outcome === 'none');

/** Hired and, as far as anybody knows, at work. */
export const isAtWork = (introduction: Hired): boolean =>
  stateOf(introduction) === 'hired' && !workEnded(introduction);

export interface DueFollowUp {
  readonly milestone: number;
  readonly dueOn: PlainDate;
  readonly legal: boolean;
}

/** What is still to be asked, in time's order. Whoever could not be reached may be asked again until the next is due. */
export function followUpsToCome(
  introduction: Hired,
  terms: Pick<IntroductionTerms, 'followUps'>,
): DueFollowUp[] {
  const hired = hiredOn(introduction);
  if (hired === undefined || !isAtWork(introduction)) return [];
  const asked = Math.max(0, ...introduction.followUps.map(({ milestone }) => milestone));
  return terms.followUps
    .filter(({ milestone }) => milestone > asked)
    .map(({ milestone, legal }) => ({ milestone, legal, dueOn: addDays(hired, milestone) }));
}

/** Throws unless this can be said of this introduction on that day. */
export function assertFollowUp(
  introduction: Hired,
  { milestone, outcome, on }: Pick<FollowUp, 'milestone' | 'outcome' | 'on'>,
  terms: Pick<IntroductionTerms, 'followUps'>,
): void {
  const hired = hiredOn(introduction);
  if (hired === undefined || stateOf(introduction) !== 'hired') throw conflict('not-hired');
  if (workEnded(introduction)) throw conflict('follow-up-ended');
  if (!terms.followUps.some((one) => one.milestone === milestone)) {
    throw invalid([{ pointer: '/milestone', code: 'unknown-value' }]);
  }
  const last = introduction.followUps.at(-1);
  if (last && on < last.on) throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
  if (on < hired) throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
  const again = last?.milestone === milestone && last.outcome === 'unreachable';
  if (last && milestone <= last.milestone && !again) throw conflict('follow-up-recorded', { milestone });
  // who lost the work before the day says so at once; that somebody still works can only be said on the day
  const dueOn = addDays(hired, milestone);
  if (on < dueOn && outcome !== 'none') throw ruleBroken('follow-up-too-early', { milestone, dueOn });
}
