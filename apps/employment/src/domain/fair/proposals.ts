import { type Meeting, type MeetingQuestion, worthOf } from './meetings.js';

/** How an allocation treats people. */
export interface Shares {
  readonly introductions: number;
  /** People with at least one suitable vacancy who get none. */
  readonly without: number;
  /** Of the same people: who gets the floor, or all that there is for them, and who gets fewer. */
  readonly atFloor: number;
  readonly belowFloor: number;
  /** Employers who are sent more people than the ceiling. */
  readonly employersOverCeiling: number;
  /** Most that one person gets. */
  readonly mostOfOne: number;
  /** Mean worth of an introduction. */
  readonly meanWorth: number;
}

/** The same people and employers, by what each has to offer: an employer is worth its best vacancy to somebody. */
export interface Offers {
  readonly employers: number;
  /** Of each vacancy: whose it is. */
  readonly employerOf: readonly number[];
}

/** people × employers, from people × vacancies; and which vacancy is the best of that employer, −1 where none is suitable. */
export function worthOfEmployers(
  worth: Int32Array,
  { employers, employerOf }: Offers,
): { worth: Int32Array; vacancy: Int32Array } {
  const people = employerOf.length === 0 ? 0 : worth.length / employerOf.length;
  const best = { worth: new Int32Array(people * employers), vacancy: new Int32Array(people * employers) };
  best.vacancy.fill(-1);
  worth.forEach((value, pair) => {
    const vacancy = pair % employerOf.length;
    const at = Math.floor(pair / employerOf.length) * employers + (employerOf[vacancy] ?? 0);
    if (value <= (best.worth[at] ?? 0)) return;
    [best.worth[at], best.vacancy[at]] = [value, vacancy];
  });
  return best;
}

/** Who is sent to which employer, once, when they are sent for these vacancies. */
export function atEmployers(chosen: readonly Meeting[], { employers, employerOf }: Offers): Meeting[] {
  const pairs = new Set(chosen.map(({ person, table }) => person * employers + (employerOf[table] ?? 0)));
  return [...pairs].map((pair) => ({ person: Math.floor(pair / employers), table: pair % employers }));
}

/** The usual way: each list is sent its own best, whoever else gets the same people. */
export function topOfEachList(question: MeetingQuestion): Meeting[] {
  const { people, tables, room } = question;
  const chosen: Meeting[] = [];
  for (let table = 0; table < tables; table++) {
    const able = Array.from({ length: people }, (_, person) => person)
      .filter((person) => worthOf(question, person, table) > 0)
      .sort((a, b) => worthOf(question, b, table) - worthOf(question, a, table) || a - b);
    for (const person of able.slice(0, room[table])) chosen.push({ person, table });
  }
  return chosen;
}

/** In how many lists each person could stand. The fewer, the scarcer is what there is for them. */
export function choicesOf(question: MeetingQuestion): Int32Array {
  const choices = new Int32Array(question.people);
  question.worth.forEach((worth, pair) => {
    const person = Math.floor(pair / question.tables);
    if (worth > 0) choices[person] = (choices[person] ?? 0) + 1;
  });
  return choices;
}

export function sharesOf(question: MeetingQuestion, chosen: readonly Meeting[], floor: number): Shares {
  const counts = new Int32Array(question.people);
  const sent = new Int32Array(question.tables);
  let worth = 0;
  for (const { person, table } of chosen) {
    counts[person] = (counts[person] ?? 0) + 1;
    sent[table] = (sent[table] ?? 0) + 1;
    worth += worthOf(question, person, table);
  }
  const able = choicesOf(question);
  const of = (rule: (count: number, choices: number) => boolean): number =>
    counts.reduce((sum, count, person) => sum + (rule(count, able[person] ?? 0) ? 1 : 0), 0);
  return {
    introductions: chosen.length,
    without: of((count, choices) => choices > 0 && count === 0),
    atFloor: of((count, choices) => choices > 0 && count >= Math.min(floor, choices)),
    belowFloor: of((count, choices) => count < Math.min(floor, choices)),
    employersOverCeiling: sent.filter((count, table) => count > (question.room[table] ?? 0)).length,
    mostOfOne: counts.reduce((most, count) => Math.max(most, count), 0),
    meanWorth: chosen.length === 0 ? 0 : worth / chosen.length,
  };
}
