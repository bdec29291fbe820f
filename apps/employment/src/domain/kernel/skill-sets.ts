import { SparseSet } from './sparse-set.js';

/** Slots of a region, and the 32-bit words that hold a bit for each. */
export const REGION = 65_536;
export const REGION_WORDS = REGION / 32;

/**
 * Who has which skill, in one region: a bitmap where a skill is common, a list of slots where it is rare. Most skills are
 * rare, so this takes a fifth of what bitmaps alone would.
 */
export class SkillSets {
  private readonly sets: (Int32Array | SparseSet | undefined)[] = [];
  /** Of a bitmap. */
  private words = 0;

  /** `dense`: from so many members for each word of a bitmap on, the set is one. */
  constructor(private readonly dense: number) {}

  get bytes(): number {
    let bytes = 0;
    for (const set of this.sets) if (set) bytes += set instanceof Int32Array ? set.byteLength : set.bytes;
    return bytes;
  }

  add(skill: number, slot: number): void {
    const set = (this.sets[skill] ??= new SparseSet(this.words));
    if (set instanceof Int32Array) {
      setBit(set, slot);
      return;
    }
    const added = set.add(slot);
    if (added && set.size < this.dense * this.words) return;
    const bits = set.toBits(this.words);
    setBit(bits, slot);
    this.sets[skill] = bits;
  }

  /** Room for 32 slots a word. */
  resize(words: number): void {
    this.words = words;
    this.sets.forEach((set, skill) => {
      if (set instanceof SparseSet) set.resize(words);
      if (!(set instanceof Int32Array)) return;
      const bits = new Int32Array(words);
      bits.set(set.length > words ? set.subarray(0, words) : set);
      this.sets[skill] = bits;
    });
  }

  /** Gives back the room kept for growing. */
  settle(): void {
    for (const [skill, set] of this.sets.entries()) {
      if (!(set instanceof SparseSet)) continue;
      if (set.size < this.dense * this.words) set.settle();
      else this.sets[skill] = set.toBits(this.words);
    }
  }

  /** Takes the slot out of every set. */
  remove(slot: number): void {
    for (const set of this.sets) {
      if (set instanceof Int32Array) set[slot >> 5] = (set[slot >> 5] ?? 0) & ~(1 << (slot & 31));
      else set?.remove(slot);
    }
  }

  /** Who has a skill; undefined when nobody has it. Not to be changed. */
  of(skill: number): Int32Array | SparseSet | undefined {
    return this.sets[skill];
  }
}

function setBit(bits: Int32Array, slot: number): void {
  bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
}
