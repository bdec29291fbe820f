import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { fromTcvn3, fromVni, judge } from './legacy-letters.js';
import { type Cell, type Sheet, type SheetRow, UnreadableFile } from './row.js';

const SAMPLE = 64 * 1024;
/** Letters of one line; a file that never ends a line is no list. */
const LINE_MAX = 1_000_000;
const DELIMITERS = [',', ';', '\t', '|'];

/** A text file of rows. Its encoding and delimiter are found, not asked for. */
export function csvSheet(file: Buffer): Sheet {
  return { name: '', delimited: true, hidden: false, rows: () => rowsOf(file) };
}

async function* rowsOf(file: Buffer): AsyncGenerator<SheetRow> {
  const text = decoderOf(file);
  const delimiter = delimiterOf(text(file.subarray(0, SAMPLE)));
  const parser = Readable.from(decoded(file, text)).pipe(
    parse({
      delimiter,
      max_record_size: LINE_MAX,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      info: true,
      skip_empty_lines: false,
    }),
  );
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

type Decode = (bytes: Buffer) => string;

/** In pieces that end at a line, so that no letter of two bytes is cut. */
function* decoded(file: Buffer, decode: Decode): Generator<string> {
  const wide = isUtf16(file);
  if (wide) {
    yield decode(file);
    return;
  }
  for (let at = 0; at < file.length;) {
    const end = file.indexOf(0x0a, at + SAMPLE);
    yield decode(file.subarray(at, end < 0 ? file.length : end + 1));
    at = end < 0 ? file.length : end + 1;
  }
}

function decoderOf(file: Buffer): Decode {
  const wide = isUtf16(file);
  if (wide) return (bytes) => iconv.decode(bytes, wide);
  if (isUtf8(file)) return (bytes) => bytes.toString('utf8');
  const candidates: Decode[] = [
    // with a byte or two that a program broke
    (bytes) => bytes.toString('utf8'),
    (bytes) => iconv.decode(bytes, 'windows-1258').normalize('NFC'),
    (bytes) => fromTcvn3(bytes.toString('latin1')),
    (bytes) => fromVni(bytes.toString('latin1')),
  ];
  const sample = file.subarray(0, SAMPLE);
  const scored = candidates.map((decode) => ({ decode, ...judge(decode(sample)) }));
  scored.sort((a, b) => b.good - b.bad - (a.good - a.bad));
  return (scored[0] as { decode: Decode }).decode;
}

/** By its mark, or by the zeros at every second place. */
export function isUtf16(file: Buffer): 'utf16le' | 'utf16be' | undefined {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf16be';
  const sample = file.subarray(0, 2_000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.odd > sample.length / 8) return 'utf16le';
  return zeros.even > sample.length / 8 ? 'utf16be' : undefined;
}

function isUtf8(file: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return true;
  } catch {
    return false;
  }
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
