import express, { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { smallestOf } from './packed-files.js';

/** Our own scripts only. The component library writes its styles at run time, hence 'unsafe-inline' for styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const OURS = /^\/(api|auth|oidc|internal|health|metrics)(\/|$)/i;
const HASHED = /\/assets\//;

/** The built pages. Every other path is a place inside them, so it gets the same document. */
export function webPages(root: string) {
  const folder = resolve(root);
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      response.setHeader('Content-Security-Policy', POLICY);
      response.setHeader(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (OURS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const asked = request.url;
    request.url = smallestOf(folder, request.path, request, response);
    files(request, response, (error?: unknown) => {
      request.url = asked;
      if (error || HASHED.test(request.path) || !existsSync(`${folder}/index.html`)) next(error);
      else sendDocument(folder, request, response, next);
    });
  };
}

function sendDocument(folder: string, request: Request, response: Response, next: NextFunction): void {
  const name = smallestOf(folder, '/index.html', request, response).slice(1);
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Cache-Control', 'no-cache');
  response.sendFile(name, { root: folder, cacheControl: false }, (error) => {
    if (error) next(error);
  });
}
