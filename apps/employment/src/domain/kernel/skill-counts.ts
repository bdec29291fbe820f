import type { CandidateColumns } from './candidate-columns.js';
import type { Question } from './question.js';
import { REGION_WORDS } from './skill-sets.js';

/**
 * Points for skills of everybody at once, bit-sliced: plane p holds bit p of the points of 32 candidates a word, and a skill
 * is added to all of them with a few logical operations (carry-save).
 */
export class SkillCounts {
  planes = new Int32Array(0);
  /** 0 until it is filled: then nobody has any points. */
  count = 0;
  get bytes(): number {
    return this.planes.byteLength;
  }

  /** Adds the skills asked for, in every region. Region r has its planes at `r * count * REGION_WORDS`, each as long as its bitmaps. */
  fill(columns: CandidateColumns, { asked, skills }: Question, of: 'skills' | 'learned'): void {
    const most = asked.reduce((sum, { weight }) => sum + weight, 0);
    this.count = Math.min(bitsFor(most), bitsFor(skills.length - 1));
    const slots = columns.regions.reduce((sum, { capacity }) => sum + capacity, 0);
    const words = (this.count * slots) >> 5;
    if (this.planes.length < words) this.planes = new Int32Array(words);
    this.planes.fill(0, 0, words);
    columns.regions.forEach((region, number) => {
      const start = number * this.count * REGION_WORDS;
      const stride = region.capacity >> 5;
      const planes = this.planes.subarray(start, start + this.count * stride);
      for (const { skill, weight } of asked) {
        const who = region[of].of(skill);
        for (let plane = 0; who && weight >> plane; plane++) {
          if (((weight >> plane) & 1) === 0) continue;
          if (who instanceof Int32Array) addBits(planes, plane * stride, who, stride);
          else addSlots(planes, plane * stride, who.slots, who.count, stride);
        }
      }
    });
  }
}

const bitsFor = (most: number): number => 32 - Math.clz32(most);

function addBits(planes: Int32Array, start: number, bits: Int32Array, stride: number): void {
  const end = planes.length;
  for (let word = 0; word < stride; word++) {
    let carry = bits[word] ?? 0;
    for (let at = start + word; carry !== 0 && at < end; at += stride) {
      const old = planes[at] ?? 0;
      planes[at] = old ^ carry;
      carry &= old;
    }
  }
}

/** The same for a list: quicker than to make a bitmap of it first. */
function addSlots(
  planes: Int32Array,
  start: number,
  slots: Uint16Array,
  count: number,
  stride: number,
): void {
  const end = planes.length;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    const bit = 1 << (slot & 31);
    for (let at = start + (slot >> 5); at < end; at += stride) {
      const old = planes[at] ?? 0;
      planes[at] = old ^ bit;
      if ((old & bit) === 0) break;
    }
  }
}

/** The candidates of a word with at least `least` points. */
export function atLeast(
  planes: Int32Array,
  at: number,
  stride: number,
  count: number,
  least: number,
): number {
  if (least === 0) return -1;
  if (least >> count) return 0;
  let more = 0;
  let equal = -1;
  for (let plane = count - 1; plane >= 0; plane--) {
    const bits = planes[at + plane * stride] ?? 0;
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
export function pointsAt(planes: Int32Array, at: number, stride: number, count: number, bit: number): number {
  let points = 0;
  for (let plane = 0; plane < count; plane++) {
    points |= (((planes[at + plane * stride] ?? 0) >>> bit) & 1) << plane;
  }
  return points;
}
