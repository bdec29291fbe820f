import type { PlainDate } from '#libs/kernel';

export const LOAN_PURPOSES = ['production', 'training'] as const;
export type LoanPurpose = (typeof LOAN_PURPOSES)[number];

export const ESTABLISHMENT_FORMS = [
  'enterprise',
  'cooperative',
  'cooperative-group',
  'household-business',
] as const;
export type EstablishmentForm = (typeof ESTABLISHMENT_FORMS)[number];

/** What is known of a released person who may borrow. `null` is a fact that could not be learnt. */
export interface IndividualFacts {
  readonly kind: 'individual';
  /** The paper held; `none` while on conditional release. */
  readonly certificate: 'completion' | 'amnesty' | 'none';
  /** Day the sentence was completed, or the day the probation of a conditional release ends. */
  readonly completedOn: PlainDate;
  readonly purpose: LoanPurpose | null;
  /** Đồng; đồng a month for training. */
  readonly amount: number | null;
  /** `null`: no term was asked for. */
  readonly termMonths: number | null;
  /** Months from the first tranche to the end of the course; training loans only. */
  readonly courseMonths: number | null;
  /** A household member of 18 or more signs and deals with the bank. */
  readonly householdRepresentative: boolean | null;
  /** No other member of the household is 18 or more, able to work and of full civil capacity: the person signs alone. */
  readonly noCapableAdult?: boolean;
  readonly samePurposeDebt: boolean | null;
  /** Day the commune People's Committee confirmed form 01, which states the list and the attestation. */
  readonly listConfirmedOn: PlainDate | null;
}

/** What an establishment states of itself when it asks. */
export interface EstablishmentFacts {
  readonly kind: 'establishment';
  readonly form: EstablishmentForm;
  readonly workers: number;
  readonly releasedWorkers: number;
  readonly amount: number;
  readonly collateral: boolean;
  readonly termMonths: number | null;
  /** The commune People's Committee confirmed the plan on form 02. */
  readonly planConfirmed: boolean;
  /** `null`: not asked; the bank looks it up. */
  readonly samePurposeDebt: boolean | null;
}

export type ApplicantFacts = IndividualFacts | EstablishmentFacts;
