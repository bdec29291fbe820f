import { FIELDS, type Field, type Level, LEVELS, type Levels } from './linkage-levels.js';

/**
 * What Fellegi and Sunter (1969) weigh with: of each level, how often records of one person (`m`) and of two strangers
 * (`u`) show it, and how often any two records are of one person (`prior`).
 */
export interface Model {
  readonly prior: number;
  readonly m: Readonly<Record<Level, number>>;
  readonly u: Readonly<Record<Level, number>>;
}

/** Evidence in bits for each part, the start (prior) and their sum. */
export interface Weighed {
  readonly bits: number;
  readonly parts: readonly { readonly level: Level; readonly bits: number }[];
}

const weights = new WeakMap<Model, Record<Level, number>>();

function weightsOf(model: Model): Record<Level, number> {
  let known = weights.get(model);
  if (!known) {
    known = Object.fromEntries(
      FIELDS.flatMap((field) => LEVELS[field]).map((level) => [
        level,
        Math.log2(model.m[level] / model.u[level]),
      ]),
    ) as Record<Level, number>;
    weights.set(model, known);
  }
  return known;
}

/** Levels whose weight grows with the rarity of the name. */
const BY_NAME = new Set<Level>([
  'name-same',
  'name-same-folded',
  'name-words-same',
  'name-middle-dropped',
  'name-close',
  'name-marks-differ',
]);

/** `rarity` in bits: how much rarer the name is than names are on the average (Newcombe 1959); 0 when not known. */
export function bitsOf(levels: Levels, model: Model, rarity = 0): number {
  const weight = weightsOf(model);
  let bits = Math.log2(model.prior / (1 - model.prior));
  for (const field of FIELDS) {
    const level = levels[field];
    if (level !== null) bits += weight[level];
  }
  return levels.name !== null && BY_NAME.has(levels.name) ? bits + rarity : bits;
}

export function weigh(levels: Levels, model: Model, rarity = 0): Weighed {
  const weight = weightsOf(model);
  const parts = FIELDS.flatMap((field) => {
    const level = levels[field];
    return level === null ? [] : [{ level, bits: weight[level] + (BY_NAME.has(level) ? rarity : 0) }];
  });
  return { bits: bitsOf(levels, model, rarity), parts };
}

/** 0–1: how likely both are one person. */
export const likelihood = (bits: number): number => 1 / (1 + 2 ** -bits);
export const odds = (bits: number): number => 2 ** bits;

/** Patterns of agreement and how often each was seen. */
export type Patterns = readonly {
  readonly levels: Levels;
  readonly count: number;
  readonly rarity: number;
}[];

/** Seen so often beside what was seen: what is believed before weighs this much. */
const BELIEVED = 20;
/** No level says more than this: phones are lent and numbers copied. */
const RAREST = 1e-6;
const ROUNDS = 25;

/**
 * Learns a model without being told who is who (expectation maximisation, Dempster, Laird and Rubin 1977): `close` are the
 * pairs that blocking found, where the same people are; `random` are pairs taken blindly, where strangers are. `pairs` is the
 * number of all pairs there are, found or not.
 */
export function learn(close: Patterns, random: Patterns, pairs: number, start: Model): Model {
  let model = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const sameness = close.map(
      ({ levels, rarity, count }) => likelihood(bitsOf(levels, model, rarity)) * count,
    );
    const strangeness = random.map(
      ({ levels, rarity, count }) => (1 - likelihood(bitsOf(levels, model, rarity))) * count,
    );
    const same = sameness.reduce((sum, weight) => sum + weight, 0);
    model = {
      prior: Math.min(0.5, Math.max(1e-12, same / pairs)),
      m: shares(close, sameness, start.m),
      u: shares(random, strangeness, start.u),
    };
  }
  return model;
}

/** Of each field, how often each level was seen; what was seen too seldom leans on what was believed before. */
function shares(
  patterns: Patterns,
  seen: readonly number[],
  before: Readonly<Record<Level, number>>,
): Record<Level, number> {
  const counts = {} as Record<Level, number>;
  const sums = {} as Record<Field, number>;
  for (const field of FIELDS) {
    sums[field] = BELIEVED;
    for (const level of LEVELS[field]) counts[level] = BELIEVED * before[level];
  }
  patterns.forEach(({ levels }, index) => {
    for (const field of FIELDS) {
      const level = levels[field];
      if (level === null) continue;
      counts[level] += seen[index]!;
      sums[field] += seen[index]!;
    }
  });
  for (const field of FIELDS) {
    for (const level of LEVELS[field]) counts[level] = Math.max(RAREST, counts[level] / sums[field]);
  }
  return counts;
}
