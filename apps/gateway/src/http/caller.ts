import { markOperation, traceparentOf } from '#libs/http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '../application/upstreams.js';

export const callerOf = (request: Request): Caller => ({
  authorization: request.headers.authorization ?? '',
  'accept-language': request.headers['accept-language'] ?? 'vi',
  traceparent: traceparentOf(request),
});

/** The caller of a composed read, to be named to each service that is asked. */
export const AsCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);

const rawQuery = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { originalUrl } = context.switchToHttp().getRequest<Request>();
  const start = originalUrl.indexOf('?');
  return start < 0 ? '' : originalUrl.slice(start);
});

/** The query of a request as it came, `?` included; the service that answers checks it. */
export const RawQuery = (): ParameterDecorator => (target, name, index) => {
  if (name !== undefined) markOperation(target, name, 'query');
  rawQuery()(target, name, index);
};
