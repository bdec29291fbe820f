import { type LookUp, lookUp, mostLostOf } from './look-up.js';
import { CHUNK } from './region.js';
import { REGION } from './skill-sets.js';
import { Sieve } from './sieve.js';
import type { Stretch } from './stretch.js';

/** From so many on, those found are looked up. */
const BATCH = 256;
const CHUNKS_IN_REGION = REGION / CHUNK;
/** Slots within the region that are to be looked up. */
const found = new Int32Array(BATCH + CHUNK);
const sieve = new Sieve();

/**
 * Offers to `best` everybody of the province who could still come in. Whoever has too few skills to make up for, even if
 * everything else were perfect, is passed over 32 at a time; the others are looked up.
 * `likely`: only the few who have done or want such work and have half of what is asked for. Who was offered may be offered again.
 */
export function scan(stretch: Stretch, all: LookUp, likely = false): void {
  const { best } = all;
  let [count, inRegion, worst] = [0, -1, -1];
  for (const chunk of stretch.province.chunks) {
    const number = Math.floor(chunk / CHUNKS_IN_REGION);
    if (count >= BATCH || (count > 0 && number !== inRegion)) {
      lookUp(found, count, inRegion, stretch, all);
      count = 0;
    }
    if (best.worst !== worst) {
      worst = best.worst;
      sieve.narrow(all, stretch, mostLostOf(worst), likely);
    }
    inRegion = number;
    count = sieve.take(all, chunk, found, count);
  }
  if (count > 0) lookUp(found, count, inRegion, stretch, all);
}
