import { type Field, fieldOf, headingOf } from './columns.js';

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
  /** Headings that nothing is known of; their columns are not read. */
  readonly unknown: readonly string[];
}

/** A header stands within the first lines; above it are titles. */
export const HEADER_LINES = 40;
/** Without these a list is not one of people who came home. */
const NAME: readonly Field[] = ['fullName', 'familyName'];
const LEAST_FIELDS = 3;

/**
 * The header among the first lines of a sheet: one line, or two where the upper one spans ("Năm sinh" over "Nam" and
 * "Nữ"). Undefined when no line looks like one.
 */
export function findHeader(rows: readonly ImportRow[]): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  rows.forEach((row, at) => {
    const upper = rows[at - 1];
    const single = row.cells.map((cell) => cell?.text ?? '');
    const ways = upper && upper.line === row.line - 1 ? [single, joined(upper, row)] : [single];
    for (const labels of ways) {
      const header = headerOf(labels, row.line);
      const named = NAME.some((field) => header.fields.has(field));
      const score =
        [...header.fields.keys()].filter((field) => field !== 'ignored').length +
        (isBelowNobody(header, row) ? header.penalties.length : 0);
      if (named && score >= LEAST_FIELDS && (!best || score > best.score)) best = { header, score };
    }
  });
  return best?.header;
}

/** Joined with the first person below it, a header would find the penalties of that person among its headings. */
const isBelowNobody = ({ fields, labels }: Header, { cells }: ImportRow): boolean =>
  NAME.every((field) => {
    const column = fields.get(field) ?? -1;
    const below = cells[column]?.text;
    return below === undefined || headingOf(below) === headingOf(labels[column] ?? '');
  });

/** The upper line's heading carried over the columns it spans, with the lower one's behind it. */
function joined(upper: ImportRow, lower: ImportRow): string[] {
  const columns = Math.max(upper.cells.length, lower.cells.length);
  let spanning = '';
  return Array.from({ length: columns }, (_, at) => {
    const [above, below] = [upper.cells[at]?.text ?? '', lower.cells[at]?.text ?? ''];
    if (above !== '') spanning = above;
    else if (below === '') spanning = '';
    return below === '' || headingOf(below) === headingOf(spanning)
      ? spanning
      : `${spanning} ${below}`.trim();
  });
}

function headerOf(labels: readonly string[], line: number): Header {
  const fields = new Map<Field, number>();
  const penalties: number[] = [];
  const unknown: string[] = [];
  labels.forEach((label, column) => {
    if (label.trim() === '') return;
    const field = fieldOf(label);
    if (field === 'penalties') penalties.push(column);
    else if (field === undefined) unknown.push(label);
    // where two columns say the same, the first counts and the other is told
    else if (field !== 'ignored' && fields.has(field)) unknown.push(label);
    else fields.set(field, column);
  });
  // "Họ và tên đệm" | "Tên"
  const name = fields.get('fullName');
  if (name !== undefined && fields.has('familyName') && headingOf(labels[name] ?? '') === 'ten') {
    fields.delete('fullName');
    fields.set('givenName', name);
  }
  return { fields, penalties, line, labels, unknown };
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
