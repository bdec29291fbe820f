import { isPlainDate } from '#libs/kernel';
import { BadFile, field, type Row, readRows } from '../read-rows.js';
import type { Case } from './draw.js';

const TEXT = ['text', 'address', 'addressaswritten', 'diachi', 'địachỉ', 'input', 'raw', 'query'];
const ON = ['on', 'day', 'date', 'asof', 'ngay', 'ngày'];
const EXPECTED = [
  'expected',
  'expectedcodes',
  'expectedcode',
  'codes',
  'code',
  'newwardcode',
  'wardcode',
  'communecode',
  'maxa',
  'mãxã',
  'label',
  'gold',
];
const KIND = ['kind', 'noise', 'style', 'type', 'loai', 'loại', 'category'];

/** Rows of `text,on,expected`; `on` may be left out. Throws BadFile that says which columns are there and which is not. */
export function readCases(path: string, today: string): Case[] {
  const rows = readRows(path);
  const columns = Object.keys(rows[0] ?? {});
  const has = (names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  if (!has(TEXT)) throw new BadFile(`${path}: no column text (columns: ${columns.join(', ')})`);
  if (!has(EXPECTED)) throw new BadFile(`${path}: no column expected (columns: ${columns.join(', ')})`);
  return rows.map((row, at) => ({
    text: field(row, ...TEXT) ?? '',
    on: dayOf(path, row, at, today),
    expected: codesOf(path, field(row, ...EXPECTED) ?? '', at),
    kind: field(row, ...KIND) ?? 'rows of the file',
  }));
}

function dayOf(path: string, row: Row, at: number, today: string): string {
  const written = field(row, ...ON);
  if (!written) return today;
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const day = vietnamese
    ? [vietnamese[3], vietnamese[2]?.padStart(2, '0'), vietnamese[1]?.padStart(2, '0')].join('-')
    : written.slice(0, 10);
  if (!isPlainDate(day)) throw new BadFile(`${path}: row ${at + 1}: ${written} is no day (2026-11-22)`);
  return day;
}

/** Codes with `;`, `|`, `,` or spaces between; a lost zero at the front is put back; `ask`; nothing or `unknown`. */
function codesOf(path: string, text: string, at: number): readonly string[] | 'ask' {
  const words = text.split(/[;|,\s/]+/).filter(Boolean);
  if (words.length === 1 && /^(ask|ambiguous)$/i.test(words[0] ?? '')) return 'ask';
  if (words.length === 1 && /^(unknown|none|-)$/i.test(words[0] ?? '')) return [];
  const wrong = words.find((word) => !/^\d{3,5}$/.test(word));
  if (wrong !== undefined) throw new BadFile(`${path}: row ${at + 1}: ${wrong} is no commune code`);
  return [...new Set(words.map((word) => word.padStart(5, '0')))];
}
