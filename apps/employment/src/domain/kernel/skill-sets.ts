/** Slots of a region, and the 32-bit words that hold a bit for each. */
export const REGION = 65_536;
export const REGION_WORDS = REGION / 32;

interface Sparse {
  slots: Uint16Array;
  count: number;
}

/**
 * Who has which skill, in one region: a bitmap where a skill is common, a list of slots where it is rare. Most skills are
 * rare, so this takes a third of what bitmaps alone would.
 */
export class SkillSets {
  private readonly sets: (Int32Array | Sparse | undefined)[] = [];
  /** Of a bitmap. */
  private words = 0;

  get bytes(): number {
    let bytes = 0;
    for (const set of this.sets) {
      if (set) bytes += set instanceof Int32Array ? set.byteLength : set.slots.byteLength;
    }
    return bytes;
  }

  add(skill: number, slot: number): void {
    const set = (this.sets[skill] ??= { slots: new Uint16Array(4), count: 0 });
    if (set instanceof Int32Array) {
      set[slot >> 5] = (set[slot >> 5] ?? 0) | (1 << (slot & 31));
      return;
    }
    if (set.slots.subarray(0, set.count).includes(slot)) return;
    // from here on a bitmap is smaller than a list of two bytes each
    if (set.count >= 2 * this.words) {
      const bits = bitsOf(set, new Int32Array(this.words));
      this.sets[skill] = bits;
      bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
      return;
    }
    if (set.count === set.slots.length) set.slots = grown(set.slots, 2 * this.words);
    set.slots[set.count++] = slot;
  }

  /** Room for 32 slots a word. */
  resize(words: number): void {
    this.words = words;
    this.sets.forEach((set, skill) => {
      if (!(set instanceof Int32Array)) return;
      const bits = new Int32Array(words);
      bits.set(set.length > words ? set.subarray(0, words) : set);
      this.sets[skill] = bits;
    });
  }

  /** Gives back the room kept for growing. */
  settle(): void {
    for (const [skill, set] of this.sets.entries()) {
      if (!set || set instanceof Int32Array) continue;
      if (set.count < 2 * this.words) set.slots = set.slots.slice(0, set.count);
      else this.sets[skill] = bitsOf(set, new Int32Array(this.words));
    }
  }

  /** Takes the slot out of every set. */
  remove(slot: number): void {
    const [word, keep] = [slot >> 5, ~(1 << (slot & 31))];
    for (const set of this.sets) {
      if (!set) continue;
      if (set instanceof Int32Array) {
        set[word] = (set[word] ?? 0) & keep;
        continue;
      }
      const at = set.slots.subarray(0, set.count).indexOf(slot);
      if (at < 0) continue;
      set.count--;
      set.slots[at] = set.slots[set.count] ?? 0;
    }
  }

  /** Who has a skill: a bitmap, or a list of the first `count` slots; undefined when nobody has it. Not to be changed. */
  of(skill: number): Int32Array | Readonly<Sparse> | undefined {
    return this.sets[skill];
  }
}

function bitsOf({ slots, count }: Sparse, into: Int32Array): Int32Array {
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    into[slot >> 5] = (into[slot >> 5] ?? 0) | (1 << (slot & 31));
  }
  return into;
}

function grown(slots: Uint16Array, most: number): Uint16Array {
  const larger = new Uint16Array(Math.min(most, Math.ceil(slots.length * 1.25) + 4));
  larger.set(slots);
  return larger;
}
