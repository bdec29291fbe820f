import type { CandidateColumns } from './candidate-columns.js';
import type { Question } from './question.js';
import { REGION_WORDS, type SkillSets } from './skill-sets.js';

/**
 * Points for skills of everybody at once, bit-sliced: plane p holds bit p of the points of 32 candidates a word, and a skill
 * is added to all of them with a few logical operations (carry-save).
 */
export class SkillCounts {
  planes = new Int32Array(0);
  /** 0 until it is filled: then nobody has any points. */
  count = 0;
  private readonly scratch = new Int32Array(REGION_WORDS);

  get bytes(): number {
    return this.planes.byteLength + this.scratch.byteLength;
  }

  /** Adds the skills asked for, in every region. Region r has its planes at `r * count * REGION_WORDS`. */
  fill(columns: CandidateColumns, { asked, skills }: Question, of: 'skills' | 'learned'): void {
    const most = asked.reduce((sum, { weight }) => sum + weight, 0);
    this.count = Math.min(bitsFor(most), bitsFor(skills.length - 1));
    const words = this.count * REGION_WORDS * columns.regions.length;
    if (this.planes.length < words) this.planes = new Int32Array(words);
    columns.regions.forEach((region, number) => {
      const start = number * this.count * REGION_WORDS;
      const planes = this.planes.subarray(start, start + this.count * REGION_WORDS).fill(0);
      for (const { skill, weight } of asked)
        this.add(region[of], skill, weight, planes, region.capacity >> 5);
    });
  }

  private add(sets: SkillSets, skill: number, weight: number, planes: Int32Array, words: number): void {
    const bits = sets.bits(skill, this.scratch);
    if (!bits) return;
    for (let plane = 0; weight >> plane; plane++) {
      if ((weight >> plane) & 1) addBits(planes, plane, bits, words);
    }
  }
}

const bitsFor = (most: number): number => 32 - Math.clz32(most);

function addBits(planes: Int32Array, first: number, bits: Int32Array, words: number): void {
  const end = planes.length;
  const start = first * REGION_WORDS;
  for (let word = 0; word < words; word++) {
    let carry = bits[word] ?? 0;
    for (let at = start + word; carry !== 0 && at < end; at += REGION_WORDS) {
      const old = planes[at] ?? 0;
      planes[at] = old ^ carry;
      carry &= old;
    }
  }
}

/** The candidates of a word with at least `least` points. */
export function atLeast(planes: Int32Array, at: number, count: number, least: number): number {
  if (least === 0) return -1;
  if (least >> count) return 0;
  let more = 0;
  let equal = -1;
  for (let plane = count - 1; plane >= 0; plane--) {
    const bits = planes[at + plane * REGION_WORDS] ?? 0;
    if ((least >> plane) & 1) {
      equal &= bits;
    } else {
      more |= equal & bits;
      equal &= ~bits;
    }
  }
  return more | equal;
}

/** The points of one candidate. */
export function pointsAt(planes: Int32Array, at: number, count: number, bit: number): number {
  let points = 0;
  for (let plane = 0; plane < count; plane++) {
    points |= (((planes[at + plane * REGION_WORDS] ?? 0) >>> bit) & 1) << plane;
  }
  return points;
}
