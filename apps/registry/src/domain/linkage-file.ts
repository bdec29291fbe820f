import { candidatePairs } from './linkage-blocking.js';
import { cannotBeOne } from './linkage-decision.js';
import { link, type Linked } from './linkage-clusters.js';
import type { JudgedPair } from './linkage-levels.js';
import { type Levels, levelsIn, levelsOf, patternOf } from './linkage-levels.js';
import { weightsOfRows } from './linkage-lists.js';
import { bitsOf, learn, type Model, type Patterns } from './linkage-model.js';
import { LEARNT } from './linkage-parameters.js';
import type { RecordReading } from './linkage-record.js';
import { NameFrequencies } from './names-frequency.js';

export interface LinkedFile extends Linked {
  readonly model: Model;
  readonly compared: number;
}

/** Pairs taken blindly to learn what strangers look like. */
const RANDOM_PAIRS = 200_000;
/** Pairs that an office is asked to look at for each thousand rows; the least likely ones beyond are left out and counted. */
const REVIEWS_PER_1000 = 60;
/** With fewer records there is nothing to learn from: the parameters learnt before are used. */
const LEARN_FROM = 500;

/** Finds the records of one person in one or several lists taken together; what lists err in is learnt from themselves. */
export function linkFile(
  records: readonly RecordReading[],
  listOf: (row: number) => string,
  random: () => number,
): LinkedFile {
  const names = new NameFrequencies();
  for (const { name } of records) names.count(name);
  const rarity = (levels: Levels, a: number, b: number): number =>
    names.rarity(levels.name, records[a]!.name, records[b]!.name);
  const levelsBetween = (a: number, b: number): Levels => levelsOf(records[a]!, records[b]!);

  const found: { a: number; b: number; levels: Levels; rarity: number }[] = [];
  for (const [a, , b] of candidatePairs(records)) {
    const levels = levelsBetween(a, b);
    found.push({ a, b, levels, rarity: rarity(levels, a, b) });
  }
  const model = records.length < LEARN_FROM ? LEARNT : learnt();
  const pairs: JudgedPair[] = found.map(({ a, b, levels, rarity: rare }) => ({
    a,
    b,
    levels,
    bits: bitsOf(levels, model, rare),
  }));
  // without the name of a list nothing is known of repetitions
  const oneList = (a: number, b: number): boolean => listOf(a) !== '' && listOf(a) === listOf(b);
  const manyNames = (a: number, b: number): boolean => names.manyNames(records[a]!.name, records[b]!.name);
  const reviews = Math.max(20, Math.floor((records.length * REVIEWS_PER_1000) / 1_000));
  const bits = (levels: Levels, a: number, b: number): number => bitsOf(levels, model, rarity(levels, a, b));
  return {
    ...link(
      pairs,
      { levels: levelsBetween, bits, oneList, manyNames, weight: weightsOfRows(records, listOf) },
      reviews,
    ),
    model,
    compared: found.length,
  };

  function learnt(): Model {
    const blind = Array.from({ length: RANDOM_PAIRS }, () => {
      const a = Math.floor(random() * records.length);
      const b = (a + 1 + Math.floor(random() * (records.length - 1))) % records.length;
      const levels = levelsBetween(a, b);
      return { levels, rarity: rarity(levels, a, b) };
    });
    const possible = found.filter(({ levels }) => !cannotBeOne(levels));
    return learn(counted(possible), counted(blind), (records.length * (records.length - 1)) / 2, LEARNT);
  }
}

function counted(pairs: readonly { readonly levels: Levels; readonly rarity: number }[]): Patterns {
  const counts = new Map<string, number>();
  for (const { levels, rarity } of pairs) {
    const key = `${patternOf(levels)}#${rarity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [pattern = '', rarity] = key.split('#');
    return { levels: levelsIn(pattern), rarity: Number(rarity), count };
  });
}
