import type { Fault } from '#libs/kernel';

/** An answer that only HTTP knows (401, 405, 412 …). What the domain refuses is a DomainError instead. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly options: {
      readonly params?: Readonly<Record<string, unknown>>;
      readonly faults?: readonly Fault[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.name = 'HttpProblem';
  }
}

/** RFC 9457. `detail` and the details of `errors` are in the caller's language; `code` never changes. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    pointer: string;
    code: string;
    detail: string;
    /** What may be chosen instead, or was expected. */
    params?: Readonly<Record<string, unknown>>;
  }[];
}
