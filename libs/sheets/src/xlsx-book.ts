import type { FileBytes } from './file-bytes.js';
import { Parts } from './zip.js';
import { StringArena } from './strings.js';
import { UnreadableFile } from './row.js';
import { readXml } from './xml.js';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What all sheets of an .xlsx share (ECMA-376 part 1, 18.2, 18.4 and 18.8). */
export interface Book {
  readonly parts: Parts;
  readonly sheets: readonly BookSheet[];
  readonly strings: StringArena;
  /** By the number of a cell's style: whether the sheet shows its number as a day. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 (old Macintosh files). */
  readonly from1904: boolean;
}

/** Texts of one file that are held at once. */
const STRINGS_MAX = 200_000_000;

export async function openBook(file: FileBytes): Promise<Book> {
  const parts = await Parts.open(file);
  if (!parts.has('xl/workbook.xml')) throw new UnreadableFile('file-not-a-sheet');
  const targets = await targetsOf(parts);
  const sheets: BookSheet[] = [];
  let from1904 = false;
  await readXml(parts.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? attributes['id'] ?? '');
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', hidden, part });
    },
    close: () => undefined,
  });
  return { parts, sheets, strings: await stringsOf(parts), dateStyles: await dateStylesOf(parts), from1904 };
}

async function targetsOf(parts: Parts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(parts.text('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
  });
  return targets;
}

/** The texts of the book. What stands over a letter to say how it is read (`rPh`) is no part of it. */
async function stringsOf(parts: Parts): Promise<StringArena> {
  const strings = new StringArena();
  let [text, inText, overLetters] = ['', false, false];
  await readXml(parts.text('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') inText = !overLetters;
      if (name === 'rPh') overLetters = true;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') overLetters = false;
      if (name !== 'si') return;
      strings.add(text);
      if (strings.bytes > STRINGS_MAX) throw new UnreadableFile('file-unfolds-too-far');
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Numbers of the built-in formats that show a day, those of East Asian languages among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of one's own shows a day when it names days, months or years outside of quotes and colours. */
const isDateFormat = (code: string): boolean =>
  /[dmy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/gi, ''));

async function dateStylesOf(parts: Parts): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(parts.text('xl/styles.xml'), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') own.set(id, isDateFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(own.get(id) ?? isBuiltInDate(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
