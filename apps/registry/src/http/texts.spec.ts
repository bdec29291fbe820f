import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { HOUSE_TEXTS } from '../../../../libs/http/src/problems/house-texts.js';
import { texts } from './texts.js';

const root = new URL('..', import.meta.url);

/** Every code that a source of this service can refuse with, as far as it is written out. */
const codes = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(new URL(file, root), 'utf8'))
  .flatMap((source) => [
    ...source.matchAll(/(?:\bcode: |conflict\(|forbidden\(|withCode\('\w+', )'([a-z-]+)'/g),
    ...source.matchAll(/'(national-id-[a-z-]+)'/g),
  ])
  .map(([, code]) => code ?? '');

describe('texts', () => {
  it('exist for every code the registry refuses with', () => {
    expect(new Set(codes).size).toBeGreaterThan(15);
    const known = (code: string): boolean => code in texts || code in HOUSE_TEXTS;
    expect([...codes, 'address-ambiguous', 'address-unknown'].filter((code) => !known(code))).toEqual([]);
  });

  it('are in both languages', () => {
    for (const { vi, en } of Object.values(texts)) expect(vi.length * en.length).toBeGreaterThan(0);
  });
});
