import { type Summands, sums, sumUp } from './bit-sums.js';
import type { VacancyColumns } from './vacancy-columns.js';

/** Points lost from one step of the bounds to the next. */
const STEP = 512;

/**
 * Which vacancies the skills of a candidate are enough for, 32 at a time. Points are counted bit-sliced (carry-save); how many
 * each vacancy needs was worked out before, for whatever has to be lost besides, in steps.
 */
export class VacancySieve {
  /** Places of the columns that are to be looked at, and the points reached there. */
  readonly found: Int32Array;
  readonly reached: Uint8Array;
  private readonly count: number;
  /** Word by word planes of the points needed, one more than of points: who needs more than anybody can have stands there. */
  private readonly needs: (Int32Array | undefined)[] = [];

  constructor(
    private readonly columns: VacancyColumns,
    /** Points lost by points asked for (rows of 256) and reached. */
    private readonly losses: Int32Array,
  ) {
    this.count = 32 - Math.clz32(columns.mostAsked);
    this.found = new Int32Array(columns.numbers.length);
    this.reached = new Uint8Array(columns.numbers.length);
  }

  /** Adds those of a word that could still come in, when so much is lost besides; answers how many there are now. */
  take(word: number, lost: number, asking: Summands, known: number): number {
    const { count, found, reached } = this;
    const { bits } = this.columns;
    const step = Math.floor(lost / STEP);
    const needs = (this.needs[step] ??= this.needsWhen(STEP * step));
    const at = word * (count + 1);
    let equal = ~(needs[at + count] ?? 0);
    if (equal === 0) return known;
    sumUp(bits, asking, word);
    let more = 0;
    for (let plane = count - 1; plane >= 0; plane--) {
      const [have, need] = [sums[plane] ?? 0, needs[at + plane] ?? 0];
      more |= equal & have & ~need;
      equal &= ~(have ^ need);
    }
    for (let mask = more | equal; mask !== 0; mask &= mask - 1) {
      const bit = 31 - Math.clz32(mask & -mask);
      let points = 0;
      for (let plane = 0; plane < count; plane++) points |= (((sums[plane] ?? 0) >>> bit) & 1) << plane;
      found[known] = (word << 5) | bit;
      reached[known++] = points;
    }
    return known;
  }

  private needsWhen(lost: number): Int32Array {
    const { asked, room, words } = this.columns;
    const { count, losses } = this;
    const needs = new Int32Array((count + 1) * words);
    for (let slot = 0; slot < room.length; slot++) {
      const most = asked[slot] ?? 0;
      let points = 0;
      while (points <= most && lost + (losses[(most << 8) + points] ?? 0) > (room[slot] ?? 0)) points++;
      const bits = points > most ? 1 << count : points;
      for (let plane = 0; plane <= count; plane++) {
        const at = (slot >> 5) * (count + 1) + plane;
        needs[at] = (needs[at] ?? 0) | (((bits >> plane) & 1) << (slot & 31));
      }
    }
    return needs;
  }
}
