import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('..', import.meta.url).pathname;

/** Where a problem's code is written: a thrown error, a fault with its pointer, a decorator's context. */
const USES = [
  /\b(?:notFound|conflict|forbidden|ruleBroken)\(\s*'([a-z0-9-]+)'/g,
  /\bnew (?:DomainError|HttpProblem)\(\s*(?:'[a-z-]+'|\d+),\s*'([a-z0-9-]+)'/g,
  /\bpointer:[^{}]*?\bcode:\s*'([a-z0-9-]+)'/g,
  /\bcontext:\s*\{\s*code:\s*'([a-z0-9-]+)'/g,
];

const read = (path: string): string => readFileSync(ROOT + path, 'utf8');
const sources = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!spec)\.ts$/.test(path))
    .map((path) => `${folder}/${path}`);

const hasText = (book: string, code: string): boolean =>
  new RegExp(`^\\s*'?${code}'?:\\s*\\{\\s*vi:\\s*['"\`].+?en:`, 'ms').test(book);

const used = (text: string): string[] =>
  USES.flatMap((use) => [...text.matchAll(use)].map(([, code]) => code ?? ''));

describe('every problem code', () => {
  const house = read('libs/http/src/problems/house-texts.ts');
  const services = readdirSync(`${ROOT}apps`).filter((name) => name !== 'web');

  it.each(services)('of %s says something in Vietnamese and English', (service) => {
    const files = sources(`apps/${service}/src`);
    const book =
      files
        .filter((path) => /texts\.ts$|module\.ts$/.test(path))
        .map(read)
        .join('\n') + house;
    const codes = new Set(files.flatMap((path) => used(read(path))));
    expect([...codes].filter((code) => !hasText(book, code))).toEqual([]);
  });

  it('of the libraries does too', () => {
    const codes = new Set(
      readdirSync(`${ROOT}libs`)
        .flatMap((name) => sources(`libs/${name}/src`))
        .flatMap((path) => used(read(path))),
    );
    expect([...codes].filter((code) => !hasText(house, code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(15);
  });

  it('is found by this test where it is used', () => {
    expect(
      used(
        `throw conflict('gone'); invalid([{ pointer: '/a', code: 'b-c' }]); @IsIn(x, { context: { code: 'd' } })`,
      ),
    ).toEqual(['gone', 'b-c', 'd']);
    expect(hasText(`  gone: { vi: 'Đã đi', en: 'Gone' },`, 'gone')).toBe(true);
    expect(hasText(`  gone: { vi: 'Đã đi', en: 'Gone' },`, 'one')).toBe(false);
  });
});
