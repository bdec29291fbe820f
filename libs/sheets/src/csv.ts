import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import type { FileBytes } from './file-bytes.js';
import { type Cell, type Sheet, type SheetRow, UnreadableFile } from './row.js';
import { LINE_MAX, textOf } from './text-letters.js';

/** Letters by which the delimiter is told. */
const SAMPLE = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

type Text = () => AsyncGenerator<string>;

/** A text file of rows. Its encoding and delimiter are found, not asked for. */
export async function csvSheet(file: FileBytes): Promise<Sheet> {
  const text = await textOf(file);
  const delimiter = delimiterOf(await beginningOf(text));
  return { name: '', delimited: true, hidden: false, rows: () => rowsOf(text, delimiter) };
}

async function beginningOf(text: Text): Promise<string> {
  let beginning = '';
  for await (const piece of text()) {
    beginning += piece;
    if (beginning.length >= SAMPLE) break;
  }
  return beginning.slice(0, SAMPLE);
}

async function* rowsOf(text: Text, delimiter: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter,
    max_record_size: LINE_MAX,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    skip_empty_lines: false,
  });
  // one piece at a time; ends both when either fails, and when nobody wants more
  pipeline(Readable.from(text(), { highWaterMark: 1 }), parser, () => undefined);
  try {
    for await (const each of parser) {
      const { record, info } = each as { record: string[]; info: { lines: number } };
      if (record.some((field) => swallowsLines(field, delimiter)))
        throw new UnreadableFile('file-quote-open');
      const cells = record.map(cellOf);
      if (cells.some((cell) => cell !== undefined)) yield { sheet: '', line: info.lines, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'file-quote-open' : 'file-damaged');
  }
}

/** Cells of a line that is taken for the text of one cell. */
const CELLS_OF_A_LINE = 4;

/** A quote that nobody closed takes the lines behind it into its cell, as far as the next one. */
const swallowsLines = (field: string, delimiter: string): boolean =>
  field.includes('\n') && field.split('\n').some((line) => line.split(delimiter).length >= CELLS_OF_A_LINE);

function cellOf(field: string): Cell | undefined {
  const text = field.normalize('NFC').trim();
  // `="038090001234"` is how programs keep Excel from eating a zero
  const kept = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return kept === '' ? undefined : { kind: 'text', text: kept };
}

/** The one that cuts the most lines of the sample into the same number of fields, more than one. */
function delimiterOf(sample: string): string {
  const lines = sample
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const usual = counts.filter((count) => count > 1).sort((a, b) => a - b);
    const median = usual[Math.floor(usual.length / 2)] ?? 1;
    return counts.filter((count) => count === median && count > 1).length * 100 + median;
  };
  return DELIMITERS.reduce((best, each) => (score(each) > score(best) ? each : best));
}
