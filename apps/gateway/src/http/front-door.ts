import { HttpProblem, RouteTable, TokenVerifier } from '#libs/http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimits } from '../application/rate-limits.js';
import { Sessions } from '../application/sessions.js';
import { Upstreams } from '../application/upstreams.js';
import { GatewayConfig } from '../config.js';
import { FOR_OPERATORS, isCrooked, isInner } from '../domain/path-table.js';
import { apiDocs } from './api-docs.js';
import { limitRates } from './limits.middleware.js';
import { proxyToIdentity, proxyToServices } from './proxy.js';
import { sessionToToken } from './session.middleware.js';
import { UpstreamProblemFilter } from './upstream-problem.filter.js';
import { webPages } from './web-pages.js';

/** Everything a request passes before the gateway's own routes are asked, in this order. */
export function openFrontDoor(app: NestExpressApplication): void {
  const config = app.get(GatewayConfig);
  const upstreams = app.get(Upstreams);
  const proxies = config.TRUSTED_PROXIES?.split(',').map((address) => address.trim());
  app.set('trust proxy', proxies ?? false);
  app.useGlobalFilters(new UpstreamProblemFilter());
  const limits = limitRates(app.get(RateLimits), app.get(TokenVerifier));
  app.use(refuseCrookedPaths);
  app.use(['/api/v1', '/auth'], sessionToToken(app.get(Sessions), config.PUBLIC_URL.startsWith('https:')));
  app.use(['/api', '/auth', '/oidc'], limits);
  app.use('/oidc', proxyToIdentity(upstreams));
  app.use('/api/docs', apiDocs());
  app.use(ownOperations);
  app.use(unlessOwn(app.get(RouteTable), proxyToServices(upstreams)));
  app.use(webPages(config.WEB_ROOT));
}

function refuseCrookedPaths(request: Request, _response: Response, next: NextFunction): void {
  if (isInner(request.path)) next(new HttpProblem(404, 'route-not-found'));
  else if (isCrooked(request.path)) next(new HttpProblem(400, 'malformed-request'));
  else next();
}

const OPERATIONS = '/api/v1/operations/gateway/';

/** The gateway handles news too: what an operator works with here is reached as that of the services is. */
function ownOperations(request: Request, _response: Response, next: NextFunction): void {
  if (FOR_OPERATORS.some((word) => request.path.startsWith(`${OPERATIONS}${word}`)))
    request.url = request.url.replace(OPERATIONS, '/internal/');
  next();
}

/** The composed reads are answered here, everything else of a service there. */
function unlessOwn(routes: RouteTable, proxy: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (routes.methodsOf(request.path).includes(method)) next();
    else void proxy(request, response, next);
  };
}
