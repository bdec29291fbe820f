import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { HOUSE_TEXTS } from '../../../../libs/http/src/problems/house-texts.js';
import { ANSWER_FILE_FAULTS } from '../application/read-bank-answers.js';
import { CHANGE_FAULTS } from '../domain/amend-policy.js';
import { LINE_FAULTS } from '../domain/bank-answer.js';
import { microcreditTexts } from './texts.js';

const SOURCES = join(import.meta.dirname, '..');
const CODES = [
  /(?:conflict|forbidden|ruleBroken|notFound)\(\s*'([a-z-]+)'/g,
  /pointer: [^,}]+, code: '([a-z-]+)'/g,
  /context: \{ code: '([a-z-]+)' \}/g,
  /@Known\('([a-z-]+)'/g,
];

/** What `UnreadableFile` of #libs/sheets carries. */
const UNREADABLE = [
  'file-not-a-sheet',
  'file-old-xls',
  'file-locked',
  'file-damaged',
  'file-unfolds-too-far',
];

/** Every code that this service may answer, read from its sources. */
function codes(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!spec)\.ts$/.test(file),
  );
  const text = files.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n');
  const written = CODES.flatMap((code) => [...text.matchAll(code)].map((match) => match[1] ?? ''));
  return [
    ...new Set([...written, ...CHANGE_FAULTS, ...LINE_FAULTS, ...ANSWER_FILE_FAULTS, ...UNREADABLE]),
  ].sort();
}

it('says every code in Vietnamese and English, and holds no text that nothing says', () => {
  const own = Object.keys(microcreditTexts).sort();
  expect(codes().filter((code) => !Object.hasOwn(HOUSE_TEXTS, code))).toEqual(own);
  for (const { vi, en } of Object.values(microcreditTexts)) expect([vi, en]).not.toContain('');
});
