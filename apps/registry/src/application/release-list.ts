import type { PlainDate } from '#libs/kernel';
import { fromLegacy, legacyLettersOf, type LegacyLetters, readSheets, type Sheet } from '#libs/sheets';
import {
  findHeader,
  type Header,
  HEADER_LINES,
  type ImportRow,
  isFurniture,
} from '../domain/import/header.js';
import { DayOrder } from '../domain/import/read-day.js';
import { type ImportDefaults, readRow } from '../domain/import/read-row.js';
import { type LineToImport, partsOf } from './import-releases.js';

/** No sheet of the file has a header that names people. What stands there instead may be people, so it is not repeated. */
export class NoHeader extends Error {}

export interface ReleaseList {
  /** Lines below the headers that hold anything. */
  readonly rows: number;
  /** The lines behind a position, in parts to be done together. Memory holds one part. */
  parts(behind: { readonly sheet: number; readonly line: number }): AsyncGenerator<LineToImport[]>;
  /** Headings of the first table, as written. */
  readonly labels: readonly string[];
  /** Every line as it stands in the file, for giving it back. */
  lines(): AsyncGenerator<{
    readonly sheet: number;
    readonly line: number;
    readonly cells: readonly string[];
  }>;
}

interface Table {
  readonly at: number;
  readonly sheet: Sheet;
  readonly header: Header;
  readonly letters: LegacyLetters | undefined;
  readonly rows: number;
  readonly doubtfulBirthDays: boolean;
}

/** Lines of one transaction. */
const PART = 250;
const PEOPLE_FIELDS = [
  'fullName',
  'familyName',
  'birthDate',
  'birthYearMale',
  'birthYearFemale',
  'nationalId',
] as const;

/**
 * A file as a list of people: every visible sheet with a header. It is walked once to be looked over (how many lines,
 * which letters, which order of day and month) and once to be read. Throws UnreadableFile and NoHeader.
 */
export async function openList(
  file: Buffer,
  defaults: ImportDefaults,
  today: PlainDate,
): Promise<ReleaseList> {
  const tables: Table[] = [];
  for (const [at, sheet] of (await readSheets(file)).entries()) {
    if (sheet.hidden) continue;
    const looked = await lookOver(at, sheet);
    if (looked) tables.push(looked);
  }
  if (tables.length === 0) throw new NoHeader('no header');
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    labels: tables[0]?.header.labels ?? [],
    async *lines() {
      for (const table of tables) {
        for await (const { line, cells } of peopleOf(table)) {
          yield { sheet: table.at, line, cells: Array.from(cells, (cell) => cell?.text ?? '') };
        }
      }
    },
    async *parts(behind) {
      for (const table of tables) {
        if (table.at < behind.sheet) continue;
        const after = table.at === behind.sheet ? behind.line : 0;
        let waiting: LineToImport[] = [];
        for await (const row of peopleOf(table)) {
          if (row.line <= after) continue;
          waiting.push(lineOf(table, row, defaults, today));
          if (waiting.length < PART) continue;
          yield* partsOf(waiting, PART);
          waiting = [];
        }
        yield* partsOf(waiting, PART);
      }
    },
  };
}

async function lookOver(at: number, sheet: Sheet): Promise<Table | undefined> {
  const first: ImportRow[] = [];
  for await (const row of sheet.rows()) {
    first.push(row);
    if (first.length === HEADER_LINES) break;
  }
  const texts = first.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []));
  const letters = legacyLettersOf(texts.join(' '));
  const header = findHeader(first.map((row) => inUnicode(row, letters)));
  if (!header) return undefined;

  const births = header.fields.get('birthDate');
  const order = new DayOrder();
  let rows = 0;
  for await (const { line, cells } of sheet.rows()) {
    if (line <= header.line) continue;
    rows += 1;
    const cell = births === undefined ? undefined : cells[births];
    if (cell) order.see(cell);
  }
  return { at, sheet, header, letters, rows, doubtfulBirthDays: order.doubtful };
}

async function* peopleOf({ sheet, header, letters }: Table): AsyncGenerator<ImportRow> {
  for await (const row of sheet.rows()) if (row.line > header.line) yield inUnicode(row, letters);
}

const inUnicode = (row: ImportRow, letters: LegacyLetters | undefined): ImportRow =>
  letters === undefined
    ? row
    : {
        line: row.line,
        cells: row.cells.map((cell) => cell && { ...cell, text: fromLegacy(cell.text, letters) }),
      };

function lineOf(table: Table, row: ImportRow, defaults: ImportDefaults, today: PlainDate): LineToImport {
  const { at: sheet, header, doubtfulBirthDays } = table;
  const { line } = row;
  if (isFurniture(header, row)) return { sheet, line, reading: { skipped: 'line-without-person' } };
  const names = PEOPLE_FIELDS.some((field) => {
    const column = header.fields.get(field);
    return column !== undefined && row.cells[column] !== undefined;
  });
  if (!names) return { sheet, line, reading: { skipped: 'line-without-person' } };
  return { sheet, line, reading: readRow(row, { header, defaults, today, doubtfulBirthDays }) };
}
