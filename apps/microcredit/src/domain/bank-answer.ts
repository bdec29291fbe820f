import type { PlainDate } from '#libs/kernel';
import type { ActReason } from './act-reason.js';
import { grantedOf, wasPaidUnder } from './disbursement.js';
import type { Referral, ReferralActName } from './referral.js';

/** What the bank may say of a referral in a file, and the act that it is. */
export const BANK_RESULTS = {
  approved: 'approve',
  declined: 'decline',
  returned: 'return',
  disbursed: 'disburse',
} as const satisfies Record<string, ReferralActName>;
export type BankResult = keyof typeof BANK_RESULTS;

/** Why a line cannot be read or taken, as problem codes. */
export const LINE_FAULTS = [
  'invalid-uuid',
  'unknown-result',
  'not-an-amount',
  'invalid-date',
  'too-long',
  'not-a-payment-number',
  'reference-missing',
] as const;
type LineFault = (typeof LINE_FAULTS)[number];

/** A line of the bank's file. What could not be read stands in `fault`. */
export interface BankAnswer {
  /** As the office's program counts, from 1. */
  readonly line: number;
  readonly referralId: string;
  readonly result: BankResult | null;
  /** Đồng. */
  readonly amount: number | null;
  readonly on: PlainDate | null;
  /** The bank's number of a payment. */
  readonly reference: string | null;
  readonly reason: ActReason | null;
  readonly fault: LineFault | null;
}

/** Whether the line says what is known already: the same file sent twice changes nothing. */
export function isKnown(answer: BankAnswer, referral: Referral): boolean {
  const { result, amount, on, reference } = answer;
  if (result === null) return false;
  const act = BANK_RESULTS[result];
  if (act === 'disburse') {
    const paid = referral.acts.find((done) => done.act === act && done.reference === reference);
    return wasPaidUnder(referral, reference ?? undefined) && (amount === null || paid?.amount === amount);
  }
  const done = referral.acts.slice(referral.acts.findLastIndex((each) => each.act === 'submit') + 1);
  return done.some(
    (each) =>
      each.act === act &&
      (on === null || each.on === on) &&
      (act !== 'approve' || amount === null || grantedOf(referral) === amount),
  );
}

/** Why a line cannot be taken at all; null when it can. A payment without a number could be paid twice. */
export const faultOf = ({ fault, result, reference }: BankAnswer): LineFault | null =>
  fault ?? (result === 'disbursed' && reference === null ? 'reference-missing' : null);
