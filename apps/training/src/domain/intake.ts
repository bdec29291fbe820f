import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { ActorRole, Term } from './enrolment.js';

export const INTAKE_STATES = ['planned', 'running', 'ended', 'cancelled'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** `move-end`: the weeks of its course were corrected. */
export const INTAKE_ACTS = ['change-seats', 'cancel', 'move-end'] as const;
export type IntakeActName = (typeof INTAKE_ACTS)[number];
/** What a coordinator may do to an intake that is there. */
export const COORDINATOR_INTAKE_ACTS = ['change-seats', 'cancel'] as const;
export type CoordinatorIntakeAct = (typeof COORDINATOR_INTAKE_ACTS)[number];

/** Why an intake is called off. The office's own codes: no law names any. */
export const CANCEL_REASONS = [
  'too-few-people',
  'no-teacher',
  'no-place',
  'no-funds',
  'weather',
  'entered-by-mistake',
  'other',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** That an intake was called off. */
export interface Cancellation {
  readonly on: PlainDate;
  readonly reason: CancelReason;
}

/** The times of an intake, and whether it was called off. */
export interface IntakeTerm extends Term {
  readonly cancelled: Cancellation | null;
}

/** Which role may do what to an intake in which state. What is not in this table cannot happen. */
export const intakeSteps: Readonly<
  Record<IntakeActName, { readonly roles: readonly ActorRole[]; readonly in: readonly IntakeState[] }>
> = {
  'change-seats': { roles: ['training-coordinator'], in: ['planned', 'running'] },
  cancel: { roles: ['training-coordinator'], in: ['planned', 'running'] },
  'move-end': { roles: ['house'], in: ['planned', 'running'] },
};

/** Unless it was called off the calendar alone decides. Both days of the term belong to it. */
export function intakeStateOn({ startsOn, endsOn, cancelled }: IntakeTerm, today: PlainDate): IntakeState {
  if (cancelled) return 'cancelled';
  if (today < startsOn) return 'planned';
  return today <= endsOn ? 'running' : 'ended';
}

/** Throws unless this role can do this today. */
export function assertIntakeAct(
  act: IntakeActName,
  role: ActorRole,
  term: IntakeTerm,
  today: PlainDate,
): void {
  const step = intakeSteps[act];
  if (!step.roles.includes(role)) throw forbidden('act-of-another-role', { act });
  assertNotCancelled(term);
  if (!step.in.includes(intakeStateOn(term, today))) throw conflict('intake-ended', { endsOn: term.endsOn });
}

/** Throws conflict `intake-cancelled`. */
export function assertNotCancelled({ cancelled }: Pick<IntakeTerm, 'cancelled'>): void {
  if (cancelled) throw conflict('intake-cancelled', { on: cancelled.on });
}

/** Somebody may still come into it. */
export const isOpenOn = (term: IntakeTerm, today: PlainDate): boolean =>
  !term.cancelled && today <= term.endsOn;

/** Nobody who has a seat loses it by a number. Throws conflict `seats-taken`. */
export function assertSeats(seats: number, taken: number): void {
  if (seats < taken) throw conflict('seats-taken', { seats, taken });
}
