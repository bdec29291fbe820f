import { daysBetween } from '#libs/kernel';
import { type Criterion, FULL } from '../assessment.js';

/** Free when the vacancy opened: full points; later: less, down to the closing day; after it: none. */
export const availability: Criterion = {
  part({ availableFrom }, { openedOn, closesOn }, { unknown, availableAtClosing }) {
    if (availableFrom === null) return unknown;
    if (availableFrom > closesOn) return 0;
    if (availableFrom <= openedOn) return FULL;
    const lost = (FULL - availableAtClosing) * daysBetween(openedOn, availableFrom);
    return FULL - Math.floor(lost / daysBetween(openedOn, closesOn));
  },

  because({ availableFrom }, { openedOn, closesOn }) {
    if (availableFrom === null) return { code: 'availability-unknown' };
    const inTime = availableFrom <= openedOn ? 'available-at-once' : 'available-in-time';
    const code = availableFrom > closesOn ? 'available-after-closing' : inTime;
    return { code, availableFrom, closesOn };
  },
};
