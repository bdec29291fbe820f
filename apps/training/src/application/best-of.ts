import type { Advice } from '../domain/advise.js';
import type { Best } from '../persistence/people.js';

/** What of some advice is kept: its first course, or that there is none. */
export const bestOf = ([first]: readonly Advice[]): Best => ({
  courseId: first?.courseId ?? null,
  opens: first?.opens ?? 0,
});
