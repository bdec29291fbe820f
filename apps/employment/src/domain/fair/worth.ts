import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../candidate.js';
import { fullPoints, type RankingPolicy } from '../policy.js';
import { rank } from '../rank.js';
import { outcomeOn } from '../standing.js';
import type { Vacancy } from '../vacancy.js';

/** Why a pair may not meet by the computer's choice, the one that is nearest to a meeting. */
export type Hindrance = 'needs-check' | 'not-now';

/** What people and employers are to each other on a day. */
export interface Pairs {
  readonly people: number;
  readonly tables: number;
  /** Person by person: points of the rank for the best of the table's vacancies, from 1; 0 where none is suitable. */
  readonly worth: Int32Array;
  /** That vacancy, by its place at the table. */
  readonly vacancy: Int32Array;
  /** How many pairs are left out because the law or the calendar says so, or because somebody has to look first. */
  readonly leftOut: Readonly<Record<Hindrance, number>>;
}

/** Lets others have their turn: a large fair is some hundred thousand pairs. */
type Pause = () => Promise<void>;

/** Only a suitable pair is worth anything: a bar is never outweighed by points. */
export async function worthBetween(
  candidates: readonly Candidate[],
  tables: readonly (readonly Vacancy[])[],
  { policy, day, pause }: { policy: RankingPolicy; day: PlainDate; pause: Pause },
): Promise<Pairs> {
  const worth = new Int32Array(candidates.length * tables.length);
  const vacancy = new Int32Array(worth.length).fill(-1);
  const leftOut = { 'needs-check': 0, 'not-now': 0 };
  const full = fullPoints(policy);
  for (const [table, vacancies] of tables.entries()) {
    candidates.forEach((candidate, person) => {
      const pair = person * tables.length + table;
      let nearest: Hindrance | undefined;
      vacancies.forEach((one, place) => {
        const ranked = rank(candidate, one, policy);
        const { outcome } = outcomeOn(ranked, day);
        if (outcome !== 'suitable') {
          if (nearest !== 'needs-check') nearest = outcome;
        } else if (full - ranked.lost + 1 > (worth[pair] ?? 0)) {
          worth[pair] = full - ranked.lost + 1;
          vacancy[pair] = place;
        }
      });
      if (worth[pair] === 0 && nearest) leftOut[nearest]++;
    });
    await pause();
  }
  return { people: candidates.length, tables: tables.length, worth, vacancy, leftOut };
}
