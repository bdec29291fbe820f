import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
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
  const book = new excel.stream.xlsx.WorkbookWriter({
    ...{ stream: to, useStyles: true, useSharedStrings: false },
    // of a mebibyte at every step otherwise, whether anybody takes it or not
    zip: { highWaterMark: 64 * 1024 } as object,
  });
  Object.assign(book, { created, modified: created });
  for (const sheet of sheets) await addSheet(book, sheet, to);
  await book.commit();
}

async function addSheet(
  book: excel.stream.xlsx.WorkbookWriter,
  { name, title = [], columns, rows }: SheetToWrite,
  to: Writable,
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
  let written = 0;
  for await (const line of linesOf(rows)) {
    sheet.addRow([...line]).commit();
    written += 1;
    if (written % LINES_AT_ONCE === 0) await taken(sheet, to);
  }
  sheet.commit();
}

/** Lines that may pile up before somebody looks whether they are taken. */
const LINES_AT_ONCE = 100;

/** A stream of before `writableNeedDrain`. */
type OldWritable = Writable & { readonly _writableState: { readonly needDrain: boolean } };

/** Waits until what was written is taken: the package itself writes on. Throws when nobody will take it any more. */
async function taken(sheet: excel.Worksheet, to: Writable): Promise<void> {
  // its stream knows no pressure; what that is piped into does
  const { pipes } = (sheet as unknown as { stream: { pipes: readonly OldWritable[] } }).stream;
  while (pipes.length === 0 && !to.destroyed) await setImmediate();
  for (const pipe of pipes) {
    if (!pipe._writableState.needDrain || to.destroyed) continue;
    const either = new AbortController();
    const { signal } = either;
    await Promise.race([once(pipe, 'drain', { signal }), once(to, 'close', { signal })]);
    either.abort();
  }
  if (to.destroyed) throw new Error('nobody takes the sheet any more');
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
