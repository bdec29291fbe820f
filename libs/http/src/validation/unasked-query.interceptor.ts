import { invalid } from '#libs/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { traitsOf } from '../routes/operation.js';
import { escapePointer } from './faults.js';

const API = /^\/(api|internal)\//i;

/**
 * Refuses a query where a route takes none, as validation refuses an unknown field: whoever sends one believes that it
 * does something.
 */
@Injectable()
export class UnaskedQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query, path } = context.switchToHttp().getRequest<Request>();
    const names = API.test(path) && !takesQuery(context) ? Object.keys(query) : [];
    if (names.length > 0)
      throw invalid(names.map((name) => ({ pointer: `/${escapePointer(name)}`, code: 'unknown-field' })));
    return next.handle();
  }
}

function takesQuery(context: ExecutionContext): boolean {
  const handler = context.getHandler();
  if (traitsOf(handler).includes('query')) return true;
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as
    object | undefined;
  return Object.keys(args ?? {}).some((key) => key.startsWith(`${String(RouteParamtypes.QUERY)}:`));
}
