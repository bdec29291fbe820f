import { occupationSimilarity } from '#libs/reference';
import { type Criterion, FULL, type Reason } from '../assessment.js';
import type { HeldOccupation } from '../candidate.js';

/**
 * What somebody has done and what they want to do, each by its nearest occupation. Somebody whose wishes nobody wrote down
 * is taken to want what they know; nothing written at all gives no points and says so.
 */
export const occupation: Criterion = {
  part({ occupationsHeld, occupationsWanted }, { occupationCode }, { heldShare }) {
    const held = nearestHeld(occupationsHeld, occupationCode);
    const wanted = occupationsWanted.length === 0 ? held : nearestWanted(occupationsWanted, occupationCode);
    return Math.floor((heldShare * held + (FULL - heldShare) * wanted) / FULL);
  },

  because({ occupationsHeld, occupationsWanted }, { occupationCode }) {
    if (occupationsHeld.length === 0 && occupationsWanted.length === 0) return { code: 'occupation-unknown' };
    const heldSimilarity = nearestHeld(occupationsHeld, occupationCode);
    const wantedSimilarity = nearestWanted(occupationsWanted, occupationCode);
    const is = (similarity: number) => (code: string) =>
      occupationSimilarity(code, occupationCode) === similarity;
    const held = occupationsHeld.map(({ code }) => code).find(is(heldSimilarity));
    const wanted = occupationsWanted.find(is(wantedSimilarity));
    return {
      code: codeFor(heldSimilarity, wantedSimilarity),
      ...(held && { held, heldSimilarity }),
      ...(wanted && { wanted, wantedSimilarity }),
    };
  },
};

/** How near the nearest one is, 0–255. */
function nearestHeld(held: readonly HeldOccupation[], asked: string): number {
  let best = 0;
  for (const { code } of held) best = Math.max(best, occupationSimilarity(code, asked));
  return best;
}

function nearestWanted(wanted: readonly string[], asked: string): number {
  let best = 0;
  for (const code of wanted) best = Math.max(best, occupationSimilarity(code, asked));
  return best;
}

function codeFor(held: number, wanted: number): Reason {
  if (held === FULL) return 'occupation-held';
  if (held > 0) return 'occupation-related';
  return wanted > 0 ? 'occupation-wanted' : 'occupation-other';
}
