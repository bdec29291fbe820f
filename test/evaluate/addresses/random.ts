/** A small seeded generator (mulberry32), so that a measurement can be repeated. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  pick<Row>(rows: readonly Row[]): Row {
    return rows[this.below(rows.length)] as Row;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}
