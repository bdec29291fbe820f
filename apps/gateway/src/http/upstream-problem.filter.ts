import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { UpstreamProblem } from '../application/upstreams.js';

/** A service refused a part of a composed read: its words are the answer. */
@Catch(UpstreamProblem)
export class UpstreamProblemFilter implements ExceptionFilter<UpstreamProblem> {
  catch({ status, headers, body }: UpstreamProblem, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.status(status);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  }
}
