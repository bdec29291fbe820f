import { Database } from '#libs/persistence';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import type { Provider } from 'oidc-provider';
import { SignIn } from '../application/sign-in.js';
import { IdentityConfig } from '../config.js';
import { SignInPages } from './sign-in-pages.js';
import { pathOf } from './provider.js';

export const OPENID_PROVIDER = Symbol('OPENID_PROVIDER');

/** Puts the provider and its pages under the issuer's path, before any body parser (the provider reads its own). */
export function mountIssuer(app: NestExpressApplication): void {
  const provider = app.get<Provider>(OPENID_PROVIDER);
  const { OIDC_ISSUER: issuer } = app.get(IdentityConfig);
  const pages = new SignInPages(provider, app.get(Database), app.get(SignIn), issuer);
  const log = new Logger('identity');
  provider.on('server_error', (_ctx, error) => log.error(error.stack ?? error.message));

  const router = Router();
  router.use(speakAs(issuer));
  router.get('/interaction/:uid', (request, response) => pages.show(request, response));
  router.post('/interaction/:uid', urlencoded({ extended: false, limit: '4kb' }), (request, response) =>
    pages.submit(request, response),
  );
  const handle = provider.callback();
  router.use((request, response) => void handle(request, response));
  app.use(pathOf(issuer), router);
}

/** Links and cookies are made for the issuer's public address, whatever proxies or callers wrote into the headers. */
function speakAs(issuer: string): (request: Request, response: Response, next: NextFunction) => void {
  const { host, protocol } = new URL(issuer);
  return (request, _response, next) => {
    request.headers.host = host;
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    next();
  };
}
