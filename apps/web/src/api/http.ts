import type { Target } from './operations.js';

/** One fault of an RFC 9457 answer; `pointer` is a JSON pointer into the body that was sent. */
export interface ProblemFault {
  pointer: string;
  code: string;
  detail: string;
}

/** A refused request. `traceId` is the reference that an operator can look up; undefined when the house did not answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly traceId?: string,
    readonly faults: readonly ProblemFault[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
    this.name = 'Problem';
  }
}

interface ProblemBody {
  code?: string;
  detail?: string;
  title?: string;
  traceId?: string;
  errors?: ProblemFault[];
}

interface Sent {
  body?: unknown;
  /** Idempotency-Key; keep it for a retry of the same body (see RequestKeys). */
  key?: string;
  /** The ETag of what is changed, where the house asks which version one has seen. */
  ifMatch?: string;
}

let language = 'vi';
let onSignedOut: () => void = () => undefined;

/** The language asked for in `Accept-Language`. */
export function speak(next: string): void {
  language = next;
}

/** Called once for every 401, so that the page can offer to sign in again. */
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/** Status 0: no answer came (offline, or the house is down). */
const unreachable = (): Problem => new Problem(0, 'unreachable', '');

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  let body: ProblemBody = {};
  if (response.headers.get('content-type')?.includes('json')) {
    try {
      body = JSON.parse(text) as ProblemBody;
    } catch {
      // a proxy's own page: the status alone must do
    }
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return new Problem(
    response.status,
    body.code ?? `http-${response.status}`,
    body.detail ?? body.title ?? '',
    body.traceId,
    body.errors ?? [],
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  );
}

/**
 * Asks the gateway. The session travels in its cookie; `X-Requested-With` shows that no foreign page sent this.
 * Throws a Problem for everything that is not 2xx. An answer without a body is undefined.
 */
export async function ask<T>(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<T> {
  return read(await request({ method: 'GET', path }, {}, signal));
}

/** The same with the version (ETag) that was read, for those who will change it. */
export async function askToChange<T>(path: string): Promise<{ data: T; version: string }> {
  const response = await request({ method: 'GET', path }, {});
  const version = response.headers.get('etag') ?? '';
  return { data: await read<T>(response), version };
}

/** Does one of the operations. Throws like `ask`. */
export async function send<T>(target: Target, sent: Sent = {}): Promise<T> {
  return read(await request(target, sent));
}

/** Does an operation that answers with a file, and hands the file to the browser under `name`. */
export async function sendForFile(target: Target, sent: Sent, name: string): Promise<void> {
  const address = URL.createObjectURL(await (await request(target, sent)).blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function request(
  { method, path }: Target,
  { body, key, ifMatch }: Sent,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language,
    'x-requested-with': 'chung-tay',
  };
  const file = body instanceof FormData; // the browser writes its type, with the boundary
  if (body !== undefined && !file) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  if (ifMatch) headers['if-match'] = ifMatch;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store', // names and files must not stay on the disk of a shared computer
      body: body === undefined || file ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401) onSignedOut();
  throw problem;
}
