import { vietnamDay } from '#libs/kernel';

/** The beginning of a moment's day in Việt Nam. By the very moment a row could be found in the tables of who told of it. */
export const dayOf = (moment: string): string => `${vietnamDay(new Date(moment))}T00:00:00+07:00`;
