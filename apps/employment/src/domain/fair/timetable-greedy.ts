import { choicesOf } from './proposals.js';
import { type Meeting, type MeetingQuestion, worthOf } from './meetings.js';
import { type Appointment, Calendar } from './timetable.js';

/** What stands already, and from which slot on people and tables are there. */
export interface Begun {
  readonly kept: readonly Appointment[];
  /** Places at tables that others than these people had. */
  readonly taken: readonly Omit<Appointment, 'person'>[];
  readonly personFrom: Int32Array;
  readonly tableFrom: Int32Array;
}

/**
 * A timetable by hand's rules: round by round the person with the fewest choices takes the best free table until all have
 * their least, then the best pairs that are left, while there is time. Good, seldom best; the yardstick of the other one, and
 * what fills the gaps when somebody is late or missing and the others keep their cards.
 */
export function arrangeGreedily(question: MeetingQuestion, slots: number, begun?: Begun): Appointment[] {
  const day = new Day(question, slots, begun);
  const { people, least } = question;
  const choices = choicesOf(question);
  const order = Array.from({ length: people }, (_, person) => person).sort(
    (a, b) => (choices[a] ?? 0) - (choices[b] ?? 0) || a - b,
  );
  for (let round = 1; round <= Math.max(0, ...least); round++) {
    for (const person of order) {
      if (day.count(person) < Math.min(round, least[person] ?? 0)) day.takeBest(person);
    }
  }
  for (const { person, table } of day.pairsByWorth()) day.take(person, table);
  return day.appointments();
}

class Day {
  private readonly calendar: Calendar;
  private readonly counts: Int32Array;
  private readonly rooms: Int32Array;
  private readonly met: Uint8Array;

  constructor(
    private readonly question: MeetingQuestion,
    private readonly slots: number,
    private readonly begun?: Begun,
  ) {
    this.calendar = new Calendar(question.people, question.tables, slots);
    this.counts = new Int32Array(question.people);
    this.rooms = Int32Array.from(question.room);
    this.met = new Uint8Array(question.people * question.tables);
    for (const { person, table, slot } of begun?.kept ?? []) this.put(person, table, slot);
    for (const { table, slot } of begun?.taken ?? []) {
      this.calendar.block(table, slot);
      this.rooms[table] = (this.rooms[table] ?? 0) - 1;
    }
  }

  count(person: number): number {
    return this.counts[person] ?? 0;
  }

  takeBest(person: number): void {
    const tables: number[] = [];
    for (let table = 0; table < this.question.tables; table++) {
      if (this.mayMeet(person, table)) tables.push(table);
    }
    const worth = (table: number): number => worthOf(this.question, person, table);
    tables.sort((a, b) => worth(b) - worth(a));
    tables.some((table) => this.take(person, table));
  }

  /** Where they have time in common; false where they have none, or may not meet (again). */
  take(person: number, table: number): boolean {
    if (!this.mayMeet(person, table) || this.count(person) >= (this.question.most[person] ?? 0)) return false;
    const from = Math.max(this.begun?.personFrom[person] ?? 0, this.begun?.tableFrom[table] ?? 0);
    const slot = this.calendar.firstFree(person, table, from);
    if (slot < 0 || slot >= this.slots) return false;
    this.put(person, table, slot);
    return true;
  }

  /** Of the pairs that could still meet; the best first. */
  pairsByWorth(): Meeting[] {
    const { worth, people, tables, most } = this.question;
    const keys = new Float64Array(worth.length);
    let count = 0;
    for (let person = 0; person < people; person++) {
      if (this.count(person) >= (most[person] ?? 0)) continue;
      for (let table = 0; table < tables; table++) {
        const pair = person * tables + table;
        // one number that sorts like both: numbers are sorted by themselves much faster than by a comparison
        if (this.mayMeet(person, table)) keys[count++] = pair - (worth[pair] ?? 0) * worth.length;
      }
    }
    return Array.from(keys.subarray(0, count).sort(), (key) => {
      const pair = ((key % worth.length) + worth.length) % worth.length;
      return { person: Math.floor(pair / tables), table: pair % tables };
    });
  }

  appointments(): Appointment[] {
    return this.calendar.appointments();
  }

  private mayMeet(person: number, table: number): boolean {
    const pair = person * this.question.tables + table;
    return (this.question.worth[pair] ?? 0) > 0 && this.met[pair] !== 1 && (this.rooms[table] ?? 0) > 0;
  }

  private put(person: number, table: number, slot: number): void {
    this.calendar.put(person, table, slot);
    this.counts[person] = this.count(person) + 1;
    this.rooms[table] = (this.rooms[table] ?? 0) - 1;
    this.met[person * this.question.tables + table] = 1;
  }
}
