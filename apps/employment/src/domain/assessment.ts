import type { Candidate } from './candidate.js';
import type { RankingPolicy } from './policy.js';
import type { Vacancy } from './vacancy.js';

/** Why a part is what it is: a code and the facts it was computed from. Codes and numbers only, no text about a person. */
export interface Because {
  readonly code: string;
  readonly [fact: string]: string | number | boolean | readonly string[] | undefined;
}

/** One criterion's answer for one pair: `part` is a whole number 0–255. */
export interface Assessed {
  readonly part: number;
  readonly because: Because;
}

/** Looks at one pair. Pure; the same pair and policy always give the same answer, whatever the day. */
export type Assess = (candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy) => Assessed;

export const FULL = 255;
