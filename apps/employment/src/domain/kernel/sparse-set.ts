/** Slots of a bucket: within it one byte says which. */
export const BUCKET = 256;
/** Words of a bitmap for as many. */
export const BUCKET_WORDS = BUCKET / 32;

const bucketsFor = (words: number): number => Math.ceil(words / BUCKET_WORDS);

/** A set of slots with few members: a byte each, bucket by bucket, and how many each bucket has. */
export class SparseSet {
  /** Members of each bucket. */
  counts: Uint8Array;
  /** Where in their bucket they stand; the first bucket's first. Only the first `size` count. */
  slots: Uint8Array = new Uint8Array(4);
  size = 0;

  /** `words`: of a bitmap for as many slots. */
  constructor(words: number) {
    this.counts = new Uint8Array(bucketsFor(words));
  }

  get bytes(): number {
    return this.counts.byteLength + this.slots.byteLength;
  }

  /** False when the bucket is full, and the slot has no place here. */
  add(slot: number): boolean {
    const bucket = slot >> 8;
    const held = this.counts[bucket] ?? 0;
    const start = this.startOf(bucket);
    if (this.slots.subarray(start, start + held).includes(slot & 255)) return true;
    if (held === 255) return false;
    if (this.size === this.slots.length) this.slots = resized(this.slots, Math.ceil(this.size * 1.25) + 4);
    this.slots.copyWithin(start + 1, start, this.size);
    this.slots[start] = slot & 255;
    this.counts[bucket] = held + 1;
    this.size++;
    return true;
  }

  remove(slot: number): void {
    const bucket = slot >> 8;
    const held = this.counts[bucket] ?? 0;
    if (held === 0) return;
    const start = this.startOf(bucket);
    const at = this.slots.subarray(start, start + held).indexOf(slot & 255);
    if (at < 0) return;
    this.slots.copyWithin(start + at, start + at + 1, this.size);
    this.counts[bucket] = held - 1;
    this.size--;
  }

  resize(words: number): void {
    this.counts = resized(this.counts, bucketsFor(words));
  }

  /** Gives back the room kept for growing. */
  settle(): void {
    this.slots = this.slots.slice(0, this.size);
  }

  toBits(words: number): Int32Array {
    const bits = new Int32Array(words);
    let at = 0;
    this.counts.forEach((held, bucket) => {
      for (const end = at + held; at < end; at++) {
        const slot = bucket * BUCKET + (this.slots[at] ?? 0);
        bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
      }
    });
    return bits;
  }

  private startOf(bucket: number): number {
    let start = 0;
    for (let before = 0; before < bucket; before++) start += this.counts[before] ?? 0;
    return start;
  }
}

function resized(from: Uint8Array, length: number): Uint8Array {
  const into = new Uint8Array(length);
  into.set(from.length > length ? from.subarray(0, length) : from);
  return into;
}
