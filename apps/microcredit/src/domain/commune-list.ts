import { addDays, addMonths, type PlainDate } from '#libs/kernel';

/** The days on which whoever is put forward stands on the commune's list of one month (form 01). Both included. */
export interface ListSpan {
  /** `2026-12` */
  readonly month: string;
  readonly from: PlainDate;
  /** The day on which the list goes to the bank (Điều 14 khoản 2 điểm c). */
  readonly closesOn: PlainDate;
}

/** `listDay` is the day of the month by the policy of that time. */
export function spanOf(month: string, listDay: number): ListSpan {
  const closesOn = `${month}-${String(listDay).padStart(2, '0')}`;
  return { month, from: addDays(addMonths(closesOn, -1), 1), closesOn };
}

/** The month whose list is open on a day: after the list day it is the next. */
export function openMonth(today: PlainDate, listDay: number): string {
  const month = today.slice(0, 7);
  return today <= spanOf(month, listDay).closesOn ? month : addMonths(`${month}-01`, 1).slice(0, 7);
}
