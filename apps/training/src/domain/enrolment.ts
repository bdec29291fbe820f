import { conflict, forbidden, type PlainDate } from '#libs/kernel';

export const ENROLMENT_STATES = ['waiting', 'enrolled', 'completed', 'dropped'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** Acts that lead into a state; they are kept in order and the last one is the state. */
export const MOVING_ACTS = [
  'enrol',
  'wait',
  'admit',
  'lapse',
  'complete',
  'withdraw-completion',
  'drop',
  'call-off',
  'set-aside',
  'reopen',
  'requeue',
] as const;
export type MovingAct = (typeof MOVING_ACTS)[number];
/** Acts on the attendance sheet; the state stays. */
export const SHEET_ACTS = ['attend', 'correct'] as const;
export type SheetAct = (typeof SHEET_ACTS)[number];
export const ENROLMENT_ACTS = [...MOVING_ACTS, ...SHEET_ACTS] as const;
export type EnrolmentActName = (typeof ENROLMENT_ACTS)[number];

/** Who acts: a coordinator, or the house by itself. */
export type ActorRole = 'training-coordinator' | 'house';

interface Step {
  readonly roles: readonly ActorRole[];
  /** Empty: the act with which an enrolment begins. */
  readonly from: readonly EnrolmentState[];
  /** `null`: the state stays as it is. */
  readonly to: EnrolmentState | null;
  /** Only from the first day of the intake on. */
  readonly onceBegun: boolean;
}

/** From a place, or the wish for one, to the end of the course. What is not in this table cannot happen. */
export const enrolmentSteps: Readonly<Record<EnrolmentActName, Step>> = {
  enrol: { roles: ['training-coordinator'], from: [], to: 'enrolled', onceBegun: false },
  wait: { roles: ['training-coordinator'], from: [], to: 'waiting', onceBegun: false },
  admit: { roles: ['house'], from: ['waiting'], to: 'enrolled', onceBegun: false },
  lapse: { roles: ['house'], from: ['waiting'], to: 'dropped', onceBegun: true },
  complete: { roles: ['training-coordinator'], from: ['enrolled'], to: 'completed', onceBegun: true },
  // a completion that was a mistake: the seat was never given up, so the course can be completed or dropped after all
  'withdraw-completion': {
    roles: ['training-coordinator'],
    from: ['completed'],
    to: 'enrolled',
    onceBegun: true,
  },
  // the whole intake was called off; whoever completed before has completed
  'call-off': { roles: ['house'], from: ['waiting', 'enrolled'], to: 'dropped', onceBegun: false },
  // two records of one person with a place each in one course: one place is enough until they are found to be two people
  'set-aside': { roles: ['house'], from: ['waiting', 'enrolled'], to: 'dropped', onceBegun: false },
  reopen: { roles: ['house'], from: ['dropped'], to: 'enrolled', onceBegun: false },
  requeue: { roles: ['house'], from: ['dropped'], to: 'waiting', onceBegun: false },
  drop: {
    roles: ['training-coordinator'],
    from: ['waiting', 'enrolled'],
    to: 'dropped',
    onceBegun: false,
  },
  attend: { roles: ['training-coordinator'], from: ['enrolled'], to: null, onceBegun: true },
  correct: {
    roles: ['training-coordinator'],
    from: ['enrolled', 'completed', 'dropped'],
    to: null,
    onceBegun: true,
  },
};

/** What a coordinator may do to an enrolment that is there. */
export const COORDINATOR_ACTS = ['attend', 'correct', 'complete', 'withdraw-completion', 'drop'] as const;
export type CoordinatorAct = (typeof COORDINATOR_ACTS)[number];

export interface EnrolmentAct {
  readonly act: MovingAct;
  readonly on: PlainDate;
  readonly actor: string;
  /** Coded; of a withdrawn completion, of dropping out, of an intake called off and of a place set aside. */
  readonly reason?: string | null;
}

/** Why a completion was a mistake. */
export const WITHDRAWAL_REASONS = [
  'entered-by-mistake',
  'wrong-person',
  'requirements-not-met',
  'papers-false',
] as const;

/**
 * Why somebody drops out. The office's own codes: no law names any. They stay inside training, since one tells of health; no
 * event carries them.
 */
export const DROP_REASONS = [
  'found-work',
  'health',
  'family',
  'moved-away',
  'not-suitable',
  'no-contact',
  'entered-by-mistake',
  'other',
] as const;

/** Acts that have a reason, and which; a withdrawn completion needs one. */
export const REASONS_OF_ACTS: Readonly<Partial<Record<CoordinatorAct, readonly ActReason[]>>> = {
  'withdraw-completion': WITHDRAWAL_REASONS,
  drop: DROP_REASONS,
};
export const ACT_REASONS = [...new Set([...WITHDRAWAL_REASONS, ...DROP_REASONS])];
export type ActReason = (typeof WITHDRAWAL_REASONS | typeof DROP_REASONS)[number];

/** The times between which an intake runs. */
export interface Term {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

const stateAfter = (act: MovingAct): EnrolmentState | null => enrolmentSteps[act].to;

/** Derived from the last act, never stored. Throws for an enrolment without any: there is none. */
export function stateOf(acts: readonly EnrolmentAct[]): EnrolmentState {
  const last = acts.at(-1);
  const state = last && stateAfter(last.act);
  if (!state) throw new Error('an enrolment begins with an act');
  return state;
}

/** Acts after which somebody has, or waits for, a place. */
export const actsLeadingTo = (...states: EnrolmentState[]): MovingAct[] =>
  MOVING_ACTS.filter((act) => states.some((state) => state === stateAfter(act)));

/** Enrolling is possible until the intake ends, its last day included. Throws conflict `intake-ended`. */
export function assertOpen({ endsOn }: Term, today: PlainDate): void {
  if (today > endsOn) throw conflict('intake-ended', { endsOn });
}

/** Throws unless this role can do this on `on` in this state of an intake of this term. */
export function assertCan(
  act: EnrolmentActName,
  role: ActorRole,
  state: EnrolmentState,
  { startsOn }: Term,
  on: PlainDate,
): void {
  const step = enrolmentSteps[act];
  if (!step.roles.includes(role)) throw forbidden('act-of-another-role', { act });
  if (!step.from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
  if (step.onceBegun && on < startsOn) throw conflict('intake-not-begun', { startsOn });
}

/** What a coordinator can do next, in the order of the table. */
export const nextActs = (state: EnrolmentState, term: Term, today: PlainDate): CoordinatorAct[] =>
  COORDINATOR_ACTS.filter((act) => {
    const { from, onceBegun } = enrolmentSteps[act];
    return from.includes(state) && (!onceBegun || today >= term.startsOn);
  });
