import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { ActReason } from './act-reason.js';
import type { EstablishmentFacts, LoanPurpose } from './facts.js';

export const REFERRAL_STATES = [
  'listed',
  'prepared',
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
  'confirm-plan',
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

type Steps = Readonly<Partial<Record<ReferralActName, Step>>>;

const AT_THE_BANK = {
  return: { role: 'credit-officer', from: ['submitted'], to: 'returned' },
  approve: { role: 'credit-officer', from: ['submitted'], to: 'approved' },
  decline: { role: 'credit-officer', from: ['submitted'], to: 'declined' },
  // again for each further tranche, until everything granted is paid out
  disburse: { role: 'credit-officer', from: ['approved', 'disbursed', 'use-checked'], to: 'disbursed' },
  'check-use': { role: 'credit-officer', from: ['disbursed'], to: 'use-checked' },
  close: { role: 'credit-officer', from: ['returned', 'declined', 'use-checked'], to: 'closed' },
} as const satisfies Steps;

/**
 * The way of a loan to its end. An act that is not here, by that role and in that state, cannot happen.
 *
 * A person's begins on the commune's list and comes through the savings-and-credit group (QĐ 22/2023 Điều 4 khoản 1, Điều
 * 14). An establishment borrows at the bank itself (Điều 4 khoản 2): an officer there takes the dossier, the commune where
 * the plan is carried out confirms it on form 02 (Điều 3 khoản 2 điểm b), and no group stands between.
 */
export const referralSteps: Readonly<Record<Borrower['kind'], Steps>> = {
  person: {
    'confirm-list': { role: 'commune-leader', from: ['listed'], to: 'confirmed' },
    endorse: { role: 'commune-leader', from: ['confirmed'], to: 'endorsed' },
    submit: { role: 'registry-officer', from: ['endorsed', 'returned'], to: 'submitted' },
    ...AT_THE_BANK,
    // a mistake, or a person who no longer wants it; what lies with the bank is the bank's to return or decline
    withdraw: {
      ...{ role: 'registry-officer', to: 'closed' },
      from: ['listed', 'confirmed', 'endorsed', 'returned'],
    },
  },
  establishment: {
    'confirm-plan': { role: 'commune-leader', from: ['prepared'], to: 'confirmed' },
    submit: { role: 'credit-officer', from: ['confirmed', 'returned'], to: 'submitted' },
    ...AT_THE_BANK,
    withdraw: { role: 'credit-officer', from: ['prepared', 'confirmed', 'returned'], to: 'closed' },
  },
};

/** A person is put forward in the commune; an establishment applies at the bank. */
const PREPARERS: Readonly<Record<Borrower['kind'], ReferralRole>> = {
  person: 'registry-officer',
  establishment: 'credit-officer',
};

/** Where each begins, before any act. */
const BEGINNINGS = { person: 'listed', establishment: 'prepared' } as const satisfies Record<
  Borrower['kind'],
  ReferralState
>;
export type Beginning = (typeof BEGINNINGS)[Borrower['kind']];

/** What an establishment said of itself when it applied. No name stands here: a household business has that of its owner. */
export interface Establishment extends Pick<
  EstablishmentFacts,
  'kind' | 'form' | 'workers' | 'releasedWorkers' | 'collateral' | 'samePurposeDebt'
> {
  /** The number under which the bank's office keeps the dossier. */
  readonly reference: string;
}
export type Borrower = { readonly kind: 'person'; readonly personId: string } | Establishment;

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
  readonly borrower: Borrower;
  /** Where the person lives, or where the establishment carries out its plan. */
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

type HasState = Pick<Referral, 'borrower' | 'acts' | 'asideOn'>;

/** Derived from the last act, never stored; a dossier that was set aside is closed until it is taken up again. */
export function stateOf({ borrower, acts, asideOn }: HasState): ReferralState {
  if (asideOn !== null) return 'closed';
  const last = acts.at(-1);
  return (last && referralSteps[borrower.kind][last.act]?.to) ?? BEGINNINGS[borrower.kind];
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

/** The acts that lead to a state, or the beginning that it is. */
export function lastActsOf(state: ReferralState): (ReferralActName | Beginning)[] {
  if (state === BEGINNINGS.person || state === BEGINNINGS.establishment) return [state];
  return REFERRAL_ACTS.filter((act) =>
    Object.values(referralSteps).some((steps) => steps[act]?.to === state),
  );
}

/** Still on its way to a decision or with money outstanding; another for the same purpose has to wait. */
export const isOpen = (referral: HasState): boolean => !['declined', 'closed'].includes(stateOf(referral));

/** What whoever prepared a dossier may do with it. */
const OF_THE_PREPARER: readonly ReferralActName[] = ['submit', 'withdraw'];

export interface Actor {
  readonly subject: string;
  readonly role: string;
}

export const isBarredFromOwn = (
  { subject }: Actor,
  act: ReferralActName,
  { preparedBy }: Pick<Referral, 'preparedBy'>,
): boolean => subject === preparedBy && !OF_THE_PREPARER.includes(act);

/**
 * The role in which this actor does it. Throws unless they may do it now: conflict for an act that is not on the way of
 * this borrower, forbidden for another role, forbidden for the preparer (who may only hand the dossier in or take it back:
 * whoever proposes a loan does not confirm, decide or check it), conflict in another state.
 */
export function assertMay(actor: Actor, act: ReferralActName, referral: Referral): ReferralRole {
  const { kind } = referral.borrower;
  const step = referralSteps[kind][act];
  const state = stateOf(referral);
  if (!step) throw conflict('act-not-for-this-borrower', { act, borrower: kind });
  if (actor.role !== step.role) throw forbidden('act-of-another-role', { act, role: step.role });
  if (isBarredFromOwn(actor, act, referral)) throw forbidden('own-referral', { act });
  if (!step.from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
  return step.role;
}

/** Throws forbidden for a role that does not prepare dossiers of this kind. */
export function assertMayPrepare({ role }: Actor, kind: Borrower['kind']): void {
  if (role !== PREPARERS[kind])
    throw forbidden('act-of-another-role', { act: 'prepare', role: PREPARERS[kind] });
}
