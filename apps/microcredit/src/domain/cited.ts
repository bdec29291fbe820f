/** How sure the project is of a rule: the text was read, or it rests on knowledge of the instrument. */
export const MARKS = ['text-read', 'own-knowledge'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/**
 * A rule of law with where it stands. `id` is the row in the rule book (CR-*, JC-*, NP-*); `article` is shown to people, in
 * Vietnamese, as the law is cited here. `underReview`: a lawyer or the bank has still to confirm it.
 */
export interface Cited<T> {
  readonly id: string;
  readonly value: T;
  readonly unit: string;
  readonly article: string;
  readonly source: string;
  readonly mark: (typeof MARKS)[number];
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly underReview: boolean;
}

/** Says what is wrong with the citation of a rule; empty when it may be used. */
export function faultsOfCitation(rule: Partial<Cited<unknown>>): string[] {
  const { id = '', article = '', source = '', unit = '', confidence } = rule;
  const faults: string[] = [];
  if (!/^[A-Z]{2}-\d{3}$/.test(id)) faults.push('id is no row of the rule book');
  if (!/\d{1,4}\/(\d{4}\/)?(QĐ|NĐ|TT|NQ|Luật|QH|NHCS)/.test(article))
    faults.push('article names no instrument');
  if (source.trim() === '') faults.push('no source');
  if (unit.trim() === '') faults.push('no unit');
  if (confidence !== 'high' && rule.underReview !== true) faults.push('not certain, yet not under review');
  return faults;
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
export const isCited = (value: unknown): value is Cited<unknown> => isRow(value) && 'value' in value;

/** What a row has beside its rules. */
const DATES_AND_NAME = ['version', 'from', 'to'];

/** Every rule of a book, however deep, by its path. */
export function rulesIn(value: unknown, path = ''): [string, Cited<unknown>][] {
  if (isCited(value)) return [[path, value]];
  return isRow(value)
    ? Object.entries(value).flatMap(([key, inner]) => rulesIn(inner, path === '' ? key : `${path}.${key}`))
    : [];
}

/** Every fault of a book: rules badly cited, and figures that stand there as no rule at all. Empty when it may be used. */
export function faultsOfBook(value: unknown, path = ''): string[] {
  if (isCited(value)) return faultsOfCitation(value).map((fault) => `${path}: ${fault}`);
  if (!isRow(value)) return [`${path}: not cited`];
  return Object.entries(value)
    .filter(([key]) => !DATES_AND_NAME.includes(key))
    .flatMap(([key, inner]) => faultsOfBook(inner, path === '' ? key : `${path}.${key}`));
}
