import iconv from 'iconv-lite';
import { type FileBytes, headOf } from './file-bytes.js';
import { fromTcvn3, fromVni, judge } from './legacy-letters.js';
import { UnreadableFile } from './row.js';

/** Bytes by which letters are told. */
const SAMPLE = 64 * 1024;
/** A file that never ends a line is no list. */
export const LINE_MAX = 1_000_000;
const [LF, CR] = [0x0a, 0x0d];

type Decode = (bytes: Buffer) => string;

/** Finds out in which letters a text file is written and gives its text, piece by piece, as often as asked. */
export async function textOf(file: FileBytes): Promise<() => AsyncGenerator<string>> {
  const wide = isUtf16(await headOf(file, SAMPLE));
  if (wide) return () => inUtf16(file, wide);
  const decode = await decoderOf(file);
  return async function* () {
    for await (const lines of byLines(file)) yield decode(lines);
  };
}

/** By its mark, or by the zeros at every second place. */
export function isUtf16(head: Buffer): 'utf16le' | 'utf16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  const sample = head.subarray(0, 2_000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.odd > sample.length / 8) return 'utf16le';
  return zeros.even > sample.length / 8 ? 'utf16be' : undefined;
}

async function* inUtf16(file: FileBytes, wide: 'utf16le' | 'utf16be'): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(wide);
  let half = ''; // of a letter that takes two units, the other of which is in the next piece
  for await (const piece of file.read(0, file.size)) {
    const text = half + decoder.write(piece);
    half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    yield text.slice(0, text.length - half.length);
  }
  yield half + (decoder.end() ?? '');
}

/** In pieces that end with a line, so that no letter of two bytes and no mark behind its vowel is cut off. */
async function* byLines(file: FileBytes): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of file.read(0, file.size)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = Math.max(bytes.lastIndexOf(LF), bytes.includes(LF) ? -1 : bytes.lastIndexOf(CR)) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (rest.length > LINE_MAX) throw new UnreadableFile('file-damaged');
  }
  if (rest.length > 0) yield rest;
}

const inUtf8: Decode = (bytes) => bytes.toString('utf8');

/** UTF-8 where the whole file is; otherwise what makes the most Vietnamese of the first lines with letters beyond ASCII. */
async function decoderOf(file: FileBytes): Promise<Decode> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let sample: Buffer = Buffer.alloc(0);
  for await (const piece of file.read(0, file.size)) {
    isUtf8 &&= decodes(strict, piece);
    if (sample.length < SAMPLE) {
      const from = sample.length > 0 ? 0 : lineOfFirstLetter(piece);
      sample = Buffer.concat([sample, piece.subarray(from, from + SAMPLE - sample.length)]);
    } else if (!isUtf8) break;
  }
  if (isUtf8 && decodes(strict)) return inUtf8;
  const candidates: Decode[] = [
    inUtf8, // with a byte or two that a program broke
    (bytes) => iconv.decode(bytes, 'windows-1258').normalize('NFC'),
    (bytes) => fromTcvn3(bytes.toString('latin1')),
    (bytes) => fromVni(bytes.toString('latin1')),
  ];
  const scored = candidates.map((decode) => ({ decode, ...judge(decode(sample)) }));
  scored.sort((a, b) => b.good - b.bad - (a.good - a.bad));
  return (scored[0] as { decode: Decode }).decode;
}

/** Without a piece: whether the file may end here. */
function decodes(strict: InstanceType<typeof TextDecoder>, piece?: Buffer): boolean {
  try {
    strict.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Where the line of the first byte beyond ASCII begins; the end of the piece without one. */
function lineOfFirstLetter(piece: Buffer): number {
  const letter = piece.findIndex((byte) => byte >= 0x80);
  return letter < 0 ? piece.length : piece.lastIndexOf(LF, letter) + 1;
}
