import { HttpProblem } from '#libs/http';
import type { NextFunction, Request, Response } from 'express';
import type { Sessions } from '../application/sessions.js';
import { clearCookie, cookieOf, SESSION_COOKIE } from './cookies.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const REQUESTED_WITH = 'chung-tay';
const usernames = new WeakMap<Request, string>();

/** The account name of whoever is signed in through the pages. */
export const usernameOf = (request: Request): string | undefined => usernames.get(request);

/**
 * Swaps the session cookie for the person's bearer token. A cookie comes along with whatever a foreign page makes the
 * browser send, so what changes something must show a header that a foreign page cannot set.
 */
export function sessionToToken(sessions: Sessions, secure: boolean) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const word = cookieOf(request, SESSION_COOKIE);
    if (word === undefined || request.headers.authorization !== undefined) {
      next();
      return;
    }
    if (!SAFE.has(request.method) && request.headers['x-requested-with'] !== REQUESTED_WITH) {
      next(new HttpProblem(403, 'request-header-missing'));
      return;
    }
    sessions.resume(word).then((session) => {
      if (session) {
        request.headers.authorization = `Bearer ${session.accessToken}`;
        if (session.username !== undefined) usernames.set(request, session.username);
      } else {
        clearCookie(response, SESSION_COOKIE, secure);
      }
      next();
    }, next);
  };
}
