import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../candidate.js';
import { fullPoints, type RankingPolicy } from '../policy.js';
import { rank } from '../rank.js';
import { outcomeOn } from '../standing.js';
import type { Vacancy } from '../vacancy.js';

/** What stands in the place of points where a pair may not meet by the computer's choice: why, as near to a meeting as it gets. */
const NOT_NOW = -1;
const NEEDS_CHECK = -2;

/** What one person and every table are to each other on a day. */
export interface RankedRow {
  /** Points of the rank for the best of the table's vacancies, from 1; not above 0 where none is suitable. */
  readonly points: Int32Array;
  /** That vacancy, by its place at the table; −1 where there is none. */
  readonly vacancy: Int8Array;
}

/** What people and employers are to each other on a day. */
export interface Pairs {
  readonly tables: number;
  /** Person by person. */
  readonly rows: readonly RankedRow[];
  /** Person by person: the points, from 1; 0 where there may be no meeting. */
  readonly worth: Int32Array;
  /** How many pairs are left out because the law or the calendar says so, or because somebody has to look first. */
  readonly leftOut: { readonly notNow: number; readonly needsCheck: number };
}

export interface WorthTerms {
  readonly policy: RankingPolicy;
  readonly day: PlainDate;
  /** Lets others have their turn: a large fair is some hundred thousand pairs. */
  readonly pause: () => Promise<void>;
  /** What was worked out before and still holds: by person, and the tables at which it holds. */
  readonly known?: { row(person: number): RankedRow | undefined; holdsAt(table: number): boolean };
}

/** Only a suitable pair is worth anything: a bar is never outweighed by points. */
export async function worthBetween(
  candidates: readonly Candidate[],
  tables: readonly (readonly Vacancy[])[],
  { policy, day, pause, known }: WorthTerms,
): Promise<Pairs> {
  const blank = (): RankedRow => ({
    points: new Int32Array(tables.length),
    vacancy: new Int8Array(tables.length).fill(-1),
  });
  const before = candidates.map((_one, person) => known?.row(person));
  const rows = before.map((row) =>
    row ? { points: Int32Array.from(row.points), vacancy: Int8Array.from(row.vacancy) } : blank(),
  );
  for (const [table, vacancies] of tables.entries()) {
    candidates.forEach((candidate, person) => {
      const row = rows[person];
      if (!row || (before[person] && known?.holdsAt(table))) return;
      [row.points[table], row.vacancy[table]] = best(candidate, vacancies, policy, day);
    });
    await pause();
  }
  return { tables: tables.length, rows, ...worthOfRows(rows, tables.length) };
}

function best(
  candidate: Candidate,
  vacancies: readonly Vacancy[],
  policy: RankingPolicy,
  day: PlainDate,
): [points: number, vacancy: number] {
  const full = fullPoints(policy);
  let [points, at] = [0, -1];
  vacancies.forEach((vacancy, place) => {
    const ranked = rank(candidate, vacancy, policy);
    const { outcome } = outcomeOn(ranked, day);
    if (outcome === 'suitable') {
      const here = full - ranked.lost + 1;
      if (here > points) [points, at] = [here, place];
    } else if (points <= 0) {
      points = outcome === 'needs-check' || points === NEEDS_CHECK ? NEEDS_CHECK : NOT_NOW;
    }
  });
  return [points, at];
}

function worthOfRows(rows: readonly RankedRow[], tables: number): Pick<Pairs, 'worth' | 'leftOut'> {
  const worth = new Int32Array(rows.length * tables);
  const leftOut = { notNow: 0, needsCheck: 0 };
  rows.forEach(({ points }, person) => {
    points.forEach((value, table) => {
      if (value > 0) worth[person * tables + table] = value;
      else if (value === NOT_NOW) leftOut.notNow++;
      else if (value === NEEDS_CHECK) leftOut.needsCheck++;
    });
  });
  return { worth, leftOut };
}
