import type { OpenAPIObject } from '@nestjs/swagger';
import { HOUSE_TEXTS, TITLES } from '../problems/house-texts.js';
import type { Route } from '../routes/route-table.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

const text = { type: 'string' };

/** RFC 9457 with our extensions. */
export const PROBLEM_SCHEMA: Schemas[string] = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
  properties: {
    type: { type: 'string', description: 'URN that ends in the code' },
    title: text,
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; decide by it, not by the texts' },
    detail: { type: 'string', description: 'In the language of Accept-Language, Vietnamese first' },
    traceId: { type: 'string', description: 'Name it when you ask for help' },
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body' },
          code: text,
          detail: text,
        },
      },
    },
  },
};

/** A telling code for the example of each status. */
const EXAMPLE_CODE: Readonly<Record<string, string>> = {
  400: 'validation-failed',
  401: 'token-missing',
  403: 'role-not-allowed',
  404: 'not-found',
  409: 'try-again',
  412: 'version-mismatch',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  422: 'idempotency-key-reused',
  428: 'if-match-missing',
  429: 'too-many-requests',
  503: 'service-unavailable',
};

export const ERROR_RESPONSES: Responses = Object.fromEntries(
  Object.entries(EXAMPLE_CODE).map(([status, code]) => [
    `Problem${status}`,
    {
      description: TITLES[status]?.en ?? '',
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          example: {
            type: `urn:chungtay:problem:${code}`,
            title: TITLES[status]?.vi,
            status: Number(status),
            code,
            detail: HOUSE_TEXTS[code]?.vi,
            traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
          },
        },
      },
    },
  ]),
);

/** How this route may refuse. */
export function errorStatuses(route: Route, hasBody: boolean): string[] {
  const writes = route.method !== 'GET';
  return [
    '400',
    ...(route.isPublic ? [] : ['401', '403']),
    '404',
    ...(writes ? ['409', '422'] : []),
    ...(hasBody ? ['413', '415'] : []),
    ...(route.traits.includes('ifMatch') ? ['412', '428'] : []),
    '429',
    '503',
  ];
}
