import { mean, ndcg, rounded } from '../run.js';
import type { Case } from './read-cases.js';
import { seeded } from './seeded.js';

/** From this grade on a counsellor would introduce the person: what MRR and recall count. */
export const INTRODUCE = 2;

export interface Measures {
  readonly ndcg10: number;
  readonly mrr: number;
  readonly recall10: number;
  readonly recall50: number;
}

/** Of one list; undefined where the grades ask nothing of the order: nobody above 0, or nobody to introduce. */
export interface ListMeasures {
  readonly ndcg10: number | undefined;
  readonly mrr: number | undefined;
  readonly recall10: number | undefined;
  readonly recall50: number | undefined;
}

/** A candidate whom nobody graded counts as 0. Gain of NDCG is 2^grade − 1. */
export function measure(ids: readonly string[], { grades }: Pick<Case, 'grades'>): ListMeasures {
  const found = ids.map((id) => grades.get(id) ?? 0);
  const wanted = found.filter((grade) => grade >= INTRODUCE).length;
  const recall = (depth: number): number | undefined =>
    wanted === 0 ? undefined : found.slice(0, depth).filter((grade) => grade >= INTRODUCE).length / wanted;
  return {
    ndcg10: Math.max(0, ...found) === 0 ? undefined : ndcg(found, found),
    mrr: wanted === 0 ? undefined : 1 / (found.findIndex((grade) => grade >= INTRODUCE) + 1),
    recall10: recall(10),
    recall50: recall(50),
  };
}

export const MEASURES = ['ndcg10', 'mrr', 'recall10', 'recall50'] as const;

const defined = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value) => value !== undefined);

export function meanOf(lists: readonly ListMeasures[]): Measures {
  const of = (name: keyof Measures): number => rounded(mean(defined(lists.map((list) => list[name]))));
  return { ndcg10: of('ndcg10'), mrr: of('mrr'), recall10: of('recall10'), recall50: of('recall50') };
}

/** 95 % of 2,000 draws of as many vacancies lie between these two (bootstrap, always the same draws). */
export function interval(values: readonly (number | undefined)[]): [number, number] {
  const known = defined(values);
  const random = seeded('interval');
  const means = Array.from({ length: 2_000 }, () =>
    mean(known.map(() => known[Math.floor(random() * known.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [rounded(means[50] ?? 0), rounded(means[1_949] ?? 0)];
}
