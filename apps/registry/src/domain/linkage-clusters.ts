import { cannotBeOne, certainty, contradict, decide, REVIEW_BITS } from './linkage-decision.js';
import { questions } from './linkage-questions.js';
import { FIELDS, type JudgedPair, LEVELS, type Level, type Levels } from './linkage-levels.js';

/** How the comparison can be asked again, for records that no blocking key brought together. */
export interface Comparing {
  levels(a: number, b: number): Levels;
  /** Bits of levels pooled over several records of both. */
  bits(levels: Levels, a: number, b: number): number;
  /** Both stand in one list: it names somebody once, so that only a number shows a repetition. */
  oneList(a: number, b: number): boolean;
  /** The name as written may be several. */
  manyNames(a: number, b: number): boolean;
  /** 0–1: how much it matters to place this row (linkage-lists.ts). */
  weight(row: number): number;
}

export interface Linked {
  /** Records of one person each, two or more. */
  readonly groups: readonly (readonly number[])[];
  /** For somebody to look at, the most telling first (linkage-questions.ts). */
  readonly unsure: readonly JudgedPair[];
  /** Groups that may be one and that nobody is asked about: a queue that nobody gets through helps nobody. */
  readonly leftOut: number;
}

/**
 * Records of one person, found pair by pair from the most certain on. Two groups join only when no record of the one
 * contradicts a record of the other; evidence without a number does not count when somebody else fits as well (a namesake
 * of the same day).
 */
export function link(pairs: readonly JudgedPair[], comparing: Comparing, reviews = Infinity): Linked {
  const groups = new Groups(comparing);
  const maybe = pairs.filter(({ levels, bits }) => bits >= REVIEW_BITS && !cannotBeOne(levels));
  const neighbours = neighboursIn(maybe.filter(({ levels }) => !contradict(levels)));
  const order = (kind: 'number' | 'circumstances') =>
    pairs
      .filter(({ levels, bits }) => certainty(levels, bits) === kind)
      .sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);

  for (const { a, b } of order('number')) groups.join(a, b);
  for (const pair of order('circumstances')) {
    if (comparing.oneList(pair.a, pair.b) || groups.manyNames(pair.a, pair.b)) continue;
    if (!hasRival(pair.a, pair.b, pair.bits, neighbours, comparing)) groups.join(pair.a, pair.b);
  }
  for (const { a, b } of [...maybe].sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)) {
    if (groups.joined(a, b) || groups.inOneList(a, b) || groups.manyNames(a, b)) continue;
    const levels = groups.pooled(a, b);
    const bits = comparing.bits(levels, a, b);
    if (decide(levels, bits) === 'same' && !hasRival(a, b, bits, neighbours, comparing)) groups.join(a, b);
  }
  const open = maybe.filter(({ a, b }) => !groups.joined(a, b) && !groups.excluded(a, b));
  const asked = questions(open, {
    ...comparing,
    group: (row) => groups.of(row),
    doubtful: (a, b) => groups.contradict(a, b),
  });
  return {
    groups: groups.all(),
    unsure: asked.slice(0, reviews).map(({ pair }) => pair),
    leftOut: asked.slice(reviews).filter(({ first }) => first).length,
  };
}

type Neighbours = ReadonlyMap<number, readonly { readonly other: number; readonly bits: number }[]>;

function neighboursIn(pairs: readonly JudgedPair[]): Neighbours {
  const neighbours = new Map<number, { other: number; bits: number }[]>();
  const note = (at: number, other: number, bits: number): void => {
    const known = neighbours.get(at);
    if (known) known.push({ other, bits });
    else neighbours.set(at, [{ other, bits }]);
  };
  for (const { a, b, bits } of pairs) {
    note(a, b, bits);
    note(b, a, bits);
  }
  return neighbours;
}

/** So many bits less, and a rival still counts. */
const AS_GOOD = 6;

/**
 * Somebody who fits one of both about as well and cannot be the other, or stands beside the other in one list: then neither
 * fits for certain.
 */
function hasRival(a: number, b: number, bits: number, neighbours: Neighbours, comparing: Comparing): boolean {
  const isAnother = (rival: number, against: number): boolean =>
    comparing.oneList(rival, against) || contradict(comparing.levels(rival, against));
  const rivals = (of: number, against: number): boolean =>
    (neighbours.get(of) ?? []).some(
      (rival) => rival.other !== against && rival.bits > bits - AS_GOOD && isAnother(rival.other, against),
    );
  return rivals(a, b) || rivals(b, a);
}

class Groups {
  private readonly group = new Map<number, number[]>();

  constructor(private readonly comparing: Comparing) {}

  of(at: number): number[] {
    return this.group.get(at) ?? [at];
  }

  joined(a: number, b: number): boolean {
    return a === b || (this.group.has(a) && this.group.get(a) === this.group.get(b));
  }

  /** Joins the groups of both unless some record of the one cannot be some record of the other. */
  join(a: number, b: number): void {
    if (this.joined(a, b)) return;
    if (!this.contradict(a, b)) this.merge(a, b);
  }

  private merge(a: number, b: number): void {
    const all = [...this.of(a), ...this.of(b)];
    for (const at of all) this.group.set(at, all);
  }

  excluded(a: number, b: number): boolean {
    return this.of(a).some((x) => this.of(b).some((y) => cannotBeOne(this.comparing.levels(x, y))));
  }

  contradict(a: number, b: number): boolean {
    return this.of(a).some((x) => this.of(b).some((y) => contradict(this.comparing.levels(x, y))));
  }

  inOneList(a: number, b: number): boolean {
    return this.of(a).some((x) => this.of(b).some((y) => this.comparing.oneList(x, y)));
  }

  /** No record of the one group, beside one of the other, makes the name clear. */
  manyNames(a: number, b: number): boolean {
    return this.of(a).every((x) => this.of(b).every((y) => this.comparing.manyNames(x, y)));
  }

  /** The strongest agreement of each field over all records of both; but one number that differs is enough. */
  pooled(a: number, b: number): Levels {
    const every = this.of(a).flatMap((x) => this.of(b).map((y) => this.comparing.levels(x, y)));
    const best = FIELDS.map((field) => {
      const found = new Set<Level | null>(every.map((levels) => levels[field]));
      if (found.has('number-differs')) return [field, 'number-differs'];
      return [field, LEVELS[field].find((level) => found.has(level)) ?? null];
    });
    return Object.fromEntries(best) as Levels;
  }

  all(): number[][] {
    return [...new Set(this.group.values())].map((group) => [...group].sort((x, y) => x - y));
  }
}
