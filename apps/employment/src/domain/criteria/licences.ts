import { licenceCovers } from '#libs/reference';
import { type Assess, FULL } from '../assessment.js';

/** Share of the licences asked for that are recorded; a higher class covers a lower one. */
export const assessLicences: Assess = (candidate, { licences }) => {
  if (licences.length === 0) return { part: FULL, because: { code: 'licences-not-asked' } };
  const missing = licences.filter(
    (required) => !candidate.licences.some((held) => licenceCovers(held, required)),
  );
  const part = Math.floor((FULL * (licences.length - missing.length)) / licences.length);
  if (missing.length === 0) return { part, because: { code: 'licences-all' } };
  const code = candidate.licences.length === 0 ? 'licences-unknown' : 'licences-missing';
  return { part, because: { code, missing } };
};
