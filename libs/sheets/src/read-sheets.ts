import { csvSheet, isUtf16 } from './csv.js';
import { type Sheet, UnreadableFile } from './row.js';
import { openBook } from './xlsx-book.js';
import { rowsOfSheet } from './xlsx-rows.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The sheets of an .xlsx, or the one of a text file, told by what the file holds and not by its name. Throws
 * UnreadableFile: an old .xls, a locked or damaged file, or something that is no sheet.
 */
export async function readSheets(file: Buffer): Promise<Sheet[]> {
  if (file.subarray(0, 8).equals(OLE)) {
    // an encrypted .xlsx is kept in the same container as the .xls of before 2007
    throw new UnreadableFile(
      file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-locked' : 'file-old-xls',
    );
  }
  if (!file.subarray(0, 4).equals(ZIP)) {
    if (looksBinary(file)) throw new UnreadableFile('file-not-a-sheet');
    return [csvSheet(file)];
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
const looksBinary = (file: Buffer): boolean =>
  !isUtf16(file) && file.subarray(0, 4_000).some((byte) => byte < 9);
