import { describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import iconv from 'iconv-lite';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eventually } from '#libs/testing';
import type { FileBytes } from './file-bytes.js';
import { legacyLettersOf } from './legacy-letters.js';
import { readSheets } from './read-sheets.js';
import type { Cell, SheetRow } from './row.js';
import { writeSheet } from './write-sheet.js';

const show = (cell: Cell | undefined): string => (cell ? `${cell.kind}:${cell.text}` : '');

async function rowsOf(file: Buffer, at = 0, piece = file.length): Promise<string[][]> {
  const rows: string[][] = [];
  const sheet = (await readSheets(inPieces(file, piece)))[at];
  if (sheet) for await (const { cells } of sheet.rows()) rows.push(Array.from(cells, show));
  return rows;
}

const inPieces = (file: Buffer, length: number): FileBytes => ({
  size: file.length,
  async *read(from, to) {
    for (let at = from; at < to; at += length)
      yield await Promise.resolve(file.subarray(at, Math.min(to, at + length)));
  },
});

async function book(fill: (sheet: excel.Worksheet, book: excel.Workbook) => void): Promise<Buffer> {
  const made = new excel.Workbook();
  fill(made.addWorksheet('Danh sách'), made);
  return Buffer.from(await made.xlsx.writeBuffer());
}

describe('an .xlsx', () => {
  it('tells what each cell is', async () => {
    const file = await book((sheet) => {
      sheet.addRow([
        'Lê Văn Thử',
        38090001234,
        true,
        new Date(Date.UTC(1990, 4, 2)),
        { formula: 'A1', result: 'x' },
      ]);
      sheet.addRow([{ error: '#N/A' }, 1.5, 'Lê'.normalize('NFD'), { formula: 'B1', result: '' }, '  ']);
    });
    expect(await rowsOf(file)).toEqual([
      ['text:Lê Văn Thử', 'number:38090001234', 'boolean:1', 'date:1990-05-02', 'formula:x'],
      ['error:#N/A', 'number:1.5', 'text:Lê'],
    ]);
  });

  it('reads days from the format of the cell, on both sides of the leap day that never was', async () => {
    const formats = ['dd/mm/yyyy', 'd/m/yy;@', '[$-42A]dd "tháng" mm', '0.00', '"dmy" 0', 'General'];
    const file = await book((sheet) => {
      formats.forEach((format, at) => {
        const cell = sheet.getCell(1, at + 1);
        cell.value = 32_995;
        cell.numFmt = format;
      });
      [59, 61, 0, 200_000].forEach((serial, at) => {
        const cell = sheet.getCell(2, at + 1);
        cell.value = serial;
        cell.numFmt = 'dd/mm/yyyy';
      });
    });
    const [first, second] = await rowsOf(file);
    const day = 'date:1990-05-02';
    expect(first).toEqual([day, day, day, 'number:32995', 'number:32995', 'number:32995']);
    expect(second).toEqual(['date:1900-02-28', 'date:1900-03-01', 'number:0', 'number:200000']);
  });

  it('gives every line of a merged cell its value, names hidden sheets, and skips what is empty', async () => {
    const file = await book((sheet, made) => {
      sheet.addRow(['Xã A', 'một']);
      sheet.addRow([undefined, 'hai']);
      sheet.addRow([]);
      sheet.addRow(['Xã B', 'ba']);
      sheet.mergeCells('A1:A2');
      made.addWorksheet('Mã', { state: 'hidden' }).addRow(['x']);
    });
    expect(await rowsOf(file)).toEqual([
      ['text:Xã A', 'text:một'],
      ['text:Xã A', 'text:hai'],
      ['text:Xã B', 'text:ba'],
    ]);
    const sheets = await readSheets(file);
    expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: 'Danh sách', hidden: false },
      { name: 'Mã', hidden: true },
    ]);
    const lines: number[] = [];
    for await (const { line } of sheets[0]?.rows() ?? ([] as unknown as AsyncGenerator<SheetRow>))
      lines.push(line);
    expect(lines).toEqual([1, 2, 4]);
  });

  it('writes what it reads; what looks like a formula stays a text', async () => {
    const to = new PassThrough();
    const written = buffer(to);
    await writeSheet(to, {
      name: 'S',
      columns: [{ header: 'A' }, { header: 'B' }],
      rows: [
        ['=1+1', 7],
        [undefined, 'Ơ'],
      ],
    });
    expect(await rowsOf(await written)).toEqual([
      ['text:A', 'text:B'],
      ['text:=1+1', 'number:7'],
      ['', 'text:Ơ'],
    ]);
  });

  it('is written no faster than it is taken, and not to its end when nobody takes it any more', async () => {
    const lines = 50_000;
    let written = 0;
    function* rows(): Generator<string[]> {
      for (; written < lines; written += 1) yield [`${String(written * 7_919)} ${String(Math.sin(written))}`];
    }
    const to = new PassThrough();
    const writing = writeSheet(to, { name: 'S', columns: [{ header: 'A' }], rows: rows() });
    const refused = expect(writing).rejects.toThrow('nobody takes the sheet any more');
    let before = -1;
    await eventually(() => {
      const standsStill = written > 0 && written === before;
      before = written;
      expect(standsStill).toBe(true);
    });
    expect(written).toBeLessThan(lines / 2);
    to.destroy();
    await refused;
    expect(written).toBeLessThan(lines / 2);
  });

  it.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'file-old-xls'],
    ['half an .xlsx', Buffer.from('PK\u0003\u0004 and then nothing', 'latin1'), 'file-damaged'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-not-a-sheet'],
  ])('refuses %s', async (_what, file, code) => {
    await expect(readSheets(file)).rejects.toMatchObject({ code });
  });
});

describe('a text file', () => {
  const TEXT = 'Họ tên;Địa chỉ\nNguyễn Thị Mẫu;"Xã Yên Phong; huyện Yên Định"\nTrần Văn Thử;Thôn Đồng Cỏ\n';
  const ROWS = [
    ['text:Họ tên', 'text:Địa chỉ'],
    ['text:Nguyễn Thị Mẫu', 'text:Xã Yên Phong; huyện Yên Định'],
    ['text:Trần Văn Thử', 'text:Thôn Đồng Cỏ'],
  ];
  // as those fonts have it, written by hand from their tables
  const TCVN3 =
    'Hä tªn;§Þa chØ\nNguyÔn ThÞ MÉu;"X\u00b7 Yªn Phong; huyÖn Yªn §Þnh"\nTrÇn V¨n Thö;Th«n §ång Cá\n';
  const VNI =
    'Hoï teân;Ñòa chæ\nNguyeãn Thò Maãu;"Xaõ Yeân Phong; huyeän Yeân Ñònh"\nTraàn Vaên Thöû;Thoân Ñoàng Coû\n';
  const cp1258 = iconv.encode(
    // this code page keeps the tone behind the letter
    TEXT.normalize('NFD').replace(/([aeou])(\p{M}*)/giu, (all) => tonesApart(all)),
    'windows-1258',
  );

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16LE without its mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16BE', iconv.encode(TEXT, 'utf16be', { addBOM: true })],
    ['Windows-1258', cp1258],
    ['TCVN3', Buffer.from(TCVN3, 'latin1')],
    ['VNI', Buffer.from(VNI, 'latin1')],
    [
      'tabs',
      Buffer.from(
        'Họ tên\tĐịa chỉ\nNguyễn Thị Mẫu\tXã Yên Phong; huyện Yên Định\nTrần Văn Thử\tThôn Đồng Cỏ',
      ),
    ],
  ])('in %s', async (_encoding, file) => {
    expect(await rowsOf(file)).toEqual(ROWS);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16LE', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16BE', (text: string) => iconv.encode(text, 'utf16be', { addBOM: true })],
  ] as const)('in %s is read in pieces of any length', async (_encoding, written) => {
    const lines = Array.from({ length: 20 }, (_, at) => `𠀀 Mẫu ${String(at)};"Xã ""A""\r\nhuyện B"\r\n`);
    const file = written(lines.join(''));
    const whole = await rowsOf(file);
    expect(whole[1]).toEqual(['text:𠀀 Mẫu 1', 'text:Xã "A"\r\nhuyện B']);
    for (const length of [1, 2, 3, 7, 100])
      expect([length, await rowsOf(file, 0, length)]).toEqual([length, whole]);
  });

  it('that never ends a line is refused before it fills the memory', async () => {
    await expect(rowsOf(Buffer.alloc(3_000_000, 'a'))).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('keeps zeros that a program protected', async () => {
    expect(await rowsOf(Buffer.from('a,b\n="038090001234",0900'))).toEqual([
      ['text:a', 'text:b'],
      ['text:038090001234', 'text:0900'],
    ]);
  });

  it('knows letters of old fonts inside Unicode, and leaves good text alone', () => {
    expect(legacyLettersOf('NguyÔn ThÞ MÉu')).toBe('tcvn3');
    expect(legacyLettersOf('Nguyeãn Thò Maãu')).toBe('vni');
    expect(legacyLettersOf('Nguyễn Thị Mẫu, Đắk Lắk')).toBeUndefined();
    expect(legacyLettersOf('Nguyen Thi Mau')).toBeUndefined();
  });
});

/** Vowel marks with the letter, tones behind it. */
function tonesApart(letter: string): string {
  const tones = letter.replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, '');
  return letter.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC') + tones;
}
