/**
 * Who meets whom, apart from when. A meeting counts what its pair is worth; every meeting that somebody lacks of the least
 * costs more than any exchange of meetings can win, the second one lacking more than the first: so the fewest are lacking,
 * spread over as many people as possible, and only then the worth is as great as it can be. Whole numbers throughout.
 */
export interface MeetingQuestion {
  readonly people: number;
  readonly tables: number;
  /** people × tables, person by person: what a meeting is worth, from 1; 0 where there may be none. */
  readonly worth: Int32Array;
  /** Meetings that a person should have at least, and may have at most. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Meetings for which a table has time. */
  readonly room: Int32Array;
}

export interface Meeting {
  readonly person: number;
  readonly table: number;
}

/** Per meeting of a person and per place at a table: what one more would be worth. Any whole numbers are allowed. */
export interface Prices {
  readonly people: Float64Array;
  /** Not below 0. */
  readonly tables: Float64Array;
}

export const worthOf = ({ worth, tables }: MeetingQuestion, person: number, table: number): number =>
  worth[person * tables + table] ?? 0;

/**
 * What the first meeting that somebody lacks costs; the second twice as much, and so on. An exchange that gives one person a
 * meeting more runs through each table once at most, so it cannot lose more than this.
 */
export function costOfLacking({ worth, people, tables }: MeetingQuestion): number {
  let best = 0;
  for (const one of worth) if (one > best) best = one;
  return (Math.min(people, tables) + 2) * Math.max(best, 1);
}

export function lackingOf(question: MeetingQuestion, meetings: readonly Meeting[]): Int32Array {
  const lacking = Int32Array.from(question.least);
  for (const { person } of meetings) lacking[person] = (lacking[person] ?? 0) - 1;
  return lacking.map((count) => Math.max(count, 0));
}

/** What a choice of meetings counts. */
export function valueOf(question: MeetingQuestion, meetings: readonly Meeting[]): number {
  const cost = costOfLacking(question);
  let value = 0;
  for (const { person, table } of meetings) value += worthOf(question, person, table);
  for (const count of lackingOf(question, meetings)) value -= (cost * count * (count + 1)) / 2;
  return value;
}

/** The certificate: what no choice can exceed under these prices, and the pairs that would pay more than their prices. */
export interface Bound {
  readonly bound: number;
  /** Pairs by place in `worth`, those that pay most first. */
  readonly paying: readonly number[];
}

/**
 * Weak duality: a choice is worth at most what all meetings and places cost, and what pairs pay above that. It holds for any
 * prices, wherever they come from, so that nobody has to believe the solver: where bound and value meet, the choice is best.
 */
export function boundOf(question: MeetingQuestion, prices: Prices): Bound {
  const { people, tables, worth, least, most, room } = question;
  const cost = costOfLacking(question);
  let bound = 0;
  for (let table = 0; table < tables; table++) bound += (room[table] ?? 0) * (prices.tables[table] ?? 0);
  const paid: { pair: number; by: number }[] = [];
  for (let person = 0; person < people; person++) {
    const price = prices.people[person] ?? 0;
    bound += (most[person] ?? 0) * price;
    for (let lack = 1; lack <= (least[person] ?? 0); lack++) bound += Math.max(0, -cost * lack - price);
    bound += ((most[person] ?? 0) - (least[person] ?? 0)) * Math.max(0, -price);
    const row = person * tables;
    for (let table = 0; table < tables; table++) {
      const value = worth[row + table] ?? 0;
      if (value === 0) continue;
      const by = value - price - (prices.tables[table] ?? 0);
      if (by > 0) {
        bound += by;
        paid.push({ pair: row + table, by });
      }
    }
  }
  paid.sort((a, b) => b.by - a.by);
  return { bound, paying: paid.map(({ pair }) => pair) };
}
