import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';
import { groupOf, majorOf } from './groups.js';
import { REGION, SkillSets } from './skill-sets.js';

/** Slots that are given to one province at a time. */
export const CHUNK = 128;
export const CHUNK_WORDS = CHUNK / 32;

/** From so many members for each word on, a bitmap is much quicker and hardly larger. */
const DENSE = 2;

/** Room that is made at a time. */
const STEP = 4_096;

/** Where each fact stands in the row of a candidate, two bytes each. Numbers of dictionaries, unless said otherwise. */
export const AT = {
  held1: 0,
  held2: 1,
  wanted1: 2,
  wanted2: 3,
  /** Number of the commune within its province, and 256 × number of the reach. */
  place: 4,
  wage: 5,
  /** Day number, 0 unknown. */
  available: 6,
  manner: 7,
  bars: 8,
  /** The last one: left out where licences do not count. */
  licences: 9,
} as const;

export type Row = Readonly<Record<keyof typeof AT, number>>;

/**
 * Up to 65,536 candidates. What is looked up of few stands together in a row, two of which fill a line of the cache; what is
 * asked of all stands in bitmaps, 32 candidates a word.
 */
export class Region {
  capacity = 0;
  ids = new Uint32Array(0);
  rows = new Uint16Array(0);
  readonly rowLength: number;
  /** A bit for each slot that has done work of a group, that wants it, and that has to do with its major group. Who wants nothing wants what they know. */
  readonly heldGroups: (Int32Array | undefined)[] = [];
  readonly wantedGroups: (Int32Array | undefined)[] = [];
  readonly majors: (Int32Array | undefined)[] = [];
  /** A bit for each slot that ranges far, and for each that would move house. */
  far: Int32Array = new Int32Array(0);
  moves: Int32Array = new Int32Array(0);
  /** A bit for each slot whose row says all there is to say. */
  live: Int32Array = new Int32Array(0);
  readonly skills = new SkillSets(DENSE);
  readonly learned = new SkillSets(DENSE);

  constructor(weights: RankingPolicy['weights']) {
    this.rowLength = weights.licences > 0 ? AT.licences + 1 : AT.licences;
  }

  get bytes(): number {
    const groups = [...this.heldGroups, ...this.wantedGroups, ...this.majors];
    const bitmaps = groups.filter((bits) => bits !== undefined).length + 3;
    const sets = this.skills.bytes + this.learned.bytes;
    return this.rows.byteLength + this.ids.byteLength + sets + bitmaps * this.live.byteLength;
  }

  /** Room for `slots`; grows in steps. */
  reserve(slots: number): void {
    if (slots <= this.capacity) return;
    this.resize(Math.min(REGION, Math.ceil(slots / STEP) * STEP));
  }

  /** Gives back the room kept for growing beyond `slots`. */
  settle(slots: number): void {
    if (slots < this.capacity) this.resize(slots);
    this.skills.settle();
    this.learned.settle();
  }

  /** Notes what somebody has done and wants to do. */
  join(slot: number, { occupationsHeld, occupationsWanted }: Candidate): void {
    const held = occupationsHeld.map(({ code }) => code);
    const wanted = occupationsWanted.length === 0 ? held : occupationsWanted;
    const words = this.capacity >> 5;
    for (const code of held) setBit((this.heldGroups[groupOf(code)] ??= new Int32Array(words)), slot);
    for (const code of wanted) setBit((this.wantedGroups[groupOf(code)] ??= new Int32Array(words)), slot);
    for (const code of [...held, ...wanted])
      setBit((this.majors[majorOf(code)] ??= new Int32Array(words)), slot);
  }

  write(slot: number, row: Row, range: number): void {
    const start = slot * this.rowLength;
    for (const fact of FACTS) if (AT[fact] < this.rowLength) this.rows[start + AT[fact]] = row[fact];
    setBit(this.live, slot);
    if (range === 1) setBit(this.far, slot);
    if (range === 2) setBit(this.moves, slot);
  }

  clear(slot: number): void {
    for (const bits of [
      this.live,
      this.far,
      this.moves,
      ...this.heldGroups,
      ...this.wantedGroups,
      ...this.majors,
    ]) {
      if (bits) clearBit(bits, slot);
    }
    this.skills.remove(slot);
    this.learned.remove(slot);
  }

  private resize(slots: number): void {
    this.capacity = slots;
    this.ids = resized(this.ids, new Uint32Array(4 * slots));
    this.rows = resized(this.rows, new Uint16Array(this.rowLength * slots));
    const bitmap = (bits: Int32Array): Int32Array => resized(bits, new Int32Array(slots >> 5));
    this.far = bitmap(this.far);
    this.moves = bitmap(this.moves);
    this.live = bitmap(this.live);
    for (const bitmaps of [this.heldGroups, this.wantedGroups, this.majors]) {
      bitmaps.forEach((bits, number) => (bitmaps[number] = bits && bitmap(bits)));
    }
    this.skills.resize(slots >> 5);
    this.learned.resize(slots >> 5);
  }
}

function resized<T extends Int32Array | Uint32Array | Uint16Array>(from: T, into: T): T {
  into.set(from.length > into.length ? from.subarray(0, into.length) : from);
  return into;
}

const FACTS = Object.keys(AT) as (keyof typeof AT)[];

function setBit(bits: Int32Array, slot: number): void {
  bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
}

function clearBit(bits: Int32Array, slot: number): void {
  bits[slot >> 5] = (bits[slot >> 5] ?? 0) & ~(1 << (slot & 31));
}
