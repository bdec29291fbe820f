import type { LawRow } from './rule.js';

/** Which part of BLHS 2015 a conviction clears under. */
export type ClearancePath = 'automatic' | 'court' | 'age-16-17';

/** What was pronounced: prison, or one of the penalties that count as milder (suspended, non-custodial, fine, warning). */
export type PenaltyClass = 'prison' | 'milder';

/** After how many months a conviction clears, by the penalty as pronounced (XA-015, Điều 73.1). */
export interface PeriodRule extends LawRow {
  readonly path: ClearancePath;
  readonly penalty: PenaltyClass;
  /** The longest sentence this row is for, in months; absent: any longer one, life and commuted death included. */
  readonly sentenceMonthsMax?: number;
  readonly periodMonths: number;
}

const FIVE_YEARS = 60;
const FIFTEEN_YEARS = 180;

const automatic = (id: string, periodMonths: number, sentenceMonthsMax?: number): PeriodRule => ({
  id,
  path: 'automatic',
  penalty: 'prison',
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
const young = (
  id: string,
  periodMonths: number,
  sentenceMonthsMax?: number,
  penalty: PenaltyClass = 'prison',
): PeriodRule[] => {
  const row: PeriodRule = {
    ...automatic(id, periodMonths, sentenceMonthsMax),
    path: 'age-16-17',
    penalty,
    article: 'BLHS 2015 Điều 107.2',
  };
  return [
    { ...row, validTo: '2025-12-31' },
    { ...row, validFrom: '2026-01-01', review: true },
  ];
};

/**
 * XA-001…008, 011…014. For a sentence completed before 2018 the periods of 2015 hold as the milder ones (NQ 41/2017/QH14
 * Điều 2).
 */
export const PERIOD_RULES: readonly PeriodRule[] = [
  { ...automatic('XA-001', 12), penalty: 'milder' },
  automatic('XA-002', 24, FIVE_YEARS),
  automatic('XA-003', 36, FIFTEEN_YEARS),
  automatic('XA-004', 60),
  { ...byCourt('XA-005', 12), penalty: 'milder' },
  byCourt('XA-006', 36, FIVE_YEARS),
  byCourt('XA-007', 60, FIFTEEN_YEARS),
  byCourt('XA-008', 84),
  ...young('XA-011', 6, undefined, 'milder'),
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

/** A new crime before the old record is gone: the old period counts again from the end of the new main penalty. */
export const NEW_OFFENCE: LawRow = {
  id: 'BLHS-73.2',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 73.2',
  source: 'read',
};

/** XA-009: with merit and clear progress a court may clear after a third of the period. */
export const SPECIAL_CASE: LawRow & { readonly shareOfPeriod: number } = {
  id: 'XA-009',
  validFrom: '2018-01-01',
  shareOfPeriod: 1 / 3,
  article: 'BLHS 2015 Điều 72',
  source: 'read',
};

/** XA-010: when a court that refused may be asked again, after the first refusal and after every later one. */
export const AFTER_REFUSAL: LawRow & {
  readonly monthsAfterFirst: number;
  readonly monthsAfterLater: number;
} = {
  id: 'XA-010',
  validFrom: '2018-01-01',
  monthsAfterFirst: 12,
  monthsAfterLater: 24,
  article: 'BLHS 2015 Điều 71.3',
  source: 'read',
};

/** A court's decision that the record is cleared (Điều 71, 72). */
export const COURT_CLEARED: LawRow = {
  id: 'BLHS-71',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 71, 72',
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

/** The same where the class of the crime is recorded: nothing is presumed then. */
export const NEGLIGENT_OF_KNOWN_CLASS: LawRow = {
  id: 'XA-018',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 69.2',
  source: 'read',
};

/** XA-018: whoever was exempted from penalty has no record. */
export const EXEMPTED_NO_RECORD: LawRow = { ...NEGLIGENT_OF_KNOWN_CLASS };

/** XA-018 at 16 and 17: less serious and serious crimes, and very serious ones out of negligence. */
export const AGE_16_17_NO_RECORD: LawRow = {
  id: 'XA-018',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 107.1',
  source: 'read',
};

/** XA-018 for the young: below 16 at the offence there is no record. */
export const BELOW_16_NO_RECORD: LawRow = {
  id: 'XA-018',
  validFrom: '2018-01-01',
  article: 'BLHS 2015 Điều 107.1',
  source: 'read',
};
