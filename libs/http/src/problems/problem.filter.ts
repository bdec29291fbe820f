import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RouteTable } from '../routes/route-table.js';
import { traceIdOf } from '../trace-id.js';
import { answerFor, type Answer } from './answer-for.js';
import { TITLES } from './house-texts.js';
import type { ProblemBody } from './problem.js';
import { TextBook, type Language } from './texts.js';

const titles = new TextBook([TITLES]);

/** Writes every refusal as RFC 9457. Nothing of an unexpected error leaves but its trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly texts: TextBook,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const answer = this.methodFault(answerFor(error), request);
    if (answer.internal) request.log.error({ err: error }, 'unexpected error');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
    if (answer.status === 401) response.setHeader('WWW-Authenticate', challenge(answer.code));
    sendProblem(request, response, answer, this.texts);
  }

  /** Express knows only "nothing matched"; the table tells whether another method would have. */
  private methodFault(answer: Answer, request: Request): Answer {
    if (answer.code !== 'route-not-found') return answer;
    const allowed = this.routes.methodsOf(request.path);
    if (allowed.length === 0 || allowed.includes(request.method)) return answer;
    return { status: 405, code: 'method-not-allowed', headers: { Allow: allowed.join(', ') } };
  }
}

const challenge = (code: string): string =>
  code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';

/** Also for middleware that refuses before Nest is asked. */
export function sendProblem(request: Request, response: Response, answer: Answer, texts: TextBook): void {
  const language = languageOf(request);
  response
    .status(answer.status)
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .setHeader('Content-Language', language)
    .setHeader('Cache-Control', 'no-store')
    .end(JSON.stringify(problemBody(answer, language, traceIdOf(request), texts)));
}

/** Vietnamese unless English is asked for first. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}

function problemBody(answer: Answer, language: Language, traceId: string, texts: TextBook): ProblemBody {
  const { status, code, params = {}, faults = [] } = answer;
  return {
    type: `urn:chungtay:problem:${code}`,
    title: titles.say(String(titles.has(String(status)) ? status : 400), language),
    status,
    code,
    detail: texts.say(code, language, params),
    traceId,
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(faults.length > 0
      ? {
          errors: faults.map((fault) => ({
            pointer: fault.pointer,
            code: fault.code,
            detail: texts.say(fault.code, language, fault.params),
            ...(fault.params ? { params: fault.params } : {}),
          })),
        }
      : {}),
  };
}
