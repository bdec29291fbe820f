export interface ParsedWage {
  /** Whole units of `currency`; absent when the text names no lower end. */
  readonly min?: number;
  readonly max?: number;
  readonly currency: 'VND' | 'USD';
  readonly period: 'month' | 'day' | 'hour' | 'year';
  /** True when the text names no amount ("Thoả thuận"). */
  readonly negotiable: boolean;
}

/** Reads the wage text of an advertisement; undefined when it is not understood. */
export function parseWage(text: string): ParsedWage | undefined {
  throw new Error(`pending ${text}`);
}
