import type { Writable } from 'node:stream';
import excel from 'exceljs';

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
}

export type WrittenRow = readonly (string | number | undefined)[];

export interface SheetToWrite {
  readonly name: string;
  /** Lines above the header, as forms have them. */
  readonly title?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>;
}

/**
 * Writes an .xlsx row by row, so that memory does not grow with it. Texts are written as texts: one that begins with `=`
 * is shown and never calculated.
 */
export async function writeSheet(
  to: Writable,
  { name, title = [], columns, rows }: SheetToWrite,
): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: title.length + 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width: width ?? 18 }));
  for (const line of title) {
    const row = sheet.addRow([line]);
    row.font = { bold: true };
    row.commit();
  }
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  for await (const row of rows) sheet.addRow(Array.from<string | number | undefined>(row)).commit();
  sheet.commit();
  await book.commit();
}
