import { occupation, occupations, occupationSimilarity } from './occupations.js';
import { RELATED_ROWS } from './related.table.js';

export interface RelatedOccupation {
  readonly code: string;
  readonly name: string;
  /** 0–1, best first: how much of the work is alike. No statement that an employer will see it so. */
  readonly score: number;
}

const DEGREES = 35;
/** What stands in no row of the table is compared by its place in the classification, below all that does. */
const BY_PLACE = 0.2;

let table: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

function degreesOf(code: string): ReadonlyMap<string, number> | undefined {
  table ??= new Map(RELATED_ROWS.split('\n').map(read));
  return table.get(code);
}

function read(line: string): [string, ReadonlyMap<string, number>] {
  const [code = '', list = ''] = line.split('|');
  // the order says more than the rounded degree: each place further takes a thousandth away
  const degrees = list
    .split(' ')
    .map((entry, at): [string, number] => [
      entry.slice(0, 4),
      Number.parseInt(entry.slice(4), 36) / DEGREES - at / 1000,
    ]);
  return [code, new Map(degrees)];
}

/** How much the work of two groups is alike, 0–1, seen from somebody who has done `from`; 1 for the same group. */
export function relatedness(from: string, to: string): number {
  if (from === to) return 1;
  return degreesOf(from)?.get(to) ?? (BY_PLACE * occupationSimilarity(from, to)) / 255;
}

/** Which other work somebody can turn to who has done this one: groups of majors 2–9, best first. Empty for a code that is none. */
export function relatedOccupations(code: string, limit = 10): readonly RelatedOccupation[] {
  if (!occupation(code)) return [];
  return occupations()
    .filter((other) => other.code !== code && other.code >= '2')
    .map(({ code: to, name }) => ({ code: to, name, score: Math.round(relatedness(code, to) * 1000) / 1000 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, limit);
}
