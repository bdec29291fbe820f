import type { PlainDate } from '#libs/kernel';
import type { AgeAtOffence, CrimeClass, Release } from './release.js';

/** A crime committed after this one, and judged. */
export interface LaterSentence {
  readonly committedOn: PlainDate;
  /** The day its main penalty, or the probation of a suspended one, was completed; absent while it is being served. */
  readonly completedOn?: PlainDate;
}

/** What the law looks at when it clears a conviction. What a release does not tell is optional, and what is then assumed is named. */
export type Conviction = Pick<
  Release,
  | 'kind'
  | 'completedOn'
  | 'sentenceMonths'
  | 'offenceGroup'
  | 'intentional'
  | 'obligationsSettled'
  | 'additionalPenalties'
> & {
  /** Not known when nobody asked; the longer periods of adults then count. */
  readonly ageAtOffence?: AgeAtOffence | null;
  /** Prison when left out. Of a suspended one `completedOn` is the end of its probation. */
  readonly mainPenalty?: 'prison' | 'suspended' | 'non-custodial' | 'exempted';
  readonly crimeClass?: CrimeClass | null;
  /** The day the last of the other decisions was done; left out when it is not known or lies before the end of the period. */
  readonly obligationsSettledOn?: PlainDate;
  readonly laterSentences?: readonly LaterSentence[];
  /** Days on which a court refused to clear the record. */
  readonly courtRefusedOn?: readonly PlainDate[];
  readonly courtClearedOn?: PlainDate;
};

export type HeldBy = 'additional-penalty' | 'obligations-unsettled' | 'court-decision' | 'new-offence';
export type Assumption = 'adult-at-offence' | 'negligent-crime-not-very-serious' | 'very-serious-crime';

/**
 * - `no-record`: the law says there never was one.
 * - `dated`: clears by itself, or was cleared by a court; `on` is the first day on which the record is gone.
 * - `open`: no day can be named; `earliest` is the first day on which it could be.
 */
export type Clearance = {
  readonly heldBy: readonly HeldBy[];
  readonly assumptions: readonly Assumption[];
  /** Ids and articles of the rows that decided, in their order. */
  readonly rules: readonly { readonly id: string; readonly article: string }[];
  /** A row that a legal reviewer has to confirm took part. */
  readonly review: boolean;
} & (
  | { readonly state: 'no-record' }
  | { readonly state: 'dated'; readonly on: PlainDate }
  | { readonly state: 'open'; readonly earliest: PlainDate }
);
