import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'ct_session';
export const SIGN_IN_COOKIE = 'ct_sign_in';

export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

export function withoutSessionCookie(header = ''): string {
  const ours = new RegExp(`^\\s*(${SESSION_COOKIE}|${SIGN_IN_COOKIE})=`);
  return header
    .split(';')
    .filter((pair) => pair.trim() !== '' && !ours.test(pair))
    .join(';');
}

interface CookieOptions {
  readonly maxAgeMs?: number;
  readonly secure: boolean;
}

/** Lax: it must come along when the issuer sends the browser back; unsafe methods ask for a header besides. */
export function setCookie(
  response: Response,
  name: string,
  value: string,
  { maxAgeMs, secure }: CookieOptions,
): void {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    ...(maxAgeMs === undefined ? {} : { maxAge: maxAgeMs }),
  });
}

export function clearCookie(response: Response, name: string, secure: boolean): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}
