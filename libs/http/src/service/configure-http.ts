import { ServiceConfig } from '#libs/config';
import { Clock } from '#libs/kernel';
import { Metrics, requestLog, traceRequests } from '#libs/telemetry';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AuthGuard } from '../auth/auth.guard.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { BodyInterceptor } from '../body/body.interceptor.js';
import { openApiOf } from '../openapi/document.js';
import { OpenApiHolder } from '../openapi/openapi.controller.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { TextBook } from '../problems/texts.js';
import { ReplyInterceptor } from '../replies.js';
import { RouteTable } from '../routes/route-table.js';
import { assignTraceId } from '../trace-id.js';
import { UnaskedQueryInterceptor } from '../validation/unasked-query.interceptor.js';
import { HouseValidationPipe } from '../validation/validation.pipe.js';
import type { ServiceDefinition } from './definition.js';

/** Answers of the interface are data: nothing in them may be run, shown inside another page or sent anywhere. */
const NOTHING = ["'none'"];
const POLICY = {
  useDefaults: false,
  directives: { defaultSrc: NOTHING, baseUri: NOTHING, formAction: NOTHING, frameAncestors: NOTHING },
};

/** Answers tell of people: no browser, no proxy on the way keeps a copy. */
const unkept: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};

/** The way of a request, in its order: trace, headers, figures, guard, query, body, validation, handler, reply or problem. */
export function configureHttp(app: NestExpressApplication, definition: ServiceDefinition): void {
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.disable('etag');
  const { LOG_LEVEL: level } = app.get(ServiceConfig);
  app.use(traceRequests, assignTraceId, requestLog(definition.name, level));
  app.use(helmet({ contentSecurityPolicy: POLICY }));
  app.use('/api/v1', unkept);
  app.use(app.get(Metrics).observe);
  const routes = app.get(RouteTable);
  routes.fill(app.get(ModulesContainer));
  routes.requireDecided();
  app.useGlobalFilters(new ProblemFilter(app.get(TextBook), routes));
  app.useGlobalGuards(new AuthGuard(app.get(Reflector), app.get(TokenVerifier)));
  app.useGlobalInterceptors(new UnaskedQueryInterceptor(), new BodyInterceptor(), new ReplyInterceptor());
  app.useGlobalPipes(new HouseValidationPipe(app.get(Clock)));
  definition.configure?.(app);
  app.get(OpenApiHolder).document = openApiOf(app, routes.routes);
}
