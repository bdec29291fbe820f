import type { PlainDate } from '#libs/kernel';
import type { Because } from '../domain/assessment.js';
import type { Candidate } from '../domain/candidate.js';
import { CRITERIA, type RankingPolicy } from '../domain/policy.js';
import { explain, points, score } from '../domain/rank.js';
import { type Outcome, outcomeOn, OUTCOMES, standingOf, type TouchingBar } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import type { ComputedRank } from '../persistence/rankings.js';

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

/** Points come from the computed parts; the reasons are the facts of the same two rows that the parts were computed from. */
export function rankView(
  computed: ComputedRank,
  candidate: Candidate,
  vacancy: Vacancy,
  policy: RankingPolicy,
  day: PlainDate,
): RankView {
  const reasons = explain(candidate, vacancy, policy);
  const standing = standingOf(candidate, vacancy);
  const bars = standing.bars.filter(({ until }) => !until || until > day);
  const { from } = outcomeOn(standing, day);
  return {
    score: score(computed.lost, policy),
    criteria: CRITERIA.flatMap((code, index) => {
      const because = reasons[index];
      if (!because) return [];
      return [{ code, weight: policy.weights[code], points: points(computed.parts[index] ?? 0), because }];
    }),
    outcome: OUTCOMES[computed.standing] ?? 'needs-check',
    ...(from ? { from } : {}),
    ...(bars.length > 0 ? { bars } : {}),
  };
}
