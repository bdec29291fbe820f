import type { LawRow } from './rule.js';

/** What a term counts from, or the calendar period it comes back with. */
export type Term =
  | {
      /** The day that is not counted itself (Bộ luật Dân sự 2015 Điều 147.2). */
      readonly from: 'end-of-sentence' | 'notice' | 'interview' | 'arrival' | 'sentence-received';
      readonly amount: number;
      readonly unit: 'working-days' | 'months-before';
    }
  | {
      readonly every: 'month' | 'quarter' | 'half-year' | 'year';
      /** Due from the first to this day of the month that follows the period; absent: the text sets no day. */
      readonly untilDay?: number;
    }
  | { readonly from: 'change'; readonly hours: number };

export type Duty =
  | 'prison-notifies'
  | 'prison-plans-training'
  | 'police-check-residence'
  | 'helper-assigned'
  | 'dossier-opened'
  | 'helper-reports'
  | 'police-list-classes'
  | 'police-send-statistics'
  | 'police-report-quarter'
  | 'police-report-half-year'
  | 'police-report-year'
  | 'police-take-over-after-move'
  | 'database-updated'
  | 'community-sentence-verified'
  | 'community-sentence-planned';

export interface DeadlineRule extends LawRow {
  readonly duty: Duty;
  readonly term: Term;
}

/**
 * NĐ 49/2020 and TT 10/2024 were made under the law of 2019. No successor was found, so since Luật 127/2025/QH15 is in
 * force their terms go on under review.
 */
const NEW_LAW = '2026-07-01';
const OLD_LAW_ENDS = '2026-06-30';

const underOldLaw = (
  id: string,
  duty: Duty,
  validFrom: string,
  article: string,
  term: Term,
): DeadlineRule[] => {
  const row = { id, duty, term, article, source: 'read' } as const;
  return [
    { ...row, validFrom, validTo: OLD_LAW_ENDS },
    { ...row, validFrom: NEW_LAW, review: true },
  ];
};

const circular = (id: string, duty: Duty, article: string, term: Term): DeadlineRule[] =>
  underOldLaw(id, duty, '2024-05-01', `TT 10/2024/TT-BCA Điều ${article}`, term);

const afterInterview = (amount: number): Term => ({ from: 'interview', amount, unit: 'working-days' });

/**
 * The deadlines among RL-001…017. RL-011 and RL-013 are lists of values and RL-014 a fee, none of them a term. The terms of
 * RL-008…010 come back with a period, but the text that was read sets no day for them.
 */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    id: 'RL-001',
    duty: 'prison-notifies',
    term: { from: 'end-of-sentence', amount: 2, unit: 'months-before' },
    validFrom: '2020-01-01',
    validTo: OLD_LAW_ENDS,
    article: 'Luật Thi hành án hình sự 41/2019/QH14 Điều 46.1',
    source: 'read',
  },
  {
    id: 'RL-002',
    duty: 'prison-notifies',
    term: { from: 'end-of-sentence', amount: 2, unit: 'months-before' },
    validFrom: NEW_LAW,
    article: 'Luật Thi hành án hình sự 127/2025/QH15 (số điều chưa được đọc)',
    source: 'known',
    review: true,
  },
  ...underOldLaw('RL-003', 'prison-plans-training', '2020-06-15', 'NĐ 49/2020/NĐ-CP Điều 6.2', {
    from: 'end-of-sentence',
    amount: 3,
    unit: 'months-before',
  }),
  ...circular('RL-004', 'police-check-residence', '8.1', { from: 'notice', amount: 3, unit: 'working-days' }),
  ...circular('RL-005', 'helper-assigned', '10.2', afterInterview(3)),
  ...circular('RL-006', 'dossier-opened', '11.2', afterInterview(5)),
  ...circular('RL-007', 'helper-reports', '10.4', { every: 'quarter', untilDay: 5 }),
  ...circular('RL-008', 'police-list-classes', '12.3', { every: 'quarter' }),
  ...circular('RL-009', 'police-send-statistics', '5.1a', { every: 'month' }),
  ...circular('RL-010', 'police-report-quarter', '5.1b', { every: 'quarter' }),
  ...circular('RL-010', 'police-report-half-year', '5.1b', { every: 'half-year' }),
  ...circular('RL-010', 'police-report-year', '5.1b', { every: 'year' }),
  ...circular('RL-012', 'police-take-over-after-move', '15.2', {
    from: 'arrival',
    amount: 5,
    unit: 'working-days',
  }),
  {
    id: 'RL-015',
    duty: 'database-updated',
    term: { from: 'change', hours: 24 },
    validFrom: NEW_LAW,
    article: 'NĐ 160/2026/NĐ-CP',
    source: 'read',
    review: true,
  },
  {
    id: 'RL-016',
    duty: 'community-sentence-verified',
    term: { from: 'sentence-received', amount: 3, unit: 'working-days' },
    validFrom: NEW_LAW,
    article: 'NĐ 231/2026/NĐ-CP',
    source: 'read',
  },
  {
    id: 'RL-017',
    duty: 'community-sentence-planned',
    term: { from: 'sentence-received', amount: 5, unit: 'working-days' },
    validFrom: NEW_LAW,
    article: 'NĐ 231/2026/NĐ-CP',
    source: 'read',
  },
];
