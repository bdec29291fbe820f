import { addDays, conflict, forbidden, invalid, type PlainDate, ruleBroken } from '#libs/kernel';
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

/** What nobody has answered yet, in time's order. Whoever could not be reached is asked the same again while another question is to come. */
export function followUpsToCome(
  introduction: Hired,
  terms: Pick<IntroductionTerms, 'followUps'>,
): DueFollowUp[] {
  const hired = hiredOn(introduction);
  if (hired === undefined || !isAtWork(introduction)) return [];
  const last = introduction.followUps.at(-1);
  const later = terms.followUps.filter(({ milestone }) => milestone > (last?.milestone ?? 0));
  const again = terms.followUps.filter(({ milestone }) => milestone === last?.milestone);
  return [...(later.length > 0 && last?.outcome === 'unreachable' ? again : []), ...later].map(
    ({ milestone, legal }) => ({ milestone, legal, dueOn: addDays(hired, milestone) }),
  );
}

/** What is to be asked from `day` on: a later question that has come takes over one at which nobody was reached. */
export function followUpsOn(
  introduction: Hired,
  terms: Pick<IntroductionTerms, 'followUps'>,
  day: PlainDate,
): DueFollowUp[] {
  const toCome = followUpsToCome(introduction, terms);
  const [first, next] = toCome;
  const again = first?.milestone === introduction.followUps.at(-1)?.milestone;
  return again && next && next.dueOn <= day ? toCome.slice(1) : toCome;
}

/** Where the question of one milestone stands on a day. */
export const FOLLOW_UP_STATES = ['not-hired', 'to-come', 'due', 'unreached', 'said', 'work-ended'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];
export type OutcomeOfWork = (typeof OUTCOMES_OF_WORK)[number];

interface Step {
  readonly roles: readonly string[];
  readonly from: readonly FollowUpState[];
  readonly to: FollowUpState;
}
const asked: Pick<Step, 'roles' | 'from'> = { roles: ['counsellor'], from: ['due', 'unreached'] };

/**
 * What may be heard, by whom and when. Who lost the work before the day says so at once; that somebody still works can only be
 * said on the day. Whoever could not be reached is asked again; what was said of a milestone, or of a later one, stays.
 */
export const followUpSteps: Readonly<Record<OutcomeOfWork, Step>> = {
  stable: { ...asked, to: 'said' },
  unstable: { ...asked, to: 'said' },
  none: { roles: ['counsellor'], from: ['to-come', 'due', 'unreached'], to: 'work-ended' },
  unreachable: { ...asked, to: 'unreached' },
};

/** `on`: the day on which it is asked. */
export function followUpStateOf(introduction: Hired, milestone: number, on: PlainDate): FollowUpState {
  const hired = hiredOn(introduction);
  if (hired === undefined || stateOf(introduction) !== 'hired') return 'not-hired';
  if (workEnded(introduction)) return 'work-ended';
  const last = introduction.followUps.at(-1);
  if (last?.milestone === milestone && last.outcome === 'unreachable') return 'unreached';
  if (last && milestone <= last.milestone) return 'said';
  return on < addDays(hired, milestone) ? 'to-come' : 'due';
}

/** Throws unless somebody of this role can say this of this introduction on that day. */
export function assertFollowUp(
  role: string,
  introduction: Hired,
  { milestone, outcome, on }: Pick<FollowUp, 'milestone' | 'on'> & { readonly outcome: OutcomeOfWork },
  terms: Pick<IntroductionTerms, 'followUps'>,
): void {
  const { roles, from } = followUpSteps[outcome];
  if (!roles.includes(role)) throw forbidden('act-of-another-role', { act: 'follow-up' });
  const state = followUpStateOf(introduction, milestone, on);
  const hired = hiredOn(introduction);
  if (hired === undefined || state === 'not-hired') throw conflict('not-hired');
  if (state === 'work-ended') throw conflict('follow-up-ended');
  if (!terms.followUps.some((one) => one.milestone === milestone)) {
    throw invalid([{ pointer: '/milestone', code: 'unknown-value' }]);
  }
  if (on < hired || on < (introduction.followUps.at(-1)?.on ?? on)) {
    throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
  }
  if (from.includes(state)) return;
  if (state === 'said') throw conflict('follow-up-recorded', { milestone });
  throw ruleBroken('follow-up-too-early', { milestone, dueOn: addDays(hired, milestone) });
}
