import type { Advice } from './advise.js';

/** What one course would do for a group. */
export interface GroupAdvice {
  readonly courseId: string;
  /** To how many of the group it opens something. */
  readonly people: number;
  /** For how many of them no other course opens more. */
  readonly bestFor: number;
  /** Vacancies it opens, summed over the people. */
  readonly opens: number;
}

const KEPT = 20;

/**
 * The courses that help most of a group: by the number of people to whom a course opens something, then by how many doors, so
 * that one course that helps many a little goes before one that helps few a lot.
 */
export function adviseGroup(people: Iterable<readonly Advice[]>): GroupAdvice[] {
  const tallies = new Map<string, { people: number; bestFor: number; opens: number }>();
  for (const advice of people) {
    const most = advice[0]?.opens ?? 0;
    for (const { courseId, opens } of advice) {
      const tally = tallies.get(courseId) ?? { people: 0, bestFor: 0, opens: 0 };
      tally.people += 1;
      tally.opens += opens;
      if (opens === most) tally.bestFor += 1;
      tallies.set(courseId, tally);
    }
  }
  return [...tallies]
    .map(([courseId, tally]) => ({ courseId, ...tally }))
    .sort(
      (a, b) =>
        b.people - a.people ||
        b.opens - a.opens ||
        b.bestFor - a.bestFor ||
        (a.courseId < b.courseId ? -1 : 1),
    )
    .slice(0, KEPT);
}
