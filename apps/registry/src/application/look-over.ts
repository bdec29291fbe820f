import { fromLegacy, legacyLettersOf, type LegacyLetters, type Sheet } from '#libs/sheets';
import {
  type Header,
  type ImportCell,
  type ImportRow,
  isFurniture,
  withNameInTwo,
} from '../domain/import/header.js';
import { HEADER_LINES, Headers } from '../domain/import/headers.js';
import { type ColumnReason, columnLetters, type NotRead } from '../domain/import/not-read.js';
import { DayOrder } from '../domain/import/read-day.js';
import { BIRTHS, type DayColumn } from '../domain/import/row-cells.js';

/** The people below one header, as far as the next one. */
export interface Table {
  /** The last line of its header. */
  readonly from: number;
  readonly columns: Columns;
}

/** What tables with one header share: what their columns mean, and what looking over them has shown. */
export interface Columns {
  readonly header: Header;
  readonly letters: ReadonlyMap<number, LegacyLetters>;
  readonly orders: Readonly<Record<DayColumn, DayOrder>>;
}

export interface LookedOver {
  readonly tables: readonly Table[];
  /** Lines of headers below the first one. */
  readonly headings: ReadonlySet<number>;
  /** Lines below the first header that hold anything. */
  readonly rows: number;
  readonly notRead: readonly NotRead[];
  /** Columns up to the last one that holds anything. */
  readonly width: number;
}

const PEOPLE_FIELDS = ['fullName', 'familyName', ...BIRTHS, 'nationalId'] as const;
/** Texts of one column that tell how it is written. */
const SAMPLE = 300;

/** Whether a line names anybody: what is furniture, or says nothing of a name, a birth or a number, does not. */
export function namesSomebody(header: Header, row: ImportRow): boolean {
  if (isFurniture(header, row)) return false;
  return PEOPLE_FIELDS.some((field) => {
    const column = header.fields.get(field);
    return column !== undefined && row.cells[column] !== undefined;
  });
}

/** Walks a sheet once. Undefined for one without anything; without tables for one that has no header. */
export async function lookOver(at: number, sheet: Sheet): Promise<LookedOver | undefined> {
  const looking = new Looking(at);
  const first: ImportRow[] = [];
  for await (const row of sheet.rows()) {
    if (first.length < HEADER_LINES) {
      first.push(row);
      if (first.length === HEADER_LINES) looking.begin(first);
    } else looking.see(row);
  }
  if (first.length === 0) return undefined;
  if (first.length < HEADER_LINES) looking.begin(first);
  return looking.result();
}

/** Letters that stand in no text of before Unicode: such a cell is right as it is. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

export const inUnicode = (
  row: ImportRow,
  lettersOf: (column: number) => LegacyLetters | undefined,
): ImportRow => ({
  line: row.line,
  cells: Array.from(row.cells, (cell, column) => {
    const letters = lettersOf(column);
    if (!cell || letters === undefined || UNICODE.test(cell.text)) return cell;
    return { ...cell, text: fromLegacy(cell.text, letters) };
  }),
});

/** How many headings of the header among these lines are known, when they are read in such letters. */
function headingsKnown(first: readonly ImportRow[], letters: LegacyLetters | undefined): number {
  const headers = new Headers();
  const found = first.map((row) => headers.see(inUnicode(row, () => letters)));
  return Math.max(0, ...found.map((header) => (header ? header.fields.size + header.penalties.length : 0)));
}

class Looking {
  readonly #headers = new Headers();
  readonly #tables: { from: number; seen: Seen }[] = [];
  readonly #seen = new Map<Header, Seen>();
  readonly #headings = new Set<number>();
  #letters: LegacyLetters | undefined;
  #rows = 0;
  #width = 0;

  constructor(private readonly at: number) {}

  /** The first lines say how the sheet is written: in old letters where its header is known in them, and not without. */
  begin(first: readonly ImportRow[]): void {
    const texts = first.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []));
    const letters = legacyLettersOf(texts.filter((text) => !UNICODE.test(text)).join(' '));
    if (letters && headingsKnown(first, letters) > headingsKnown(first, undefined)) this.#letters = letters;
    for (const row of first) this.see(row);
  }

  see(row: ImportRow): void {
    const header = this.#headers.see(inUnicode(row, () => this.#letters));
    this.#width = Math.max(this.#width, row.cells.length);
    const current = this.#tables.at(-1);
    if (current) this.#rows += 1;
    if (!header) {
      current?.seen.see(row);
      return;
    }
    if (current) this.#headings.add(row.line);
    let seen = this.#seen.get(header);
    if (!seen) this.#seen.set(header, (seen = new Seen(header, this.#letters)));
    // the second line of a header, in place of its first
    if (current?.from === row.line - 1 && this.#tables.length === 1) {
      this.#rows = 0;
      this.#headings.clear();
      this.#tables.pop();
    }
    this.#tables.push({ from: row.line, seen });
  }

  result(): LookedOver {
    const columns = new Map([...this.#seen.values()].map((seen) => [seen, seen.result()]));
    const told = new Map<string, readonly [column: number, code: ColumnReason]>();
    for (const { notRead } of columns.values())
      for (const [column, code] of notRead) told.set(`${String(column)} ${code}`, [column, code]);
    return {
      tables: this.#tables.map(({ from, seen }) => ({
        from,
        columns: (columns.get(seen) as { columns: Columns }).columns,
      })),
      headings: this.#headings,
      rows: this.#rows,
      width: this.#width,
      notRead: [...told.values()]
        .sort(([a], [b]) => a - b)
        .map(([column, code]) => ({ sheet: this.at, column: columnLetters(column), code })),
    };
  }
}

/** What was seen below one header. */
class Seen {
  readonly #orders = { birthDate: new DayOrder(), completedOn: new DayOrder() };
  /** Columns in which somebody's line holds anything. */
  readonly #filled = new Set<number>();
  readonly #samples = new Map<number, string[]>();
  #people = 0;
  #besideName = 0;

  constructor(
    private readonly header: Header,
    private readonly letters: LegacyLetters | undefined,
  ) {}

  see(row: ImportRow): void {
    if (!namesSomebody(this.header, row)) return;
    this.#people += 1;
    row.cells.forEach((cell, column) => {
      if (cell) this.cell(cell, column);
    });
    const { fields } = this.header;
    for (const field of BIRTHS) this.order('birthDate', row.cells[fields.get(field) ?? -1]);
    this.order('completedOn', row.cells[fields.get('completedOn') ?? -1]);
    const beside = row.cells[(fields.get('fullName') ?? -2) + 1];
    if (beside?.kind === 'text' && !/\d/.test(beside.text)) this.#besideName += 1;
  }

  private cell({ text }: ImportCell, column: number): void {
    this.#filled.add(column);
    const sample = this.#samples.get(column) ?? [];
    if (sample.length === SAMPLE || UNICODE.test(text)) return;
    sample.push(text);
    this.#samples.set(column, sample);
  }

  private order(field: DayColumn, cell: ImportCell | undefined): void {
    if (cell) this.#orders[field].see(cell);
  }

  result(): { readonly columns: Columns; readonly notRead: ReadonlyMap<number, ColumnReason> } {
    const { labels, notRead } = this.header;
    const isHeaded = (column: number): boolean => (labels[column] ?? '').trim() !== '';
    const name = this.header.fields.get('fullName') ?? -2;
    const inTwo = !isHeaded(name + 1) && this.#besideName * 2 > this.#people;
    const header = inTwo ? withNameInTwo(this.header) : this.header;
    const told = new Map<number, ColumnReason>();
    for (const column of this.#filled) {
      const reason = isHeaded(column) ? notRead.get(column) : 'column-without-heading';
      if (reason && !(inTwo && column === name + 1)) told.set(column, reason);
    }
    return { columns: { header, letters: this.lettersByColumn(), orders: this.#orders }, notRead: told };
  }

  /** An office's font may be of before Unicode in one column only. */
  private lettersByColumn(): Map<number, LegacyLetters> {
    const letters = new Map<number, LegacyLetters>();
    const columns = Math.max(this.header.labels.length, ...this.#filled, 0) + 1;
    for (let column = 0; column < columns; column += 1) {
      const own = legacyLettersOf((this.#samples.get(column) ?? []).join(' ')) ?? this.letters;
      if (own) letters.set(column, own);
    }
    return letters;
  }
}
