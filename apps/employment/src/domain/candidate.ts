import type { PlainDate } from '#libs/kernel';
import type { EducationLevel, TrainingLevel } from '#libs/reference';
import type { ContractKind, Shift, WorksWith } from './vacancy.js';

/** Work of one kind that somebody has done. */
export interface HeldOccupation {
  /** VSCO, four digits. */
  readonly code: string;
  readonly years: number;
}

/**
 * Something the law forbids this person to do for a while: work named by VSCO groups (one to four digits), by whom or what
 * one works with, or both. Why the person was sentenced never comes here.
 */
export interface LegalBar {
  readonly occupations: readonly string[];
  readonly worksWith: readonly WorksWith[];
  /** First day on which the bar no longer holds; left out when no day can be named yet. */
  readonly until?: PlainDate;
  /** Stable code of the ground. */
  readonly ground: string;
  /** The article as cited. */
  readonly article: string;
}

/**
 * What the job centre knows of a person under consent `employment`: no name, no contact, no record. `null` is "not known"
 * and never "none". Skills, occupations and licences are what was recorded; an empty list cannot be told from "not asked yet".
 */
export interface Candidate {
  readonly personId: string;
  /** Version of the person in the registry. */
  readonly sequence: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly education: EducationLevel | null;
  readonly training: TrainingLevel | null;
  readonly skills: readonly string[];
  /** Those of `skills` that a completed course taught: somebody examined them. */
  readonly skillsLearned: readonly string[];
  readonly occupationsHeld: readonly HeldOccupation[];
  readonly occupationsWanted: readonly string[];
  /** Đồng a month. */
  readonly wageExpected: number | null;
  /** Kilometres one way. */
  readonly commuteKmMax: number | null;
  readonly relocate: boolean | null;
  readonly availableFrom: PlainDate | null;
  readonly licences: readonly string[];
  readonly shifts: readonly Shift[] | null;
  readonly contracts: readonly ContractKind[] | null;
  readonly bars: readonly LegalBar[];
}
