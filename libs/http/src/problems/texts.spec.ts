import { expect, it } from '@jest/globals';
import { TextBook } from './texts.js';

const book = new TextBook([
  { most: { vi: 'Không quá {most} đồng, {at}.', en: 'Not above {most} đồng, {at}.' } },
]);

it.each([
  ['vi', 100_000_000, 'Không quá 100.000.000 đồng, x.'],
  ['en', 100_000_000, 'Not above 100,000,000 đồng, x.'],
  ['vi', 2026, 'Không quá 2026 đồng, x.'],
] as const)('in %s %i is said as people write it', (language, most, said) => {
  expect(book.say('most', language, { most, at: 'x' })).toBe(said);
});
