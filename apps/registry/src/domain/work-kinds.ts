import type { PlainDate } from '#libs/kernel';
import { OF_OTHERS } from './case-duties.js';
import type { Duty } from './deadline-rules.js';
import { holds, type LawRow } from './rule.js';

/** What somebody who stands by a person owes beside what the law sets a day for. */
export const HELPER_VISIT = 'helper-visit';
/** What nobody did in time, of whatever kind: it was put before the chair of the commune. */
export const ESCALATED = 'escalated';
/** What an officer has to do about a case, each kind by its own deadline. */
const OF_THE_OFFICER = [
  'police-check-residence',
  'helper-assigned',
  'dossier-opened',
  'police-take-over-after-move',
  HELPER_VISIT,
  'helper-reports',
  'community-sentence-verified',
  'community-sentence-planned',
] as const satisfies readonly (Duty | typeof HELPER_VISIT)[];
/** Something to do about a case, by which the list of cases may be narrowed. */
export const CASE_WORK = [...OF_THE_OFFICER, ESCALATED] as const;
export type CaseWork = (typeof CASE_WORK)[number];

/** A helper does it; the office waits, and asks when it is late. */
export const OF_HELPERS: readonly CaseWork[] = [...(OF_OTHERS as readonly CaseWork[]), HELPER_VISIT];

/** What an office of the commune looks after; who chairs it decides who helps, the officer does the rest, and what is late comes up. */
const OF_THE_CHAIR: readonly CaseWork[] = [
  ESCALATED,
  'helper-assigned',
  HELPER_VISIT,
  'helper-reports',
  'police-take-over-after-move',
];
export const caseWorkOf = (role: string): readonly CaseWork[] =>
  role === 'commune-leader' ? OF_THE_CHAIR : OF_THE_OFFICER;

export interface DaysRow extends LawRow {
  readonly days: number;
}

/** At most so long from one visit to the next. No text sets it: a proposal of the house, to be confirmed. */
const VISITS: readonly DaysRow[] = [
  {
    ...{ id: 'CT-001', days: 30, validFrom: '2023-10-18', source: 'known', review: true },
    article: 'Chung Tay: thăm hỏi hằng tháng (TT 10/2024/TT-BCA Điều 10 không định ngày)',
  },
];

/** Within so many days a purpose that was taken back has to be let go of everywhere, with a processor. */
const ERASURES: readonly DaysRow[] = [
  {
    ...{ id: 'PD-003', days: 20, validFrom: '2026-01-01', source: 'read' },
    article: 'NĐ 356/2025/NĐ-CP Điều 5',
  },
];

const daysOn = (rows: readonly DaysRow[], day: PlainDate): number | null =>
  rows.find((row) => holds(row, day))?.days ?? null;

/** Null while no row holds. */
export const daysBetweenVisits = (day: PlainDate): number | null => daysOn(VISITS, day);
export const daysToLetGo = (day: PlainDate): number | null => daysOn(ERASURES, day);

/** How far back an auditor's start page looks. */
export const AUDIT_DAYS = 7;
