import { csvSheet } from './csv.js';
import { bytesOf, type FileBytes, headOf, holds } from './file-bytes.js';
import { type Sheet, UnreadableFile } from './row.js';
import { isUtf16 } from './text-letters.js';
import { openBook } from './xlsx-book.js';
import { rowsOfSheet } from './xlsx-rows.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The sheets of an .xlsx, or the one of a text file, told by what the file holds and not by its name. What is read of it is
 * fetched when it is wanted, so that memory does not grow with the file. Throws UnreadableFile: an old .xls, a locked or
 * damaged file, or something that is no sheet.
 */
export async function readSheets(source: Buffer | FileBytes): Promise<Sheet[]> {
  const file = Buffer.isBuffer(source) ? bytesOf(source) : source;
  const head = await headOf(file, 4_000);
  if (head.subarray(0, 8).equals(OLE)) {
    // an encrypted .xlsx is kept in the same container as the .xls of before 2007
    const isLocked = await holds(file, Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableFile(isLocked ? 'file-locked' : 'file-old-xls');
  }
  if (!head.subarray(0, 4).equals(ZIP)) {
    if (looksBinary(head)) throw new UnreadableFile('file-not-a-sheet');
    return [await csvSheet(file)];
  }
  const book = await openBook(file);
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    delimited: false,
    hidden: sheet.hidden,
    rows: () => rowsOfSheet(book, sheet),
  }));
}

/** Control bytes that no text holds. */
const looksBinary = (head: Buffer): boolean => !isUtf16(head) && head.some((byte) => byte < 9);
