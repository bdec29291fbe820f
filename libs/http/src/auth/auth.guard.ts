import { forbidden } from '#libs/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { HttpProblem } from '../problems/problem.js';
import { PUBLIC_METADATA, ROLES_METADATA, setPrincipal } from './decorators.js';
import type { Role } from './principal.js';
import { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

export const bearerOf = ({ headers }: Request): string | undefined =>
  BEARER.exec(headers.authorization ?? '')?.[1];

/** Lets nobody pass whose role is not named on the route. Nothing named: nobody (the start refuses such a route). */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const token = bearerOf(request);
    if (!token) {
      throw new HttpProblem(401, request.headers.authorization ? 'token-invalid' : 'token-missing');
    }
    const principal = await this.tokens.verify(token);
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_METADATA, targets) ?? [];
    if (!roles.includes(principal.role)) throw forbidden('role-not-allowed');
    setPrincipal(request, principal);
    return true;
  }
}
