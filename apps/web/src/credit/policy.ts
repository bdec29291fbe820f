export const SERIES = ['programme', 'rates', 'neighbours', 'practice'] as const;

export interface PolicyRow {
  series: (typeof SERIES)[number];
  version: string;
  row: { from: string; to: string | null; [rule: string]: unknown };
  recordedBy: string | null;
}

/** A value of the law with where it stands. */
export interface Rule {
  path: string;
  value: unknown;
  unit: string;
  article: string;
  source: string;
  underReview: boolean;
}

/** Every cited rule of a row, under the path by which it is changed. */
export function rulesOf(row: object, before = ''): Rule[] {
  return Object.entries(row).flatMap(([name, part]: [string, unknown]): Rule[] => {
    if (typeof part !== 'object' || part === null) return [];
    const path = before + name;
    return 'value' in part && 'article' in part ? [{ ...(part as Rule), path }] : rulesOf(part, `${path}.`);
  });
}

/** What was typed, of the same kind as the value before; undefined when it cannot be. */
export function valueLike(before: unknown, typed: string): unknown {
  const text = typed.trim();
  if (typeof before === 'string') return text;
  if (typeof before === 'number') {
    const number = Number(text.replace(/\s/g, '').replace(',', '.'));
    return text !== '' && Number.isFinite(number) ? number : undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const valueWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
