import { daysBetween, type PlainDate } from '#libs/kernel';
import { type Criterion, FULL } from '../assessment.js';

/** Time without work: how long somebody had been free when the vacancy opened. A day later changes nothing: the list stands still. */
export const waiting: Criterion = {
  part({ availableFrom }, { openedOn }, { unknown, waitingFullDays }) {
    if (availableFrom === null) return unknown;
    return Math.min(FULL, Math.floor((FULL * daysWaited(availableFrom, openedOn)) / waitingFullDays));
  },

  because({ availableFrom }, { openedOn }, { waitingFullDays }) {
    if (availableFrom === null) return { code: 'waiting-unknown' };
    const days = daysWaited(availableFrom, openedOn);
    if (days === 0) return { code: 'waiting-none' };
    return { code: days >= waitingFullDays ? 'waiting-long' : 'waiting-some', days };
  },
};

const daysWaited = (free: PlainDate, opened: PlainDate): number =>
  free < opened ? daysBetween(free, opened) : 0;
