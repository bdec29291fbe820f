import type { PlainDate } from '#libs/kernel';
import type { Cited } from './cited.js';

/**
 * Programmes beside Decision 22/2023 that may fit when it does not; a programme that a row does not have is not named on its
 * days. Amounts in đồng. A row is followed by another, never changed: stored decisions name it.
 */
export interface NeighbourRules {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly jobCreation?: {
    readonly personCeiling: Cited<number>;
    readonly projectCeiling: Cited<number>;
    readonly workerCeiling: Cited<number>;
    readonly maxTermMonths: Cited<number>;
    readonly rateMultiple: Cited<number>;
  };
  readonly overseasWork?: {
    readonly maxShareOfCostPercent: Cited<number>;
    readonly rateMultiple: Cited<number>;
  };
  readonly studentCredit?: { readonly ceilingPerMonth: Cited<number> };
  readonly stemCredit?: {
    readonly ceilingPerMonth: Cited<number>;
    readonly annualRatePercent: Cited<number>;
  };
  readonly households?: {
    readonly poorMultiple: Cited<number>;
    readonly nearPoorRatePercent: Cited<number>;
    readonly newlyEscapedRatePercent: Cited<number>;
  };
}

interface Standing {
  readonly instrument: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** A rule as cited by others: its own text has still to be read, so only what several sources agree on is not under review. */
const told =
  ({ instrument, source, confidence }: Standing) =>
  <T>(id: string, value: T, unit: string, place = '', sure = confidence): Cited<T> => ({
    ...{ id, value, unit, article: `${instrument}${place}`, source },
    mark: 'text-read',
    confidence: sure,
    underReview: sure !== 'high',
  });

const decree338 = told({
  instrument: 'Nghị định 338/2025/NĐ-CP',
  source: 'press reports of the decree, December 2025',
  confidence: 'high',
});
const decision157 = told({
  instrument: 'Quyết định 157/2007/QĐ-TTg',
  source: 'a branch of the social policy bank, October 2026',
  confidence: 'medium',
});
const decision29 = told({
  instrument: 'Quyết định 29/2025/QĐ-TTg',
  source: 'press reports of the decision, 2025',
  confidence: 'medium',
});
const branchRates = told({
  instrument: 'Lãi suất cho vay hộ nghèo theo Quyết định 750/QĐ-TTg',
  source: 'a branch of the social policy bank, October 2026',
  confidence: 'medium',
});

const jobCreation = {
  personCeiling: decree338('JC-001', 200_000_000, 'đồng a worker'),
  projectCeiling: decree338('JC-002', 10_000_000_000, 'đồng a project'),
  workerCeiling: decree338('JC-003', 200_000_000, 'đồng a worker'),
  maxTermMonths: decree338('JC-004', 120, 'months'),
  rateMultiple: decree338('JC-005', 1.27, '× poor-household rate'),
};
const overseasWork = {
  maxShareOfCostPercent: decree338('JC-008', 100, 'percent of the contract cost', ', Điều 12', 'medium'),
  rateMultiple: jobCreation.rateMultiple,
};
const studentCredit = { ceilingPerMonth: decision157('NP-001', 4_000_000, 'đồng a month') };
const stemCredit = {
  ceilingPerMonth: decision29('NP-002', 5_000_000, 'đồng a month beside the tuition'),
  annualRatePercent: decision29('NP-003', 4.8, 'percent a year'),
};
const households = {
  poorMultiple: branchRates('NP-004', 1, '× poor-household rate'),
  nearPoorRatePercent: branchRates('NP-005', 7.92, 'percent a year'),
  newlyEscapedRatePercent: branchRates('NP-006', 8.25, 'percent a year'),
};

/**
 * Decree 338/2025 is in force since 2026-01-01. What stood before it (Decrees 61/2015, 74/2019) was not read and is not
 * kept, so earlier days name no job-creation loan. `nd338.1` is the first reading; decisions were stored under it.
 */
export const neighbourProgrammes: readonly NeighbourRules[] = [
  { version: 'nd338.1', from: '2026-01-01', to: null, jobCreation, overseasWork, studentCredit },
  { version: 'nb.1', from: '2023-10-10', to: '2025-12-31', studentCredit, households },
  {
    ...{ version: 'nb.2', from: '2026-01-01', to: null },
    ...{ jobCreation, overseasWork, studentCredit, stemCredit, households },
  },
];
