/**
 * The kinds of broken promise. The domain knows the kind; only an edge knows what it costs:
 *
 * | kind | HTTP | message |
 * |---|---|---|
 * | invalid | 400 | dead letter |
 * | forbidden | 403 | dead letter |
 * | not-found | 404 | retry, then dead letter (the copy may be late) |
 * | conflict | 409 | retry, then dead letter |
 * | rule-broken | 422 | dead letter |
 * | unavailable | 503 | retry, then dead letter |
 */
export type DomainErrorKind =
  'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'rule-broken' | 'unavailable';

/** One fault in the input. `pointer` is a JSON pointer (RFC 6901) into the body, `''` for the whole. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * A promise that could not be kept: unknown id, illegal transition, no right, bad input.
 * `code` is kebab-case and stable for ever; texts for people are looked up by it. `params` hold facts that may be
 * shown (codes, dates, amounts) and never personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const notFound = (code = 'not-found'): DomainError => new DomainError('not-found', code);
export const forbidden = (code: string, params = {}): DomainError =>
  new DomainError('forbidden', code, params);
export const conflict = (code: string, params = {}): DomainError => new DomainError('conflict', code, params);
export const ruleBroken = (code: string, params = {}): DomainError =>
  new DomainError('rule-broken', code, params);
export const invalid = (faults: readonly Fault[]): DomainError =>
  new DomainError('invalid', 'validation-failed', {}, faults);
