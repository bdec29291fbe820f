import { describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import iconv from 'iconv-lite';
import { fromLegacy } from '#libs/sheets';
import { openList, type ReleaseList } from './release-list.js';

const TODAY = '2026-11-22';

type Value = string | number | Date | excel.CellFormulaValue | excel.CellErrorValue | undefined;
type Lines = readonly (readonly Value[])[];

const HEAD = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Nơi về cư trú'];
const HOME = 'xã Yên Phong, huyện Yên Định';
const ROW = ['Lê Văn Thử', '02/05/1990', 'Nam', '038090001234', HOME];

async function book(...sheets: readonly (Lines | ((sheet: excel.Worksheet) => void))[]): Promise<Buffer> {
  const made = new excel.Workbook();
  sheets.forEach((lines, at) => {
    const sheet = made.addWorksheet(`S${String(at)}`);
    if (typeof lines === 'function') lines(sheet);
    else for (const line of lines) sheet.addRow([...line]);
  });
  return Buffer.from(await made.xlsx.writeBuffer());
}

const csv = (lines: Lines, delimiter = ';'): string =>
  lines.map((line) => line.map((value) => (value as string | undefined) ?? '').join(delimiter)).join('\r\n');

const open = (file: Buffer | string): Promise<ReleaseList> => openList(Buffer.from(file), {}, TODAY);

/** Each line as who was read and what was not. */
async function readBy(list: ReleaseList): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  for await (const part of list.parts({ sheet: 0, line: 0 })) {
    for (const { line, reading } of part) {
      if ('skipped' in reading) {
        lines.push([line, 'skipped']);
        continue;
      }
      const person = (reading.body['person'] ?? {}) as Record<string, unknown>;
      const faults = reading.faults.map(({ pointer, code }) => `${pointer} ${code}`);
      lines.push([line, person['fullName'], person['birthDate'], person['nationalId'], ...faults]);
    }
  }
  return lines;
}

const read = async (file: Buffer | string): Promise<unknown[][]> => readBy(await open(file));
const notRead = async (file: Buffer | string): Promise<string[]> =>
  (await open(file)).notRead.map(({ sheet, column, code }) => `${String(sheet)} ${column ?? '*'} ${code}`);

describe('what of a file is not read', () => {
  it('is told by sheet and column, never by what stands there', async () => {
    const file = await book(
      [['DANH SÁCH'], ['Con ông Lê Văn Kín', 'một', 'hai']],
      [
        [
          'STT',
          ...HEAD,
          'Màu hồ sơ của Lê Văn Kín',
          'Số định danh',
          'Họ tên mẹ',
          'Ghi chú',
          '',
          'Cột trống lạ',
        ],
        [1, ...ROW, 'xanh', '038090009999', 'Trần Thị Kín', 'ổn', 'riêng'],
      ],
      (sheet) => {
        sheet.state = 'hidden';
        sheet.addRow(['Phạm Văn Kín']);
      },
    );
    const list = await open(file);
    expect(list.notRead).toEqual([
      { sheet: 0, column: null, code: 'sheet-without-header' },
      { sheet: 1, column: 'G', code: 'column-unknown' },
      { sheet: 1, column: 'H', code: 'column-twice' },
      { sheet: 1, column: 'I', code: 'column-of-somebody-else' },
      { sheet: 1, column: 'J', code: 'column-not-kept' },
      { sheet: 1, column: 'K', code: 'column-without-heading' },
      { sheet: 2, column: null, code: 'sheet-hidden' },
    ]);
    expect(await readBy(list)).toEqual([[2, 'Lê Văn Thử', '1990-05-02', '038090001234']]);
  });

  it('is nothing where columns and sheets are empty, and footers and titles are no columns', async () => {
    const file = await book([[...HEAD, 'Màu hồ sơ'], ROW, ['', '', '', '', '', '', 'Người lập biểu']], []);
    expect(await notRead(file)).toEqual([]);
  });

  it('is cut where nobody would read on', async () => {
    const many = Array.from({ length: 700 }, (_, at) => `Cột lạ số ${String(at)}`);
    const told = await notRead(
      csv([
        [...HEAD, ...many],
        [...ROW, ...many.map(() => 'x')],
      ]),
    );
    expect([told.length, told[0], told.at(-1)]).toEqual([501, '0 F column-unknown', '0 * more-not-read']);
  });
});

/** Heads of forms that are in use (sources with them); invented people below, columns nobody asks for left empty. */
const FORMS: readonly (readonly [string, string, Readonly<Record<string, Value>>])[] = [
  [
    'Thông tư 01/2022/TT-BLĐTBXH Điều 7',
    'Họ, chữ đệm và tên khai sinh|Ngày, tháng, năm sinh|Giới tính|Dân tộc|Số định danh cá nhân|Trình độ giáo dục phổ thông cao nhất|Trình độ chuyên môn kỹ thuật|Chuyên ngành đào tạo|Tên công việc chính|Vị thế việc làm|Nơi làm việc: tên|Công việc chính trước khi thất nghiệp|Nhu cầu đào tạo|Nhu cầu việc làm',
    {
      'Họ, chữ đệm và tên khai sinh': 'Lê Văn Thử',
      'Ngày, tháng, năm sinh': '02/05/1990',
      'Số định danh cá nhân': '038090001234',
    },
  ],
  [
    'maunhapnguoilaodong.xlsx of communes: the number a number, its zero lost, real days',
    'Họ Tên|Giới Tính|Điện thoại|Ngày sinh|cmnd|Dân tộc|Xã|Thường Trú|Trình độ giáo dục|Trình độ chuyên môn kỹ thuật|Chuyên nghành đào tạo|Tình trạng việc làm|Công ty',
    { 'Họ Tên': 'Lê Văn Thử', 'Ngày sinh': new Date(Date.UTC(1990, 4, 2)), cmnd: 38_090_001_234 },
  ],
  [
    'dangkytimviec, names of fields',
    'kydieutra|hoten|ngaysinh|gioitinh|cccd|phone|dantoc|thuongtru|tamtru|trinhdogiaoduc|trinhdocmkt|kinhnghiem|tencongviec|luong',
    { hoten: 'Lê Văn Thử', ngaysinh: '2/5/1990', cccd: '038 090 001 234' },
  ],
  [
    'tblHoSoUngVien, names of fields',
    'uvHoten|uvSoCmnd|uvNgaycap|uvNoicap|uvNgaysinh|uvGioitinh|uvDienthoai|uvDiachichitiet|idTinh|idhuyen|idxa|idTinhMoi|idxaMoi|uvcmKynang|uvnvTienluong',
    { uvHoten: 'Lê Văn Thử', uvSoCmnd: '038090001234', uvNgaysinh: 32_995 },
  ],
];

it('comes back whole, also what no heading stands above', async () => {
  const list = await open(await book([HEAD, [...ROW, '', 'riêng']]));
  expect(list.labels).toEqual([...HEAD, '', '']);
  for await (const { cells } of list.lines()) expect(cells).toEqual([...ROW, '', 'riêng']);
});

describe('the heads of forms', () => {
  it.each(FORMS)('%s', async (_form, head, person) => {
    const labels = head.split('|');
    const file = await book([['BIỂU MẪU'], [], labels, labels.map((label) => person[label])]);
    expect(await read(file)).toEqual([[4, 'Lê Văn Thử', '1990-05-02', '038090001234']]);
  });

  it('two lines, a name in two columns under one heading, and a heading of each part', async () => {
    const upper = ['STT', 'Họ và tên', '', 'Năm sinh', '', 'Số CCCD'];
    const row = [1, 'Lê Văn', 'Thử', '02/05/1990', '', '038090001234'];
    const said = [[3, 'Lê Văn Thử', '1990-05-02', '038090001234']];
    expect(await read(await book([upper, ['', '', '', 'Nam', 'Nữ', ''], row]))).toEqual(said);
    expect(await read(await book([upper, ['', 'Họ đệm', 'Tên', 'Nam', 'Nữ', ''], row]))).toEqual(said);
    const [merged] = await read(
      await book((sheet) => {
        for (const line of [upper, ['', '', '', 'Nam', 'Nữ', ''], row]) sheet.addRow([...line]);
        for (const range of ['A1:A2', 'B1:C2', 'D1:E1', 'F1:F2']) sheet.mergeCells(range);
      }),
    );
    expect(merged).toEqual(said[0]);
  });

  it('another table further down, its columns in another order', async () => {
    const file = await book([
      HEAD,
      ROW,
      ['II. DANH SÁCH BỔ SUNG'],
      ['Số CCCD', 'Ngày ra trại', 'Họ và tên', 'Ngày sinh', 'Nơi ở'],
      ['038091005678', '01/09/2026', 'Trần Văn Mẫu', '03/06/1991', HOME],
      ['Số CCCD', 'Ngày ra trại', 'Họ và tên', 'Ngày sinh', 'Nơi ở'],
      ['038092005678', '01/09/2026', 'Phạm Văn Giả Định', '04/07/1992', HOME],
    ]);
    const list = await open(file);
    expect(list.rows).toBe(6);
    expect(await readBy(list)).toEqual([
      [2, 'Lê Văn Thử', '1990-05-02', '038090001234'],
      [3, 'II. DANH SÁCH BỔ SUNG', undefined, undefined],
      [4, 'skipped'],
      [5, 'Trần Văn Mẫu', '1991-06-03', '038091005678'],
      [6, 'skipped'],
      [7, 'Phạm Văn Giả Định', '1992-07-04', '038092005678'],
    ]);
  });

  it('never the name, number or day of a relative, wherever it stands', async () => {
    const file = csv([
      [
        'Họ tên vợ',
        'Số CCCD của vợ',
        'Ngày sinh con',
        'Năm sinh',
        'Ngày sinh',
        'Số CMND',
        'Số CCCD',
        'Họ và tên',
      ],
      [
        'Trần Thị Kín',
        '038191000001',
        '01/01/2015',
        '1990',
        '02/05/1990',
        '171234567',
        '038090001234',
        'Lê Văn Thử',
      ],
    ]);
    expect(await read(file)).toEqual([[2, 'Lê Văn Thử', '1990-05-02', '038090001234']]);
    expect(await notRead(file)).toEqual([
      ...['A', 'B', 'C'].map((column) => `0 ${column} column-of-somebody-else`),
      ...['D', 'F'].map((column) => `0 ${column} column-twice`),
    ]);
  });
});

const LEGACY = new Map((['tcvn3', 'vni'] as const).map((letters) => [letters, writing(letters)]));

/** From the letters of today back to those of such a font. */
function writing(letters: 'tcvn3' | 'vni'): (text: string) => string {
  const known = new Map<string, string>();
  const bytes = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xfe - at));
  // VNI writes the mark behind the vowel; a vowel with its mark in one is none of its letters
  const starts = letters === 'vni' ? [...'aeiouyAEIOUY', 'ô', 'ö', ...bytes] : bytes;
  for (const start of starts) {
    for (const mark of letters === 'vni' ? ['', ...bytes] : ['']) {
      const letter = fromLegacy(start + mark, letters);
      if (letter.length === 1 && !known.has(letter)) known.set(letter, start + mark);
    }
  }
  return (text) => text.replace(/[^\p{ASCII}]/gu, (letter) => known.get(letter) ?? letter);
}

describe('one list, however it is written', () => {
  const LINES = [
    HEAD,
    ['Nguyễn Văn Mẫu', '02/05/1990', 'Nam', '038090001234', HOME],
    ['Trần Thị Đặng Thử', '25/12/1991', 'Nữ', '38191001234', HOME],
    ['Bùi Hữu Giả Định', '31/1/1980', 'Nam', '171234567', HOME],
  ];
  const READ = [
    [2, 'Nguyễn Văn Mẫu', '1990-05-02', '038090001234'],
    [3, 'Trần Thị Đặng Thử', '1991-12-25', '038191001234'],
    [4, 'Bùi Hữu Giả Định', '1980-01-31', '171234567'],
  ];
  const text = csv(LINES);
  // this code page keeps the tone behind the letter
  const apart = text.replace(/\p{L}/gu, (letter) => {
    const [marks, tone] = [letter.normalize('NFD'), /[\u0300\u0301\u0303\u0309\u0323]/g];
    return marks.replace(tone, '').normalize('NFC') + (marks.match(tone) ?? []).join('');
  });
  const broken = Buffer.concat([Buffer.from(text), Buffer.from('\r\n;;'), Buffer.from([0xe1, 0xbb])]);

  it.each([
    ['UTF-8 with semicolons', Buffer.from(text)],
    [
      'UTF-8 with a mark and commas',
      Buffer.from(`\ufeff${csv(LINES, '|').replace(/,/g, ' -').replace(/\|/g, ',')}`),
    ],
    ['tabs, decomposed', Buffer.from(csv(LINES, '\t').normalize('NFD'))],
    ['bars', Buffer.from(csv(LINES, '|'))],
    ['UTF-16', Buffer.from(`\ufeff${csv(LINES, '\t')}`, 'utf16le')],
    ['Windows-1258', iconv.encode(apart, 'windows-1258')],
    ['TCVN3', Buffer.from(LEGACY.get('tcvn3')?.(text) ?? '', 'latin1')],
    ['VNI', Buffer.from(LEGACY.get('vni')?.(text) ?? '', 'latin1')],
    ['UTF-8 that a program cut in the middle of a letter', broken],
  ])('%s', async (_way, file) => {
    expect((await read(file)).slice(0, 3)).toEqual(READ);
  });

  it.each(['tcvn3', 'vni'] as const)('%s in an .xlsx, in the names only', async (letters) => {
    const write = LEGACY.get(letters) ?? String;
    const lines = LINES.map(([name = '', ...rest], at) => [at === 0 ? name : write(name), ...rest]);
    expect(await read(await book(lines))).toEqual(READ);
  });
});

describe('numbers and days are right, or asked about', () => {
  const one = async (heading: string, value: Value): Promise<unknown> => {
    const file = await book([
      ['Họ và tên', 'Giới tính', 'Nơi ở', heading],
      ['Lê Văn Thử', 'Nam', HOME, value],
    ]);
    const [[, , birth, number, fault] = []] = await read(file);
    return fault ?? birth ?? number;
  };
  const FORM = '/person/nationalId national-id-form';
  const NO_DAY = '/person/birthDate invalid-date';

  it.each([
    ['a zero that a spreadsheet ate', 38_090_001_234, '038090001234'],
    ['two of them', 1_090_001_234, '001090001234'],
    ['a short number that kept its zero', '03809000123', FORM],
    ['a short old number that kept its zero', '01234567', FORM],
    ['a number with a fraction', 38_090_001_234.5, FORM],
    ['a number and another one', '038090001234 (CMND 171234567)', FORM],
    ['a rounded one', '3.80900E+10', '/person/nationalId national-id-rounded'],
    ['a formula that failed', { error: '#N/A' } as const, '/person/nationalId cell-not-computed'],
    ['a formula with its value', { formula: '"0"&1', result: '038090001234' }, '038090001234'],
    ['a formula nobody computed', { formula: 'A1' }, '/person/nationalId cell-not-computed'],
  ])('number: %s', async (_what, value, expected) => {
    expect(await one('Số CCCD', value)).toBe(expected);
  });

  it.each([
    ['a real day', new Date(Date.UTC(1990, 4, 2)), '1990-05-02'],
    ['a serial day without its format', 32_995, '1990-05-02'],
    ['a year with a slip', 1089, NO_DAY],
    ['a year before people', '1890', NO_DAY],
    [
      'two digits of a year in which nobody of today was born',
      '02/05/15',
      '/person/birthDate day-two-digit-year',
    ],
    ['two digits of a year', '02/05/70', '1970-05-02'],
    ['a formula', { formula: 'DATE(1990,5,2)', result: new Date(Date.UTC(1990, 4, 2)) }, '1990-05-02'],
    ['the month first, where that is sure', '05/25/1990', NO_DAY],
    ['nothing', undefined, undefined],
  ])('day: %s', async (_what, value, expected) => {
    expect(await one('Ngày sinh', value)).toBe(expected);
  });

  it('a day of coming home, by two digits of a year', async () => {
    expect(await one('Ngày ra trại', '01/09/98')).toBeUndefined();
    expect(await one('Ngày ra trại', '01/09/50')).toBe('/release/completedOn day-two-digit-year');
    expect(await one('Ngày ra trại', '01/09/24')).toBe('/release/completedOn day-two-digit-year');
  });

  const births = async (...days: readonly Value[]): Promise<unknown[]> => {
    const lines = days.map((day) => ['Lê Văn Thử', day, 'Nam', '', HOME]);
    return (await read(await book([HEAD, ...lines]))).map(([, , day, , fault]) => fault ?? day);
  };
  const real = (month: number, day: number): Date => new Date(Date.UTC(1990, month - 1, day));

  it('one line with the month first makes the others doubtful', async () => {
    expect(await births('05/25/1990', '02/05/1990', '07/07/1990', '25/05/1990', '1990-02-05')).toEqual([
      NO_DAY,
      '/person/birthDate day-order-mixed',
      '1990-07-07',
      '1990-05-25',
      '1990-02-05',
    ]);
  });

  it('days that a spreadsheet exchanged, also where one text stayed', async () => {
    const doubtful = '/person/birthDate day-order-doubtful';
    expect(await births(real(2, 5), '25/05/1990', '03/04/1990', real(6, 6))).toEqual([
      doubtful,
      '1990-05-25',
      '1990-04-03',
      '1990-06-06',
    ]);
    expect(await births(real(2, 5), real(2, 25), '25/05/1990')).toEqual([
      '1990-02-05',
      '1990-02-25',
      '1990-05-25',
    ]);
  });

  it('a year is no man', async () => {
    const sexOf = async (...more: readonly string[]): Promise<unknown> => {
      const file = csv([
        ['Họ tên', 'Ngày', 'Tháng', 'Năm', 'Số CCCD', 'Nơi ở', 'Nữ'].slice(0, 6 + more.length),
        ['Trần Thị Mẫu', '2', '5', '1990', '038190001234', HOME, ...more],
      ]);
      expect(await notRead(file)).toContain('0 D column-unknown');
      for await (const [line] of (await open(file)).parts({ sheet: 0, line: 0 })) {
        if (line && 'body' in line.reading) return (line.reading.body['person'] as { sex?: string }).sex;
      }
      return 'nobody';
    };
    expect([await sexOf(), await sexOf('x')]).toEqual([undefined, 'female']);
  });
});

describe('a text file whose columns have moved', () => {
  it('a line with a delimiter too many is asked about', async () => {
    const file = `${csv([HEAD, ROW])}\r\nTrần, Văn Mẫu;02/05/1990;Nam;038090001235;Thôn 1; xã Yên Phong`;
    expect(await read(file)).toEqual([
      [2, 'Lê Văn Thử', '1990-05-02', '038090001234'],
      [3, undefined, undefined, undefined, ' line-longer-than-header'],
    ]);
  });

  it.each([
    ['that takes lines into its cell', `${csv([HEAD])}\r\n"${csv([ROW, ROW, ROW])}"\r\n${csv([ROW])}`],
    ['up to the end', `${csv([HEAD])}\r\n"${csv([ROW, ROW, ROW])}`],
  ])('a quote nobody closed, %s', async (_how, file) => {
    await expect(open(file)).rejects.toMatchObject({ code: 'file-quote-open' });
  });

  it('a cell of several lines is one', async () => {
    expect(
      await read(`${csv([HEAD])}\r\nLê Văn Thử;02/05/1990;Nam;038090001234;"Thôn 1\nxã Yên Phong"`),
    ).toEqual([[3, 'Lê Văn Thử', '1990-05-02', '038090001234']]);
  });
});

it('consents: a line that says no is believed, whatever the form says of all', async () => {
  const file = Buffer.from(
    csv([
      ['Họ tên', 'Ngày sinh', 'Nơi ở', 'Đồng ý giới thiệu việc làm', 'Đồng ý vay vốn'],
      ['Lê Văn Thử', '02/05/1990', HOME, 'Không', ''],
    ]),
  );
  const list = await openList(file, { consents: ['employment', 'training', 'credit'] }, TODAY);
  for await (const [line] of list.parts({ sheet: 0, line: 0 })) {
    expect(line?.reading).toMatchObject({ body: { consents: ['training', 'credit'] } });
  }
});

it('20,000 rows: every number and every day', async () => {
  const people = Array.from({ length: 20_000 }, (_, n) => {
    const day = new Date(Date.UTC(1960, 0, 1 + ((n * 7) % 14_000)));
    const iso = day.toISOString().slice(0, 10);
    return { day, iso, number: `0380${iso.slice(2, 4)}${String(n).padStart(6, '0')}` };
  });
  const file = csv([
    HEAD,
    ...people.map(({ iso, number }) => [
      ...['Lê Văn Thử', `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`, 'Nam'],
      ...[String(Number(number)), HOME],
    ]),
  ]);
  const lines = await read(file);
  expect(lines.map(([line, , day, number]) => [line, day, number])).toEqual(
    people.map(({ iso, number }, at) => [at + 2, iso, number]),
  );
});
