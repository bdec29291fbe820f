/** What stands in one cell, as the office's program shows it as far as that can be told. */
export interface Cell {
  /**
   * `date`: a serial day that the sheet shows as a date, here as ISO `YYYY-MM-DD`. `number`: as typed, never rounded.
   * `formula`: the value last computed. `error`: `#N/A` and its like.
   */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
  readonly text: string;
}

/** One row that is not empty. Cells by column, 0 first; a column without anything is undefined. */
export interface SheetRow {
  readonly sheet: string;
  /** 1-based, as the office's program counts. */
  readonly line: number;
  readonly cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  readonly name: string;
  /** Cells are told apart by delimiters only: one too many moves all behind it into the next column. */
  readonly delimited: boolean;
  readonly hidden: boolean;
  /** Rows in their order; may be walked once more by calling again. */
  rows(): AsyncGenerator<SheetRow>;
}

/** Why a file cannot be read at all; `code` is a problem code of the interface. */
export class UnreadableFile extends Error {
  constructor(
    readonly code:
      | 'file-not-a-sheet'
      | 'file-old-xls'
      | 'file-locked'
      | 'file-damaged'
      | 'file-quote-open'
      | 'file-unfolds-too-far',
  ) {
    super(code);
  }
}
