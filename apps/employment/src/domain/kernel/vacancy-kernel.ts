import { occupationSimilarity } from '#libs/reference';
import { FULL } from '../assessment.js';
import type { Candidate } from '../candidate.js';
import { distancePart } from '../criteria/distance.js';
import { education } from '../criteria/education.js';
import { licences } from '../criteria/licences.js';
import { preferences } from '../criteria/preferences.js';
import { stability } from '../criteria/stability.js';
import type { Criterion } from '../assessment.js';
import type { RankingPolicy } from '../policy.js';
import type { Vacancy } from '../vacancy.js';
import { dayNumber } from './codes.js';
import { NOBODY, UNKNOWN_WAY, Ways } from './distances.js';
import { VacancyColumns } from './vacancy-columns.js';

export interface Limited {
  readonly vacancy: Vacancy;
  /** Most points that may be lost to come into its list; null: no limit. */
  readonly mostLost: number | null;
}

export interface Entered {
  /** Number of the vacancy. */
  readonly vacancy: number;
  readonly lost: number;
}

/** The ranking contract the other way round: one candidate against every open vacancy, for the lists that they come into. */
export class VacancyKernel {
  private readonly columns: VacancyColumns;
  private readonly limits: Int32Array;
  private readonly reached: Uint8Array;
  private readonly learned: Uint8Array;
  private readonly ways = new Ways();
  private readonly wayLosses = new Map<number, Int32Array>();
  private readonly byManner = new Map<string, Int32Array>();
  private readonly byLicences = new Map<string, Int32Array>();
  private readonly similarities = new Map<string, Uint8Array>();
  /** Points lost by points asked for (rows of 256) and reached. */
  private readonly skillLosses: Int32Array;
  private readonly learnedLosses: Int32Array;

  constructor(
    open: readonly Limited[],
    private readonly policy: RankingPolicy,
  ) {
    this.columns = new VacancyColumns(
      open.map(({ vacancy }) => vacancy),
      policy.requiredSkillWeight,
    );
    this.limits = Int32Array.from(open, ({ mostLost }) => mostLost ?? NOBODY);
    this.reached = new Uint8Array(open.length);
    this.learned = new Uint8Array(open.length);
    this.skillLosses = this.shares('skills');
    this.learnedLosses = this.shares('learned');
  }

  /** The lists that the candidate comes into by points; whom a tie favours is for the caller to see. */
  enters(candidate: Candidate): Entered[] {
    const { asked, occupation, place, manner, licence, work } = this.columns;
    const { reached, learned, limits, skillLosses, learnedLosses } = this;
    this.count(candidate.skills, reached);
    this.count(candidate.skillsLearned, learned);
    const occupationLoss = this.occupationLosses(candidate);
    const placeLoss = this.placeLosses(candidate);
    const wageLoss = wageLossOf(candidate, this.columns, this.policy);
    const dayLoss = dayLossOf(candidate, this.columns, this.policy);
    const mannerLoss = this.mannerLosses(candidate);
    const licenceLoss = this.licenceLosses(candidate);
    const tenths = this.tenths(candidate);
    const entered: Entered[] = [];
    for (let at = 0; at < limits.length; at++) {
      const most = limits[at] ?? 0;
      let lost = (placeLoss[place[at] ?? 0] ?? 0) + (occupationLoss[occupation[at] ?? 0] ?? 0);
      const row = (asked[at] ?? 0) << 8;
      lost += skillLosses[row + (reached[at] ?? 0)] ?? 0;
      if (lost > most) continue;
      lost += (mannerLoss[manner[at] ?? 0] ?? 0) + (licenceLoss[licence[at] ?? 0] ?? 0);
      lost += learnedLosses[row + (learned[at] ?? 0)] ?? 0;
      if (lost > most) continue;
      lost += wageLoss(at);
      if (lost > most) continue;
      lost += dayLoss(at);
      if (lost > most) continue;
      lost += this.yearsLost(work[at] ?? 0, tenths[occupation[at] ?? 0] ?? 0);
      if (lost <= most) entered.push({ vacancy: at, lost });
    }
    return entered;
  }

  private count(skills: readonly string[], into: Uint8Array): void {
    into.fill(0);
    const { required, welcome } = this.columns;
    for (const skill of new Set(skills)) {
      addTo(into, required.get(skill), this.policy.requiredSkillWeight);
      addTo(into, welcome.get(skill), 1);
    }
  }

  private occupationLosses({ occupationsHeld, occupationsWanted }: Candidate): Int32Array {
    const held = occupationsHeld.map(({ code }) => this.similarity(code));
    const wanted = occupationsWanted.map((code) => this.similarity(code));
    const { heldShare, weights } = this.policy;
    const losses = new Int32Array(this.columns.occupations.values.length);
    for (let number = 0; number < losses.length; number++) {
      let nearHeld = 0;
      let nearWanted = 0;
      for (const row of held) nearHeld = Math.max(nearHeld, row[number] ?? 0);
      for (const row of wanted) nearWanted = Math.max(nearWanted, row[number] ?? 0);
      if (wanted.length === 0) nearWanted = nearHeld;
      const part = Math.floor((heldShare * nearHeld + (FULL - heldShare) * nearWanted) / FULL);
      losses[number] = weights.occupation * (FULL - part);
    }
    return losses;
  }

  /** Tenths of years that count, by number of the occupation asked for. */
  private tenths({ occupationsHeld }: Candidate): Int32Array {
    const counted = new Int32Array(this.columns.occupations.values.length);
    for (const { code, years } of occupationsHeld) {
      const row = this.similarity(code);
      const tenths = Math.round(years * 10);
      for (let at = 0; at < counted.length; at++) counted[at] = (counted[at] ?? 0) + tenths * (row[at] ?? 0);
    }
    return counted;
  }

  private yearsLost(work: number, weighted: number): number {
    const asked = this.columns.works.values[work]?.experienceYears ?? 0;
    if (asked === 0) return 0;
    const part = Math.min(FULL, Math.floor((FULL * Math.floor(weighted / FULL)) / (10 * asked)));
    return this.policy.weights.experience * (FULL - part);
  }

  private placeLosses(candidate: Candidate): Int32Array {
    const { values } = this.columns.places;
    const ways = this.ways.between(values, candidate.communeCode);
    const key = ((candidate.commuteKmMax ?? -1) + 1) * 2 + Number(candidate.relocate === true);
    const losses = this.wayLosses.get(key) ?? this.lossesByWay(candidate);
    this.wayLosses.set(key, losses);
    const byPlace = new Int32Array(values.length);
    for (let at = 0; at < byPlace.length; at++) byPlace[at] = losses[ways[at] ?? UNKNOWN_WAY] ?? 0;
    return byPlace;
  }

  private lossesByWay(candidate: Candidate): Int32Array {
    return Int32Array.from({ length: UNKNOWN_WAY + 1 }, (_one, way) => {
      const part = distancePart(way === UNKNOWN_WAY ? undefined : way, candidate, this.policy);
      return this.policy.weights.distance * (FULL - part);
    });
  }

  private licenceLosses(candidate: Candidate): Int32Array {
    return kept(this.byLicences, candidate.licences.join(' '), () =>
      Int32Array.from(this.columns.licences.values, (asked) => {
        const part = licences.part(candidate, { licences: asked } as Vacancy, this.policy);
        return this.policy.weights.licences * (FULL - part);
      }),
    );
  }

  private mannerLosses(candidate: Candidate): Int32Array {
    const { shifts, contracts } = candidate;
    const key = `${candidate.education} ${candidate.training} ${shifts?.join(' ')} ${contracts?.join(' ')}`;
    const { weights } = this.policy;
    return kept(this.byManner, key, () =>
      Int32Array.from(this.columns.manners.values, (asked) => {
        const part = (criterion: Criterion): number =>
          FULL - criterion.part(candidate, asked as Vacancy, this.policy);
        const school = weights.education * part(education) + weights.stability * part(stability);
        return school + weights.preferences * part(preferences);
      }),
    );
  }

  private similarity(code: string): Uint8Array {
    const known = this.similarities.get(code);
    if (known) return known;
    const row = Uint8Array.from(this.columns.occupations.values, (asked) =>
      asked === '' ? 0 : occupationSimilarity(code, asked),
    );
    this.similarities.set(code, row);
    return row;
  }

  private shares(code: 'skills' | 'learned'): Int32Array {
    const most = this.columns.asked.reduce((largest, asked) => Math.max(largest, asked), 0);
    return Int32Array.from({ length: (most + 1) << 8 }, (_one, at) => {
      const [asked, reached] = [at >> 8, Math.min(at & 255, at >> 8)];
      return asked === 0 ? 0 : this.policy.weights[code] * (FULL - Math.floor((FULL * reached) / asked));
    });
  }
}

/** What the wage of a vacancy costs the candidate. */
function wageLossOf(
  { wageExpected: expected }: Candidate,
  { wageLeast, wageMost }: VacancyColumns,
  { weights, unknown, wageAtMost }: RankingPolicy,
): (vacancy: number) => number {
  const lost = (part: number): number => weights.wage * (FULL - part);
  if (expected === null) return () => lost(unknown);
  return (vacancy) => {
    const [least, most] = [wageLeast[vacancy] ?? 0, wageMost[vacancy] ?? 0];
    if (Number.isNaN(least)) return lost(unknown);
    if (expected <= least) return 0;
    if (expected <= most) {
      return lost(FULL - Math.floor(((FULL - wageAtMost) * (expected - least)) / (most - least)));
    }
    const room = Math.floor(most / 2);
    return lost(room === 0 ? 0 : Math.floor((wageAtMost * Math.max(0, room - (expected - most))) / room));
  };
}

/** What availability and time without work cost, in whole days. */
function dayLossOf(
  { availableFrom }: Candidate,
  columns: VacancyColumns,
  { weights, unknown, availableAtClosing, waitingFullDays }: RankingPolicy,
): (vacancy: number) => number {
  if (availableFrom === null) return () => (weights.availability + weights.waiting) * (FULL - unknown);
  const free = dayNumber(availableFrom);
  return (vacancy) => {
    const [opened, closes] = [columns.opened[vacancy] ?? 0, columns.closes[vacancy] ?? 0];
    const late = Math.floor(((FULL - availableAtClosing) * (free - opened)) / (closes - opened));
    const inTime = free <= opened ? FULL : FULL - late;
    const waited = Math.min(FULL, Math.floor((FULL * Math.max(0, opened - free)) / waitingFullDays));
    const available = free > closes ? 0 : inTime;
    return weights.availability * (FULL - available) + weights.waiting * (FULL - waited);
  };
}

function addTo(points: Uint8Array, numbers: Int32Array | undefined, weight: number): void {
  if (!numbers) return;
  for (let i = 0; i < numbers.length; i++) {
    const at = numbers[i] ?? 0;
    points[at] = (points[at] ?? 0) + weight;
  }
}

/** Tables that are kept at a time: candidates have few different ones, but nobody says how few. */
const KEPT = 2_000;

function kept(tables: Map<string, Int32Array>, key: string, make: () => Int32Array): Int32Array {
  const known = tables.get(key);
  if (known) return known;
  if (tables.size >= KEPT) tables.clear();
  const table = make();
  tables.set(key, table);
  return table;
}
