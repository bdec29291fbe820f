import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { PUBLIC_METADATA, ROLES_METADATA } from '../auth/decorators.js';
import type { Role } from '../auth/principal.js';
import { traitsOf, type OperationTrait } from './operation.js';

export interface Route {
  readonly method: string;
  /** As written: `/api/v1/people/:id`. */
  readonly path: string;
  readonly roles: readonly Role[];
  readonly isPublic: boolean;
  readonly traits: readonly OperationTrait[];
  readonly handler: string;
}

/** Every HTTP route of this process, as its decorators say. */
export class RouteTable {
  private patterns: { pattern: RegExp; method: string }[] = [];
  routes: readonly Route[] = [];

  fill(modules: ModulesContainer): void {
    this.routes = [...modules.values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) => routesOf(metatype as Type)),
    );
    this.patterns = this.routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  }

  /** Deny by default: throws naming every route on which nobody has decided who may call it. */
  requireDecided(): void {
    const undecided = this.routes.filter(({ roles, isPublic }) => roles.length === 0 && !isPublic);
    if (undecided.length === 0) return;
    const names = undecided.map(({ method, path, handler }) => `  ${method} ${path} (${handler})`);
    throw new Error(`These routes have neither @Roles nor @Public:\n${names.join('\n')}`);
  }

  /** The methods that a path takes; none when there is no such path. */
  methodsOf(path: string): string[] {
    const methods = this.patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
  }
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (!handler || method === undefined) return [];
    const decided = <T>(key: string): T | undefined =>
      (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as T | undefined;
    return pathsOf(controller, handler).map((path) => ({
      method: RequestMethod[method],
      path,
      roles: decided<Role[]>(ROLES_METADATA) ?? [],
      isPublic: decided<boolean>(PUBLIC_METADATA) ?? false,
      traits: traitsOf(handler),
      handler: `${controller.name}.${name}`,
    }));
  });
}

function pathsOf(controller: Type, handler: object): string[] {
  const list = (target: object): string[] =>
    [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return list(controller).flatMap((prefix) => list(handler).map((path) => joined(prefix, path)));
}

const joined = (...parts: string[]): string => {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.join('/')}`;
};

/** `:id` is one segment, `*rest` any number; letters of a path count as written. */
function patternOf(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    if (segment.startsWith('*')) return '.+';
    return segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}/?$`, 'i');
}
