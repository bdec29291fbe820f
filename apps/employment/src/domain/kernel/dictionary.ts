/** The first number that does not fit into a column of two bytes. */
export const WORDS = 0xffff;

/** Values by small numbers, in the order in which they came. Values stay for the life of the kernel. */
export class Dictionary<K extends string | number, T> {
  readonly values: T[];
  private readonly numbers = new Map<K, number>();

  /** `first` has number 0 and no key; `limit` is the first number that is not given. */
  constructor(
    first: T,
    private readonly limit = WORDS,
  ) {
    this.values = [first];
  }

  /** The number of `key`; a new one is given `make()`. -1 when there is no number left. */
  number(key: K, make: () => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    if (this.values.length >= this.limit) return -1;
    const number = this.values.length;
    this.values.push(make());
    this.numbers.set(key, number);
    return number;
  }

  find(key: K): number | undefined {
    return this.numbers.get(key);
  }
}
