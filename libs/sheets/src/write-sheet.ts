import type { Writable } from 'node:stream';
import type excel from 'exceljs';

export interface SheetColumn {
  readonly header: string;
  /** Stands in a line above, over all neighbours of the same group. */
  readonly group?: string;
  /** In characters. */
  readonly width?: number;
}

export interface SheetToWrite {
  readonly name: string;
  /** Lines above the header, as forms have them. */
  readonly title?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<SheetLine> | Iterable<SheetLine>;
}

type SheetLine = readonly (string | number | undefined)[];

/**
 * Writes an .xlsx row by row, so that memory does not grow with it. Texts are written as texts: one that begins with `=`
 * is shown and never calculated.
 */
export const writeSheet = (to: Writable, sheet: SheetToWrite): Promise<void> => writeBook(to, [sheet]);

/**
 * Writes an .xlsx of several sheets, like `writeSheet`; `created` stands in its properties. The package (700 modules) is loaded
 * by the first book, so that a service starts without it.
 */
export async function writeBook(
  to: Writable,
  sheets: readonly SheetToWrite[],
  created = new Date(),
): Promise<void> {
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
  Object.assign(book, { created, modified: created });
  for (const sheet of sheets) await addSheet(book, sheet);
  await book.commit();
}

async function addSheet(
  book: excel.stream.xlsx.WorkbookWriter,
  { name, title = [], columns, rows }: SheetToWrite,
): Promise<void> {
  const grouped = columns.some(({ group }) => group !== undefined);
  const above = title.length + (grouped ? 2 : 1);
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: above }] });
  sheet.columns = columns.map(({ width }) => ({ width: width ?? 18 }));
  for (const line of title) {
    const row = sheet.addRow([line]);
    row.font = { bold: true };
    row.commit();
  }
  if (grouped) {
    const groups = sheet.addRow(columns.map(({ group, header }) => group ?? header));
    groups.font = { bold: true };
  }
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  if (grouped) mergeHeader(sheet, above - 1, columns);
  header.commit();
  for await (const line of linesOf(rows)) sheet.addRow([...line]).commit();
  sheet.commit();
}

/** One kind of both: over the union itself the linter's checker now and then takes a line for `any`. */
async function* linesOf(rows: SheetToWrite['rows']): AsyncGenerator<SheetLine> {
  yield* rows;
}

/** Neighbours of one group share a cell; a column without one takes both lines. */
function mergeHeader(sheet: excel.Worksheet, line: number, columns: readonly SheetColumn[]): void {
  for (let first = 0, next = 1; first < columns.length; first = next, next = first + 1) {
    const group = columns[first]?.group;
    if (group === undefined) {
      sheet.mergeCells(line, first + 1, line + 1, first + 1);
      continue;
    }
    while (columns[next]?.group === group) next++;
    if (next - first > 1) sheet.mergeCells(line, first + 1, line, next);
  }
}
