import type { PlainDate } from '#libs/kernel';
import { holdsOn, type Sourced } from '../sourced.js';

export type WageRegion = 'I' | 'II' | 'III' | 'IV';

/** Regional minimum wage in đồng. */
export interface MinimumWage extends Sourced {
  readonly region: WageRegion;
  readonly perMonth: number;
  readonly perHour: number;
}

const decree = (
  source: string,
  validFrom: PlainDate,
  validTo: PlainDate | undefined,
  rows: readonly (readonly [WageRegion, number, number])[],
): readonly MinimumWage[] =>
  rows.map(([region, perMonth, perHour]) => ({
    region,
    perMonth,
    perHour,
    source,
    validFrom,
    ...(validTo ? { validTo } : {}),
  }));

export const MINIMUM_WAGES: readonly MinimumWage[] = [
  ...decree('Nghị định 74/2024/NĐ-CP Điều 3', '2024-07-01', '2025-12-31', [
    ['I', 4_960_000, 23_800],
    ['II', 4_410_000, 21_200],
    ['III', 3_860_000, 18_600],
    ['IV', 3_450_000, 16_600],
  ]),
  ...decree('Nghị định 293/2025/NĐ-CP Điều 3', '2026-01-01', undefined, [
    ['I', 5_310_000, 25_500],
    ['II', 4_730_000, 22_700],
    ['III', 4_140_000, 20_000],
    ['IV', 3_700_000, 17_800],
  ]),
];

/** The minimum wage of a region on `day`; undefined before the first decree of the table. */
export function minimumWage(region: WageRegion, day: PlainDate): MinimumWage | undefined {
  return MINIMUM_WAGES.find((row) => row.region === region && holdsOn(row, day));
}
