import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { ActReason } from './act-reason.js';
import type { LoanPurpose } from './facts.js';

export const REFERRAL_STATES = [
  'listed',
  'confirmed',
  'endorsed',
  'submitted',
  'returned',
  'approved',
  'declined',
  'disbursed',
  'use-checked',
  'closed',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_ACTS = [
  'confirm-list',
  'endorse',
  'submit',
  'return',
  'approve',
  'decline',
  'disburse',
  'check-use',
  'close',
  'withdraw',
] as const;
export type ReferralActName = (typeof REFERRAL_ACTS)[number];

export type ReferralRole = 'registry-officer' | 'commune-leader' | 'credit-officer';

interface Step {
  readonly role: ReferralRole;
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
}

/**
 * The way of a loan from the commune's list to its end (QĐ 22/2023 Điều 14; mandated lending of the social policy bank).
 * An act that is not here, by that role and in that state, cannot happen.
 */
export const referralSteps: Readonly<Record<ReferralActName, Step>> = {
  'confirm-list': { role: 'commune-leader', from: ['listed'], to: 'confirmed' },
  endorse: { role: 'commune-leader', from: ['confirmed'], to: 'endorsed' },
  submit: { role: 'registry-officer', from: ['endorsed', 'returned'], to: 'submitted' },
  return: { role: 'credit-officer', from: ['submitted'], to: 'returned' },
  approve: { role: 'credit-officer', from: ['submitted'], to: 'approved' },
  decline: { role: 'credit-officer', from: ['submitted'], to: 'declined' },
  // again for each further tranche, until everything granted is paid out
  disburse: { role: 'credit-officer', from: ['approved', 'disbursed', 'use-checked'], to: 'disbursed' },
  'check-use': { role: 'credit-officer', from: ['disbursed'], to: 'use-checked' },
  close: { role: 'credit-officer', from: ['returned', 'declined', 'use-checked'], to: 'closed' },
  // a mistake, or a person who no longer wants it; what lies with the bank is the bank's to return or decline
  withdraw: {
    ...{ role: 'registry-officer', to: 'closed' },
    from: ['listed', 'confirmed', 'endorsed', 'returned'],
  },
};

export interface ReferralAct {
  readonly act: ReferralActName;
  readonly on: PlainDate;
  readonly actor: string;
  readonly actorRole: ReferralRole;
  readonly reason: ActReason | null;
  /** Đồng granted by `approve`, paid out by `disburse`, asked for anew by `submit` after a return; else null. */
  readonly amount: number | null;
  /** Asked for anew by `submit` after a return; else null. */
  readonly termMonths: number | null;
  /** The bank's own number for a payment. */
  readonly reference: string | null;
}

export interface Referral {
  readonly id: string;
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly purpose: LoanPurpose;
  /** Đồng; đồng a month for training. What is asked for now: the last `submit` that changed it, else as it was prepared. */
  readonly amount: number;
  readonly termMonths: number;
  readonly preparedBy: string;
  readonly preparedOn: PlainDate;
  readonly acts: readonly ReferralAct[];
  /** Another record of the same person has a dossier that came further: this one is closed (`merged`) for as long as they are one. */
  readonly asideOn: PlainDate | null;
  /** How often it was set aside or taken up again. */
  readonly asideChanges: number;
}

/** Derived from the last act, never stored; a dossier that was set aside is closed until it is taken up again. */
export function stateOf({ acts, asideOn }: Pick<Referral, 'acts' | 'asideOn'>): ReferralState {
  if (asideOn !== null) return 'closed';
  const last = acts.at(-1);
  return last ? referralSteps[last.act].to : 'listed';
}

/** What is asked for now: a returned dossier may have been handed in again for less, or for another term. */
export function withActs<R extends Pick<Referral, 'amount' | 'termMonths'>>(
  prepared: R,
  acts: readonly ReferralAct[],
): R & Pick<Referral, 'amount' | 'termMonths' | 'acts'> {
  const again = acts.findLast(({ act, termMonths }) => act === 'submit' && termMonths !== null);
  const { amount, termMonths } = again ?? prepared;
  return {
    ...prepared,
    amount: amount ?? prepared.amount,
    termMonths: termMonths ?? prepared.termMonths,
    acts,
  };
}

/** Grows with everything that happens on it: what is told later has a higher one. */
export const versionOf = ({ acts, asideChanges }: Pick<Referral, 'acts' | 'asideChanges'>): number =>
  acts.length + asideChanges + 1;

/** The last day on which the commune confirmed the person's place on a list; null when they were taken off each again. */
export const listConfirmationOf = (loans: readonly Pick<Referral, 'acts'>[]): PlainDate | null =>
  loans
    .filter(({ acts }) => acts.at(-1)?.act !== 'withdraw')
    .flatMap(({ acts }) => acts.filter(({ act }) => act === 'confirm-list').map(({ on }) => on))
    .sort()
    .at(-1) ?? null;

/** The acts that lead to a state; null for the beginning. */
export const lastActsOf = (state: ReferralState): (ReferralActName | null)[] =>
  state === 'listed' ? [null] : REFERRAL_ACTS.filter((act) => referralSteps[act].to === state);

/** Still on its way to a decision or with money outstanding; another for the same purpose has to wait. */
export const isOpen = (referral: Pick<Referral, 'acts' | 'asideOn'>): boolean =>
  !['declined', 'closed'].includes(stateOf(referral));

/** What whoever prepared a dossier may do with it. */
const OF_THE_PREPARER: readonly ReferralActName[] = ['submit', 'withdraw'];

export interface Actor {
  readonly subject: string;
  readonly role: string;
}

/**
 * Throws unless this actor may do this now: forbidden for another role, forbidden for the preparer (who may only hand the
 * dossier in or take it back: whoever proposes a loan does not confirm, decide or check it), conflict in another state.
 */
export function assertMay(actor: Actor, act: ReferralActName, referral: Referral): void {
  const step = referralSteps[act];
  const state = stateOf(referral);
  if (actor.role !== step.role) throw forbidden('act-of-another-role', { act, role: step.role });
  if (!OF_THE_PREPARER.includes(act) && actor.subject === referral.preparedBy)
    throw forbidden('own-referral', { act });
  if (!step.from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
}
