export type Counted =
  'published' | 'unheard' | 'parked' | 'refused' | 'handled' | 'duplicates' | 'retried' | 'dead' | 'replayed';

/** What messaging did since the process started, for metrics. */
export class Counts {
  readonly #values = new Map<Counted, number>();

  add(what: Counted, howMany: number): void {
    if (howMany > 0) this.#values.set(what, this.of(what) + howMany);
  }

  of(what: Counted): number {
    return this.#values.get(what) ?? 0;
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#values);
  }
}
