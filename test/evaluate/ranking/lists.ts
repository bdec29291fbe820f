import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import { policyOn, type RankingPolicy } from '../../../apps/employment/src/domain/policy.js';
import { rank, score } from '../../../apps/employment/src/domain/rank.js';
import { type Outcome, outcomeOn, OUTCOMES } from '../../../apps/employment/src/domain/standing.js';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';

export interface Line {
  readonly id: string;
  readonly outcome: Outcome;
  readonly lost: number;
  /** 0–100, as the house shows it. */
  readonly score: number;
  readonly parts: readonly number[];
}

/** The scoring contract of production; a test of the audit puts a biased one in its place. */
export type Scorer = (
  candidate: Candidate,
  vacancy: Vacancy,
  policy: RankingPolicy,
) => ReturnType<typeof rank>;

/** The list as the house makes it: by outcome on the day, then the fewest points lost, then the id. */
export function productionList(
  candidates: readonly Candidate[],
  vacancy: Vacancy,
  day: PlainDate,
  policy = policyOn(day),
  scorer: Scorer = rank,
): Line[] {
  const lines = candidates.map((candidate) => {
    const { parts, lost, ...standing } = scorer(candidate, vacancy, policy);
    const { outcome } = outcomeOn(standing, day);
    return { id: candidate.personId, outcome, lost, score: score(lost, policy), parts };
  });
  return lines.sort(
    (a, b) =>
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || a.lost - b.lost || (a.id < b.id ? -1 : 1),
  );
}
