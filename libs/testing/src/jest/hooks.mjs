// Node's module hooks in a worker: TypeScript from the tree, `#libs/*` from its sources, and `@jest/globals` of the spec at work.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const GLOBALS = new URL('globals.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') {
    const { pathname } = new URL(context.parentURL);
    const url = pathname.endsWith('spec.ts') ? `${GLOBALS}?of=${pathname}` : GLOBALS;
    return { url, format: 'module', shortCircuit: true };
  }
  if (specifier.startsWith('#libs/'))
    return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
  const source = /^\.{1,2}\/.*\.js(?=$|\?)/.test(specifier)
    ? new URL(specifier.replace(/\.js(?=$|\?)/, '.ts'), context.parentURL)
    : undefined;
  if (source && existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
  return next(specifier, context);
}

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
