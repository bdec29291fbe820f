const PAGE = 256 * 1024;
const ENDS = 16 * 1024;

/**
 * Millions of short texts in few pieces of memory: a JavaScript string each would cost several times its letters. It grows page
 * by page, so that it never holds twice what it keeps.
 */
export class StringArena {
  readonly #pages: Buffer[] = [];
  #used = 0;
  readonly #ends: Uint32Array[] = [];
  #count = 0;

  get bytes(): number {
    return this.#used;
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) {
      const place = this.#used % PAGE;
      if (place === 0) this.#pages.push(Buffer.allocUnsafeSlow(PAGE));
      const taken = bytes.copy(this.#pages.at(-1) as Buffer, place, done);
      done += taken;
      this.#used += taken;
    }
    const place = this.#count % ENDS;
    if (place === 0) this.#ends.push(new Uint32Array(ENDS));
    (this.#ends.at(-1) as Uint32Array)[place] = this.#used;
    this.#count += 1;
  }

  at(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const [from, to] = [index === 0 ? 0 : this.end(index - 1), this.end(index)];
    const [first, last] = [Math.floor(from / PAGE), Math.floor((to - 1) / PAGE)];
    const pages = this.#pages.slice(first, last + 1);
    const bytes = pages.length === 1 ? (pages[0] as Buffer) : Buffer.concat(pages);
    return bytes.toString('utf8', from - first * PAGE, to - first * PAGE);
  }

  private end(index: number): number {
    return this.#ends[Math.floor(index / ENDS)]?.[index % ENDS] ?? 0;
  }
}
