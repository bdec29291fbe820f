import { isUuid } from '#libs/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { principalOf } from '../auth/decorators.js';
import type { UploadedFile } from '../body/upload.js';
import { HttpProblem } from '../problems/problem.js';
import { markOperation } from '../routes/operation.js';
import { fingerprint } from './fingerprint.js';

/** One request that may come again: the caller's key, who the caller is, and what was asked. */
export interface RequestKey {
  readonly key: string;
  readonly principal: string;
  readonly hash: string;
}

const requestKey = createParamDecorator((_data: unknown, context: ExecutionContext): RequestKey => {
  const request = context.switchToHttp().getRequest<Request & { file?: UploadedFile }>();
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') throw new HttpProblem(400, 'idempotency-key-missing');
  if (!isUuid(key)) throw new HttpProblem(400, 'idempotency-key-invalid');
  const principal = principalOf(request);
  if (!principal) throw new Error('@RequestKey on a public route');
  return {
    key: key.toLowerCase(),
    principal: principal.subject,
    hash: fingerprint(request.method, request.originalUrl, request.body, request.file?.digest),
  };
});

/** The header `Idempotency-Key` of every POST that creates or acts; missing or no UUID: 400. */
export const RequestKey = (): ParameterDecorator => (target, name, index) => {
  if (name !== undefined) markOperation(target, name, 'idempotencyKey');
  requestKey()(target, name, index);
};
