import type { Guest, HeldTable } from './fair.js';
import type { MeetingQuestion } from './meetings.js';

/** From which slot on people and tables are there; the number of slots for whoever does not come. */
export interface Presence {
  readonly personFrom: Int32Array;
  readonly tableFrom: Int32Array;
}

/** People by their places in `people`, tables in their order. Whoever is no guest any more is not there. */
export function presenceOf(
  people: readonly string[],
  guests: readonly Guest[],
  tables: readonly HeldTable[],
  slots: number,
): Presence {
  const known = new Map(guests.map((guest) => [guest.personId, guest]));
  const of = (one: Guest | HeldTable | undefined): number =>
    !one || one.attendance === 'absent' || one.attendance === 'withdrawn' ? slots : one.fromSlot;
  return {
    personFrom: Int32Array.from(people, (id) => of(known.get(id))),
    tableFrom: Int32Array.from(tables, of),
  };
}

export const isAnybodyLate = ({ personFrom, tableFrom }: Presence): boolean =>
  [personFrom, tableFrom].some((from) => from.some((slot) => slot > 0));

/** The same question with the time that is left; what it knows of the late is how much, not when. */
export function whileThere(
  question: MeetingQuestion,
  slots: number,
  { personFrom, tableFrom }: Presence,
): MeetingQuestion {
  const left = (from: Int32Array, at: number): number => Math.max(0, slots - (from[at] ?? 0));
  const most = question.most.map((count, person) => Math.min(count, left(personFrom, person)));
  return {
    ...question,
    most,
    least: question.least.map((count, person) => Math.min(count, most[person] ?? 0)),
    room: question.room.map((count, table) => Math.min(count, left(tableFrom, table))),
  };
}
