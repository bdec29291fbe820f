import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { OPERATIONS, to } from '../../apps/web/src/api/operations.js';
import { filesBelow } from './codes-in-source.js';

/** What no page does, and why none has to. */
const FOR_PROGRAMS: Readonly<Record<string, string>> = {
  'POST /api/v1/people/{id}/closures':
    'the pages end a case by its act `close`, which does the same and asks what the state of the case allows',
};
/** Outside the reference: the session of the pages, and what the gateway passes on to a service's own operations. */
const NOT_IN_REFERENCE = [
  'POST /api/v1/operations/{service}/dead-letters/{id}/replays',
  'POST /api/v1/operations/{service}/parked-messages/replays',
  'POST /auth/logout',
];

const reference = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, unknown>>;
};
const changing = Object.entries(reference.paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter((method) => method !== 'get')
    .map((method) => `${method.toUpperCase()} ${path}`),
);
const pages = filesBelow('apps/web/src').filter((file) => !file.endsWith('operations.ts'));
const source = pages.map((file) => readFileSync(file, 'utf8')).join('\n');

describe('what the interface can change', () => {
  it('has a page, or stands among what only programs do, with the reason', () => {
    const without = changing.filter((one) => !OPERATIONS.some((known) => known === one));
    expect(without.sort()).toEqual(Object.keys(FOR_PROGRAMS).sort());
  });

  it('is all that the pages ask for', () => {
    const unknown = OPERATIONS.filter((one) => !changing.includes(one) && !NOT_IN_REFERENCE.includes(one));
    expect(unknown).toEqual([]);
  });

  it('is asked for by a page where a page knows it', () => {
    expect(OPERATIONS.filter((one) => !asked(one))).toEqual([]);
  });

  it('is asked for in one way', () => {
    const elsewhere = pages.filter((file) => /\bmethod: '(?!GET)|\bfetch\(/.test(readFileSync(file, 'utf8')));
    expect(elsewhere).toEqual(['apps/web/src/api/http.ts']);
  });
});

describe('the address of an operation', () => {
  it('holds its ids, escaped', () => {
    expect(to('POST /api/v1/cases/{id}/acts', { id: 'a/b' })).toEqual({
      ...{ method: 'POST', path: '/api/v1/cases/a%2Fb/acts' },
    });
  });
});

/** By its whole name, or by one that leaves a word to be filled in. */
function asked(operation: string): boolean {
  if (source.includes(`'${operation}'`)) return true;
  return [...source.matchAll(/`((?:POST|PUT|PATCH|DELETE|\$\{[^}]*\}) \/api[^`]*)`/g)].some(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map(literally)
          .join('[^/ ]+')}$`,
      ).test(operation),
  );
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
