import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { HttpProblem } from './problems/problem.js';
import { markOperation } from './routes/operation.js';

const STRONG_ETAG = /^"(\d{1,15})"$/;

/** The header of something that people edit; `version` counts its changes. */
export const etag = (version: number): Record<string, string> => ({ ETag: `"${version}"` });

/** Throws 412 `version-mismatch` when somebody else was faster. */
export function requireVersion(expected: number, actual: number): void {
  if (expected !== actual) throw new HttpProblem(412, 'version-mismatch');
}

const expectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined) throw new HttpProblem(428, 'if-match-missing');
  const version = STRONG_ETAG.exec(header)?.[1];
  if (version === undefined) throw new HttpProblem(412, 'version-mismatch');
  return Number(version);
});

/** The version that the caller has read, from `If-Match`; without the header 428. */
export const IfMatch = (): ParameterDecorator => (target, name, index) => {
  if (name !== undefined) markOperation(target, name, 'ifMatch');
  expectedVersion()(target, name, index);
};
