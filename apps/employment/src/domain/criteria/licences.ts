import { licenceCovers } from '#libs/reference';
import { type Criterion, FULL } from '../assessment.js';

/** Share of the licences asked for that are recorded; a higher class covers a lower one. */
export const licences: Criterion = {
  part({ licences: held }, { licences: asked }) {
    if (asked.length === 0) return FULL;
    let covered = 0;
    for (const licence of asked) if (covers(held, licence)) covered++;
    return Math.floor((FULL * covered) / asked.length);
  },

  because({ licences: held }, { licences: asked }) {
    if (asked.length === 0) return { code: 'licences-not-asked' };
    const missing = asked.filter((licence) => !covers(held, licence));
    if (missing.length === 0) return { code: 'licences-all' };
    return { code: held.length === 0 ? 'licences-unknown' : 'licences-missing', missing };
  },
};

function covers(held: readonly string[], asked: string): boolean {
  for (const licence of held) if (licenceCovers(licence, asked)) return true;
  return false;
}
