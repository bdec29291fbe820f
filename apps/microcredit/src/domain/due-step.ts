import { addDays, addMonths, DomainError, type Pile, type PlainDate } from '#libs/kernel';
import { addWorkingDays } from '#libs/reference';
import { openMonth, spanOf } from './commune-list.js';
import { leftOf } from './disbursement.js';
import { type Referral, type ReferralActName, type ReferralRole, stateOf } from './referral.js';
import { type DueStep, NEXT_TRANCHE, stepTermsOn, type StepTerm } from './step-terms.js';

/** Whose turn a loan is, by which act it moves on, and until when. */
export interface Turn {
  readonly act: ReferralActName;
  readonly role: ReferralRole;
  /** The day on which it came there. */
  readonly since: PlainDate;
  /** Null where nothing sets a day, or the working calendar of that year is not known yet. */
  readonly dueOn: PlainDate | null;
  readonly source: string;
  readonly review: boolean;
}

/** `listDay`: the day of the month by the programme's rules of the day it was prepared. Undefined when the loan is closed. */
export function turnOf(referral: Referral, listDay: number): Turn | undefined {
  const since = referral.acts.at(-1)?.on ?? referral.preparedOn;
  const step = stepOf(referral, since);
  if (!step) return undefined;
  const { act, role, source, review } = step;
  return { act, role, since, dueOn: endOf(step.term, since, listDay), source, review };
}

function stepOf(referral: Referral, since: PlainDate): DueStep | undefined {
  const state = stateOf(referral);
  if (state === 'use-checked' && leftOf(referral) > 0) return NEXT_TRANCHE;
  return stepTermsOn(since).steps[referral.borrower.kind][state];
}

function endOf(term: StepTerm, since: PlainDate, listDay: number): PlainDate | null {
  if ('workingDays' in term) return inWorkingDays(since, term.workingDays);
  if ('days' in term) return addDays(since, term.days);
  if ('months' in term) return addMonths(since, term.months);
  return term.until === 'list-day' ? spanOf(openMonth(since, listDay), listDay).closesOn : null;
}

/** Holidays of a year are known once they are published: before, no day is guessed. */
function inWorkingDays(since: PlainDate, count: number): PlainDate | null {
  try {
    return addWorkingDays(since, count);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'working-calendar-unknown') return null;
    throw error;
  }
}

/** In which pile of `role` a loan stands on `day`; what came today is new, and what nobody has to do by a day waits. */
export function pileOf({ role: turn, since, dueOn, act }: Turn, role: string, day: PlainDate): Pile {
  if (turn !== role) return 'waiting';
  if (dueOn !== null && dueOn < day) return 'overdue';
  if (since === day) return 'new';
  return dueOn === null && act === 'close' ? 'waiting' : 'due';
}
