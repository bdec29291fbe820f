import type { RankingPolicy } from '../policy.js';
import { type Best, KEY_STEP, keyOf } from './best.js';
import type { CandidateColumns, ProvinceColumns } from './candidate-columns.js';
import { type Codes, MORE } from './codes.js';
import { NOBODY, WAYS, type WayCosts } from './distances.js';
import type { Question } from './question.js';
import { AT, CHUNK, CHUNK_WORDS } from './region.js';
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

/** Slots within the region that are to be looked up, and what their rows say of the place. */
const BATCH = 256;
const found = new Int32Array(BATCH + CHUNK);
const places = new Uint16Array(BATCH + CHUNK);

/**
 * Offers to `best` everybody of the province who could still come in. Whoever has too few skills to make up for, even if
 * everything else were perfect, is passed over 32 at a time; the others are looked up column by column until they lost too much.
 * `likely`: only the few who have done or want such work and have half of what is asked for. Who was offered may be offered again.
 */
export function scan(stretch: Stretch, all: Scan, likely = false): void {
  const { best } = all;
  let [count, inRegion, worst] = [0, 0, -1];
  for (const chunk of stretch.province.chunks) {
    const number = Math.floor(chunk / CHUNKS_IN_REGION);
    if (count >= BATCH || (count > 0 && number !== inRegion)) {
      lookUp(count, inRegion, stretch, all);
      count = 0;
    }
    inRegion = number;
    if (best.worst !== worst) {
      worst = best.worst;
      leastPoints(all.question, stretch, mostLostOf(worst));
      if (likely) onlyLikely(all.question.skills.length >> 1);
    }
    count = sieve(chunk, count, all);
  }
  if (count > 0) lookUp(count, inRegion, stretch, all);
}

/** Adds those of a chunk who could still come in to the first `count` of `found`; answers how many there are now. */
function sieve(chunk: number, count: number, { columns, question, counts }: Scan): number {
  const region = columns.regionOf(chunk * CHUNK);
  const { live, far, moves } = region;
  const group = region.groups[question.group] ?? NO_BITS;
  const major = region.majors[question.major] ?? NO_BITS;
  const stride = region.capacity >> 5;
  const planesAt = Math.floor(chunk / CHUNKS_IN_REGION) * counts.count * REGION_WORDS;
  const first = (chunk % CHUNKS_IN_REGION) * CHUNK_WORDS;
  const others =
    Math.min(bounds[OTHERS] ?? 0, bounds[OTHERS + 1] ?? 0, bounds[OTHERS + 2] ?? 0) < NEVER ? -1 : 0;
  let known = count;
  for (let word = first; word < first + CHUNK_WORDS; word++) {
    let mask = live[word] ?? 0;
    if (mask !== 0) {
      const [ranging, moving, akin] = [far[word] ?? 0, moves[word] ?? 0, major[word] ?? 0];
      const fit = akin & (group[word] ?? 0);
      const at = planesAt + word;
      mask &=
        (fit & inReach(FIT, counts, at, stride, ranging, moving)) |
        (akin & ~fit & inReach(AKIN, counts, at, stride, ranging, moving)) |
        (others && ~akin & inReach(OTHERS, counts, at, stride, ranging, moving));
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
function lookUp(count: number, regionNumber: number, stretch: Stretch, all: Scan): void {
  const region = all.columns.regionOf(regionNumber * REGION);
  const { communes, ways } = stretch;
  const { columns, question, policy, best, counts, learned, isBehind } = all;
  const { wantedSimilarity, wage, manner, licences, available, firstDay, skills } = question;
  const { availableStanding, barsStanding, constant, learned: learnedLosses } = question;
  const { rows, rowLength } = region;
  const stride = region.capacity >> 5;
  const regionStart = regionNumber * REGION;
  const [planes, planesAt] = [counts.planes, regionNumber * counts.count * REGION_WORDS];
  const learnedAt = regionNumber * learned.count * REGION_WORDS;
  const { losses } = all.costs;
  const heldShare = policy.heldShare;
  const occupationWeight = policy.weights.occupation;
  const asksYears = question.yearsAsked * question.yearsWeight > 0;
  const { workOccupations: works } = columns.codes;

  // nothing but reads that do not wait for one another: memory answers ten at a time, and the rows are near when they are needed
  for (let i = 0; i < count; i++) places[i] = rows[(found[i] ?? 0) * rowLength + AT.place] ?? 0;
  let worst = best.worst;
  let mostLost = mostLostOf(worst);
  for (let i = 0; i < count; i++) {
    const at = found[i] ?? 0;
    const [word, bit] = [at >> 5, at & 31];
    const row = at * rowLength;
    const place = places[i] ?? 0;
    const commune = place & 255;
    if (communes && communes[commune] === 0) continue;

    let lost = constant + (skills[pointsAt(planes, planesAt + word, stride, counts.count, bit)] ?? 0);
    lost += losses[(place >> 8) * WAYS + (ways[commune] ?? 0)] ?? 0;
    if (lost > mostLost) continue;
    const held1 = rows[row] ?? 0;
    const held2 = rows[row + AT.held2] ?? 0;
    const wanted1 = rows[row + AT.wanted1] ?? 0;
    const more = held2 === MORE ? columns.more.get(regionStart + at) : undefined;
    let held = 0;
    let wanted = 0;
    if (more) {
      for (const work of more.held) held = Math.max(held, wantedSimilarity[works[work] ?? 0] ?? 0);
      for (const work of more.wanted) wanted = Math.max(wanted, wantedSimilarity[work] ?? 0);
    } else {
      held = Math.max(wantedSimilarity[works[held1] ?? 0] ?? 0, wantedSimilarity[works[held2] ?? 0] ?? 0);
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
    lost += learnedLosses[pointsAt(learned.planes, learnedAt + word, stride, learned.count, bit)] ?? 0;
    if (rowLength > AT.licences) lost += licences[rows[row + AT.licences] ?? 0] ?? 0;
    if (asksYears) lost += yearsLost(more?.held ?? [held1, held2], columns.codes, question);
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

function yearsLost(
  held: readonly number[],
  { workOccupations: works, workTenths: tenths }: Codes,
  question: Question,
): number {
  const { wantedSimilarity, yearsAsked, yearsWeight } = question;
  let weighted = 0;
  for (const work of held) weighted += (tenths[work] ?? 0) * (wantedSimilarity[works[work] ?? 0] ?? 0);
  const counted = Math.floor(weighted / 255);
  return yearsWeight * (255 - Math.min(255, Math.floor((255 * counted) / (10 * yearsAsked))));
}

/** Where the bounds stand of those who have to do with the group of occupations, with its major group only, with neither. */
const [FIT, AKIN, OTHERS] = [0, 3, 6];
/** Fewest points for skills with which somebody could still come in: for each range of each of these. */
const bounds = new Int32Array(9);

/** More points than anybody has: nobody could come in. */
const NEVER = 2 ** 20;

/** The candidates of a word who, as these bounds say, could still come in. */
function inReach(
  first: number,
  { planes, count }: SkillCounts,
  at: number,
  stride: number,
  ranging: number,
  moving: number,
): number {
  return (
    (~(ranging | moving) & atLeast(planes, at, stride, count, bounds[first] ?? 0)) |
    (ranging & atLeast(planes, at, stride, count, bounds[first + 1] ?? 0)) |
    (moving & atLeast(planes, at, stride, count, bounds[first + 2] ?? 0))
  );
}

/** Sets the bounds. */
function leastPoints(question: Question, { least }: Stretch, mostLost: number): void {
  const { skills, constant, outsideGroup, outsideMajor } = question;
  least.forEach((way, range) => {
    const most = mostLost - constant - way;
    bounds[FIT + range] = fewest(skills, most);
    bounds[AKIN + range] = fewest(skills, most - outsideGroup);
    bounds[OTHERS + range] = fewest(skills, most - outsideMajor);
  });
}

function onlyLikely(points: number): void {
  bounds.fill(NEVER, AKIN);
  for (let range = 0; range < AKIN; range++) bounds[range] = Math.max(bounds[range] ?? 0, points);
}

function fewest(skills: Int32Array, most: number): number {
  let points = 0;
  while (points < skills.length && (skills[points] ?? 0) > most) points++;
  return points < skills.length ? points : NEVER;
}
