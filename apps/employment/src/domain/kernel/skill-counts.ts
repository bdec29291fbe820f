import type { CandidateColumns } from './candidate-columns.js';
import type { Question } from './question.js';
import { REGION_WORDS } from './skill-sets.js';
import { BUCKET_WORDS, type SparseSet } from './sparse-set.js';

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
      let points = 0;
      for (const { skill, weight } of asked) {
        points += weight;
        addSet(planes, region[of].of(skill), weight, { stride, points });
      }
    });
  }
}

/** Planes that numbers up to `most` take. */
export const bitsFor = (most: number): number => 32 - Math.clz32(most);

/** Adds `weight` points to all of the set. A plane is `stride` words long; nobody has more than `points` then. */
export function addSet(
  planes: Int32Array,
  set: Int32Array | SparseSet | undefined,
  weight: number,
  { stride, points }: { readonly stride: number; readonly points: number },
): void {
  const end = Math.min(planes.length, bitsFor(points) * stride);
  for (let plane = 0; set && weight >> plane; plane++) {
    if (((weight >> plane) & 1) === 0) continue;
    if (set instanceof Int32Array) addBits(planes, plane * stride, end, set, stride);
    else addSlots(planes, plane * stride, end, set, stride);
  }
}

function addBits(planes: Int32Array, start: number, end: number, bits: Int32Array, stride: number): void {
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
  end: number,
  { counts, slots }: SparseSet,
  stride: number,
): void {
  let next = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const first = start + bucket * BUCKET_WORDS;
    for (const last = next + (counts[bucket] ?? 0); next < last; next++) {
      const slot = slots[next] ?? 0;
      const bit = 1 << (slot & 31);
      for (let at = first + (slot >> 5); at < end; at += stride) {
        const old = planes[at] ?? 0;
        planes[at] = old ^ bit;
        if ((old & bit) === 0) break;
      }
    }
  }
}

/** The points of one candidate. */
export function pointsAt(planes: Int32Array, at: number, stride: number, count: number, bit: number): number {
  let points = 0;
  for (let plane = 0; plane < count; plane++) {
    points |= (((planes[at + plane * stride] ?? 0) >>> bit) & 1) << plane;
  }
  return points;
}
