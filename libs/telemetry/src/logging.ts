import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Level } from 'pino';

/** Probes and scrapes come every few seconds and say nothing. */
const QUIET = /^\/(health|metrics)(\/|$)/;

const SECRET_PATHS = ['authorization', 'cookie', 'set-cookie', 'password', 'client_secret', 'token'].flatMap(
  (name) => [`*["${name}"]`, `*.*["${name}"]`],
);

interface Asked extends IncomingMessage {
  originalUrl?: string;
}

/**
 * One line of JSON per request: method, path, status, duration, trace id. Never a query (addresses, search words), a
 * header, a body or an address of the caller.
 */
export function loggerParams(service: string, level: string): Params {
  return {
    pinoHttp: {
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: { paths: SECRET_PATHS, censor: '…' },
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
      serializers: { req: () => undefined, res: () => undefined, err: withoutValues },
    },
  };
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
