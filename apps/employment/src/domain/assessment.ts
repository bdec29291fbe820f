import type { Candidate } from './candidate.js';
import type { RankingPolicy } from './policy.js';
import type { Vacancy } from './vacancy.js';

/** Every reason there is, criterion by criterion. Stable: pages look their words up by them. */
export const REASONS = [
  ...['occupation-held', 'occupation-related', 'occupation-wanted', 'occupation-other', 'occupation-unknown'],
  ...[
    'skills-all',
    'skills-all-required',
    'skills-some',
    'skills-none',
    'skills-unknown',
    'skills-not-asked',
  ],
  ...['experience-enough', 'experience-short', 'experience-unknown', 'experience-not-asked'],
  ...['distance-within', 'distance-relocates', 'distance-beyond', 'distance-unknown'],
  ...['wage-met', 'wage-in-range', 'wage-below', 'wage-not-said', 'wage-wish-unknown'],
  ...['education-enough', 'education-short', 'education-unknown', 'education-not-asked'],
  ...['licences-all', 'licences-missing', 'licences-unknown', 'licences-not-asked'],
  ...['available-at-once', 'available-in-time', 'available-after-closing', 'availability-unknown'],
  ...['preferences-met', 'preferences-partly', 'preferences-unknown'],
  ...['stability-lasting', 'stability-short', 'stability-unknown'],
  ...['waiting-long', 'waiting-some', 'waiting-none', 'waiting-unknown'],
  ...['learned-all', 'learned-some', 'learned-none', 'learned-not-asked'],
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a part is what it is: a code and the facts it was computed from. Codes and numbers only, no text about a person. */
export interface Because {
  readonly code: Reason;
  readonly [fact: string]: string | number | boolean | readonly string[] | undefined;
}

/**
 * One point of view on a pair. Pure: the same pair and policy always give the same answers, whatever the day. `part` is
 * asked for every pair there is and makes no objects; `because` only for the lines that somebody reads.
 */
export interface Criterion {
  /** A whole number, 0–255. */
  part(candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): number;
  because(candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): Because;
}

export const FULL = 255;
