import type { LawRow } from './rule.js';

/** Which part of BLHS 2015 a conviction clears under. */
export type ClearancePath = 'automatic' | 'court' | 'age-16-17';

/** After how many months a conviction clears, by the length of the prison sentence as pronounced. */
export interface PeriodRule extends LawRow {
  readonly path: ClearancePath;
  /** The longest sentence this row is for, in months; absent: any longer one, life and commuted death included. */
  readonly sentenceMonthsMax?: number;
  readonly periodMonths: number;
}

const FIVE_YEARS = 60;
const FIFTEEN_YEARS = 180;

const automatic = (id: string, periodMonths: number, sentenceMonthsMax?: number): PeriodRule => ({
  id,
  path: 'automatic',
  periodMonths,
  ...(sentenceMonthsMax ? { sentenceMonthsMax } : {}),
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 70.2',
  source: 'read',
});

const byCourt = (id: string, periodMonths: number, sentenceMonthsMax?: number): PeriodRule => ({
  ...automatic(id, periodMonths, sentenceMonthsMax),
  path: 'court',
  article: 'BLHS 2015 Điều 71.2',
});

/** Luật Tư pháp người chưa thành niên 59/2024/QH15 may say otherwise since 2026: the same periods, under review. */
const young = (id: string, periodMonths: number, sentenceMonthsMax?: number): PeriodRule[] => {
  const row: PeriodRule = {
    ...automatic(id, periodMonths, sentenceMonthsMax),
    path: 'age-16-17',
    article: 'BLHS 2015 Điều 107.2',
  };
  return [
    { ...row, validTo: '2025-12-31' },
    { ...row, validFrom: '2026-01-01', review: true },
  ];
};

/**
 * XA-002…004, 006…008, 012…014. Prison only: suspended and non-custodial sentences (XA-001, 005, 011) release nobody.
 * For a sentence completed before 2018 the periods of 2015 hold as the milder ones (NQ 41/2017/QH14 Điều 2).
 */
export const PERIOD_RULES: readonly PeriodRule[] = [
  automatic('XA-002', 24, FIVE_YEARS),
  automatic('XA-003', 36, FIFTEEN_YEARS),
  automatic('XA-004', 60),
  byCourt('XA-006', 36, FIVE_YEARS),
  byCourt('XA-007', 60, FIFTEEN_YEARS),
  byCourt('XA-008', 84),
  ...young('XA-012', 12, FIVE_YEARS),
  ...young('XA-013', 24, FIFTEEN_YEARS),
  ...young('XA-014', 36),
];

/** XA-016: what a longer additional penalty does. */
export const LONGER_PENALTY: LawRow = {
  id: 'XA-016',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 70.2',
  source: 'read',
};

/** XA-017: compensation, fees and confiscation must be done. */
export const OBLIGATIONS: LawRow = {
  id: 'XA-017',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 70.2',
  source: 'read',
};

export interface NoRecordRule extends LawRow {
  readonly sentenceMonthsMax: number;
}

/**
 * XA-018: a negligent less serious or serious crime leaves no record. The class of a crime hangs on the frame of its
 * article (BLHS Điều 9), which is not recorded. A sentence of at most three years is taken for such a crime; it is a
 * presumption, so the row is under review.
 */
export const NEGLIGENT_NO_RECORD: NoRecordRule = {
  id: 'XA-018',
  validFrom: '2018-01-01',
  sentenceMonthsMax: 36,
  article: 'BLHS 2015 Điều 69.2',
  source: 'read',
  review: true,
};

/** XA-018 for the young: below 16 at the offence there is no record. */
export const BELOW_16_NO_RECORD: LawRow = {
  id: 'XA-018',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 107.1',
  source: 'read',
};
