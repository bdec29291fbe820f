import type { PlainDate } from '#libs/kernel';
import type { FairTerms } from './fair.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

type Hours = Pick<FairTerms, 'startsAt' | 'endsAt' | 'slotMinutes'>;

/** Whole slots between start and end. */
export const slotsOf = ({ startsAt, endsAt, slotMinutes }: Hours): number =>
  Math.max(0, Math.floor((minutesOf(endsAt) - minutesOf(startsAt)) / slotMinutes));

/** `08:20` for the third slot of twenty minutes... from 08:00 on; slots count from 0. */
export const startOfSlot = ({ startsAt, slotMinutes }: Hours, slot: number): string =>
  timeOf(minutesOf(startsAt) + slot * slotMinutes);

/** The first slot that begins at `time` or later. */
export const slotFrom = (hours: Hours, time: string): number =>
  Math.min(
    slotsOf(hours),
    Math.max(0, Math.ceil((minutesOf(time) - minutesOf(hours.startsAt)) / hours.slotMinutes)),
  );

/** The slot that comes next on `today` at `time` in Việt Nam. */
export function nextSlot(fair: Hours & { readonly day: PlainDate }, today: PlainDate, time: string): number {
  if (today < fair.day) return 0;
  return today > fair.day ? slotsOf(fair) : slotFrom(fair, time);
}
