/** Shapes of the answers that the pages read (`/api/openapi.json` describes them in full). */
import type { Pile } from '../work/source.js';

export type Role =
  | 'registry-officer'
  | 'commune-leader'
  | 'counsellor'
  | 'employer'
  | 'training-coordinator'
  | 'credit-officer'
  | 'committee-member'
  | 'auditor'
  | 'operator'
  | 'person';

export interface Me {
  username?: string;
  role: Role;
  /** Province codes (2 digits, all their communes) or commune codes (5 digits). */
  areas: string[];
  /** Of a `person`: whose file is theirs. */
  personId?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

/** A code that texts are looked up by, with the facts that the text names. */
export interface Because {
  code: string;
  [fact: string]: unknown;
}

export interface Criterion {
  code: string;
  weight: number;
  /** 0–1 */
  points: number;
  because: Because;
}

/** A legal bar that touches a pair. Never an offence: the ground, the article, and when it ends. */
export interface Bar {
  ground: string;
  article: string;
  until?: string | null;
  /** false: it may touch this work, a person has to look */
  certain: boolean;
}

/** How a person and a vacancy stand to each other. */
export interface Standing {
  score: number;
  criteria: Criterion[];
  outcome: 'suitable' | 'needs-check' | 'not-now';
  /** The day from which the outcome changes. */
  from?: string | null;
  bars?: Bar[];
}

export interface RankedCandidate extends Standing {
  rank: number;
  personId: string;
  fullName?: string;
}

export interface RankedCandidates extends Page<RankedCandidate> {
  vacancyId: string;
  policyVersion: string;
  total: number;
}

export interface Vacancy {
  id: string;
  status: 'open' | 'closed';
  employer: { name: string; taxCode?: string };
  title: string;
  occupationCode: string;
  openings: number;
  communeCode: string;
  wageMin?: number | null;
  wageMax?: number | null;
  closesOn: string;
  skillsRequired: string[];
  skillsWelcome: string[];
  education: string;
  experienceYears: number;
  licences: string[];
  shifts: string[];
  contract?: string | null;
  worksWith?: string[] | null;
  description?: string;
  wageText?: string;
  wageNote?: string;
  country?: string;
  /** What the advertisement asks that it may not ask. */
  flags?: { code: string; words: string; article: string }[];
  /** What was done to it since it was opened. */
  acts?: { act: string; on: string; actorRole: string; reason?: string }[];
}

export interface SuitedVacancy extends Standing {
  rank: number;
  vacancyId: string;
  title: string;
  occupationCode: string;
  communeCode: string;
  closesOn: string;
}

export interface TrainingStep {
  courseId: string;
  opens: number;
  because: Because[];
  name: string;
  provider: string;
  nextIntakeOn: string | null;
}

export interface SuitedVacancies extends Page<SuitedVacancy> {
  fullName?: string;
  total: number;
  training?: TrainingStep[];
}

export interface Reason {
  code: string;
  met: boolean | null;
  fact: Record<string, unknown>;
  article: string;
  remedy?: string | null;
  from?: string | null;
}

export interface Prescreen {
  verdict: 'eligible' | 'almost' | 'ineligible' | 'needs-check';
  programme: string;
  asOf: string;
  policyVersion: string;
  purpose?: string | null;
  from?: string | null;
  ceiling: number | null;
  termMonthsMax: number | null;
  annualRatePercent: number;
  reasons: Reason[];
  documents: { code: string; name?: string; status: string }[];
  alternatives?: {
    programme: string;
    because: string;
    ceiling?: number | null;
    annualRatePercent?: number | null;
    article?: string;
    underReview?: boolean;
  }[];
  rulesUnderReview?: string[];
  terms: LoanTerms;
}

export interface LoanTerms {
  signer: string | null;
  signerArticle: string;
  channel: string;
  channelArticle: string;
  overdueRatePercent: number;
  overdueArticle: string;
  repayment: {
    termMonths: number;
    principal: number;
    interest: number;
    instalments: { number: number; dueOn: string; principal: number; interest: number; balance: number }[];
  } | null;
}

/** The list of a commune that goes to the bank on day 5. */
export interface CreditList {
  month: string;
  closesOn: string;
  totals: { count: number; amount: number };
}

/** What became of the bank's file. */
export interface CreditBatch {
  applied: number;
  unchanged: number;
  unanswered: number;
  refused: number;
  lines: { line: number; outcome: string; detail: string | null }[];
}

/** A line of the list of pre-screened people; the whole answer is asked for when the line is opened. */
export interface PrescreenedPerson {
  personId: string;
  fullName?: string;
  communeCode: string;
  verdict: Prescreen['verdict'];
  wanted: boolean;
  purpose: string | null;
  amount: number | null;
  completedOn: string;
  screenedOn: string;
  nextChangeOn: string | null;
  /** The day on which the verdict changes by itself, and to what; null when none is near. */
  changesOn: string | null;
  changesTo: Prescreen['verdict'] | null;
  warnedOn: string | null;
}

export interface Referral {
  closedBecause?: string | null;
  id: string;
  /** Null for an establishment. */
  personId: string | null;
  applicant: {
    form: string;
    workers: number;
    releasedWorkers: number;
    collateral: boolean;
    reference: string;
  } | null;
  fullName?: string;
  state: string;
  communeCode: string;
  purpose: string;
  amount: number;
  termMonths: number;
  preparedOn: string;
  granted: number | null;
  disbursed: number;
  left: number;
  acts: {
    act: string;
    on: string;
    actorRole: string;
    reason: string | null;
    amount: number | null;
    termMonths: number | null;
  }[];
  /** What one's own role could do next. */
  next: string[];
  /** Whose turn it is and until when; null when it is closed. */
  turn?: { act: string; role: string; dueOn: string | null; review: boolean; pile: Pile } | null;
}
