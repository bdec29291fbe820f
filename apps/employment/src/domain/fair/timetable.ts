import type { Meeting } from './meetings.js';

/** A meeting with its time: `slot` counts from 0. */
export interface Appointment extends Meeting {
  readonly slot: number;
}

/** Who is busy when, and no one twice. */
export class Calendar {
  private readonly byPerson: Int32Array;
  private readonly byTable: Int32Array;

  constructor(
    private readonly people: number,
    private readonly tables: number,
    private readonly slots: number,
  ) {
    this.byPerson = new Int32Array(people * slots).fill(-1);
    this.byTable = new Int32Array(tables * slots).fill(-1);
  }

  /** The table at which somebody sits, or −1. */
  tableOf(person: number, slot: number): number {
    return this.byPerson[person * this.slots + slot] ?? -1;
  }

  /** The person who sits at a table, or −1. */
  personAt(table: number, slot: number): number {
    return this.byTable[table * this.slots + slot] ?? -1;
  }

  put(person: number, table: number, slot: number): void {
    this.byPerson[person * this.slots + slot] = table;
    this.byTable[table * this.slots + slot] = person;
  }

  /** Somebody who is none of these people sits there. */
  block(table: number, slot: number): void {
    this.byTable[table * this.slots + slot] = this.people;
  }

  clear(person: number, table: number, slot: number): void {
    this.byPerson[person * this.slots + slot] = -1;
    this.byTable[table * this.slots + slot] = -1;
  }

  firstFree(person: number, table: number, from = 0): number {
    for (let slot = from; slot < this.slots; slot++) {
      if (this.tableOf(person, slot) < 0 && this.personAt(table, slot) < 0) return slot;
    }
    return -1;
  }

  freeOfPerson(person: number): number {
    for (let slot = 0; slot < this.slots; slot++) if (this.tableOf(person, slot) < 0) return slot;
    return -1;
  }

  freeOfTable(table: number): number {
    for (let slot = 0; slot < this.slots; slot++) if (this.personAt(table, slot) < 0) return slot;
    return -1;
  }

  appointments(): Appointment[] {
    const all: Appointment[] = [];
    for (let person = 0; person < this.people; person++) {
      for (let slot = 0; slot < this.slots; slot++) {
        const table = this.tableOf(person, slot);
        if (table >= 0) all.push({ person, table, slot });
      }
    }
    return all;
  }
}

/**
 * Times for meetings that were chosen, so that nobody is in two places at once. König (1916): the edges of a bipartite graph
 * can be coloured with as many colours as its greatest degree. So as long as nobody, person or table, has more meetings than
 * there are slots, there is a timetable, and this finds it: where two have no free slot in common, two slots are exchanged
 * along the chain of appointments that stands between them. Throws when somebody has more meetings than slots.
 */
export function arrange(
  meetings: readonly Meeting[],
  people: number,
  tables: number,
  slots: number,
): Appointment[] {
  const calendar = new Calendar(people, tables, slots);
  for (const { person, table } of meetings) {
    const common = calendar.firstFree(person, table);
    if (common >= 0) {
      calendar.put(person, table, common);
      continue;
    }
    const [ofPerson, ofTable] = [calendar.freeOfPerson(person), calendar.freeOfTable(table)];
    if (ofPerson < 0 || ofTable < 0) throw new Error('more meetings than slots');
    exchange(calendar, table, ofPerson, ofTable);
    calendar.put(person, table, ofPerson);
  }
  return calendar.appointments();
}

/** Frees `wanted` at the table: the chain of appointments at `wanted` and `free` that begins there changes its slots. */
function exchange(calendar: Calendar, table: number, wanted: number, free: number): void {
  const chain: Appointment[] = [];
  let slot = wanted;
  let atTable = table;
  for (;;) {
    const person = calendar.personAt(atTable, slot);
    if (person < 0) break;
    chain.push({ person, table: atTable, slot });
    slot = slot === wanted ? free : wanted;
    const next = calendar.tableOf(person, slot);
    if (next < 0) break;
    chain.push({ person, table: next, slot });
    atTable = next;
    slot = slot === wanted ? free : wanted;
  }
  for (const each of chain) calendar.clear(each.person, each.table, each.slot);
  for (const each of chain) calendar.put(each.person, each.table, each.slot === wanted ? free : wanted);
}
