import type { PlainDate } from '#libs/kernel';
import type { Cited } from './cited.js';

/** Programmes beside Decision 22/2023 that may fit when it does not. Amounts in đồng. */
export interface NeighbourRules {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly jobCreation: {
    readonly personCeiling: Cited<number>;
    readonly projectCeiling: Cited<number>;
    readonly workerCeiling: Cited<number>;
    readonly maxTermMonths: Cited<number>;
    readonly rateMultiple: Cited<number>;
  };
  readonly overseasWork: { readonly maxShareOfCostPercent: Cited<number> };
}

function decree338<T>(
  id: string,
  value: T,
  unit: string,
  place = '',
  confidence: 'high' | 'medium' = 'high',
): Cited<T> {
  return {
    id,
    value,
    unit,
    article: `Nghị định 338/2025/NĐ-CP${place}`,
    source: 'press reports of the decree, December 2025',
    mark: 'text-read',
    confidence,
    underReview: confidence !== 'high',
  };
}

/** In force since 2026-01-01; what stood before it (Decrees 61/2015, 74/2019) is not kept, so earlier days name none. */
export const neighbourProgrammes: readonly NeighbourRules[] = [
  {
    version: 'nd338.1',
    from: '2026-01-01',
    to: null,
    jobCreation: {
      personCeiling: decree338('JC-001', 200_000_000, 'đồng a worker'),
      projectCeiling: decree338('JC-002', 10_000_000_000, 'đồng a project'),
      workerCeiling: decree338('JC-003', 200_000_000, 'đồng a worker'),
      maxTermMonths: decree338('JC-004', 120, 'months'),
      rateMultiple: decree338('JC-005', 1.27, '× poor-household rate'),
    },
    overseasWork: {
      maxShareOfCostPercent: decree338('JC-008', 100, 'percent of the contract cost', ', Điều 12', 'medium'),
    },
  },
];
