/** 128 bits of a UUID as four numbers, in the order in which texts of UUIDs sort. */
export type IdWords = readonly [number, number, number, number];

export const idWords = (id: string): IdWords => [
  parseInt(id.slice(0, 8), 16),
  parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  parseInt(id.slice(28, 36), 16),
];

const HEX = Array.from({ length: 256 }, (_one, byte) => byte.toString(16).padStart(2, '0'));
const half = (word: number): string => (HEX[(word >>> 8) & 255] ?? '') + (HEX[word & 255] ?? '');

export function idText(a: number, b: number, c: number, d: number): string {
  const middle = `${half(b >>> 16)}-${half(b)}-${half(c >>> 16)}-${half(c)}`;
  return `${half(a >>> 16)}${half(a)}-${middle}${half(d >>> 16)}${half(d)}`;
}

/** Below this share of its places the table is full: longer runs would cost more than the bytes saved. */
const FULL = 0.9;
const EMPTY = -1;

/** Slots by person, four and a half bytes each: the ids themselves stand in the columns, `at` reads them. */
export class IdTable {
  private places = new Int32Array(64).fill(EMPTY);
  private count = 0;

  constructor(private readonly at: (slot: number) => IdWords) {}

  get bytes(): number {
    return this.places.byteLength;
  }

  reserve(count: number): void {
    if (count > FULL * this.places.length) this.resize(Math.ceil(count / FULL) + 1);
  }

  /** -1 when the person is not there. */
  find(id: IdWords): number {
    return this.places[this.placeOf(id)] ?? EMPTY;
  }

  add(id: IdWords, slot: number): void {
    if (this.count + 1 > FULL * this.places.length) this.resize(Math.ceil(this.places.length * 1.5));
    this.places[this.placeOf(id)] = slot;
    this.count++;
  }

  /** Closes the gap: whoever stands behind it and belongs before it moves up. */
  remove(id: IdWords): void {
    let gap = this.placeOf(id);
    if (this.places[gap] === EMPTY) return;
    this.count--;
    const { length } = this.places;
    for (let next = (gap + 1) % length; ; next = (next + 1) % length) {
      const slot = this.places[next] ?? EMPTY;
      if (slot === EMPTY) break;
      const home = this.homeOf(this.at(slot));
      if ((next - home + length) % length < (next - gap + length) % length) continue;
      this.places[gap] = slot;
      gap = next;
    }
    this.places[gap] = EMPTY;
  }

  private homeOf([a, b, c, d]: IdWords): number {
    const mixed =
      Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^
      Math.imul(c ^ Math.imul(d, 0x27d4eb2f), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % this.places.length;
  }

  /** Where the person stands, or the free place where they would. */
  private placeOf(id: IdWords): number {
    const { length } = this.places;
    for (let place = this.homeOf(id); ; place = (place + 1) % length) {
      const slot = this.places[place] ?? EMPTY;
      if (slot === EMPTY) return place;
      const [a, b, c, d] = this.at(slot);
      if (a === id[0] && b === id[1] && c === id[2] && d === id[3]) return place;
    }
  }

  private resize(length: number): void {
    const old = this.places;
    this.places = new Int32Array(length).fill(EMPTY);
    for (const slot of old) if (slot !== EMPTY) this.places[this.placeOf(this.at(slot))] = slot;
  }
}
