import { occupationSimilarity } from '#libs/reference';
import { type Assess, FULL } from '../assessment.js';

/** The nearest of `codes` to `asked` and how near it is, 0–255; the first of equals. */
function nearest(codes: readonly string[], asked: string): { code?: string; similarity: number } {
  let best: { code?: string; similarity: number } = { similarity: 0 };
  for (const code of codes) {
    const similarity = occupationSimilarity(code, asked);
    if (best.code === undefined || similarity > best.similarity) best = { code, similarity };
  }
  return best;
}

/**
 * What somebody has done and what they want to do, each by its nearest occupation. Somebody whose wishes nobody wrote down
 * is taken to want what they know; nothing written at all gives no points and says so.
 */
export const assessOccupation: Assess = (candidate, vacancy, policy) => {
  const { occupationsHeld, occupationsWanted } = candidate;
  if (occupationsHeld.length === 0 && occupationsWanted.length === 0) {
    return { part: 0, because: { code: 'occupation-unknown' } };
  }
  const held = nearest(
    occupationsHeld.map((occupation) => occupation.code),
    vacancy.occupationCode,
  );
  const wanted = occupationsWanted.length === 0 ? held : nearest(occupationsWanted, vacancy.occupationCode);
  const weighted = policy.heldShare * held.similarity + (FULL - policy.heldShare) * wanted.similarity;
  return {
    part: Math.floor(weighted / FULL),
    because: {
      code: codeFor(held.similarity, wanted.similarity),
      held: held.code,
      heldSimilarity: held.similarity,
      wanted: occupationsWanted.length === 0 ? undefined : wanted.code,
      wantedSimilarity: occupationsWanted.length === 0 ? undefined : wanted.similarity,
    },
  };
};

function codeFor(held: number, wanted: number): string {
  if (held === FULL) return 'occupation-held';
  if (held > 0) return 'occupation-related';
  return wanted > 0 ? 'occupation-wanted' : 'occupation-other';
}
