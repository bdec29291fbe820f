import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A row of an evaluation file: names of columns in lower case without `-`, `_` and spaces. */
export type Row = Readonly<Record<string, unknown>>;

/** What a person can repair: the command prints the sentence and ends with status 1. */
export class BadFile extends Error {}

/** Rows of a .csv, .tsv, .jsonl or .json file, also packed by gzip. Throws BadFile. */
export function readRows(path: string): Row[] {
  const text = textOf(path);
  const kind = path.replace(/\.gz$/, '').split('.').pop() ?? '';
  const rows = rowsOf(path, text, kind.toLowerCase());
  if (rows.length === 0) throw new BadFile(`${path}: no rows`);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [key(name), value])),
  );
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
  } catch (error) {
    throw new BadFile(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function rowsOf(path: string, text: string, kind: string): Record<string, unknown>[] {
  try {
    if (kind === 'json') return JSON.parse(text) as Record<string, unknown>[];
    if (kind === 'jsonl' || kind === 'ndjson')
      return text
        .split('\n')
        .filter((line) => line.trim())
        .map(parsed);
    const form = kind === 'tsv' ? { delimiter: '\t', quote: null } : { delimiter: ',' };
    return parse(text, {
      columns: true,
      ...form,
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    });
  } catch (error) {
    throw new BadFile(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

const parsed = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>;

const key = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** The first of the named columns that the row has, as text; names as `key` writes them. */
export function field(row: Row, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (Array.isArray(value)) return value.join(';');
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  }
  return undefined;
}

/** The same; BadFile names the file, the row and what was looked for. */
export function needed(path: string, row: Row, at: number, ...names: string[]): string {
  const value = field(row, ...names);
  if (value === undefined || value === '') {
    throw new BadFile(`${path}: row ${at + 1} has no ${names[0]} (columns: ${Object.keys(row).join(', ')})`);
  }
  return value;
}
