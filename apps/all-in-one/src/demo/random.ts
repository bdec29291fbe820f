/** Numbers that look random and are the same for the same seed, so that every installation gets the same world. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  one<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)] as T;
  }

  some<T>(from: readonly T[], count: number): T[] {
    return this.shuffled(from).slice(0, count);
  }

  shuffled<T>(from: readonly T[]): T[] {
    const left = [...from];
    for (let last = left.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [left[last], left[other]] = [left[other] as T, left[last] as T];
    }
    return left;
  }

  /** `count` values in exactly these proportions (largest remainders), in random order. */
  apportioned<T>(count: number, shares: readonly (readonly [T, number])[]): T[] {
    const whole = shares.reduce((sum, [, share]) => sum + share, 0);
    const parts = shares.map(([value, share]) => ({ value, exact: (share / whole) * count }));
    const values = parts.flatMap(({ value, exact }) => Array<T>(Math.floor(exact)).fill(value));
    const byRemainder = [...parts].sort((a, b) => (b.exact % 1) - (a.exact % 1));
    for (let next = 0; values.length < count; next++) values.push((byRemainder[next] as { value: T }).value);
    return this.shuffled(values);
  }
}
