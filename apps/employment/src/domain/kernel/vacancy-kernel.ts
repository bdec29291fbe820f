import { FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';
import type { Summands } from './bit-sums.js';
import { NOBODY } from './distances.js';
import { dayLossOf, wageLossOf } from './offer-losses.js';
import { AT, FACT, FACTS, type Limited, ROW, VacancyColumns } from './vacancy-columns.js';
import { VacancyLosses } from './vacancy-losses.js';
import { VacancySieve } from './vacancy-sieve.js';

export interface Entered {
  /** Number of the vacancy. */
  readonly vacancy: number;
  readonly lost: number;
}

/** The ranking contract the other way round: one candidate against every open vacancy, for the lists that they come into. */
export class VacancyKernel {
  private readonly columns: VacancyColumns;
  private readonly losses: VacancyLosses;
  private readonly sieve: VacancySieve;
  /** Points lost by points asked for (rows of 256) and reached. */
  private readonly skillLosses: Int32Array;
  private readonly learnedLosses: Int32Array;
  /** The least that those lose who learned nothing in a course. */
  private readonly unlearned: number;

  constructor(
    open: readonly Limited[],
    private readonly policy: RankingPolicy,
  ) {
    this.columns = new VacancyColumns(open, policy);
    this.losses = new VacancyLosses(this.columns, policy);
    this.skillLosses = this.shares('skills');
    this.learnedLosses = this.shares('learned');
    this.sieve = new VacancySieve(this.columns, this.skillLosses);
    const { asked, numbers } = this.columns;
    this.unlearned = asked.reduce(
      (least, points, slot) =>
        (numbers[slot] ?? -1) < 0 ? least : Math.min(least, this.learnedLosses[points << 8] ?? 0),
      NOBODY,
    );
  }

  /** The lists that the candidate comes into by points; whom a tie favours is for the caller to see. */
  enters(candidate: Candidate): Entered[] {
    const { columns, losses, skillLosses, learnedLosses, policy } = this;
    const { rows, facts, asked, room } = columns;
    const { found, reached } = this.sieve;
    const asking = columns.asking(candidate.skills);
    const learned = columns.asking(candidate.skillsLearned);
    const occupationLoss = losses.occupations(candidate);
    const { ways, byWay, nearest, leastBeyond } = losses.places(candidate);
    const wageLoss = wageLossOf(candidate, columns, policy);
    const dayLoss = dayLossOf(candidate, columns, policy);
    const mannerLoss = losses.manners(candidate);
    const licenceLoss = losses.licences(candidate);
    const tenths = losses.tenths(candidate);
    const rest = this.leastBesides(candidate, mannerLoss);
    let count = 0;
    columns.byWord.forEach(({ group, firstProvince, lastProvince, mostRoom }, word) => {
      let way = leastBeyond[nearest[firstProvince] ?? 0] ?? 0;
      for (let next = firstProvince + 1; next <= lastProvince; next++) {
        way = Math.min(way, leastBeyond[nearest[next] ?? 0] ?? 0);
      }
      const least = rest + way + (occupationLoss.least[group] ?? 0);
      if (least <= mostRoom) count = this.sieve.take(word, least, asking, count);
    });
    const entered: Entered[] = [];
    for (let i = 0; i < count; i++) {
      const at = found[i] ?? 0;
      const most = room[at] ?? 0;
      const row = ROW * at;
      const points = (asked[at] ?? 0) << 8;
      const occupation = rows[row + AT.occupation] ?? 0;
      let lost = (byWay[ways[rows[row] ?? 0] ?? 0] ?? 0) + (occupationLoss.of[occupation] ?? 0);
      lost += skillLosses[points + (reached[i] ?? 0)] ?? 0;
      if (lost + rest > most) continue;
      lost += mannerLoss[rows[row + AT.manner] ?? 0] ?? 0;
      lost += licenceLoss[rows[row + AT.licences] ?? 0] ?? 0;
      lost += learnedLosses[points + pointsOf(columns.bits, learned, at)] ?? 0;
      if (lost > most) continue;
      lost += wageLoss(at);
      if (lost > most) continue;
      lost += dayLoss(at);
      if (lost > most) continue;
      lost += this.yearsLost(facts[FACTS * at + FACT.years] ?? 0, tenths[occupation] ?? 0);
      if (lost > most) continue;
      entered.push({ vacancy: columns.numbers[at] ?? -1, lost: lost + (columns.fixed[at] ?? 0) });
    }
    return entered.sort((a, b) => a.vacancy - b.vacancy);
  }

  /** What the candidate loses at any vacancy, whatever its place, occupation and skills. */
  private leastBesides(
    { wageExpected, availableFrom, skillsLearned }: Candidate,
    mannerLoss: Int32Array,
  ): number {
    const { weights, unknown } = this.policy;
    let least = mannerLoss[0] ?? 0;
    if (wageExpected === null) least += weights.wage * (FULL - unknown);
    if (availableFrom === null) least += (weights.availability + weights.waiting) * (FULL - unknown);
    if (skillsLearned.length === 0) least += this.unlearned;
    return least;
  }

  private yearsLost(asked: number, weighted: number): number {
    if (asked === 0) return 0;
    const part = Math.min(FULL, Math.floor((FULL * Math.floor(weighted / FULL)) / (10 * asked)));
    return this.policy.weights.experience * (FULL - part);
  }

  private shares(code: 'skills' | 'learned'): Int32Array {
    const most = this.columns.asked.reduce((largest, asked) => Math.max(largest, asked), 0);
    return Int32Array.from({ length: (most + 1) << 8 }, (_one, at) => {
      const [asked, reached] = [at >> 8, Math.min(at & 255, at >> 8)];
      return asked === 0 ? 0 : this.policy.weights[code] * (FULL - Math.floor((FULL * reached) / asked));
    });
  }
}

/** Points that one vacancy gives for what the candidate has. */
function pointsOf(bits: Int32Array, { ones, twos }: Summands, slot: number): number {
  const at = slot >> 5;
  let points = 0;
  for (const first of ones) points += ((bits[first + at] ?? 0) >>> (slot & 31)) & 1;
  for (const first of twos) points += 2 * (((bits[first + at] ?? 0) >>> (slot & 31)) & 1);
  return points;
}
