import type { Cited } from './cited.js';

/** The rules of one programme version that pre-screening asks. Amounts in đồng, shares in percent, terms in months. */
export interface Decision22Rules {
  readonly maxYearsSinceCompletion: Cited<number>;
  readonly certificateAnyOf: Cited<readonly string[]>;
  readonly confirmedList: Cited<string>;
  readonly lawAbiding: Cited<boolean>;
  readonly establishmentForms: Cited<readonly string[]>;
  readonly minShareReleasedPercent: Cited<number>;
  readonly confirmedPlan: Cited<string>;
  readonly noSamePurposeDebt: Cited<boolean>;
  readonly borrower: Cited<string>;
  readonly personChannel: Cited<string>;
  readonly establishmentChannel: Cited<string>;
  readonly representativeMinAge: Cited<number>;
  readonly trainingCeilingPerMonth: Cited<number>;
  readonly personCeiling: Cited<number>;
  readonly projectCeiling: Cited<number>;
  readonly workerCeiling: Cited<number>;
  readonly shortCourseMonths: Cited<number>;
  readonly repayMultipleShortCourse: Cited<number>;
  readonly repayMultipleLongCourse: Cited<number>;
  readonly maxTermMonths: Cited<number>;
  readonly rateSeries: Cited<string>;
  readonly overdueMultiple: Cited<number>;
  readonly collateralAbove: Cited<number>;
  readonly personCollateral: Cited<boolean>;
  readonly listDay: Cited<number>;
  readonly personForms: Cited<readonly string[]>;
}

const READ = 'Pháp điển, Quyết định 22/2023/QĐ-TTg, toàn văn';

/** A rule whose text was read in Decision 22/2023/QĐ-TTg. `place` as the Decision is cited: Điều, khoản, điểm. */
function read<T>(id: string, value: T, unit: string, place: string, underReview = false): Cited<T> {
  return {
    id,
    value,
    unit,
    article: `Quyết định 22/2023/QĐ-TTg, ${place}`,
    source: READ,
    mark: 'text-read',
    confidence: underReview ? 'low' : 'high',
    underReview,
  };
}

/** Decision 22/2023/QĐ-TTg as published, in force since 2023-10-10; no amendment known on 2026-11-22. */
export const decision22AsPublished: Decision22Rules = {
  maxYearsSinceCompletion: read('CR-001', 5, 'years, last day included', 'Điều 3 khoản 2 điểm a'),
  certificateAnyOf: read(
    'CR-002',
    ['completion-certificate', 'amnesty-certificate'],
    'document',
    'Điều 3 khoản 1 điểm a',
  ),
  confirmedList: read('CR-003', 'form-01', 'form', 'Điều 3 khoản 2 điểm a'),
  lawAbiding: read('CR-004', true, 'attested by the commune police', 'Điều 3 khoản 2 điểm a'),
  establishmentForms: read(
    'CR-005',
    ['enterprise', 'cooperative', 'cooperative-group', 'household-business'],
    'legal form',
    'Điều 3 khoản 1 điểm b',
  ),
  minShareReleasedPercent: read('CR-006', 10, 'percent of all workers', 'Điều 3 khoản 2 điểm b'),
  confirmedPlan: read('CR-007', 'form-02', 'form', 'Điều 3 khoản 2 điểm b'),
  noSamePurposeDebt: read('CR-008', true, 'at the social policy bank', 'Điều 3 khoản 3'),
  borrower: read('CR-009', 'household-representative', 'who signs', 'Điều 4 khoản 1 điểm a'),
  representativeMinAge: read('CR-010', 18, 'years', 'Điều 4 khoản 1 điểm a'),
  personChannel: read(
    'CR-011',
    'mandated',
    'through a socio-political organisation',
    'Điều 4 khoản 1 điểm b',
  ),
  establishmentChannel: read('CR-012', 'direct', 'at the bank', 'Điều 4 khoản 2'),
  trainingCeilingPerMonth: read('CR-013', 4_000_000, 'đồng a month and person', 'Điều 6 khoản 1'),
  personCeiling: read('CR-014', 100_000_000, 'đồng a person', 'Điều 6 khoản 2 điểm a'),
  projectCeiling: read('CR-015', 2_000_000_000, 'đồng a project', 'Điều 6 khoản 2 điểm b'),
  // The text says "worker at the establishment"; whether only released workers count has to be asked of the bank.
  workerCeiling: read('CR-016', 100_000_000, 'đồng a worker', 'Điều 6 khoản 2 điểm b', true),
  shortCourseMonths: read('CR-018', 12, 'months, longest short course', 'Điều 8 khoản 1 điểm c'),
  repayMultipleShortCourse: read(
    'CR-018',
    2,
    '× disbursement period, course ≤ 12 months',
    'Điều 8 khoản 1 điểm c',
  ),
  repayMultipleLongCourse: read(
    'CR-019',
    1,
    '× disbursement period, course > 12 months',
    'Điều 8 khoản 1 điểm c',
  ),
  maxTermMonths: read('CR-020', 120, 'months', 'Điều 8 khoản 2'),
  rateSeries: read('CR-021', 'poor-household', 'rate series', 'Điều 9 khoản 1'),
  overdueMultiple: read('CR-023', 1.3, '× rate', 'Điều 9 khoản 2'),
  collateralAbove: read('CR-025', 100_000_000, 'đồng, needed strictly above', 'Điều 10 khoản 2'),
  personCollateral: read('CR-024', false, 'needed', 'Điều 10 khoản 1'),
  listDay: read('CR-026', 5, 'day of the month', 'Điều 14 khoản 2 điểm c'),
  personForms: {
    id: 'CR-033',
    value: ['01/TD', '01/UQ', '10C/TD', '03/TD', '04/TD'],
    unit: 'form',
    article: 'Hướng dẫn 7557/NHCS-TDSV',
    source: 'practice of mandated lending; the form set of programme 26 was not seen',
    mark: 'own-knowledge',
    confidence: 'medium',
    underReview: true,
  },
};
