import type { PlainDate } from '#libs/kernel';
import { type FileBytes, readSheets, type Sheet } from '#libs/sheets';
import type { ImportRow } from '../domain/import/header.js';
import type { NotRead } from '../domain/import/not-read.js';
import { readRow } from '../domain/import/read-row.js';
import type { ImportDefaults } from '../domain/import/row-cells.js';
import type { LineToImport } from './import-releases.js';
import { type Columns, inUnicode, type LookedOver, lookOver, namesSomebody } from './look-over.js';
import { partsOf } from './parts-of.js';

/** No sheet of the file has a header that names people. What stands there instead may be people, so it is not repeated. */
export class NoHeader extends Error {}

export interface ReleaseList {
  /** Lines below the headers that hold anything. */
  readonly rows: number;
  /** Sheets and columns that hold something and are not read. */
  readonly notRead: readonly NotRead[];
  /** The lines behind a position, in parts to be done together. Memory holds one part. */
  parts(behind: { readonly sheet: number; readonly line: number }): AsyncGenerator<LineToImport[]>;
  /** Headings of the first table, as written, with an empty one for each column beyond. */
  readonly labels: readonly string[];
  /** Every line as it stands in the file, for giving it back. */
  lines(): AsyncGenerator<{
    readonly sheet: number;
    readonly line: number;
    readonly cells: readonly string[];
  }>;
}

interface ListSheet extends LookedOver {
  readonly at: number;
  readonly sheet: Sheet;
}

/** A line with the columns of its table; undefined for one of a further header. */
interface LineOfTable {
  readonly row: ImportRow;
  readonly columns: Columns | undefined;
}

/** Lines of one transaction. */
const PART = 250;
/** More than anybody reads. */
const MOST_TOLD = 500;

/**
 * A file as a list of people: every visible sheet with a header. It is walked once to be looked over (how many lines,
 * which letters, which order of day and month) and once to be read. Throws UnreadableFile and NoHeader.
 */
export async function openList(
  file: Buffer | FileBytes,
  defaults: ImportDefaults,
  today: PlainDate,
): Promise<ReleaseList> {
  const sheets: ListSheet[] = [];
  const notRead: NotRead[] = [];
  for (const [at, sheet] of (await readSheets(file)).entries()) {
    if (sheet.hidden) {
      if (await holdsAnything(sheet)) notRead.push({ sheet: at, column: null, code: 'sheet-hidden' });
      continue;
    }
    const looked = await lookOver(at, sheet);
    if (!looked) continue;
    if (looked.tables.length === 0) notRead.push({ sheet: at, column: null, code: 'sheet-without-header' });
    else sheets.push({ ...looked, at, sheet });
    notRead.push(...looked.notRead);
  }
  if (sheets.length === 0) throw new NoHeader('no header');
  return {
    rows: sheets.reduce((sum, { rows }) => sum + rows, 0),
    notRead: notRead.length <= MOST_TOLD ? notRead : cut(notRead),
    labels: Array.from(
      { length: Math.max(...sheets.map(({ width }) => width)) },
      (_, column) => sheets[0]?.tables[0]?.columns.header.labels[column] ?? '',
    ),
    async *lines() {
      for (const each of sheets) {
        for await (const { row } of linesOf(each)) {
          yield { sheet: each.at, line: row.line, cells: Array.from(row.cells, (cell) => cell?.text ?? '') };
        }
      }
    },
    async *parts(behind) {
      for (const each of sheets) {
        if (each.at < behind.sheet) continue;
        const after = each.at === behind.sheet ? behind.line : 0;
        let waiting: LineToImport[] = [];
        for await (const line of linesOf(each)) {
          if (line.row.line <= after) continue;
          waiting.push(lineOf(each, line, defaults, today));
          if (waiting.length < PART) continue;
          yield* partsOf(waiting, PART);
          waiting = [];
        }
        yield* partsOf(waiting, PART);
      }
    },
  };
}

async function holdsAnything(sheet: Sheet): Promise<boolean> {
  for await (const _ of sheet.rows()) return true;
  return false;
}

const cut = (notRead: readonly NotRead[]): NotRead[] => [
  ...notRead.slice(0, MOST_TOLD),
  { sheet: notRead[MOST_TOLD]?.sheet ?? 0, column: null, code: 'more-not-read' },
];

/** The lines below the first header, each under its own, in Unicode. */
async function* linesOf({ sheet, tables, headings }: ListSheet): AsyncGenerator<LineOfTable> {
  let next = 0;
  for await (const row of sheet.rows()) {
    while ((tables[next]?.from ?? Infinity) <= row.line) next += 1;
    const table = tables[next - 1];
    if (!table || (next === 1 && row.line === table.from)) continue;
    const columns = headings.has(row.line) ? undefined : table.columns;
    yield { row: inUnicode(row, (column) => table.columns.letters.get(column)), columns };
  }
}

function lineOf(
  { at, sheet }: ListSheet,
  { row, columns }: LineOfTable,
  defaults: ImportDefaults,
  today: PlainDate,
): LineToImport {
  const { line } = row;
  if (!columns || !namesSomebody(columns.header, row)) {
    return { sheet: at, line, reading: { skipped: 'line-without-person' } };
  }
  const { labels } = columns.header;
  if (sheet.delimited && row.cells.some((cell, column) => cell && column >= labels.length)) {
    const faults = [{ pointer: '', code: 'line-longer-than-header' }];
    return { sheet: at, line, reading: { body: {}, faults, remarks: [] } };
  }
  return { sheet: at, line, reading: readRow(row, { ...columns, defaults, today }) };
}
