/** How sure the project is of a rule: the text was read, or it rests on knowledge of the instrument. */
export type Mark = 'text-read' | 'own-knowledge';
export type Confidence = 'high' | 'medium' | 'low';

/**
 * A rule of law with where it stands. `id` is the row in the rule book (CR-*, JC-*); `article` is shown to people, in
 * Vietnamese, as the law is cited here. `underReview`: a lawyer or the bank has still to confirm it.
 */
export interface Cited<T> {
  readonly id: string;
  readonly value: T;
  readonly unit: string;
  readonly article: string;
  readonly source: string;
  readonly mark: Mark;
  readonly confidence: Confidence;
  readonly underReview: boolean;
}

/** Says what is wrong with the citation of a rule; empty when it may be used. */
export function faultsOfCitation(rule: Cited<unknown>): string[] {
  const faults: string[] = [];
  if (!/^[A-Z]{2}-\d{3}$/.test(rule.id)) faults.push('id is no row of the rule book');
  if (!/\d{1,4}\/(\d{4}\/)?(QĐ|NĐ|TT|NQ|Luật|QH|NHCS)/.test(rule.article))
    faults.push('article names no instrument');
  if (rule.source.trim() === '') faults.push('no source');
  if (rule.unit.trim() === '') faults.push('no unit');
  if (rule.confidence !== 'high' && !rule.underReview) faults.push('not certain, yet not under review');
  return faults;
}
