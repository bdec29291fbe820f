import type { Book, BookSheet } from './xlsx-book.js';
import type { Cell, SheetRow } from './row.js';
import { walkXml } from './xml.js';

/** Merged over several lines; only the first cell holds the value (ECMA-376 part 1, 18.3.1.55). */
interface Merge {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  value?: Cell | undefined;
}

/** The rows of one sheet that hold anything, one after the other: memory does not grow with them. */
export async function* rowsOfSheet(book: Book, sheet: BookSheet): AsyncGenerator<SheetRow> {
  const merged = new MergedCells(await mergesOf(book, sheet));
  const found: { line: number; cells: (Cell | undefined)[] }[] = [];
  const walk = walkXml(
    book.parts.text(sheet.part),
    new RowReader(book, (line, cells) => found.push({ line, cells })),
  );
  for await (const _ of walk) {
    for (const { line, cells } of found.splice(0)) {
      merged.fill(line, cells);
      if (cells.some((cell) => cell !== undefined)) yield { sheet: sheet.name, line, cells };
    }
  }
}

class RowReader {
  #line = 0;
  #column = -1;
  #cells: (Cell | undefined)[] = [];
  #type = '';
  #style = 0;
  #formula = false;
  #computed = false;
  #value = '';
  #reading = false;

  constructor(
    private readonly book: Book,
    private readonly found: (line: number, cells: (Cell | undefined)[]) => void,
  ) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      [this.#formula, this.#computed, this.#value] = [false, false, ''];
    } else if (name === 'f') this.#formula = true;
    else if (name === 'v' || name === 't') [this.#reading, this.#computed] = [true, true];
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#reading = false;
    else if (name === 'c') {
      const cell = this.cell();
      if (cell) this.#cells[this.#column] = cell;
    } else if (name === 'row') this.found(this.#line, this.#cells);
  };

  readonly text = (piece: string): void => {
    if (this.#reading) this.#value += piece;
  };

  private cell(): Cell | undefined {
    const shared = this.#type === 's';
    const text = (shared ? this.book.strings.at(Number(this.#value)) : this.#value).normalize('NFC').trim();
    // saved by a program that does not calculate: nobody knows what it is
    if (this.#formula && !this.#computed) return { kind: 'error', text };
    if (text === '') return undefined;
    if (this.#type === 'e') return { kind: 'error', text };
    if (this.#type === 'd') return { kind: 'date', text: text.slice(0, 10) };
    const value: Cell =
      this.#type === 'n' ? this.number(text) : { kind: this.#type === 'b' ? 'boolean' : 'text', text };
    return this.#formula ? { kind: 'formula', text: value.text } : value;
  }

  private number(text: string): Cell {
    const { dateStyles, from1904 } = this.book;
    const day = dateStyles[this.#style] === true ? dayOf(Number(text), from1904) : undefined;
    return day === undefined ? { kind: 'number', text: plain(text) } : { kind: 'date', text: day };
  }
}

/** `BC7` → 54 */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** `3.8090001234E10` as a whole number's digits; what is no whole number stays as it is. */
function plain(text: string): string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}

/**
 * The day of a serial number; undefined outside 1900–2199. Excel believes that 1900 was a leap year: its days until
 * 28 February 1900 are one less (ECMA-376 part 1, 18.17.4.1).
 */
function dayOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(from1904 ? serial + 1_462 : serial);
  if (!(days >= 1 && days < 110_000) || days === 60) return undefined;
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 + days : 30 + days)).toISOString().slice(0, 10);
}

async function mergesOf({ parts }: Book, { part }: BookSheet): Promise<Merge[]> {
  const merges: Merge[] = [];
  let tail = '';
  for await (const piece of parts.text(part)) {
    const text = tail + piece;
    for (const [, from = '', to = ''] of text.matchAll(
      /<(?:\w+:)?mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
    )) {
      const merge = {
        from: lineOf(from),
        to: lineOf(to),
        column: columnOf(from),
      };
      if (merge.to > merge.from) merges.push(merge);
    }
    // what may be cut in two, without what was seen whole
    tail = text.slice(Math.max(text.lastIndexOf('<'), text.length - 200));
  }
  return merges.sort((a, b) => a.from - b.from);
}

const lineOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0]);

/** Gives the lines of a merged cell the value that stands in its first, line after line. */
class MergedCells {
  #next = 0;
  #open: Merge[] = [];

  /** By their first lines. */
  constructor(private readonly merges: readonly Merge[]) {}

  fill(line: number, cells: (Cell | undefined)[]): void {
    for (; (this.merges[this.#next]?.from ?? Infinity) <= line; this.#next += 1) {
      const merge = this.merges[this.#next] as Merge;
      if (merge.from === line) merge.value = cells[merge.column];
      this.#open.push(merge);
    }
    this.#open = this.#open.filter(({ to }) => to >= line);
    for (const { column, value } of this.#open) cells[column] ??= value;
  }
}
