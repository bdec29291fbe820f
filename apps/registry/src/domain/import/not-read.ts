/** Why a column that holds something is not read. */
export type ColumnReason =
  | 'column-unknown'
  | 'column-twice'
  | 'column-of-somebody-else'
  | 'column-not-kept'
  | 'column-without-heading';
/** Why a whole sheet is not, or `more-not-read` where a file has more of them than can be told. */
export type SheetReason = 'sheet-hidden' | 'sheet-without-header' | 'more-not-read';

/**
 * What of a file was not read. A heading or the name of a sheet may be somebody's name, so neither is repeated: the letter
 * of the column and the place of the sheet in the file say where it stands.
 */
export interface NotRead {
  /** From 0, hidden ones counted, as in the lines. */
  readonly sheet: number;
  /** As the office's program letters it; null for the sheet as a whole. */
  readonly column: string | null;
  readonly code: ColumnReason | SheetReason;
}

/** 0 → `A`, 26 → `AA`. */
export const columnLetters = (column: number): string =>
  (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
