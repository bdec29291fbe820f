import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { HttpProblem } from './problems/problem.js';
import { markOperation } from './routes/operation.js';

const STRONG_ETAG = /^\s*"(\d{1,15})"\s*$/;

/** The versions under which a change may be made; `any` when the caller says `*`. */
export type ExpectedVersion = readonly number[] | 'any';

/** The header of something that people edit; `version` counts its changes. */
export const etag = (version: number): Record<string, string> => ({ ETag: `"${version}"` });

/** Throws 412 `version-mismatch` when somebody else was faster. */
export function requireVersion(expected: ExpectedVersion, actual: number): void {
  if (expected !== 'any' && !expected.includes(actual)) throw new HttpProblem(412, 'version-mismatch');
}

/** RFC 9110, 13.1.1: a list of entity tags, compared strongly, or `*` for whatever stands now. */
const expectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (header === undefined) throw new HttpProblem(428, 'if-match-missing');
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((tag) => {
    const version = STRONG_ETAG.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
});

/** The versions that the caller has read, from `If-Match`; without the header 428. */
export const IfMatch = (): ParameterDecorator => (target, name, index) => {
  if (name !== undefined) markOperation(target, name, 'ifMatch');
  expectedVersion()(target, name, index);
};
