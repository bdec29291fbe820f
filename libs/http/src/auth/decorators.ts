import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal, Role } from './principal.js';

export const ROLES_METADATA = 'chungtay:roles';
export const PUBLIC_METADATA = 'chungtay:public';

/** Who may call this route. A route with neither this nor `@Public` stops the start of its service. */
export const Roles = (first: Role, ...more: Role[]): ClassDecorator & MethodDecorator =>
  SetMetadata(ROLES_METADATA, [first, ...more]);

/** A route for everybody, without a token. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC_METADATA, true);

const principals = new WeakMap<Request, Principal>();

export const setPrincipal = (request: Request, principal: Principal): void => {
  principals.set(request, principal);
};

/** The caller of this request, once the guard has let it pass. */
export const principalOf = (request: Request): Principal | undefined => principals.get(request);

/** The caller, as a parameter of a route that has `@Roles`. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new Error('@CurrentUser on a public route');
  return principal;
});
