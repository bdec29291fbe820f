/** Planes of a sum: nothing that is counted here reaches 256. */
export const PLANES = 8;

/** The sums of one word, by plane: bit b of plane p is bit p of the sum of place b. */
export const sums = new Int32Array(PLANES);

/** Bitmaps by where their first word stands: `ones` give a point, `twos` two. Both lists are as long. */
export interface Summands {
  readonly ones: readonly number[];
  readonly twos: readonly number[];
}

/**
 * Adds up one word of many bitmaps (carry-save) into `sums`. In locals, for reads that follow writes have to wait; hardly any
 * sum needs the upper planes, so that the branch to them is always guessed.
 */
export function sumUp(bits: Int32Array, { ones, twos }: Summands, word: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  sums.fill(0, 4);
  for (let i = 0; i < ones.length; i++) {
    const one = bits[(ones[i] ?? 0) + word] ?? 0;
    const two = bits[(twos[i] ?? 0) + word] ?? 0;
    const carry = a & one;
    a ^= one;
    const half = b ^ carry;
    const third = (b & carry) | (half & two);
    b = half ^ two;
    const fourth = c & third;
    c ^= third;
    const upper = d & fourth;
    d ^= fourth;
    if (upper !== 0) carryOn(upper);
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}

function carryOn(from: number): void {
  let carry = from;
  for (let plane = 4; plane < PLANES && carry !== 0; plane++) {
    const old = sums[plane] ?? 0;
    sums[plane] = old ^ carry;
    carry &= old;
  }
}
