import type { PlainDate } from '#libs/kernel';
import type { LoanPurpose } from './facts.js';

export type Verdict = 'eligible' | 'almost' | 'ineligible' | 'needs-check';

export const REASON_CODES = [
  'certificate-held',
  'within-years-of-completion',
  'on-confirmed-list',
  'law-abiding-attested',
  'no-same-purpose-debt',
  'amount-within-ceiling',
  'term-within-limit',
  'borrower-can-sign',
  'share-of-released-workers',
  'plan-confirmed',
  'collateral-given',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const REMEDIES = [
  'wait-until-sentence-is-completed',
  'ask-commune-to-confirm-list',
  'ask-commune-police-to-attest',
  'ask-bank-about-debt',
  'ask-for-less',
  'say-purpose-and-amount',
  'ask-for-shorter-term',
  'say-course-length',
  'name-household-representative',
  'ask-who-can-sign',
  'employ-more-released-workers',
  'ask-commune-to-confirm-plan',
  'offer-collateral',
] as const;
export type Remedy = (typeof REMEDIES)[number];

export type FactValue = string | number | boolean | null;

/** One condition of the law. `met` null: could not be learnt. `remedy`: what somebody can still do about it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly met: boolean | null;
  /** The facts the answer rests on, and the bounds it was held against. */
  readonly fact: Readonly<Record<string, FactValue>>;
  readonly article: string;
  readonly remedy: Remedy | null;
  /** First day on which an unmet reason becomes true by itself. */
  readonly from: PlainDate | null;
}

export const DOCUMENT_CODES = [
  'completion-certificate',
  'amnesty-certificate',
  'form-01',
  'form-02',
  'loan-request-01-td',
  'household-authorisation-01-uq',
  'group-minutes-10c-td',
  'list-03-td',
  'notice-04-td',
  'school-confirmation',
  'legal-form-papers',
  'labour-contracts',
  'collateral-papers',
] as const;
export type DocumentCode = (typeof DOCUMENT_CODES)[number];

/** `held`: there; `missing`: the applicant or the commune has to bring it; `later`: others draw it up on the way. */
export interface NeededDocument {
  readonly code: DocumentCode;
  readonly status: 'held' | 'missing' | 'later';
}

export const ALTERNATIVE_PROGRAMMES = [
  'released-person-production',
  'released-person-training',
  'job-creation',
  'overseas-work',
  'student-credit',
  'stem-credit',
  'poor-household',
] as const;

export const ALTERNATIVE_GROUNDS = [
  'no-limit-since-completion',
  'higher-ceiling',
  'other-purpose',
  'household-may-qualify',
  'subject-may-qualify',
  'no-share-of-workers',
] as const;

/** A neighbouring programme worth asking about; `because` says what it has that this one lacks. */
export interface Alternative {
  readonly programme: (typeof ALTERNATIVE_PROGRAMMES)[number];
  readonly because: (typeof ALTERNATIVE_GROUNDS)[number];
  readonly ceiling: number | null;
  readonly annualRatePercent: number | null;
  readonly article: string;
  readonly underReview: boolean;
}

/** The programme of Decision 22/2023 that was asked about. */
export type Programme =
  | 'released-person-production'
  | 'released-person-training'
  | 'released-person'
  | 'released-person-establishment';

/** The whole answer. It is stored as it stands, so that the same facts, version and day give the same bytes again. */
export interface Prescreen {
  readonly verdict: Verdict;
  readonly programme: Programme;
  readonly asOf: PlainDate;
  readonly policyVersion: string;
  readonly purpose: LoanPurpose | null;
  /** First day on which what is missing becomes true by itself; null when waiting does not help. */
  readonly from: PlainDate | null;
  /** Đồng; đồng a month for training; null while the purpose is unknown. */
  readonly ceiling: number | null;
  /** Months; null for a training loan whose course length is unknown. */
  readonly termMonthsMax: number | null;
  readonly annualRatePercent: number;
  readonly reasons: readonly Reason[];
  readonly documents: readonly NeededDocument[];
  readonly alternatives: readonly Alternative[];
  /** Ids of the rules used that a lawyer or the bank has still to confirm. */
  readonly rulesUnderReview: readonly string[];
}

/** What nobody can change: unmet, nothing to be done, and no day on which it ends. */
export const isFinal = (reason: Reason): boolean =>
  reason.met === false && reason.remedy === null && reason.from === null;

/** Precedence: ineligible, needs-check, almost, eligible. */
export function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some(isFinal)) return 'ineligible';
  if (reasons.some((reason) => reason.met === null)) return 'needs-check';
  return reasons.some((reason) => reason.met === false) ? 'almost' : 'eligible';
}

/** The day from which waiting has done all it can: the latest of the reasons' days. */
export function fromOf(reasons: readonly Reason[]): PlainDate | null {
  if (reasons.some(isFinal)) return null;
  const days = reasons.flatMap((reason) =>
    reason.met === false && reason.from !== null ? [reason.from] : [],
  );
  return days.sort().at(-1) ?? null;
}
