import type { ValueTransformer } from 'typeorm';

/**
 * Whole đồng in a `bigint` column. PostgreSQL hands bigint over as text; amounts here stay far below 2^53
 * (the largest ceiling of the law is 10 billion), so a number is exact. Throws on anything else.
 */
export const dong: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null): number | null => {
    if (value === null) return null;
    const amount = Number(value);
    if (!Number.isSafeInteger(amount)) throw new RangeError('amount is not a whole number of đồng');
    return amount;
  },
};
