import type { Candidate } from './candidate.js';
import type { RankingPolicy } from './policy.js';
import type { Vacancy } from './vacancy.js';

/** Why a part is what it is: a code and the facts it was computed from. Codes and numbers only, no text about a person. */
export interface Because {
  readonly code: string;
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
