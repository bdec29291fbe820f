import { costOfLacking, type MeetingQuestion } from './meetings.js';

/** A bound, and for each table how many would sit down there under its price. */
interface Demand {
  readonly bound: number;
  readonly demand: Int32Array;
}

/**
 * What no choice of meetings can exceed, from prices of the tables alone (Lagrange): every place costs its price, and under
 * these prices each person takes what is best for them, without looking at the others. Holds for any prices from 0 on, in
 * exact whole numbers when they are whole.
 */
export function boundUnder(question: MeetingQuestion, prices: Int32Array): Demand {
  const { people, tables, worth, least, most, room } = question;
  const cost = costOfLacking(question);
  const demand = new Int32Array(tables);
  let bound = 0;
  for (let table = 0; table < tables; table++) bound += (room[table] ?? 0) * (prices[table] ?? 0);
  const [best, at] = [new Float64Array(Math.max(0, ...most) + 1), new Int32Array(Math.max(0, ...most) + 1)];
  for (let person = 0; person < people; person++) {
    const [wanted, limit, row] = [least[person] ?? 0, most[person] ?? 0, person * tables];
    let taken = 0;
    for (let table = 0; table < tables && limit > 0; table++) {
      const points = worth[row + table] ?? 0;
      if (points === 0) continue;
      const left = points - (prices[table] ?? 0);
      if (taken === limit && left <= (best[taken - 1] ?? 0)) continue;
      let place = taken < limit ? taken++ : taken - 1;
      for (; place > 0 && (best[place - 1] ?? 0) < left; place--) {
        best[place] = best[place - 1] ?? 0;
        at[place] = at[place - 1] ?? 0;
      }
      best[place] = left;
      at[place] = table;
    }
    bound -= (cost * wanted * (wanted + 1)) / 2;
    for (let place = 0; place < taken; place++) {
      const gain = (best[place] ?? 0) + cost * Math.max(0, wanted - place);
      if (gain <= 0) break;
      bound += gain;
      demand[at[place] ?? 0] = (demand[at[place] ?? 0] ?? 0) + 1;
    }
  }
  return { bound, demand };
}

/** A fair of 2,000 people and 300 tables gets ten steps, of a few milliseconds each; a small one a hundred. */
const stepsFor = ({ worth }: MeetingQuestion): number =>
  Math.max(10, Math.min(100, Math.floor(6_000_000 / worth.length)));

/**
 * Prices under which the bound is lower, by subgradients: tables that more people want than they have room for become dearer,
 * the others cheaper (Polyak's step towards `value`, which is what is known to be reached; halved when it went too far).
 */
export function tighten(
  question: MeetingQuestion,
  start: Int32Array,
  value: number,
): { readonly bound: number; readonly prices: Int32Array } {
  let best = { prices: start, ...boundUnder(question, start) };
  const steps = stepsFor(question);
  let reach = 1;
  for (let step = 0; step < steps && best.bound > value; step++) {
    const wanting = best.demand.map((count, table) => {
      const missing = count - (question.room[table] ?? 0);
      return missing < 0 && best.prices[table] === 0 ? 0 : missing;
    });
    const length = wanting.reduce((sum, count) => sum + count * count, 0);
    if (length === 0) break;
    const stride = (reach * (best.bound - value)) / length;
    const prices = best.prices.map((price, table) =>
      Math.max(0, Math.round(price + stride * (wanting[table] ?? 0))),
    );
    const next = { prices, ...boundUnder(question, prices) };
    if (next.bound < best.bound) best = next;
    else reach /= 2;
  }
  return best;
}
