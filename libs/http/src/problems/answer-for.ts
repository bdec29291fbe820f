import { DomainError, type DomainErrorKind, type Fault } from '#libs/kernel';
import { HttpException } from '@nestjs/common';
import { HttpProblem } from './problem.js';

/** What an error costs over HTTP, before it has words. `internal`: somebody must look at it. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly internal?: boolean;
}

const STATUS: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rule-broken': 422,
  unavailable: 503,
};

/** Nest's and Express's own refusals. 400 of theirs is a request that could not be read. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  401: 'token-missing',
  403: 'role-not-allowed',
  404: 'route-not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  503: 'service-unavailable',
};

const RETRY_SOON = { 'Retry-After': '2' };

/** PostgreSQL is away, starting, stopping, full of connections or cancelled a statement that took too long. */
const DATABASE_AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  ...['08000', '08003', '08006', '08001', '08004', '57P01', '57P02', '57P03', '53300', '57014', '25P03'],
]);
const DATABASE_AWAY_TEXT =
  /connection terminated|timeout exceeded when trying to connect|driver not connected|client has encountered/i;
const CONTENTION = new Set(['40001', '40P01', '55P03']);

export function answerFor(error: unknown): Answer {
  if (error instanceof DomainError) return ofDomain(error);
  if (error instanceof HttpProblem) return { status: error.status, code: error.code, ...error.options };
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = CODE_OF_STATUS[status];
  if (code !== undefined) return { status, code };
  const database = databaseAnswer(error);
  return database ?? { status: 500, code: 'internal-error', internal: true };
}

function ofDomain(error: DomainError): Answer {
  const headers = error.kind === 'unavailable' ? RETRY_SOON : {};
  return {
    status: STATUS[error.kind],
    code: error.code,
    params: error.params,
    faults: error.faults,
    headers,
  };
}

/** Errors of http-errors (body parser, router) carry their status. */
function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status < 500 ? status : 500;
}

function databaseAnswer(error: unknown): Answer | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && CONTENTION.has(code)) {
    return { status: 503, code: 'try-again', headers: RETRY_SOON };
  }
  const away =
    (typeof code === 'string' && DATABASE_AWAY.has(code)) ||
    (typeof message === 'string' && DATABASE_AWAY_TEXT.test(message));
  return away ? { status: 503, code: 'database-unavailable', headers: RETRY_SOON } : undefined;
}
