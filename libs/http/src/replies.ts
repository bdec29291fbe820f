import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/** An answer with its status: what `Requests` keeps and gives again. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly location?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

export const ok = (body: unknown, headers?: Record<string, string>): Reply =>
  new Reply(200, body, undefined, headers);
/** 201; `location` is the path of what was made. */
export const created = (location: string, body: unknown): Reply => new Reply(201, body, location);
/** 202; `location` is where the work's progress can be asked. */
export const accepted = (location: string, body: unknown): Reply => new Reply(202, body, location);

@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(map((answer: unknown) => (answer instanceof Reply ? send(answer, context) : answer)));
  }
}

function send(reply: Reply, context: ExecutionContext): unknown {
  const response = context.switchToHttp().getResponse<Response>();
  response.status(reply.status);
  if (reply.location !== undefined) response.setHeader('Location', reply.location);
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  return reply.body;
}
