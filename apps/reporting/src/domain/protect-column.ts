/** Which cells are hidden: of the total, and of each row. */
export interface Mask {
  readonly total: boolean;
  readonly rows: readonly boolean[];
}

/** A count of people below this is not shown: behind it somebody could be recognised. Zero is nobody, and is shown. */
export const HIDDEN_BELOW = 5;

export const isSmall = (count: number): boolean => count > 0 && count < HIDDEN_BELOW;

/**
 * Hidden cells of which a reader knows the sum and that each is at least one: none can be worked out when there are two
 * or more and they are not all ones, for then one person can always be thought from one cell into another.
 */
export const keepsSecret = (hidden: readonly number[]): boolean =>
  hidden.length >= 2 && sum(hidden) > hidden.length;

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A column whose rows add up to its total and which stands in no other sum. */
export function columnMask(total: number, rows: readonly number[]): Mask {
  const hidden = rows.map(isSmall);
  const open = rows
    .map((value, row) => ({ value, row }))
    .filter(({ value }) => value >= HIDDEN_BELOW)
    .sort((a, b) => a.value - b.value);
  const secret = (): boolean => keepsSecret(rows.filter((_, row) => hidden[row]));
  if (hidden.some(Boolean) && !isSmall(total)) {
    while (!secret() && open.length > 0) hidden[(open.shift() as { row: number }).row] = true;
  }
  return { total: isSmall(total) || (hidden.some(Boolean) && !secret()), rows: hidden };
}
