import type { Because } from './assessment.js';
import type { Candidate } from './candidate.js';
import { criteria } from './criteria/index.js';
import { CRITERIA, fullPoints, type RankingPolicy } from './policy.js';
import { type Standing, standingOf } from './standing.js';
import type { Vacancy } from './vacancy.js';

/**
 * The scoring contract. Whole numbers only, so that every implementation can be compared with every other list by list:
 * a part of 0–255 for each criterion, and `lost` = Σ weight × (255 − part). A list goes by outcome, then the fewest points lost, then personId.
 */
export interface Rank extends Standing {
  /** In the order of CRITERIA. */
  readonly parts: readonly number[];
  readonly lost: number;
}

/** Ranks one pair. Nothing drops out: a missing skill, year, licence or fact costs points. */
export function rank(candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): Rank {
  const parts: number[] = [];
  for (const criterion of criteria) parts.push(criterion.part(candidate, vacancy, policy));
  const { notNowUntil, checkUntil, bars } = standingOf(candidate, vacancy);
  return { parts, lost: pointsLost(parts, policy), notNowUntil, checkUntil, bars };
}

/** Why each part is what it is; in the order of CRITERIA. */
export const explain = (candidate: Candidate, vacancy: Vacancy, policy: RankingPolicy): Because[] =>
  criteria.map((criterion) => criterion.because(candidate, vacancy, policy));

export function pointsLost(parts: readonly number[], { weights }: RankingPolicy): number {
  let lost = 0;
  let index = 0;
  for (const code of CRITERIA) lost += weights[code] * (255 - (parts[index++] ?? 0));
  return lost;
}

/** 0–100, to the fourth decimal: two different totals never show the same score under weights that sum to 100. */
export function score(lost: number, policy: RankingPolicy): number {
  const full = fullPoints(policy);
  return Math.round(((full - lost) / full) * 1_000_000) / 10_000;
}

/** 0–1, to the sixth decimal. */
export const points = (part: number): number => Math.round((part / 255) * 1_000_000) / 1_000_000;
