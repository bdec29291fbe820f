import type { PlainDate } from '#libs/kernel';

/**
 * Where a row of reference data comes from and when it holds. Every table of this library carries it, row by row or
 * for the whole table, and a spec walks them all.
 */
export interface Sourced {
  /** The instrument or publisher that states the fact. */
  readonly source: string;
  /** First day on which it holds. */
  readonly validFrom: PlainDate;
  /** Last day on which it held; absent while it still holds. */
  readonly validTo?: PlainDate;
  /** True while a person who knows the law still has to confirm it. */
  readonly review?: true;
}

/** True when `row` holds on `day`. */
export function holdsOn(row: Pick<Sourced, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return row.validFrom <= day && (row.validTo === undefined || day <= row.validTo);
}
