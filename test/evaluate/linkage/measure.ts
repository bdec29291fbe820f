import { rounded } from '../run.js';

/** What is measured against: rows of one person, and pairs that are easily taken for one person. */
export interface Truth {
  /** Person of each row; null when nobody said. */
  readonly person: readonly (string | null)[];
  /** Pairs of rows that are of two people who look alike. */
  readonly hard: readonly { readonly a: number; readonly b: number; readonly kind: string }[];
}

export interface Answered {
  /** Rows of one person each. */
  readonly groups: readonly (readonly number[])[];
  readonly unsure: readonly { readonly a: number; readonly b: number }[];
}

/** Pairs of rows of one group. */
export const pairsOf = (groups: readonly (readonly number[])[]): [number, number][] =>
  groups.flatMap((group) =>
    group.flatMap((a, at) => group.slice(at + 1).map((b): [number, number] => [a, b])),
  );

function groupsBy<Key>(rows: number, keyOf: (row: number) => Key | null): number[][] {
  const groups = new Map<Key, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** A simple rule: rows with the same key are one person. Groups of hundreds are counted, not listed. */
export function baseline(truth: Truth, keyOf: (row: number) => string | null) {
  return measured(
    { groups: groupsBy(truth.person.length, keyOf).filter(({ length }) => length > 1), unsure: [] },
    truth,
  );
}

/**
 * Precision and recall over pairs of rows. `recallWithReview` counts every pair that would be joined if each unsure pair that is
 * of one person were joined by whoever reviews it; `official` restricts recall to rows of these sources.
 */
export function measured(answered: Answered, truth: Truth, official: (row: number) => boolean = () => true) {
  const { person } = truth;
  const known = (row: number): boolean => person[row] !== null;
  const joined = pairsOf(answered.groups).filter(([a, b]) => known(a) && known(b));
  const right = joined.filter(([a, b]) => person[a] === person[b]);
  const reviewed = answered.unsure.filter(({ a, b }) => person[a] === person[b] && known(a));
  const after = joinedBy([...right, ...reviewed.map(({ a, b }): [number, number] => [a, b])], person.length);
  const direct = new Set(
    [...right, ...reviewed.map(({ a, b }) => [a, b])].map(
      ([a, b]) => `${Math.min(a!, b!)} ${Math.max(a!, b!)}`,
    ),
  );
  const together = new Set(joined.map(([a, b]) => `${a} ${b}`));

  const real = pairsOf(groupsBy(person.length, (row) => person[row] ?? null));
  const between = real.filter(([a, b]) => official(a) && official(b));
  const recall = (pairs: readonly [number, number][], has: (a: number, b: number) => boolean): number =>
    rounded(pairs.filter(([a, b]) => has(a, b)).length / Math.max(1, pairs.length));
  const automatically = (a: number, b: number): boolean => together.has(`${a} ${b}`);
  const hard = truth.hard.filter(({ a, b }) => together.has(`${Math.min(a, b)} ${Math.max(a, b)}`));
  return {
    joined: joined.length,
    wrong: joined.length - right.length,
    precision: rounded(right.length / Math.max(1, joined.length)),
    recall: recall(real, automatically),
    recallOfficial: recall(between, automatically),
    recallWithReview: recall(real, (a, b) => after[a] === after[b]),
    recallWithReviewOfficial: recall(between, (a, b) => after[a] === after[b]),
    recallListedPairsOfficial: recall(between, (a, b) => direct.has(`${a} ${b}`)),
    reviewsPer1000: rounded((answered.unsure.length * 1_000) / person.length),
    reviewsRight: rounded(reviewed.length / Math.max(1, answered.unsure.length)),
    hardPairsMerged: hard.length,
  };
}

/** A number for each row: rows that the pairs lead to one another have the same. */
function joinedBy(pairs: readonly [number, number][], rows: number): number[] {
  const head = Array.from({ length: rows }, (_, row) => row);
  const find = (row: number): number => {
    let at = row;
    while (head[at] !== at) at = head[at] = head[head[at]!]!;
    return at;
  };
  for (const [a, b] of pairs) head[find(a)] = find(b);
  return head.map((_, row) => find(row));
}
