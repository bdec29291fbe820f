import type { IntroductionStatus } from './introduction-values.js';
import { conflict, forbidden, type PlainDate } from '#libs/kernel';

/** Where an introduction stands. What others read is `statusOf`: an unconfirmed refusal reads `declined` to them as well. */
export const STATES = [
  'introduced',
  'accepted',
  'invited',
  'interviewed',
  'hired',
  'decline-unconfirmed',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type State = (typeof STATES)[number];

export const ACTS = [
  'accept',
  'invite',
  'interview',
  'hire',
  'decline',
  'confirm-decline',
  'refuse-decline',
  'withdraw',
  'snooze',
  'chase',
  'close',
  'reopen',
] as const;
export type ActName = (typeof ACTS)[number];

/** Who acts; `clock` is the house itself: the calendar, or what follows from another act. */
export const ACT_ROLES = ['counsellor', 'employer', 'clock'] as const;
export type ActRole = (typeof ACT_ROLES)[number];

interface Step {
  readonly roles: readonly ActRole[];
  readonly from: readonly State[];
  /** `stay`: the act is written down and changes nothing; `back`: where it stood before the last act that moved it. */
  readonly to: State | 'stay' | 'back';
}

/** Nobody has said no and nobody was hired yet. */
export const OPEN_STATES = ['introduced', 'accepted', 'invited', 'interviewed'] as const;
const open: readonly State[] = OPEN_STATES;

/**
 * The way of an introduction from the job centre to work. An act that is not here, by that role and in that state, cannot
 * happen. The counsellor may write down what either side said; the employer speaks for itself. A refusal, whoever brings
 * it, ends nothing before a second pair of eyes at the job centre has confirmed it: a person's chance is not lost by a slip.
 */
export const introductionSteps: Readonly<Record<ActName, Step>> = {
  accept: { roles: ['counsellor'], from: ['introduced'], to: 'accepted' },
  invite: { roles: ['counsellor', 'employer'], from: ['introduced', 'accepted'], to: 'invited' },
  interview: { roles: ['counsellor', 'employer'], from: ['accepted', 'invited'], to: 'interviewed' },
  hire: { roles: ['counsellor', 'employer'], from: ['accepted', 'invited', 'interviewed'], to: 'hired' },
  decline: { roles: ['counsellor', 'employer'], from: open, to: 'decline-unconfirmed' },
  'confirm-decline': { roles: ['counsellor'], from: ['decline-unconfirmed'], to: 'declined' },
  'refuse-decline': { roles: ['counsellor'], from: ['decline-unconfirmed'], to: 'back' },
  withdraw: { roles: ['counsellor'], from: open, to: 'withdrawn' },
  snooze: { roles: ['counsellor'], from: [...open, 'decline-unconfirmed', 'hired'], to: 'stay' },
  chase: { roles: ['clock'], from: open, to: 'stay' },
  close: { roles: ['clock'], from: [...open, 'decline-unconfirmed'], to: 'closed' },
  // closed because two records were one person, and they are two after all
  reopen: { roles: ['clock'], from: ['closed'], to: 'back' },
};

export interface IntroductionAct {
  readonly act: ActName;
  /** Day it happened. */
  readonly on: PlainDate;
  readonly actor: string;
  readonly actorRole: ActRole;
  readonly reason: string | null;
  /** For the job centre only. */
  readonly note: string | null;
  /** Of an invitation: the day of the interview. Of a snooze: the day on which it comes back. */
  readonly until: PlainDate | null;
}

export interface Introduction {
  readonly id: string;
  /** Null once the case has ended: what happened stays, to whom does not. */
  readonly personId: string | null;
  readonly vacancyId: string;
  /** Where the person lives: decides which counsellors may see it. */
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly introducedOn: PlainDate;
  readonly introducedBy: string;
  readonly note: string | null;
  /** Of the letter: `12/2026`, counted by province and year. */
  readonly letterNo: string;
  readonly acts: readonly IntroductionAct[];
  readonly followUps: readonly FollowUp[];
}

/** What somebody heard on asking some time after the hire. */
export interface FollowUp {
  /** Days after the hire. */
  readonly milestone: number;
  readonly outcome: string;
  readonly on: PlainDate;
  readonly actor: string;
  readonly note: string | null;
}

/** The state after each act that moved it, the beginning first. */
function statesOf({ acts }: Pick<Introduction, 'acts'>): State[] {
  const states: State[] = ['introduced'];
  for (const { act } of acts) {
    const { to } = introductionSteps[act];
    if (to === 'back') states.push(states.at(-2) ?? 'introduced');
    else if (to !== 'stay') states.push(to);
  }
  return states;
}

/** Derived from the acts, never set. */
export const stateOf = (introduction: Pick<Introduction, 'acts'>): State =>
  statesOf(introduction).at(-1) ?? 'introduced';

/** As the interface names it. */
export const statusOf = (state: State): IntroductionStatus =>
  state === 'decline-unconfirmed' ? 'declined' : state;

export const isOpen = (introduction: Pick<Introduction, 'acts'>): boolean =>
  open.includes(stateOf(introduction));

/** The last act that moved it; undefined before the first. */
export const lastMove = ({ acts }: Pick<Introduction, 'acts'>): IntroductionAct | undefined =>
  acts.findLast(({ act }) => introductionSteps[act].to !== 'stay');

export interface Actor {
  readonly subject: string;
  readonly role: string;
}

/**
 * Throws unless this actor may do this now: forbidden for another role, forbidden for confirming one's own refusal, conflict
 * in another state.
 */
export function assertMay(actor: Actor, act: ActName, introduction: Pick<Introduction, 'acts'>): void {
  const step = introductionSteps[act];
  const state = stateOf(introduction);
  if (!step.roles.some((role) => role === actor.role)) throw forbidden('act-of-another-role', { act });
  if (!step.from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
  if (act === 'confirm-decline' && lastMove(introduction)?.actor === actor.subject) {
    throw forbidden('own-decline', { act });
  }
}

/** What this actor could do next, for a page's buttons. */
export const nextActs = (actor: Actor, introduction: Pick<Introduction, 'acts'>): ActName[] =>
  ACTS.filter((act) => {
    const { roles, from } = introductionSteps[act];
    if (!roles.some((role) => role === actor.role) || !from.includes(stateOf(introduction))) return false;
    return act !== 'confirm-decline' || lastMove(introduction)?.actor !== actor.subject;
  });
