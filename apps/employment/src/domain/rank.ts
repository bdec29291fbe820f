import type { Assessed } from './assessment.js';
import type { Candidate } from './candidate.js';
import { assessments } from './criteria/index.js';
import { CRITERIA, fullPoints, type RankingPolicy } from './policy.js';
import { type Standing, standingOf } from './standing.js';
import type { Vacancy } from './vacancy.js';

/**
 * The scoring contract. Whole numbers only, so that every implementation can be compared with every other list by list:
 * nine parts of 0–255, and `lost` = Σ weight × (255 − part). A list goes by outcome, then the fewest points lost, then personId.
 */
export interface Rank extends Standing {
  /** In the order of CRITERIA. */
  readonly parts: readonly number[];
  readonly lost: number;
}

/** Ranks one pair. Nothing drops out: a missing skill, year, licence or fact costs points. */
export function rank(candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): Rank {
  const parts = assess(candidate, vacancy, policy).map(({ part }) => part);
  return { parts, lost: pointsLost(parts, policy), ...standingOf(candidate, vacancy) };
}

/** What each criterion says of a pair, with its reason; in the order of CRITERIA. */
export function assess(candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): Assessed[] {
  return assessments.map((look) => look(candidate, vacancy, policy));
}

export function pointsLost(parts: readonly number[], policy: RankingPolicy): number {
  return CRITERIA.reduce((lost, code, index) => lost + policy.weights[code] * (255 - (parts[index] ?? 0)), 0);
}

/** 0–100, to the fourth decimal: two different totals never show the same score under weights that sum to 100. */
export function score(lost: number, policy: RankingPolicy): number {
  const full = fullPoints(policy);
  return Math.round(((full - lost) / full) * 1_000_000) / 10_000;
}

/** 0–1, to the sixth decimal. */
export const points = (part: number): number => Math.round((part / 255) * 1_000_000) / 1_000_000;
