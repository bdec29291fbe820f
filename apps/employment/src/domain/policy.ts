import type { PlainDate } from '#libs/kernel';
import type { ContractKind } from './vacancy.js';

/** The criteria of a rank, in the order in which their parts are stored. Only ever append: stored rows count on the order. */
export const CRITERIA = [
  'occupation',
  'skills',
  'experience',
  'distance',
  'wage',
  'education',
  'licences',
  'availability',
  'preferences',
  'stability',
  'waiting',
  'learned',
] as const;
export type CriterionCode = (typeof CRITERIA)[number];

/** How much each criterion counts, and the assumptions a criterion needs. Dated: a change is a new row, never an edit. */
export interface RankingPolicy {
  readonly version: string;
  /** First day on which it holds. */
  readonly from: PlainDate;
  readonly source: string;
  /** True while the job centres have not confirmed it. */
  readonly review: boolean;
  readonly weights: Readonly<Record<CriterionCode, number>>;
  /** Of 255: how much of `occupation` is what somebody has done; the rest is what they want to do. */
  readonly heldShare: number;
  /** How often a required skill counts against a welcome one. */
  readonly requiredSkillWeight: number;
  readonly distance: {
    /** Up to here every kilometre is as good as none. */
    readonly comfortableKm: number;
    /** Taken as the limit when nobody asked the person. */
    readonly assumedLimitKm: number;
    /** Part at the person's own limit. */
    readonly atLimit: number;
    /** Least part of somebody who would move house. */
    readonly relocating: number;
  };
  /** Part when the wage expected is the most that is offered; above it the part falls to 0 at half as much again. */
  readonly wageAtMost: number;
  /** Part by how many levels of education are missing: 0, 1, 2, … */
  readonly educationShort: readonly number[];
  /** Part of somebody who is free only on the closing day. */
  readonly availableAtClosing: number;
  /** Part by how long the work is meant to last. */
  readonly stability: Readonly<Record<ContractKind, number>>;
  /** Days free without work after which `waiting` is full. */
  readonly waitingFullDays: number;
  /** Part of what is not known: the middle, so that not knowing neither helps nor sinks anybody. */
  readonly unknown: number;
}

const FIRST: RankingPolicy = {
  version: '2026-07-01',
  from: '2026-07-01',
  source: 'Chung Tay, first weights: Ramakers 2017, Schnepel 2018, Yang 2017 (lasting work, wage, sector)',
  review: true,
  weights: {
    ...{ occupation: 20, skills: 26, experience: 10, distance: 18, wage: 10, education: 5, licences: 4 },
    ...{ availability: 4, preferences: 3, stability: 0, waiting: 0, learned: 0 },
  },
  heldShare: 140,
  requiredSkillWeight: 2,
  distance: { comfortableKm: 3, assumedLimitKm: 15, atLimit: 128, relocating: 102 },
  wageAtMost: 204,
  educationShort: [255, 153, 77, 0],
  availableAtClosing: 128,
  stability: { indefinite: 255, '12-months': 204, seasonal: 102, daily: 51 },
  waitingFullDays: 90,
  unknown: 128,
};

/**
 * Weights of the ranking, newest last. The order of weight follows the evidence in the project's domain study (part 9):
 * work that fits what somebody can do and reach, at a wage they can live on, lasts; formal education says little.
 */
export const RANKING_POLICIES: readonly RankingPolicy[] = [
  FIRST,
  {
    ...FIRST,
    version: '2026-11-01',
    from: '2026-11-01',
    source:
      'Chung Tay, second weights: as the first, with stability (Ramakers 2017), time without work (Redcross 2012, CEO: the first three months), skills examined in a course (Agan & Starr 2018)',
    weights: {
      ...{ occupation: 19, skills: 24, experience: 9, distance: 17, wage: 10, education: 4, licences: 4 },
      ...{ availability: 3, preferences: 3, stability: 3, waiting: 2, learned: 2 },
    },
  },
];

/** The policy in force on `day`; before the first one, the first. */
export function policyOn(
  day: PlainDate,
  policies: readonly RankingPolicy[] = RANKING_POLICIES,
): RankingPolicy {
  let current = policies[0];
  for (const policy of policies) if (policy.from <= day) current = policy;
  if (!current) throw new Error('no ranking policy');
  return current;
}

/** The policy called `version`; undefined for one that is not in the table. */
export const policyNamed = (version: string): RankingPolicy | undefined =>
  RANKING_POLICIES.find((policy) => policy.version === version);

/** Most points a candidate can reach under `policy`: every part at 255. */
export function fullPoints(policy: RankingPolicy): number {
  return 255 * CRITERIA.reduce((sum, code) => sum + policy.weights[code], 0);
}
