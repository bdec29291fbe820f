import type { JudgedPair } from './linkage-levels.js';
import { odds } from './linkage-model.js';

/** What speaks against a pair (two numbers) is seldom a mistake, however well the rest agrees: evidence that depends on itself. */
const IN_DOUBT = 0.4;

interface Asking {
  /** The rows already known to be of one person with this one, itself among them. */
  group(row: number): readonly number[];
  /** Something speaks against the two groups. */
  doubtful(a: number, b: number): boolean;
  oneList(a: number, b: number): boolean;
  weight(row: number): number;
}

interface Question {
  readonly pair: JudgedPair;
  /** Of these two groups nothing is asked before. */
  readonly first: boolean;
  /** Pairs of rows the answer is expected to join, weighed by their lists. */
  readonly gain: number;
}

/**
 * What to ask, the most telling first: the pair whose answer is expected to place most, counting every two rows that it joins by
 * the weight of their lists. Other pairs of the same two groups follow for themselves alone, so that each list is answered for in full.
 */
export function questions(open: readonly JudgedPair[], asking: Asking): Question[] {
  const likely = likelihoods(open, asking);
  const weigh = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + asking.weight(row), 0);
  const asked = new Set<string>();
  return open
    .map((pair, at) => ({ pair, likely: likely[at]! }))
    .sort((x, y) => y.likely - x.likely || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
    .map(({ pair, likely: share }) => {
      const [left, right] = [asking.group(pair.a), asking.group(pair.b)];
      const groups = [Math.min(...left), Math.min(...right)].sort((x, y) => x - y).join(' ');
      const first = !asked.has(groups);
      asked.add(groups);
      const rows = first ? weigh(left) * weigh(right) : asking.weight(pair.a) * asking.weight(pair.b);
      return { pair, first, gain: share * rows };
    })
    .sort((x, y) => y.gain - x.gain);
}

/** A list names somebody once: those of one list who fit a row share the odds of being that person. */
function likelihoods(open: readonly JudgedPair[], asking: Asking): number[] {
  const fitting = new Map<number, { other: number; odds: number }[]>();
  const note = (at: number, other: number, bits: number): void => {
    const known = fitting.get(at);
    if (known) known.push({ other, odds: odds(bits) });
    else fitting.set(at, [{ other, odds: odds(bits) }]);
  };
  for (const { a, b, bits } of open) {
    note(a, b, bits);
    note(b, a, bits);
  }
  const share = (of: number, other: number, bits: number): number => {
    const rivals = fitting
      .get(of)!
      .filter((each) => each.other !== other && asking.oneList(each.other, other));
    const apart = rivals.filter((each) => !asking.group(other).includes(each.other));
    return odds(bits) / (1 + odds(bits) + apart.reduce((sum, each) => sum + each.odds, 0));
  };
  return open.map(
    ({ a, b, bits }) =>
      Math.min(share(a, b, bits), share(b, a, bits)) * (asking.doubtful(a, b) ? IN_DOUBT : 1),
  );
}
