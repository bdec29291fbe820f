import type { Conviction } from './conviction.js';
import type { PenaltyKind } from './release.js';
import type { LawRow } from './rule.js';

export type WorksWith = 'children' | 'elderly' | 'cash' | 'security';

/** A row of sector law that closes some work to some people for a while. */
export interface BarRule extends LawRow {
  /** Stable code; it travels with the bar in place of the offence. */
  readonly ground: string;
  /** VSCO 2020 groups (QĐ 34/2020/QĐ-TTg), one to four digits. Mind that VSCO is not ISCO: guards are 5401. */
  readonly occupations: readonly string[];
  readonly worksWith: readonly WorksWith[];
  /** What ends it: the clearing of the record, the end of the probation, or the end of an additional penalty. */
  readonly ends: 'clearance' | 'probation' | { readonly penalty: PenaltyKind };
  readonly bars: (conviction: Conviction) => boolean;
}

const always = (): boolean => true;
const offence =
  (...groups: Conviction['offenceGroup'][]) =>
  (conviction: Conviction): boolean =>
    groups.includes(conviction.offenceGroup);

/**
 * Table B of the domain research, as far as a vacancy can be told by its occupation or by whom it works with. Not in it,
 * because a vacancy does not show them: owners and managers of conditional businesses (B05, B19, B20), multi-level
 * sales (B09), signatories for workers below 15 (B10), the grass-roots security force (B14), guarded works (B15),
 * posts of civil servants and public units (B16–B18), auctioneers (B21), drivers (B24: by court ban only, see B01),
 * residence bans and surveillance (B02, B03: they bind the place, not the work). Bars for life (B21, B22) are left to a
 * person: here a cleared record bars nothing.
 */
export const BAR_RULES: readonly BarRule[] = [
  {
    id: 'B04',
    ground: 'civil-rights-withdrawn',
    occupations: ['0', '10', '11', '12', '13', '14'],
    worksWith: [],
    ends: { penalty: 'civil-rights' },
    bars: always,
    validFrom: '2018-01-01',
    article: 'BLHS 2015 Điều 44',
    source: 'read',
  },
  {
    id: 'B06',
    ground: 'conditional-business-on-probation',
    occupations: ['4212', '4213', '5401'],
    worksWith: ['security'],
    ends: 'probation',
    // the sentence is being served: early release on conditions, a suspended sentence or one without prison
    bars: ({ kind, mainPenalty = 'prison' }) =>
      kind === 'conditional' || mainPenalty === 'suspended' || mainPenalty === 'non-custodial',
    validFrom: '2026-03-15',
    article: 'NĐ 96/2016/NĐ-CP Điều 25.9 (NĐ 58/2026/NĐ-CP)',
    source: 'read',
  },
  {
    id: 'B07',
    ground: 'guard-service',
    occupations: ['5401'],
    worksWith: ['security'],
    ends: 'clearance',
    // murder and intentional injury, and every crime against property; a negligent injury is none of them
    bars: (conviction) =>
      offence('property')(conviction) ||
      (offence('violence', 'injury')(conviction) && conviction.intentional),
    validFrom: '2016-07-01',
    article: 'NĐ 96/2016/NĐ-CP Điều 32.1a',
    source: 'read',
  },
  {
    id: 'B08',
    ground: 'betting-business',
    occupations: ['4212'],
    worksWith: [],
    ends: 'clearance',
    // usury bars too, but the group `economic` does not tell it apart, and a guess may not exclude anybody
    bars: offence('gambling'),
    validFrom: '2016-07-01',
    article: 'NĐ 96/2016/NĐ-CP Điều 35.2',
    source: 'read',
  },
  {
    id: 'B11',
    ground: 'child-activities',
    occupations: ['5311'],
    worksWith: ['children'],
    ends: 'clearance',
    bars: always,
    validFrom: '2023-03-01',
    article: 'TT 27/2022/TT-BLĐTBXH Điều 5.4',
    source: 'read',
  },
  {
    id: 'B12',
    ground: 'teaching',
    occupations: ['231', '232', '233', '234', '239', '36', '5312'],
    worksWith: ['children'],
    ends: 'clearance',
    bars: offence('child-abuse'),
    validFrom: '2026-01-01',
    article: 'Luật Nhà giáo 73/2025/QH15; Luật Trẻ em 102/2016/QH13',
    source: 'known',
    review: true,
  },
  {
    id: 'B13',
    ground: 'elderly-care',
    occupations: [],
    worksWith: ['elderly'],
    ends: 'clearance',
    bars: always,
    validFrom: '2011-03-01',
    article: 'NĐ 06/2011/NĐ-CP Điều 1.1b',
    source: 'read',
    review: true,
  },
  {
    id: 'B22',
    ground: 'law-practice',
    occupations: ['2611'],
    worksWith: [],
    ends: 'clearance',
    bars: always,
    validFrom: '2022-01-20',
    article: 'TT 10/2021/TT-BTP Điều 11',
    source: 'read',
    review: true,
  },
  {
    id: 'B23',
    ground: 'insurance-agency',
    occupations: ['3321'],
    worksWith: [],
    ends: 'clearance',
    bars: always,
    validFrom: '2023-07-01',
    article: 'NĐ 21/2023/NĐ-CP Điều 24',
    source: 'read',
    review: true,
  },
  {
    id: 'B27',
    ground: 'military-service',
    occupations: ['0'],
    worksWith: [],
    ends: 'clearance',
    bars: always,
    validFrom: '2016-01-01',
    article: 'Luật Nghĩa vụ quân sự 78/2015/QH13 Điều 13',
    source: 'read',
  },
];

/** B01: the court itself names the work (BLHS 2015 Điều 41); the judgment is the rule, so only its citation is data. */
export const COURT_BAN: LawRow & { readonly ground: string } = {
  id: 'B01',
  ground: 'court-occupation-ban',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 41',
  source: 'read',
};
