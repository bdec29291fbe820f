import type { RankingPolicy } from '../policy.js';
import { type Best, KEY_STEP, keyOf } from './best.js';
import type { CandidateColumns, More, ProvinceColumns } from './candidate-columns.js';
import { MORE } from './codes.js';
import { NOBODY, WAYS, type WayCosts } from './distances.js';
import type { Question } from './question.js';
import { AT, CHUNK, CHUNK_WORDS, type Region } from './region.js';
import { atLeast, pointsAt, type SkillCounts } from './skill-counts.js';
import { REGION, REGION_WORDS } from './skill-sets.js';

const NO_BITS = new Int32Array(REGION_WORDS);
const CHUNKS_IN_REGION = REGION_WORDS / CHUNK_WORDS;

/** A province to look through: whom of it, and the least that its people lose on the way. */
export interface Stretch {
  readonly province: ProvinceColumns;
  /** By number of the commune; undefined: everybody. */
  readonly communes: Uint8Array | undefined;
  readonly ways: Uint16Array;
  /** For each range. */
  readonly least: readonly number[];
}

export interface Scan {
  readonly columns: CandidateColumns;
  readonly question: Question;
  readonly policy: RankingPolicy;
  readonly costs: WayCosts;
  readonly counts: SkillCounts;
  readonly learned: SkillCounts;
  readonly best: Best;
  /** Only who stands behind this one; undefined: from the start. */
  readonly isBehind: ((key: number, slot: number) => boolean) | undefined;
}

/** The least that anybody of a province loses on the way. */
export function leastOf(ways: Uint16Array, costs: Int32Array): number {
  let least = NOBODY;
  for (const way of ways) least = Math.min(least, costs[way] ?? NOBODY);
  return least;
}

/**
 * Offers to `best` everybody of the province who could still come in. Whoever has too few skills to make up for, even if
 * everything else were perfect, is passed over 32 at a time; the others are looked up column by column until they lost too much.
 */
export function scan(stretch: Stretch, all: Scan): void {
  for (const chunk of stretch.province.chunks) scanChunk(chunk, stretch, all);
}

/** Slots within the region that are to be looked up, and what their rows say of the place. */
const found = new Int32Array(CHUNK);
const places = new Uint16Array(CHUNK);

function scanChunk(chunk: number, stretch: Stretch, all: Scan): void {
  const count = sieve(chunk, stretch, all);
  if (count === 0) return;
  const region = all.columns.regionOf(chunk * CHUNK);
  // nothing but reads that do not wait for one another: memory answers ten at a time, and the rows are near when they are needed
  const { rows, rowLength } = region;
  for (let i = 0; i < count; i++) places[i] = rows[(found[i] ?? 0) * rowLength + AT.place] ?? 0;
  lookUp(count, chunk, region, stretch, all);
}

/** Puts those of a chunk who could still come in into `found`; answers how many. */
function sieve(chunk: number, stretch: Stretch, { columns, question, best, counts }: Scan): number {
  const region = columns.regionOf(chunk * CHUNK);
  const { live, far, moves } = region;
  const group = region.groups[question.group] ?? NO_BITS;
  const { planes, count } = counts;
  const planesAt = Math.floor(chunk / CHUNKS_IN_REGION) * count * REGION_WORDS;
  const least = leastPoints(question, stretch, mostLostOf(best.worst));
  const sieved = (least[3] ?? 0) > 0;
  const first = (chunk % CHUNKS_IN_REGION) * CHUNK_WORDS;
  let known = 0;
  for (let word = first; word < first + CHUNK_WORDS; word++) {
    let mask = live[word] ?? 0;
    if (sieved && mask !== 0) {
      const [ranging, moving, fit] = [far[word] ?? 0, moves[word] ?? 0, group[word] ?? 0];
      mask &= possible(least, planes, planesAt + word, count, ranging, moving, fit);
    }
    while (mask !== 0) {
      found[known++] = (word << 5) | (31 - Math.clz32(mask & -mask));
      mask &= mask - 1;
    }
  }
  return known;
}

const mostLostOf = (worst: number): number => (worst >= KEY_STEP ? NOBODY : worst);

/** Everything in locals: reads through objects cost more than the work. */
function lookUp(count: number, chunk: number, region: Region, stretch: Stretch, all: Scan): void {
  const { communes, ways } = stretch;
  const { columns, question, policy, best, counts, learned, isBehind } = all;
  const { heldSimilarity, wantedSimilarity, wage, manner, licences, available, firstDay, skills } = question;
  const { availableStanding, barsStanding, constant, learned: learnedLosses } = question;
  const { rows, rowLength } = region;
  const regionNumber = Math.floor(chunk / CHUNKS_IN_REGION);
  const regionStart = regionNumber * REGION;
  const [planes, planesAt] = [counts.planes, regionNumber * counts.count * REGION_WORDS];
  const learnedAt = regionNumber * learned.count * REGION_WORDS;
  const { losses } = all.costs;
  const heldShare = policy.heldShare;
  const occupationWeight = policy.weights.occupation;
  const asksYears = question.heldTenths.length > 0;

  let worst = best.worst;
  let mostLost = mostLostOf(worst);
  for (let i = 0; i < count; i++) {
    const at = found[i] ?? 0;
    const [word, bit] = [at >> 5, at & 31];
    const row = at * rowLength;
    const place = places[i] ?? 0;
    const commune = place & 255;
    if (communes && communes[commune] === 0) continue;

    let lost = constant + (skills[pointsAt(planes, planesAt + word, counts.count, bit)] ?? 0);
    lost += losses[(place >> 8) * WAYS + (ways[commune] ?? 0)] ?? 0;
    if (lost > mostLost) continue;
    const held1 = rows[row] ?? 0;
    const held2 = rows[row + AT.held2] ?? 0;
    const wanted1 = rows[row + AT.wanted1] ?? 0;
    const more = held2 === MORE ? columns.more.get(regionStart + at) : undefined;
    let held = 0;
    let wanted = 0;
    if (more) {
      for (const work of more.held) held = Math.max(held, heldSimilarity[work] ?? 0);
      for (const work of more.wanted) wanted = Math.max(wanted, wantedSimilarity[work] ?? 0);
    } else {
      held = Math.max(heldSimilarity[held1] ?? 0, heldSimilarity[held2] ?? 0);
      wanted = Math.max(wantedSimilarity[wanted1] ?? 0, wantedSimilarity[rows[row + AT.wanted2] ?? 0] ?? 0);
    }
    if (wanted1 === 0) wanted = held;
    lost += occupationWeight * (255 - div255(heldShare * held + (255 - heldShare) * wanted));
    if (lost > mostLost) continue;
    const free = rows[row + AT.available] ?? 0;
    const day = free === 0 ? 0 : free - firstDay;
    lost += (wage[rows[row + AT.wage] ?? 0] ?? 0) + (available[day] ?? 0);
    lost += manner[rows[row + AT.manner] ?? 0] ?? 0;
    if (lost > mostLost) continue;
    lost += learnedLosses[pointsAt(learned.planes, learnedAt + word, learned.count, bit)] ?? 0;
    if (rowLength > AT.licences) lost += licences[rows[row + AT.licences] ?? 0] ?? 0;
    if (asksYears) lost += yearsLost(held1, held2, more, question);
    if (lost > mostLost) continue;
    const standing = Math.max(availableStanding[day] ?? 0, barsStanding[rows[row + AT.bars] ?? 0] ?? 0);
    const key = keyOf(standing, lost);
    const slot = regionStart + at;
    if (key > worst || (isBehind && !isBehind(key, slot))) continue;
    best.offer(key, slot);
    worst = best.worst;
    mostLost = mostLostOf(worst);
  }
}

/** floor(n / 255) for whole numbers below 65,536. */
const div255 = (n: number): number => Math.imul(n, 0x8081) >>> 23;

function yearsLost(held1: number, held2: number, more: More | undefined, question: Question): number {
  const { heldTenths, yearsAsked, yearsWeight } = question;
  let weighted = 0;
  if (more) for (const work of more.held) weighted += heldTenths[work] ?? 0;
  else weighted = (heldTenths[held1] ?? 0) + (heldTenths[held2] ?? 0);
  const tenths = Math.floor(weighted / 255);
  return yearsWeight * (255 - Math.min(255, Math.floor((255 * tenths) / (10 * yearsAsked))));
}

/** The candidates of a word who could still come in: `fit` are those who have to do with the group of occupations. */
function possible(
  least: Int32Array,
  planes: Int32Array,
  at: number,
  count: number,
  ranging: number,
  moving: number,
  fit: number,
): number {
  const staying = ~(ranging | moving);
  return (
    (fit &
      ((staying & atLeast(planes, at, count, least[0] ?? 0)) |
        (ranging & atLeast(planes, at, count, least[1] ?? 0)) |
        (moving & atLeast(planes, at, count, least[2] ?? 0)))) |
    (~fit &
      ((staying & atLeast(planes, at, count, least[3] ?? 0)) |
        (ranging & atLeast(planes, at, count, least[4] ?? 0)) |
        (moving & atLeast(planes, at, count, least[5] ?? 0))))
  );
}

/**
 * Fewest points for skills with which somebody could still come in, one more than there are when nobody could: for each
 * range of those who have to do with the group of occupations, then of those who have not.
 */
function leastPoints(question: Question, { least }: Stretch, mostLost: number): Int32Array {
  const { skills, constant, outsideGroup } = question;
  const points = new Int32Array(2 * least.length);
  least.forEach((way, range) => {
    const most = mostLost - constant - way;
    points[range] = fewest(skills, most);
    points[range + least.length] = fewest(skills, most - outsideGroup);
  });
  return points;
}

function fewest(skills: Int32Array, most: number): number {
  let points = 0;
  while (points < skills.length && (skills[points] ?? 0) > most) points++;
  return points;
}
