import { type Best, KEY_STEP, keyOf } from './best.js';
import type { RankingPolicy } from '../policy.js';
import type { CandidateColumns } from './candidate-columns.js';
import { type Codes, MORE } from './codes.js';
import { NOBODY, WAYS, type WayCosts } from './distances.js';
import { div255 } from './div255.js';
import type { Question } from './question.js';
import { AT } from './region.js';
import type { Stretch } from './stretch.js';
import { pointsAt, type SkillCounts } from './skill-counts.js';
import { REGION, REGION_WORDS } from './skill-sets.js';

export interface LookUp {
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

/** Most points that somebody may lose and still come in, whose outcome is the best. */
export const mostLostOf = (worst: number): number => (worst >= KEY_STEP ? NOBODY : worst);

/** What the rows say of the place, by the order of `found`. */
let places = new Uint16Array(512);

/**
 * Offers to `best` those of the first `count` of `found`, slots of the region, who come in: column by column until they lost
 * too much. Everything in locals: reads through objects cost more than the work.
 */
export function lookUp(
  found: Int32Array,
  count: number,
  regionNumber: number,
  stretch: Stretch,
  all: LookUp,
): void {
  const region = all.columns.regionOf(regionNumber * REGION);
  const { communes, ways } = stretch;
  const { columns, question, policy, best, counts, learned, isBehind } = all;
  const { wantedSimilarity, wage, manner, licences, available, firstDay, skills } = question;
  const { availableStanding, barsStanding, constant, learned: learnedLosses } = question;
  const { rows, rowLength } = region;
  const stride = region.capacity >> 5;
  const regionStart = regionNumber * REGION;
  const [planes, planesAt, planeCount] = [
    counts.planes,
    regionNumber * counts.count * REGION_WORDS,
    counts.count,
  ];
  const learnedAt = regionNumber * learned.count * REGION_WORDS;
  const { losses } = all.costs;
  const heldShare = policy.heldShare;
  const occupationWeight = policy.weights.occupation;
  const asksYears = question.yearsAsked * question.yearsWeight > 0;
  const { workOccupations: works } = columns.codes;

  if (places.length < count) places = new Uint16Array(found.length);
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
      held = larger(wantedSimilarity[works[held1] ?? 0] ?? 0, wantedSimilarity[works[held2] ?? 0] ?? 0);
      wanted = larger(wantedSimilarity[wanted1] ?? 0, wantedSimilarity[rows[row + AT.wanted2] ?? 0] ?? 0);
    }
    // who wants nothing is taken to want what they know
    wanted |= held & ((wanted1 - 1) >> 31);
    let lost = constant + (skills[pointsAt(planes, planesAt + word, stride, planeCount, bit)] ?? 0);
    lost += losses[(place >> 8) * WAYS + (ways[commune] ?? 0)] ?? 0;
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

/** The larger of two numbers from 0 to 255, without a branch that nobody could guess. */
const larger = (a: number, b: number): number => a - ((a - b) & ((a - b) >> 31));

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
