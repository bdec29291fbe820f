import type { PlainDate } from '#libs/kernel';
import type { Sex } from './identity-number.js';

/** Who somebody is. Names, numbers and phones stay in this service. */
export interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly nationalId: string | null;
  readonly phone: string | null;
  /** Commune in charge of where they live, and its province. */
  readonly communeCode: string;
  readonly provinceCode: string;
  /** Grows by one with each change; the sequence of every event about the person. */
  readonly version: number;
  readonly recordedAt: Date;
}

export interface Residence {
  readonly id: string;
  readonly personId: string;
  /** What the officer or the paper said; null when a code was given. */
  readonly asWritten: string | null;
  /** Hamlet, street, house. */
  readonly detail: string | null;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly since: Date;
  /** Version of the person that the move made. */
  readonly version: number;
}

/** What somebody can and wants to do. Kept also without consent; it then travels nowhere. */
export interface EmploymentSection {
  readonly education?: 'none' | 'primary' | 'lower-secondary' | 'upper-secondary' | 'college' | 'university';
  readonly training?: 'none' | 'elementary' | 'intermediate' | 'college';
  readonly skills: readonly string[];
  /** What completed courses taught; kept by the house, never written by hand. */
  readonly skillsLearned?: readonly string[];
  readonly occupationsHeld: readonly { readonly code: string; readonly years: number }[];
  readonly occupationsWanted: readonly string[];
  /** Đồng a month. */
  readonly wageExpected?: number;
  readonly commuteKmMax?: number;
  readonly relocate?: boolean;
  readonly availableFrom?: PlainDate;
  readonly licences: readonly string[];
  readonly shifts?: readonly ('day' | 'evening' | 'night' | 'rotating')[];
  readonly contracts?: readonly ('indefinite' | '12-months' | 'seasonal' | 'daily')[];
}

export interface CreditSection {
  readonly wanted: boolean;
  readonly purpose?: 'production' | 'training';
  /** Đồng; đồng a month for training. */
  readonly amount?: number;
  readonly termMonths?: number;
  readonly householdRepresentative?: boolean;
  readonly samePurposeDebt?: boolean;
}

export interface Profile {
  readonly personId: string;
  readonly employment: EmploymentSection | null;
  readonly credit: CreditSection | null;
}

/** Why a case ends (TT 10/2024/TT-BCA Điều 14.1; RL-013). */
export const CLOSURE_REASONS = ['expunged', 'moved', 'emigrated', 'missing', 'dead', 'reimprisoned'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export interface CaseClosure {
  readonly id: string;
  readonly personId: string;
  readonly reason: ClosureReason;
  readonly closedOn: PlainDate;
  readonly at: Date;
  readonly by: string;
  readonly version: number;
}

/** A service's word that it holds nothing for a purpose any more, as of a version of the person. */
export interface Erasure {
  readonly personId: string;
  readonly service: string;
  readonly purpose: string;
  readonly sequence: number;
  readonly at: Date;
}
