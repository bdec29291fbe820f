import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Route } from '../routes/route-table.js';
import { exampleOf } from './example.js';
import { ERROR_RESPONSES, errorStatuses, PROBLEM_SCHEMA } from './errors.js';

export type OpenApi = OpenAPIObject;
type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']> & { 'x-roles'?: readonly string[] };

const INTERNAL = /^\/(internal|health|metrics)(\/|$)/;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The public part of a service in OpenAPI 3.1: its routes with who may call them, what they ask and how they refuse. */
export function openApiOf(app: INestApplication, routes: readonly Route[]): OpenApi {
  const skeleton = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Chung Tay')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, skeleton);
  const publicPaths = Object.entries(document.paths).filter(([path]) => !INTERNAL.test(path));
  const byPath = new Map(routes.map((route) => [`${route.method} ${templateOf(route.path)}`, route]));
  for (const [path, item] of publicPaths) {
    for (const method of METHODS) {
      const operation = item[method];
      const route = byPath.get(`${method.toUpperCase()} ${path}`);
      if (operation && route) complete(operation, route, document.components?.schemas ?? {});
    }
  }
  return {
    ...document,
    paths: Object.fromEntries(publicPaths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
      responses: ERROR_RESPONSES,
    },
  };
}

const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

function complete(operation: Operation, route: Route, schemas: Schemas): void {
  if (!route.isPublic) {
    operation['x-roles'] = route.roles;
    operation.security = [{ token: [] }];
  }
  const declared = (operation.parameters ?? []).filter((each) => !('in' in each && each.in === 'header'));
  operation.parameters = [...declared, ...headersOf(route)];
  showExample(operation, schemas);
  for (const status of errorStatuses(route, operation.requestBody !== undefined)) {
    operation.responses[status] ??= { $ref: `#/components/responses/Problem${status}` };
  }
}

function headersOf({ traits }: Route): NonNullable<Operation['parameters']> {
  const header = (
    name: string,
    description: string,
    schema: { type: string; format?: string },
    example: string,
  ) => ({
    ...{ name, in: 'header' as const, required: true, description, schema, example },
  });
  const headers = [];
  if (traits.includes('idempotencyKey')) {
    const text =
      'One key for one request: repeated with the same body it gets the same answer. Kept 30 days.';
    const uuid = { type: 'string', format: 'uuid' };
    headers.push(header('Idempotency-Key', text, uuid, '0b9a4ac3-5f0e-4a5e-9d3c-6c1f6f0f7a11'));
  }
  if (traits.includes('ifMatch'))
    headers.push(header('If-Match', 'ETag of what was read', { type: 'string' }, '"1"'));
  return headers;
}

/** Every body is shown by an example; its fields' own where the route gives none. */
function showExample({ requestBody }: Operation, schemas: Schemas): void {
  const media = requestBody && 'content' in requestBody ? requestBody.content['application/json'] : undefined;
  if (!media?.schema || media.example !== undefined || media.examples) return;
  media.example = exampleOf(media.schema, schemas);
}
