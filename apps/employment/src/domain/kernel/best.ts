import { type CandidateColumns } from './candidate-columns.js';
import type { IdWords } from './id-table.js';

/** Outcome and points lost as one number that sorts like both. */
export const KEY_STEP = 2 ** 28;
/** Larger than every key; whole, for numbers that are sometimes infinite are slow. */
const ANY_KEY = 2 ** 31 - 1;
export const keyOf = (standing: number, lost: number): number => standing * KEY_STEP + lost;

/** The best `limit` of those that were offered: a heap with the worst of them on top. Ties go by id; who is offered again, counts once. */
export class Best {
  private readonly keys: number[] = [];
  private readonly slots: number[] = [];

  constructor(
    private readonly columns: CandidateColumns,
    private readonly limit: number,
  ) {}

  get isFull(): boolean {
    return this.keys.length >= this.limit;
  }

  /** Nobody with a larger key comes in any more. */
  get worst(): number {
    return this.keys.length < this.limit ? ANY_KEY : (this.keys[0] ?? -1);
  }

  offer(key: number, slot: number): void {
    const { keys, slots } = this;
    if (key > this.worst || slots.includes(slot)) return;
    if (keys.length < this.limit) {
      keys.push(key);
      slots.push(slot);
      this.rise(keys.length - 1);
    } else if (this.limit > 0 && this.isWorse(keys[0] ?? 0, slots[0] ?? 0, key, slot)) {
      keys[0] = key;
      slots[0] = slot;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): { key: number; slot: number }[] {
    return this.keys
      .map((key, at) => ({ key, slot: this.slots[at] ?? 0 }))
      .sort((a, b) => (this.isWorse(a.key, a.slot, b.key, b.slot) ? 1 : -1));
  }

  private isWorse(key: number, slot: number, thanKey: number, thanSlot: number): boolean {
    if (key !== thanKey) return key > thanKey;
    return compareIds(this.columns.idAt(slot), this.columns.idAt(thanSlot)) > 0;
  }

  private isWorseAt(a: number, b: number): boolean {
    const { keys, slots } = this;
    return this.isWorse(keys[a] ?? 0, slots[a] ?? 0, keys[b] ?? 0, slots[b] ?? 0);
  }

  private rise(at: number): void {
    for (let child = at; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.isWorseAt(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private sink(): void {
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= this.keys.length) return;
      const right = left + 1;
      const child = right < this.keys.length && this.isWorseAt(right, left) ? right : left;
      if (!this.isWorseAt(child, parent)) return;
      this.swap(child, parent);
      parent = child;
    }
  }

  private swap(a: number, b: number): void {
    const { keys, slots } = this;
    [keys[a], keys[b]] = [keys[b] ?? 0, keys[a] ?? 0];
    [slots[a], slots[b]] = [slots[b] ?? 0, slots[a] ?? 0];
  }
}

export function compareIds(a: IdWords, b: IdWords): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
