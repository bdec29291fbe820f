import { currentTraceparent } from '#libs/telemetry';
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const traceIds = new WeakMap<Request, string>();

/**
 * The W3C trace id of a request: the caller's where it sent a good `traceparent`, else a new one. The gateway passes it
 * on, so one id finds a request in every service's log, whether traces are collected or not.
 */
export function traceIdOf(request: Request): string {
  const known = traceIds.get(request);
  if (known !== undefined) return known;
  const header = currentTraceparent() ?? request.headers.traceparent;
  const id =
    (typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined) ??
    randomBytes(16).toString('hex');
  traceIds.set(request, id);
  return id;
}

/** `traceparent` for what this request causes: the next service, the events of its transaction. */
export const traceparentOf = (request: Request): string =>
  currentTraceparent() ?? `00-${traceIdOf(request)}-${randomBytes(8).toString('hex')}-01`;

/** First in line, so that every later refusal can name the trace. */
export function assignTraceId(request: Request, _response: Response, next: NextFunction): void {
  (request as { id?: unknown }).id = traceIdOf(request);
  next();
}
