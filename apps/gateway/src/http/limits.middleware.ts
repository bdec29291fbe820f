import { bearerOf, HttpProblem, type TokenVerifier } from '#libs/http';
import type { NextFunction, Request, Response } from 'express';
import { RATES, type RateLimits } from '../application/rate-limits.js';

/** Counts by who asks; whoever shows no good token is counted by address, before anything else is done. */
export function limitRates(limits: RateLimits, tokens: TokenVerifier) {
  const check = async (request: Request): Promise<void> => {
    const token = bearerOf(request);
    const user = token === undefined ? undefined : await tokens.verify(token).catch(() => undefined);
    const seconds = user
      ? await limits.ask(
          `${user.program ? 'program' : 'person'}:${user.subject}`,
          user.program ? RATES.program : RATES.person,
        )
      : await limits.ask(`address:${request.ip ?? ''}`, RATES.address);
    if (seconds > 0) {
      throw new HttpProblem(429, 'too-many-requests', {
        params: { seconds },
        headers: { 'Retry-After': String(seconds) },
      });
    }
  };
  return (request: Request, _response: Response, next: NextFunction): void => {
    check(request).then(() => {
      next();
    }, next);
  };
}
