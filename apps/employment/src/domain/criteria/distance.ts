import { distanceKm } from '#libs/reference';
import { type Assess, type Assessed, FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';

/** Kilometres between the centres of the two communes, one way. */
export const assessDistance: Assess = (candidate, vacancy, policy) =>
  judgeDistance(distanceKm(candidate.communeCode, vacancy.communeCode), candidate, policy);

/**
 * Full points up to a comfortable distance, a line down to the person's own limit, another to nothing at twice the limit.
 * Who would move house never falls below a floor. `km` undefined: one of the places has no known centre.
 */
export function judgeDistance(
  km: number | undefined,
  { commuteKmMax, relocate }: Pick<Candidate, 'commuteKmMax' | 'relocate'>,
  { distance, unknown }: RankingPolicy,
): Assessed {
  if (km === undefined) return { part: unknown, because: { code: 'distance-unknown' } };
  const way = Math.round(km);
  const limitKm = commuteKmMax ?? distance.assumedLimitKm;
  const facts = { km: way, limitKm, assumed: commuteKmMax === null ? true : undefined };
  if (way <= limitKm) {
    return {
      part: withinLimit(way, limitKm, distance),
      because: { code: 'distance-within', ...facts },
    };
  }
  const beyond = Math.floor((distance.atLimit * Math.max(0, 2 * limitKm - way)) / Math.max(1, limitKm));
  if (relocate) {
    return {
      part: Math.max(beyond, distance.relocating),
      because: { code: 'distance-relocates', ...facts },
    };
  }
  return { part: beyond, because: { code: 'distance-beyond', ...facts } };
}

function withinLimit(
  km: number,
  limitKm: number,
  { comfortableKm, atLimit }: RankingPolicy['distance'],
): number {
  if (km <= comfortableKm) return FULL;
  return FULL - Math.floor(((FULL - atLimit) * (km - comfortableKm)) / (limitKm - comfortableKm));
}
