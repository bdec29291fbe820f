import { distanceKm } from '#libs/reference';
import { type Because, type Criterion, FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';

type Reachable = Pick<Candidate, 'commuteKmMax' | 'relocate'>;

/** Kilometres between the centres of the two communes, one way. */
export const distance: Criterion = {
  part: (candidate, { communeCode }, policy) =>
    distancePart(distanceKm(candidate.communeCode, communeCode), candidate, policy),
  because: (candidate, { communeCode }, policy) =>
    distanceBecause(distanceKm(candidate.communeCode, communeCode), candidate, policy),
};

/**
 * Full points up to a comfortable distance, a line down to the person's own limit, another to nothing at twice the limit.
 * Who would move house never falls below a floor. `km` undefined: one of the places has no known centre.
 */
export function distancePart(km: number | undefined, candidate: Reachable, policy: RankingPolicy): number {
  if (km === undefined) return policy.unknown;
  const { comfortableKm, assumedLimitKm, atLimit, relocating } = policy.distance;
  const way = Math.round(km);
  const limit = candidate.commuteKmMax ?? assumedLimitKm;
  if (way <= limit) {
    if (way <= comfortableKm) return FULL;
    return FULL - Math.floor(((FULL - atLimit) * (way - comfortableKm)) / (limit - comfortableKm));
  }
  const beyond = Math.floor((atLimit * Math.max(0, 2 * limit - way)) / Math.max(1, limit));
  return candidate.relocate ? Math.max(beyond, relocating) : beyond;
}

export function distanceBecause(
  km: number | undefined,
  { commuteKmMax, relocate }: Reachable,
  { distance: { assumedLimitKm } }: RankingPolicy,
): Because {
  if (km === undefined) return { code: 'distance-unknown' };
  const way = Math.round(km);
  const limitKm = commuteKmMax ?? assumedLimitKm;
  const beyond = relocate ? 'distance-relocates' : 'distance-beyond';
  return {
    code: way <= limitKm ? 'distance-within' : beyond,
    km: way,
    limitKm,
    ...(commuteKmMax === null && { assumed: true }),
  };
}
