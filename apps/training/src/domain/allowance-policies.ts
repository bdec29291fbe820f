import { invalid, type PlainDate } from '#libs/kernel';
import type { CourseLevel } from './course.js';

/** On what ground somebody may be supported; every other than `released` and `rural-worker` is shown by a paper. */
export const BASES = [
  'disabled',
  'poor-ethnic-minority',
  'poor-extremely-difficult-area',
  'ethnic-minority',
  'merit',
  'poor',
  'land-recovered',
  'laid-off-woman',
  'fisher',
  'near-poor',
  'woman',
  'rural-worker',
  'released',
] as const;
export type Basis = (typeof BASES)[number];

/** Whom the way is paid: everyone; or the disabled and who lives in a difficult or extremely difficult commune. */
export const TRAVELLERS = ['everyone', 'disabled-or-difficult-area'] as const;

export interface TravelRule {
  /** Đồng for the whole course. */
  readonly amount: number;
  /** One way, this distance or more. */
  readonly kmMin: number;
  readonly for: (typeof TRAVELLERS)[number];
}

/** What a decision grants for one course, in whole đồng. */
export interface AllowancePolicy {
  readonly id: string;
  /** Two digits; null: the whole country. */
  readonly provinceCode: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly levels: readonly CourseLevel[];
  /** Most that is paid for the course itself. A basis that is not named is not supported. */
  readonly feeCap: Readonly<Partial<Record<Basis, number>>>;
  readonly mealPerDay: number;
  readonly travel: readonly TravelRule[];
  readonly article: string;
  readonly source: string;
  readonly underReview: boolean;
}

/**
 * Support of elementary training and courses under three months. Released people are no group of the national decision:
 * they come in by another status, or by a decision of their province (NĐ 49/2020/NĐ-CP Điều 11.1).
 */
export const allowancePolicies: readonly AllowancePolicy[] = [
  {
    id: 'qd-46-2015',
    provinceCode: null,
    from: '2016-01-01',
    to: null,
    levels: ['elementary'],
    feeCap: {
      disabled: 6_000_000,
      'poor-ethnic-minority': 4_000_000,
      'poor-extremely-difficult-area': 4_000_000,
      'ethnic-minority': 3_000_000,
      merit: 3_000_000,
      poor: 3_000_000,
      'land-recovered': 3_000_000,
      'laid-off-woman': 3_000_000,
      fisher: 3_000_000,
      'near-poor': 2_500_000,
      woman: 2_000_000,
      'rural-worker': 2_000_000,
    },
    mealPerDay: 30_000,
    travel: [
      { amount: 300_000, kmMin: 5, for: 'disabled-or-difficult-area' },
      { amount: 200_000, kmMin: 15, for: 'everyone' },
    ],
    article: 'Quyết định 46/2015/QĐ-TTg Điều 4, 5',
    source: 'baovinhlong.com.vn 05/11/2015; thuvienphapluat.vn 30/09/2015',
    // NĐ 338/2025/NĐ-CP raises some of it; its final text was not seen
    underReview: true,
  },
  {
    id: 'hcm-2024',
    provinceCode: '79',
    from: '2024-12-10',
    to: null,
    levels: ['elementary'],
    feeCap: { released: 2_000_000 },
    mealPerDay: 30_000,
    travel: [{ amount: 200_000, kmMin: 15, for: 'everyone' }],
    article: 'Quyết định của UBND Thành phố Hồ Chí Minh, hiệu lực 10/12/2024 (NĐ 49/2020/NĐ-CP Điều 11.1)',
    source: 'sggp.org.vn',
    underReview: true,
  },
];

/** Without a status of their own, what a released person gets is for the province to decide. */
export const PROVINCE_DECIDES = 'Nghị định 49/2020/NĐ-CP Điều 11.1';

/**
 * The decisions in force on a day for who lives in a province and learns at a level: its own and the country's. A later
 * decision of the same place takes the place of an earlier one for the levels that both cover; of two from one day the one
 * written later counts.
 */
export function allowancePoliciesOn(
  provinceCode: string,
  on: PlainDate,
  level: CourseLevel,
  policies: readonly AllowancePolicy[] = allowancePolicies,
): AllowancePolicy[] {
  const begun = policies.filter(
    (row) => (row.provinceCode === null || row.provinceCode === provinceCode) && row.from <= on,
  );
  return begun.filter(
    (row, at) =>
      (row.to === null || on <= row.to) &&
      !begun.some((other, index) => replaces(other, row, level, index > at)),
  );
}

/** A row that does not cover the level grants nothing for it and only says so: any later one of the place does that too. */
const replaces = (
  other: AllowancePolicy,
  row: AllowancePolicy,
  level: CourseLevel,
  writtenLater: boolean,
): boolean =>
  other !== row &&
  other.provinceCode === row.provinceCode &&
  (other.from > row.from || (other.from === row.from && writtenLater)) &&
  (other.levels.includes(level) || !row.levels.includes(level));

/**
 * Throws invalid `before-the-row-before`: a row may not slip in under a later one. One dated back where none stands is taken:
 * provinces decide for days that are over, and what was not decided then was granted by nobody.
 */
export function assertFollows(
  { provinceCode, from, levels }: Pick<AllowancePolicy, 'provinceCode' | 'from' | 'levels'>,
  before: readonly AllowancePolicy[],
): void {
  const later = before.some(
    (row) =>
      row.provinceCode === provinceCode &&
      row.from > from &&
      row.levels.some((level) => levels.includes(level)),
  );
  if (later) throw invalid([{ pointer: '/from', code: 'before-the-row-before' }]);
}
