import { conflict, type PlainDate } from '#libs/kernel';

export const ENROLMENT_STATES = ['waiting', 'enrolled', 'completed', 'dropped'] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** What a coordinator may do; `enrol`, `wait` and `admit` follow from the seats. */
export const COORDINATOR_ACTS = ['attend', 'complete', 'drop'] as const;
export type CoordinatorAct = (typeof COORDINATOR_ACTS)[number];
export const ENROLMENT_ACTS = ['enrol', 'wait', 'admit', ...COORDINATOR_ACTS] as const;
export type EnrolmentActName = (typeof ENROLMENT_ACTS)[number];

interface Step {
  /** Empty: the act with which an enrolment begins. */
  readonly from: readonly EnrolmentState[];
  readonly to: EnrolmentState;
  /** Only from the first day of the intake on. */
  readonly onceBegun: boolean;
}

/** From a place, or the wish for one, to the end of the course. An act that is not possible in a state cannot happen. */
export const enrolmentSteps: Readonly<Record<EnrolmentActName, Step>> = {
  enrol: { from: [], to: 'enrolled', onceBegun: false },
  wait: { from: [], to: 'waiting', onceBegun: false },
  admit: { from: ['waiting'], to: 'enrolled', onceBegun: false },
  attend: { from: ['enrolled'], to: 'enrolled', onceBegun: true },
  complete: { from: ['enrolled'], to: 'completed', onceBegun: true },
  drop: { from: ['waiting', 'enrolled'], to: 'dropped', onceBegun: false },
};

export interface EnrolmentAct {
  readonly act: EnrolmentActName;
  readonly on: PlainDate;
  readonly actor: string;
}

/** The times between which an intake runs. */
export interface Term {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** Derived from the last act, never stored. Throws for an enrolment without any: there is none. */
export function stateOf(acts: readonly EnrolmentAct[]): EnrolmentState {
  const last = acts.at(-1);
  if (!last) throw new Error('an enrolment begins with an act');
  return enrolmentSteps[last.act].to;
}

/** Acts after which somebody has, or waits for, a place. */
export const actsLeadingTo = (...states: EnrolmentState[]): EnrolmentActName[] =>
  ENROLMENT_ACTS.filter((act) => states.includes(enrolmentSteps[act].to));

/** Enrolling is possible until the intake ends, its last day included. Throws conflict `intake-ended`. */
export function assertOpen({ endsOn }: Term, today: PlainDate): void {
  if (today > endsOn) throw conflict('intake-ended', { endsOn });
}

/** Throws conflict unless this can be done on `on` in this state of an intake of this term. */
export function assertCan(
  act: EnrolmentActName,
  state: EnrolmentState,
  { startsOn }: Term,
  on: PlainDate,
): void {
  const step = enrolmentSteps[act];
  if (!step.from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
  if (step.onceBegun && on < startsOn) throw conflict('intake-not-begun', { startsOn });
}
