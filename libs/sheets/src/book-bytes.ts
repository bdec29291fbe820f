import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type SheetToWrite, writeBook } from './write-sheet.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** An .xlsx as bytes that depend on what is written and on this moment only: the same again gives the same file. */
export async function bookBytes(sheets: readonly SheetToWrite[], at: Date): Promise<Buffer> {
  const to = new PassThrough();
  const [bytes] = await Promise.all([buffer(to), writeBook(to, sheets, at)]);
  return withTimes(bytes, at);
}

/** Sets the times of the files in a .zip, in its directory and before each of them (APPNOTE 4.3.7, 4.3.12). */
function withTimes(zip: Buffer, at: Date): Buffer {
  const end = zip.lastIndexOf(Buffer.from([END & 0xff, (END >> 8) & 0xff, (END >> 16) & 0xff, END >>> 24]));
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  let entry = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(entry) === CENTRAL) {
    const local = zip.readUInt32LE(entry + 42);
    if (zip.readUInt32LE(local) !== LOCAL) throw new Error('not a .zip as it was written');
    for (const place of [entry + 12, local + 10]) {
      zip.writeUInt16LE(0, place);
      zip.writeUInt16LE(date, place + 2);
    }
    entry += 46 + [28, 30, 32].reduce((sum, length) => sum + zip.readUInt16LE(entry + length), 0);
  }
  return zip;
}
