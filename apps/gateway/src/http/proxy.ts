import { HttpProblem, traceparentOf } from '#libs/http';
import { DomainError } from '#libs/kernel';
import type { NextFunction, Request, Response } from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'undici';
import { destinationOf } from '../domain/path-table.js';
import { onceMoreIfCutOff } from '../application/once-more.js';
import type { Upstreams } from '../application/upstreams.js';
import { withoutSessionCookie } from './cookies.js';

/** RFC 9110 7.6.1, and what only a proxy of ours may say. */
const NOT_FORWARDED = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...[
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'host',
    'expect',
    'cookie',
    'forwarded',
    'via',
    'x-real-ip',
  ],
]);
const CLAIMED = /^x-(forwarded|user|auth|original|rewrite|remote)-/;

/** Hands `/api/v1/…` to the service it belongs to, with the caller's own token; the body streams through. */
export function proxyToServices(upstreams: Upstreams) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const destination = destinationOf(request.path);
    if (!destination) {
      next();
      return;
    }
    countAs(request, `${destination.service}/*`);
    const path = destination.path + queryOf(request);
    forward(upstreams.pool(destination.service), path, request, response, { cookies: false }).catch(next);
  };
}

/** `/oidc/…` is the issuer's own; it keeps its own cookies, but never sees ours. */
export function proxyToIdentity(upstreams: Upstreams) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!upstreams.identity) {
      next();
      return;
    }
    countAs(request, 'identity/*');
    forward(upstreams.identity, request.originalUrl, request, response, { cookies: true }).catch(next);
  };
}

/** In the figures: the service counts its own routes, here only where a request went. */
const countAs = (request: Request, path: string): void => {
  Object.assign(request, { route: { path } });
};

function queryOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?');
  return start < 0 ? '' : originalUrl.slice(start);
}

async function forward(
  pool: Pool,
  path: string,
  request: Request,
  response: Response,
  { cookies }: { cookies: boolean },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const body = hasBody(request.headers) ? request : null;
  const attempt = () =>
    pool.stream(
      {
        path,
        method: request.method,
        headers: { ...forwarded(request, cookies) },
        body,
        signal: gone.signal,
      },
      ({ statusCode, headers }) => {
        response.status(statusCode);
        for (const [name, value] of Object.entries(headers)) {
          if (value !== undefined && !NOT_FORWARDED.has(name)) response.setHeader(name, value);
        }
        return response;
      },
    );
  try {
    await (request.method === 'GET' && !body ? onceMoreIfCutOff(attempt) : attempt());
  } catch (error) {
    if (gone.signal.aborted && !response.writable) return;
    if (response.headersSent) response.destroy();
    else throw refusalOf(error);
  }
}

/** What the caller may say, and what we say of the caller: its address and the trace. */
export function forwarded(request: Request, cookies: boolean): Record<string, string | string[]> {
  const kept = Object.entries(request.headers).filter(
    ([name, value]) => value !== undefined && !NOT_FORWARDED.has(name) && !CLAIMED.test(name),
  ) as [string, string | string[]][];
  const cookie = cookies ? withoutSessionCookie(request.headers.cookie) : '';
  return {
    ...Object.fromEntries(kept),
    ...(cookie === '' ? {} : { cookie }),
    traceparent: traceparentOf(request),
    'x-forwarded-for': request.ip ?? '',
  };
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** A body that breaks off is the caller's; everything else is a service that is not there. */
function refusalOf(error: unknown): Error {
  const { code } = error as { code?: string };
  if (code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH') return new HttpProblem(400, 'malformed-request');
  return new DomainError('unavailable', 'service-unavailable');
}
