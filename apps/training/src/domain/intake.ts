import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { ActorRole, Term } from './enrolment.js';

export const INTAKE_STATES = ['planned', 'running', 'ended'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export const INTAKE_ACTS = ['change-seats'] as const;
export type IntakeActName = (typeof INTAKE_ACTS)[number];

/** Which role may do what to an intake in which state. What is not in this table cannot happen. */
export const intakeSteps: Readonly<
  Record<IntakeActName, { readonly roles: readonly ActorRole[]; readonly in: readonly IntakeState[] }>
> = {
  'change-seats': { roles: ['training-coordinator'], in: ['planned', 'running'] },
};

/** The calendar alone decides. Both days of the term belong to it. */
export function intakeStateOn({ startsOn, endsOn }: Term, today: PlainDate): IntakeState {
  if (today < startsOn) return 'planned';
  return today <= endsOn ? 'running' : 'ended';
}

/** Throws unless this role can do this today. */
export function assertIntakeAct(act: IntakeActName, role: ActorRole, term: Term, today: PlainDate): void {
  const step = intakeSteps[act];
  if (!step.roles.includes(role)) throw forbidden('act-of-another-role', { act });
  if (!step.in.includes(intakeStateOn(term, today))) throw conflict('intake-ended', { endsOn: term.endsOn });
}

/** Nobody who has a seat loses it by a number. Throws conflict `seats-taken`. */
export function assertSeats(seats: number, taken: number): void {
  if (seats < taken) throw conflict('seats-taken', { seats, taken });
}
