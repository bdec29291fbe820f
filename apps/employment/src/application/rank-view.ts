import type { PlainDate } from '#libs/kernel';
import type { Because } from '../domain/assessment.js';
import type { Candidate } from '../domain/candidate.js';
import { CRITERIA, type RankingPolicy } from '../domain/policy.js';
import { explain, points, score } from '../domain/rank.js';
import { type Outcome, OUTCOMES, standingOf, type TouchingBar } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import type { StoredRank } from '../persistence/rankings.js';

/** One line of a list, explained. Ids, codes, numbers and days only. */
export interface RankView {
  readonly score: number;
  readonly criteria: readonly {
    readonly code: string;
    readonly weight: number;
    readonly points: number;
    readonly because: Because;
  }[];
  readonly outcome: Outcome;
  /** The day on which the outcome changes, when one is known. */
  readonly from?: PlainDate;
  readonly bars?: readonly TouchingBar[];
}

/** Points come from the stored parts; the reasons are the facts of the same two rows that the parts were computed from. */
export function rankView(
  stored: StoredRank,
  candidate: Candidate,
  vacancy: Vacancy,
  policy: RankingPolicy,
  day: PlainDate,
): RankView {
  const reasons = explain(candidate, vacancy, policy);
  const bars = standingOf(candidate, vacancy).bars.filter(({ until }) => !until || until > day);
  return {
    score: score(stored.lost, policy),
    criteria: CRITERIA.flatMap((code, index) => {
      const because = reasons[index];
      if (!because) return [];
      return [{ code, weight: policy.weights[code], points: points(stored.parts[index] ?? 0), because }];
    }),
    outcome: OUTCOMES[stored.standing] ?? 'needs-check',
    ...(stored.changesOn ? { from: stored.changesOn } : {}),
    ...(bars.length > 0 ? { bars } : {}),
  };
}
