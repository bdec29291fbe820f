import { fieldOf, headingOf } from './columns.js';
import {
  type FoundHeader,
  type Header,
  headerOfLine,
  headerOfTwo,
  type ImportRow,
  isNameHeading,
} from './header.js';

/** The first header stands within the first lines; above it are titles. */
export const HEADER_LINES = 40;
/** What any line that is a header names, to pass by the others cheaply. */
const NAMED = /t[êe]n|name/i;
/** A day, a number: something of a person. */
const SAID = /^[\d./\s-]{3,}$/;

/**
 * Finds the headers of a sheet as its lines come by: the first one, and each further one where another table begins below
 * ("Danh sách bổ sung"), whose columns may stand in another order.
 */
export class Headers {
  #current: FoundHeader | undefined;
  /** The last line of the current header. */
  #line = 0;
  #previous: ImportRow | undefined;
  #seen = 0;
  readonly #known = new Map<string, FoundHeader>();

  /** The header that begins with this line, or that goes on with it; undefined for any other line. */
  see(row: ImportRow): Header | undefined {
    const previous = this.#previous;
    const found = this.#current === undefined ? this.first(row, previous) : this.further(row, previous);
    this.#previous = row;
    if (!found) return undefined;
    this.#line = row.line;
    this.#current = this.kept(found);
    return this.#current.header;
  }

  private first(row: ImportRow, previous: ImportRow | undefined): FoundHeader | undefined {
    this.#seen += 1;
    if (this.#seen > HEADER_LINES) return undefined;
    const both = previous && headerOfTwo(previous, row);
    const single = headerOfLine(row);
    return both && both.score > (single?.score ?? 0) ? both : single;
  }

  private further(row: ImportRow, previous: ImportRow | undefined): FoundHeader | undefined {
    const current = this.#current as FoundHeader;
    if (previous?.line === this.#line) {
      const both = headerOfTwo(previous, row);
      if (both && both.score > current.score) return both;
    }
    return looksLikeOne(row) ? headerOfLine(row) : undefined;
  }

  /** The same header on each page is held once. */
  private kept(found: FoundHeader): FoundHeader {
    const key = found.header.labels.map(headingOf).join('|');
    const known = this.#known.get(key);
    if (!known) this.#known.set(key, found);
    return known ?? found;
  }
}

/** What people say of themselves may begin like headings ("Phường …", "Trại giam …"), but not most of it, and they have days. */
function looksLikeOne({ cells }: ImportRow): boolean {
  const filled = cells.flatMap((cell) => cell ?? []);
  if (!filled.some(({ text }) => NAMED.test(text) && isNameHeading(text))) return false;
  if (filled.some(({ kind, text }) => kind !== 'text' || SAID.test(text))) return false;
  return filled.filter(({ text }) => fieldOf(text) !== undefined).length * 2 >= filled.length;
}
