import { type MeetingQuestion, worthOf } from './meetings.js';
import type { Appointment } from './timetable.js';
import { arrangeGreedily, type Begun } from './timetable-greedy.js';

/** What has become known on the day. */
export interface News {
  /** The slot that comes next: what lies before it has happened. */
  readonly now: number;
  /** From which slot on somebody is there; the number of slots for whoever does not come. */
  readonly personFrom: Int32Array;
  readonly tableFrom: Int32Array;
  /** What came of it is known already, whatever its slot says. */
  readonly isDone: (appointment: Appointment) => boolean;
  /** Interviews of people who are not looked at any more: whoever has found work had theirs. */
  readonly taken: Begun['taken'];
}

export interface Replanned {
  readonly appointments: readonly Appointment[];
  /** What is still to be decided, as a question of its own: its bound says how good the rest of the day could be at best. */
  readonly rest: MeetingQuestion;
  /** Those of `appointments` that are not past. */
  readonly ahead: readonly Appointment[];
}

/**
 * Late and absent: whoever is there keeps the appointments on their card; what fell out is put where both have time, and the
 * gaps go to those who lack most. Nobody who is there on time is moved. What lies ahead of a pair that may not meet any more,
 * for a bar that has become known since, falls out too; what has happened stays.
 */
export function replan(
  question: MeetingQuestion,
  slots: number,
  before: readonly Appointment[],
  { now, personFrom, tableFrom, isDone, taken }: News,
): Replanned {
  const isPast = (each: Appointment): boolean => each.slot < now || isDone(each);
  const canBe = ({ person, table, slot }: Appointment): boolean =>
    worthOf(question, person, table) > 0 && slot >= Math.max(personFrom[person] ?? 0, tableFrom[table] ?? 0);
  const kept = before.filter((each) => isPast(each) || canBe(each));
  const later = (from: number): number => Math.min(slots, Math.max(from, now));
  const begun = { kept, taken, personFrom: personFrom.map(later), tableFrom: tableFrom.map(later) };
  const appointments = arrangeGreedily(question, slots, begun);
  const rest = restOf(question, slots, kept.filter(isPast), begun);
  return { appointments, rest, ahead: appointments.filter((each) => !isPast(each)) };
}

function restOf(
  question: MeetingQuestion,
  slots: number,
  past: readonly Appointment[],
  { personFrom, tableFrom, taken }: Begun,
): MeetingQuestion {
  const { people, tables, least, most, room } = question;
  const [had, given] = [new Int32Array(people), new Int32Array(tables)];
  const worth = Int32Array.from(question.worth);
  for (const { person, table } of past) {
    had[person] = (had[person] ?? 0) + 1;
    given[table] = (given[table] ?? 0) + 1;
    worth[person * tables + table] = 0;
  }
  for (const { table } of taken) given[table] = (given[table] ?? 0) + 1;
  const mostLeft = most.map((count, person) =>
    Math.max(0, Math.min(count - (had[person] ?? 0), slots - (personFrom[person] ?? 0))),
  );
  return {
    ...{ people, tables, worth, most: mostLeft },
    least: least.map((count, person) =>
      Math.max(0, Math.min(count - (had[person] ?? 0), mostLeft[person] ?? 0)),
    ),
    room: room.map((count, table) =>
      Math.max(0, Math.min(count - (given[table] ?? 0), slots - (tableFrom[table] ?? 0))),
    ),
  };
}
