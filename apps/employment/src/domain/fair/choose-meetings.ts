import {
  boundOf,
  costOfLacking,
  type Meeting,
  type MeetingQuestion,
  type Prices,
  valueOf,
} from './meetings.js';

/** Columns of a linear programme: what each costs, its upper bound, and the rows in which it stands with a one. */
export interface Columns {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export interface Programme extends Columns {
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** A corner of the programme, and the price of each row. */
export interface Corner {
  readonly values: Float64Array;
  readonly prices: Float64Array;
}

/** Minimises. Undefined when its time was over. */
export interface LinearSolver {
  open(programme: Programme): Promise<Corner | undefined>;
  /** Goes on with more columns. */
  add(columns: Columns): Promise<Corner | undefined>;
}

export interface Choice {
  readonly meetings: readonly Meeting[];
  readonly value: number;
  /** No choice is worth more. */
  readonly bound: number;
  readonly prices: Prices;
}

/** With how many of the best pairs of each person and each table one begins. */
const BEST_OF_PERSON = 12;
const BEST_OF_TABLE = 30;
/** Most pairs that come in at a time. */
const MORE = 20_000;

/**
 * The best choice of meetings, by a linear programme with columns brought in as their prices pay (Ford and Fulkerson 1958,
 * Gilmore and Gomory 1961). Its matrix is that of a bipartite graph, so its corners are whole (Hoffman and Kruskal 1956): no
 * search is needed. When time is over before all prices are right, the answer says how far it may be from the best.
 */
export async function chooseMeetings(question: MeetingQuestion, solver: LinearSolver): Promise<Choice> {
  const chosen = new Set<number>(bestPairs(question));
  let pairs = [...chosen];
  let corner = await solver.open(programmeOf(question, pairs));
  let best = nothing(question);
  while (corner) {
    const found = choiceAt(question, corner, pairs);
    const { bound, paying } = boundOf(question, found.prices);
    best = { ...found, bound: Math.min(best.bound, bound) };
    const more = paying.filter((pair) => !chosen.has(pair)).slice(0, MORE);
    if (more.length === 0 || best.bound <= best.value) break;
    for (const pair of more) chosen.add(pair);
    pairs = [...pairs, ...more];
    corner = await solver.add(columnsOf(question, more));
  }
  return best;
}

/** Nobody meets anybody: the answer before there is one. */
function nothing(question: MeetingQuestion): Choice {
  const prices = { people: new Float64Array(question.people), tables: new Float64Array(question.tables) };
  return { meetings: [], value: valueOf(question, []), bound: boundOf(question, prices).bound, prices };
}

function choiceAt(question: MeetingQuestion, { values, prices }: Corner, pairs: readonly number[]) {
  const { people, tables } = question;
  const before = values.length - pairs.length;
  const meetings: Meeting[] = [];
  pairs.forEach((pair, index) => {
    if ((values[before + index] ?? 0) > 0.5) {
      meetings.push({ person: Math.floor(pair / tables), table: pair % tables });
    }
  });
  // all costs are whole, so the prices of a corner are: what is behind the point is the machine's
  const rounded = prices.map((price) => -Math.round(price) || 0);
  const found: Prices = {
    people: rounded.slice(0, people),
    tables: rounded.slice(people).map((price) => Math.max(price, 0)),
  };
  return { meetings, value: valueOf(question, meetings), prices: found };
}

function bestPairs(question: MeetingQuestion): Set<number> {
  const { people, tables, worth } = question;
  const pairs = new Set<number>();
  const take = (candidates: number[], limit: number): void => {
    candidates.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
    for (const pair of candidates.slice(0, limit)) pairs.add(pair);
  };
  for (let person = 0; person < people; person++) {
    const own: number[] = [];
    for (let pair = person * tables; pair < (person + 1) * tables; pair++) if (worth[pair]) own.push(pair);
    take(own, BEST_OF_PERSON);
  }
  for (let table = 0; table < tables; table++) {
    const own: number[] = [];
    for (let pair = table; pair < people * tables; pair += tables) if (worth[pair]) own.push(pair);
    take(own, BEST_OF_TABLE);
  }
  return pairs;
}

/** Each person's meetings, lacking ones and spare ones together are the most; each table's meetings are no more than its room. */
function programmeOf(question: MeetingQuestion, pairs: readonly number[]): Programme {
  const { people, tables, least, most, room } = question;
  const rowLower = new Float64Array(people + tables).fill(-Infinity);
  const rowUpper = new Float64Array(people + tables);
  rowLower.set(most);
  rowUpper.set(most);
  rowUpper.set(room, people);
  const lacking = costOfLacking(question);
  const list = new ColumnList();
  for (let person = 0; person < people; person++) {
    const wanted = least[person] ?? 0;
    list.push(0, (most[person] ?? 0) - wanted, [person]);
    for (let lack = 1; lack <= wanted; lack++) list.push(lacking * lack, 1, [person]);
  }
  return { ...list.with(question, pairs).done(), rowLower, rowUpper };
}

const columnsOf = (question: MeetingQuestion, pairs: readonly number[]): Columns =>
  new ColumnList().with(question, pairs).done();

class ColumnList {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];

  push(cost: number, upper: number, rows: readonly number[]): void {
    this.cost.push(cost);
    this.upper.push(upper);
    this.rows.push(...rows);
    this.starts.push(this.rows.length);
  }

  with({ people, tables, worth }: MeetingQuestion, pairs: readonly number[]): this {
    for (const pair of pairs) {
      this.push(-(worth[pair] ?? 0), 1, [Math.floor(pair / tables), people + (pair % tables)]);
    }
    return this;
  }

  done(): Columns {
    return {
      cost: Float64Array.from(this.cost),
      upper: Float64Array.from(this.upper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
    };
  }
}
