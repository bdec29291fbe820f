import { expect, it } from '@jest/globals';
import { StringArena } from './strings.js';

it('gives back every text, also one that is empty, unknown, or lies over several pages of its memory', () => {
  const texts = Array.from({ length: 60_000 }, (_, n) => `Lê Văn Thử ${String(n)}`);
  texts.splice(7, 0, '', 'đ'.repeat(300_000), '');
  const arena = new StringArena();
  for (const text of texts) arena.add(text);
  expect(texts.filter((text, at) => arena.at(at) !== text)).toEqual([]);
  expect([arena.at(-1), arena.at(texts.length), arena.at(NaN)]).toEqual(['', '', '']);
});
