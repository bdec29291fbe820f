import { daysBetween } from '#libs/kernel';
import { type Assess, FULL } from '../assessment.js';

/** Free when the vacancy opened: full points; later: less, down to the closing day; after it: none. */
export const assessAvailability: Assess = ({ availableFrom }, { openedOn, closesOn }, policy) => {
  if (availableFrom === null) return { part: policy.unknown, because: { code: 'availability-unknown' } };
  const facts = { availableFrom, closesOn };
  if (availableFrom > closesOn) return { part: 0, because: { code: 'available-after-closing', ...facts } };
  if (availableFrom <= openedOn) return { part: FULL, because: { code: 'available-at-once', ...facts } };
  const lost = (FULL - policy.availableAtClosing) * daysBetween(openedOn, availableFrom);
  return {
    part: FULL - Math.floor(lost / daysBetween(openedOn, closesOn)),
    because: { code: 'available-in-time', ...facts },
  };
};
