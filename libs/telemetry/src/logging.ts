import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Params } from 'nestjs-pino';
import type { DestinationStream, Level } from 'pino';
import { pinoHttp } from 'pino-http';

/** Probes and scrapes come every few seconds and say nothing. */
const QUIET = /^\/(health|metrics)(\/|$)/;

const SECRET_PATHS = ['authorization', 'cookie', 'set-cookie', 'password', 'client_secret', 'token'].flatMap(
  (name) => [`*["${name}"]`, `*.*["${name}"]`],
);

interface Asked extends IncomingMessage {
  originalUrl?: string;
}

const services = new Set<string>();

const lines = (level: string) => ({
  level,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  redact: { paths: SECRET_PATHS, censor: '…' },
  serializers: { req: () => undefined, res: () => undefined, err: withoutValues },
});

/**
 * For what is told outside of a request; by which service, where only one runs in this process. For no route: there
 * nestjs-pino would keep an AsyncLocalStorage, which makes every promise of Node 20 dearer, and what belongs to a request
 * is told by `request.log`.
 */
export function loggerParams(service: string, level: string): Params {
  services.add(service);
  const mixin = (): object => (services.size === 1 ? { service } : {});
  return { useExisting: true, forRoutes: [], pinoHttp: { ...lines(level), base: {}, mixin } };
}

/**
 * One line of JSON per request: method, path, status, duration, trace id. Never a query (addresses, search words), a
 * header, a body or an address of the caller. What is told while a request is answered carries its trace id too.
 */
export function requestLog(service: string, level: string, stream?: DestinationStream): RequestHandler {
  return pinoHttp(
    {
      ...lines(level),
      base: { service },
      genReqId: (request: IncomingMessage) => (request as { id?: string }).id ?? '',
      quietReqLogger: true,
      customAttributeKeys: { reqId: 'traceId' },
      autoLogging: { ignore: (request: IncomingMessage) => QUIET.test(request.url ?? '') },
      customLogLevel: levelOf,
      customSuccessMessage: () => 'request',
      customErrorMessage: () => 'request',
      customSuccessObject: summary,
      customErrorObject: summary,
      wrapSerializers: false,
    },
    stream,
  );
}

function levelOf(_request: IncomingMessage, response: ServerResponse, error?: Error): Level {
  if (error || response.statusCode >= 500) return 'error';
  return response.statusCode >= 400 ? 'warn' : 'info';
}

function summary(request: Asked, response: ServerResponse, value: unknown): object {
  const [path] = (request.originalUrl ?? request.url ?? '').split('?', 1);
  const { responseTime } = value as { responseTime?: number };
  return { method: request.method, path, status: response.statusCode, durationMs: responseTime };
}

/** Type, code and stack of an error. Its message only where it is ours: a driver's quotes the values it choked on. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const ours = error.name === 'DomainError' || error.name === 'HttpProblem' || error.name === 'ConfigError';
  return {
    type: error.name,
    code,
    ...(ours ? { message: error.message } : {}),
    stack: frames.slice(0, 12).join('\n'),
  };
}
