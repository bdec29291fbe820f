export { bookBytes } from './book-bytes.js';
export type { FileBytes } from './file-bytes.js';
export { fromLegacy, legacyLettersOf, type LegacyLetters } from './legacy-letters.js';
export { readSheets } from './read-sheets.js';
export { type Cell, type Sheet, type SheetRow, UnreadableFile } from './row.js';
export { type SheetToWrite, writeSheet } from './write-sheet.js';
