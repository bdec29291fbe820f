import { type Meeting, type MeetingQuestion, worthOf } from './meetings.js';

/** How an allocation treats people. */
export interface Shares {
  readonly introductions: number;
  /** People with at least one suitable vacancy who get none. */
  readonly without: number;
  /** Of the same people: who gets fewer than the floor. */
  readonly belowFloor: number;
  /** Most that one person gets. */
  readonly mostOfOne: number;
  /** Mean worth of an introduction. */
  readonly meanWorth: number;
}

/** The usual way: each employer is sent the best of its own list, whoever else gets the same people. */
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
  let worth = 0;
  for (const { person, table } of chosen) {
    counts[person] = (counts[person] ?? 0) + 1;
    worth += worthOf(question, person, table);
  }
  const able = choicesOf(question);
  const of = (rule: (count: number, choices: number) => boolean): number =>
    counts.reduce((sum, count, person) => sum + (rule(count, able[person] ?? 0) ? 1 : 0), 0);
  return {
    introductions: chosen.length,
    without: of((count, choices) => choices > 0 && count === 0),
    belowFloor: of((count, choices) => count < Math.min(floor, choices)),
    mostOfOne: counts.reduce((most, count) => Math.max(most, count), 0),
    meanWorth: chosen.length === 0 ? 0 : worth / chosen.length,
  };
}
