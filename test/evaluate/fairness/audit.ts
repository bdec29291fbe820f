import { CRITERIA, fullPoints, type RankingPolicy } from '../../../apps/employment/src/domain/policy.js';
import { rounded } from '../run.js';
import type { Case } from '../ranking/read-cases.js';
import { Board, type Placed, PRODUCTION, type Way } from './board.js';
import { type Swap, SWAPS } from './swaps.js';

/** What exchanging one attribute of one person at a time did, over all people and lists. */
export interface Finding extends Sums {
  readonly attribute: string;
  readonly reach: string;
  readonly mayChange: Swap['mayChange'];
  /** Lists in which a line changed at all. */
  readonly lists: number;
  /** The same for each list, in the order of the cases. */
  readonly perList: readonly Sums[];
}

export interface Sums {
  /** Lines compared: people × other values. */
  readonly lines: number;
  /** Lines whose place changed. */
  readonly moved: number;
  /** Places, over all lines; and the most. */
  readonly meanPlaces: number;
  readonly mostPlaces: number;
  /** Points of 100, over all lines; and the most. */
  readonly meanScore: number;
  readonly mostScore: number;
  /** Mean change of the attention among the first ten, 1 ÷ log2(place + 1); and how many lines entered or left the ten. */
  readonly meanExposure: number;
  readonly crossedTen: number;
  /** Lines that changed in a way the attribute may not change: a bias. */
  readonly unexplained: number;
}

/** Exchanges every attribute of every person, one at a time, and looks at the person's place in every list. */
export function audit(cases: readonly Case[], way: Way = PRODUCTION): Finding[] {
  const boards = cases.map((each) => new Board(each, way));
  return SWAPS.map((swap) => {
    const lists = boards.map((board) => {
      const changes: Change[] = [];
      board.exchange(swap, (before, after) => changes.push(changeOf(swap, before, after, board.policy)));
      return changes;
    });
    return findingOf(swap, lists);
  });
}

interface Change {
  readonly any: boolean;
  readonly places: number;
  readonly score: number;
  readonly exposure: number;
  readonly crossedTen: boolean;
  readonly unexplained: boolean;
}

const TEN = 10;
const exposure = (place: number): number => (place > TEN ? 0 : 1 / Math.log2(place + 1));

function changeOf(swap: Swap, before: Placed, after: Placed, policy: RankingPolicy): Change {
  const same = before.lost === after.lost && before.outcome === after.outcome && alike(before, after);
  return {
    any: !same,
    places: Math.abs(after.place - before.place),
    score: (100 * Math.abs(after.lost - before.lost)) / fullPoints(policy),
    exposure: Math.abs(exposure(after.place) - exposure(before.place)),
    crossedTen: before.place > TEN !== after.place > TEN,
    unexplained: !same && !explained(swap, before, after, policy),
  };
}

const DISTANCE = CRITERIA.indexOf('distance');
const alike = (a: Placed, b: Placed, but?: number): boolean =>
  a.parts.every((part, at) => at === but || part === b.parts[at]);

/** True when a line changed by nothing but what the attribute may change. */
function explained({ mayChange }: Swap, before: Placed, after: Placed, { weights }: RankingPolicy): boolean {
  if (mayChange === 'nothing') return false;
  if (mayChange === 'bars') {
    const lawful = before.outcome === after.outcome || before.bars !== after.bars;
    return lawful && before.lost === after.lost && alike(before, after);
  }
  const nearer = (after.parts[DISTANCE] ?? 0) - (before.parts[DISTANCE] ?? 0);
  return (
    alike(before, after, DISTANCE) &&
    before.outcome === after.outcome &&
    before.lost - after.lost === weights.distance * nearer
  );
}

function findingOf({ attribute, reach, mayChange }: Swap, lists: readonly (readonly Change[])[]): Finding {
  return {
    ...{ attribute, reach, mayChange },
    ...sumsOf(lists.flat()),
    lists: lists.filter((list) => list.some(({ any }) => any)).length,
    perList: lists.map(sumsOf),
  };
}

function sumsOf(changes: readonly Change[]): Sums {
  const mean = (of: (change: Change) => number): number =>
    rounded(changes.reduce((sum, change) => sum + of(change), 0) / Math.max(1, changes.length));
  const most = (of: (change: Change) => number): number =>
    rounded(changes.reduce((found, change) => Math.max(found, of(change)), 0));
  return {
    lines: changes.length,
    moved: changes.filter(({ places }) => places > 0).length,
    meanPlaces: mean(({ places }) => places),
    mostPlaces: most(({ places }) => places),
    meanScore: mean(({ score }) => score),
    mostScore: most(({ score }) => score),
    meanExposure: mean(({ exposure: change }) => change),
    crossedTen: changes.filter(({ crossedTen }) => crossedTen).length,
    unexplained: changes.filter(({ unexplained }) => unexplained).length,
  };
}
