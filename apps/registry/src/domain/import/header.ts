import { type Field, fieldOf, headingOf } from './columns.js';
import type { ColumnReason } from './not-read.js';

export interface ImportCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';
  readonly text: string;
}

export interface ImportRow {
  readonly line: number;
  readonly cells: readonly (ImportCell | undefined)[];
}

/** Which column holds what. */
export interface Header {
  readonly fields: ReadonlyMap<Field, number>;
  /** Columns of additional penalties, each of which may hold one. */
  readonly penalties: readonly number[];
  /** The last line of the header. */
  readonly line: number;
  /** Headings by column, as written. */
  readonly labels: readonly string[];
  /** Columns with a heading that are not read. */
  readonly notRead: ReadonlyMap<number, ColumnReason>;
}

export interface FoundHeader {
  readonly header: Header;
  /** How many headings are known. */
  readonly score: number;
}

/** Without these a list is not one of people who came home. */
const NAME: readonly Field[] = ['fullName', 'familyName'];
const LEAST_FIELDS = 3;

/** One line that is a header by itself. */
export const headerOfLine = (row: ImportRow): FoundHeader | undefined =>
  found(
    row.cells.map((cell) => cell?.text ?? ''),
    row,
  );

/** Two lines of which the upper one spans ("Năm sinh" over "Nam" and "Nữ"), with nobody in the lower one. */
export function headerOfTwo(upper: ImportRow, row: ImportRow): FoundHeader | undefined {
  if (upper.line !== row.line - 1) return undefined;
  const both = found(joined(upper, row), row);
  return both && isBelowNobody(both.header, upper, row) ? both : undefined;
}

function found(labels: readonly string[], { line }: ImportRow): FoundHeader | undefined {
  const header = headerOf(labels, line);
  const named = NAME.some((field) => header.fields.has(field));
  const score = header.fields.size + header.penalties.length;
  return named && score >= LEAST_FIELDS ? { header, score } : undefined;
}

/** Joined with the first person below it, a header would find what that person says among its headings. */
const isBelowNobody = ({ fields }: Header, upper: ImportRow, { cells }: ImportRow): boolean =>
  NAME.every((field) => {
    const column = fields.get(field) ?? -1;
    const below = cells[column]?.text;
    return (
      below === undefined ||
      isNameHeading(below) ||
      headingOf(below) === headingOf(upper.cells[column]?.text ?? '')
    );
  });

/** "Họ" is one, the family "Hồ" is none. */
export const isNameHeading = (text: string): boolean =>
  ['fullName', 'familyName', 'givenName'].includes(fieldOf(text) ?? '') &&
  (headingOf(text) !== 'ho' || /^(họ|ho)$/iu.test(text.normalize('NFC').trim()));

/** The upper line's heading carried over the columns it spans, with the lower one's behind it. */
function joined(upper: ImportRow, lower: ImportRow): string[] {
  const columns = Math.max(upper.cells.length, lower.cells.length);
  let spanning = '';
  return Array.from({ length: columns }, (_, at) => {
    const [above, below] = [upper.cells[at]?.text ?? '', lower.cells[at]?.text ?? ''];
    if (above !== '') spanning = above;
    else if (below === '') spanning = '';
    if (below === '' || headingOf(below) === headingOf(spanning)) return spanning;
    // "Họ và tên" over "Họ đệm" and "Tên": each is its part of the name
    if (fieldOf(spanning) === 'fullName' && isNameHeading(below)) return below;
    return `${spanning} ${below}`.trim();
  });
}

/** Of two columns with one meaning: the number of today before that of the old card, a whole day before a year. */
const BETTER: Partial<Record<Field, RegExp>> = {
  nationalId: /cccd|dinh danh|can cuoc|ddcn/,
  birthDate: /ngay/,
};

function headerOf(labels: readonly string[], line: number): Header {
  const fields = new Map<Field, number>();
  const penalties: number[] = [];
  const notRead = new Map<number, ColumnReason>();
  const heading = (column: number): string => headingOf(labels[column] ?? '');
  labels.forEach((label, column) => {
    if (label.trim() === '') return;
    const field = fieldOf(label);
    if (field === 'lineNumber') return;
    if (field === 'penalties') penalties.push(column);
    else if (field === undefined) notRead.set(column, 'column-unknown');
    else if (field === 'somebody-else') notRead.set(column, 'column-of-somebody-else');
    else if (field === 'ignored') notRead.set(column, 'column-not-kept');
    else {
      const first = fields.get(field);
      const better = BETTER[field];
      const replaces =
        first !== undefined && better?.test(heading(column)) === true && !better.test(heading(first));
      if (first === undefined || replaces) fields.set(field, column);
      if (first !== undefined) notRead.set(replaces ? first : column, 'column-twice');
    }
  });
  // "Họ và tên đệm" | "Tên"
  const name = fields.get('fullName');
  if (name !== undefined && fields.has('familyName') && heading(name) === 'ten') {
    fields.delete('fullName');
    fields.set('givenName', name);
  }
  // "Nam" beside no "Nữ" may be a year without its marks
  const men = fields.get('sexMale');
  if (men !== undefined && !fields.has('sexFemale')) {
    fields.delete('sexMale');
    notRead.set(men, 'column-unknown');
  }
  return { fields, penalties, line, labels, notRead };
}

/** The name stands in two columns under one heading: "Lê Văn" | "Thử". */
export function withNameInTwo(header: Header): Header {
  const fields = new Map(header.fields);
  const name = fields.get('fullName');
  if (name === undefined) return header;
  fields.delete('fullName');
  fields.set('familyName', name).set('givenName', name + 1);
  return { ...header, fields };
}

/** A row that is no person: the header once more, the numbers of the columns, or nothing but computed cells. */
export function isFurniture({ labels }: Header, { cells }: ImportRow): boolean {
  const texts = cells.flatMap((cell) =>
    cell && !['formula', 'error'].includes(cell.kind) ? [cell.text] : [],
  );
  if (texts.length === 0) return true;
  const repeated = cells.filter(
    (cell, at) => cell && headingOf(cell.text) === headingOf(labels[at] ?? ''),
  ).length;
  if (repeated >= 2 && repeated >= texts.length - 1) return true;
  const numbered = texts.every(
    (text, at) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text) && (at === 0 || texts.length > 1),
  );
  return numbered && texts.length >= 3;
}
