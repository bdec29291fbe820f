import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import express, { type Request, type Response } from 'express';
import type { Observable } from 'rxjs';
import { HttpProblem } from '../problems/problem.js';
import { traitsOf } from '../routes/operation.js';
import { requireClean } from '../validation/hygiene.js';

const BODY_MAX_BYTES = 1024 * 1024;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i;
const MULTIPART = /^multipart\/form-data\s*;/i;

/** Any JSON value: that it is an object is said by validation, with a better word than "malformed". */
const parseJson = express.json({ limit: BODY_MAX_BYTES, strict: false, type: () => true });

/**
 * Reads the body after the guards, so that strangers cannot make us read a megabyte, and an unknown caller hears 401
 * rather than what is wrong with the body.
 */
@Injectable()
export class BodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const type = request.headers['content-type'] ?? '';
    if (traitsOf(context.getHandler()).includes('upload')) {
      if (!MULTIPART.test(type)) throw new HttpProblem(415, 'upload-expected');
    } else if (hasBody(request)) {
      if (!JSON_TYPE.test(type)) throw new HttpProblem(415, 'unsupported-media-type');
      await read(request, http.getResponse<Response>());
      requireClean(request.body);
    }
    return next.handle();
  }
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function read(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(asProblem(error));
    });
  });
}

/** body-parser's errors, by its own names for them. The rest carry a status of their own (413, 415). */
function asProblem(error: unknown): Error {
  const { type } = error as { type?: string };
  if (type === 'entity.parse.failed') return new HttpProblem(400, 'malformed-json');
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new HttpProblem(400, 'malformed-request');
  return error as Error;
}
