import type { RankingPolicy } from '../policy.js';
import { REGION, REGION_WORDS, SkillSets } from './skill-sets.js';

/** Slots that are given to one province at a time. */
export const CHUNK = 256;
export const CHUNK_WORDS = CHUNK / 32;

const STEP = 8_192;

/** What fits into the columns of one candidate. Numbers of dictionaries, unless said otherwise. */
export interface Row {
  readonly held1: number;
  readonly held2: number;
  readonly wanted1: number;
  readonly wanted2: number;
  /** Number of the commune within its province. */
  readonly commune: number;
  readonly reach: number;
  readonly wage: number;
  /** Day number, 0 unknown. */
  readonly available: number;
  readonly manner: number;
  readonly licences: number;
  readonly bars: number;
}

/** The columns of up to 65,536 candidates. */
export class Region {
  capacity = 0;
  ids = new Uint32Array(0);
  held1 = new Uint16Array(0);
  held2 = new Uint16Array(0);
  wanted1 = new Uint16Array(0);
  wanted2 = new Uint16Array(0);
  commune = new Uint8Array(0);
  reach = new Uint8Array(0);
  wage = new Uint16Array(0);
  available = new Uint16Array(0);
  manner = new Uint16Array(0);
  /** Empty when licences do not count. */
  licences = new Uint16Array(0);
  bars = new Uint16Array(0);
  /** A bit for each slot that has done or wants work of a group. */
  readonly groups: (Int32Array | undefined)[] = [];
  /** A bit for each slot that would move house. */
  readonly movers = new Int32Array(REGION_WORDS);
  /** A bit for each slot whose columns say all there is to say. */
  readonly live = new Int32Array(REGION_WORDS);
  readonly skills = new SkillSets();
  readonly learned = new SkillSets();

  constructor(private readonly weights: RankingPolicy['weights']) {}

  get bytes(): number {
    const { skills, learned, live, movers, ids, groups } = this;
    return columnsOf(this).reduce(
      (sum, column) => sum + column.byteLength,
      skills.bytes +
        learned.bytes +
        2 * live.byteLength +
        groups.filter(Boolean).length * movers.byteLength +
        ids.byteLength,
    );
  }

  /** Room for `slots`; grows in steps. */
  reserve(slots: number): void {
    if (slots <= this.capacity) return;
    this.capacity = Math.min(REGION, Math.ceil(slots / STEP) * STEP);
    const [words, bytes] = [
      (old: Uint16Array<ArrayBuffer>) => copied(old, new Uint16Array(this.capacity)),
      (old: Uint8Array<ArrayBuffer>) => copied(old, new Uint8Array(this.capacity)),
    ];
    this.ids = copied(this.ids, new Uint32Array(4 * this.capacity));
    this.held1 = words(this.held1);
    this.held2 = words(this.held2);
    this.wanted1 = words(this.wanted1);
    this.wanted2 = words(this.wanted2);
    this.commune = bytes(this.commune);
    this.reach = bytes(this.reach);
    this.wage = words(this.wage);
    this.available = words(this.available);
    this.manner = words(this.manner);
    if (this.weights.licences > 0) this.licences = words(this.licences);
    this.bars = words(this.bars);
  }

  /** Notes that somebody has done or wants work of this group. */
  join(slot: number, group: number): void {
    setBit((this.groups[group] ??= new Int32Array(REGION_WORDS)), slot);
  }

  write(slot: number, row: Row, moves: boolean): void {
    this.held1[slot] = row.held1;
    this.held2[slot] = row.held2;
    this.wanted1[slot] = row.wanted1;
    this.wanted2[slot] = row.wanted2;
    this.commune[slot] = row.commune;
    this.reach[slot] = row.reach;
    this.wage[slot] = row.wage;
    this.available[slot] = row.available;
    this.manner[slot] = row.manner;
    if (this.weights.licences > 0) this.licences[slot] = row.licences;
    this.bars[slot] = row.bars;
    setBit(this.live, slot);
    if (moves) setBit(this.movers, slot);
  }

  clear(slot: number): void {
    for (const bits of [this.live, this.movers, ...this.groups]) if (bits) clearBit(bits, slot);
    this.skills.remove(slot);
    this.learned.remove(slot);
  }
}

function setBit(bits: Int32Array, slot: number): void {
  bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
}

function clearBit(bits: Int32Array, slot: number): void {
  bits[slot >> 5] = (bits[slot >> 5] ?? 0) & ~(1 << (slot & 31));
}

const columnsOf = (region: Region): readonly (Uint16Array | Uint8Array)[] => [
  ...[region.held1, region.held2, region.wanted1, region.wanted2, region.commune, region.reach, region.wage],
  ...[region.available, region.manner, region.licences, region.bars],
];

function copied<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
