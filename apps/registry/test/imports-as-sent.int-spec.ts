import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import iconv from 'iconv-lite';
import { eventually } from '#libs/testing';
import { ForgetImportedFiles } from '../src/jobs/forget-imported-files.js';
import { aNumber } from './builders.js';
import { type Caller, House } from './house.js';

// Lists as offices really have them, from the file to people and cases.

const PATH = '/api/v1/release-imports';
const FIELDS = {
  ...{ kind: 'amnesty', completedOn: '2026-09-01', obligationsSettled: 'true', intentional: 'true' },
};
const HEAD = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Nơi về cư trú', 'Tội danh', 'Mức án'];
const HOME = 'xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa';

type Value = string | number | Date | undefined;

const aRow = (name: string, birth: Value = '02/05/1990', number: Value = aNumber()): Value[] => [
  ...[name, birth, 'Nam', number, HOME, 'Trộm cắp tài sản', '3 năm'],
];

describe('a list as an office sends it', () => {
  let house: House;
  let officer: Caller;

  beforeAll(async () => {
    house = await House.open();
    officer = await house.as('registry-officer', ['38']);
  });
  afterAll(() => house.close());

  const sent = async (file: Buffer, query = ''): Promise<string> => {
    const { status, body } = await officer.upload(`${PATH}${query}`, {
      ...{ file, fileName: 'danh sách.xlsx', fields: FIELDS },
    });
    expect(status).toBe(202);
    return body.importId as string;
  };

  const done = async (id: string, preview: boolean) => {
    await eventually(async () => {
      const { body } = await officer.get(`${PATH}/${id}`);
      expect([body.state, body.preview]).toEqual(['done', preview]);
    });
    return (await officer.get(`${PATH}/${id}`)).body;
  };

  const linesOf = async (id: string): Promise<{ personId: string | null; why: string[] }[]> => {
    const { items } = (await officer.get(`${PATH}/${id}/lines?limit=200`)).body as {
      items: { personId: string | null; errors: { pointer: string; code: string }[] }[];
    };
    return items.map(({ personId, errors }) => ({
      personId,
      why: errors.map(({ pointer, code }) => `${pointer} ${code}`),
    }));
  };

  /** Everybody the list made, with how many releases each has. */
  const madeBy = async (id: string): Promise<unknown[]> =>
    house.rows(
      `select full_name name, birth_date::text birth, national_id number, commune_code home,
              (select count(*)::int from release where person_id = person.id) releases
       from person where id = any($1) order by national_id`,
      [(await linesOf(id)).flatMap(({ personId }) => personId ?? [])],
    );

  it('what was not read is seen before it is confirmed, and stays; no heading is kept', async () => {
    const made = new excel.Workbook();
    const [first, second, hidden] = ['A', 'Trần Thị Kín', 'C'].map((name) => made.addWorksheet(name));
    first?.addRow(['Người lập: Phạm Văn Kín']);
    second?.addRow([...HEAD, 'Hồ sơ của Lê Văn Kín', 'Số định danh', '']);
    second?.addRow([...aRow('Lê Văn Thử'), 'đủ', aNumber(), 'riêng']);
    hidden?.addRow(HEAD);
    hidden?.addRow(aRow('Đỗ Văn Kín'));
    Object.assign(hidden ?? {}, { state: 'hidden' });
    const id = await sent(Buffer.from(await made.xlsx.writeBuffer()), '?preview=true');

    const told = [
      { sheet: 0, column: null, code: 'sheet-without-header' },
      { sheet: 1, column: 'H', code: 'column-unknown' },
      { sheet: 1, column: 'I', code: 'column-twice' },
      { sheet: 1, column: 'J', code: 'column-without-heading' },
      { sheet: 2, column: null, code: 'sheet-hidden' },
    ].map((each) => ({ ...each, detail: expect.stringMatching(/^\p{Lu}.{10}/u) }));
    expect(await done(id, true)).toMatchObject({ rows: 1, created: 1, notRead: told });
    expect((await officer.post(`${PATH}/${id}/acts`, { act: 'confirm' })).status).toBe(202);
    expect(await done(id, false)).toMatchObject({ created: 1, notRead: told });
    const { items } = (await officer.get(PATH)).body;
    expect(items[0]).toMatchObject({ id, notRead: told });
    const [row] = await house.rows('select not_read::text told from release_import where id = $1', [id]);
    expect(row?.['told']).not.toMatch(/Kín|Hồ sơ|định danh/);
  });

  it('a preview knows whom its list names twice, as the recording does', async () => {
    const [number, other] = [aNumber(), aNumber()];
    const birth = '07/08/1990';
    const rows = [
      aRow('Lê Văn Hai Dòng', birth, number),
      aRow('LÊ VĂN HAI DÒNG', birth, number),
      aRow('Trần Văn Mẫu', birth, number),
      aRow('Đỗ Văn Ví Dụ', birth, other),
      aRow('Đỗ Văn Ví Dụ', birth, ''),
    ];
    const id = await sent(Buffer.from(csv(rows, ';')), '?preview=true');
    const shown = await done(id, true);
    const said = (await linesOf(id)).map(({ why }) => why);
    expect(said).toEqual([
      [],
      [],
      ['/person/nationalId number-of-somebody-else'],
      [],
      [' person-probably-registered'],
    ]);
    await officer.post(`${PATH}/${id}/acts`, { act: 'confirm' });
    const { created, unchanged, refused } = await done(id, false);
    expect({ created, unchanged, refused }).toEqual({ created: 2, unchanged: 1, refused: 2 });
    expect(shown).toMatchObject({ created, unchanged, refused });
    expect((await linesOf(id)).map(({ why }) => why)).toEqual(said);
  });

  /** Three people, and what has to stand of them. */
  const people = () => {
    const numbers = [aNumber(), aNumber(), aNumber()] as const;
    const rows = [
      aRow('Nguyễn Văn Mẫu', '02/05/1990', numbers[0]),
      aRow('Trần Hữu Thử', '1/12/1990', Number(numbers[1])),
      aRow('Bùi Thế Giả Định', '31.01.1990', numbers[2]),
      aRow('Lê Văn Chưa Rõ', ''),
    ];
    const same = { home: '15421', releases: 1 };
    return {
      rows,
      made: [
        { name: 'Nguyễn Văn Mẫu', birth: '1990-05-02', number: numbers[0], ...same },
        { name: 'Trần Hữu Thử', birth: '1990-12-01', number: numbers[1], ...same },
        { name: 'Bùi Thế Giả Định', birth: '1990-01-31', number: numbers[2], ...same },
      ],
    };
  };
  const csv = (rows: readonly Value[][], delimiter: string): string =>
    [HEAD, ...rows].map((line) => line.join(delimiter)).join('\r\n');
  /** This code page keeps the tone behind the letter. */
  const tonesApart = (text: string): string =>
    text.replace(/\p{L}/gu, (letter) => {
      const [marks, tone] = [letter.normalize('NFD'), /[\u0300\u0301\u0303\u0309\u0323]/g];
      return marks.replace(tone, '').normalize('NFC') + (marks.match(tone) ?? []).join('');
    });

  it.each([
    [
      'Windows-1258 with semicolons',
      (rows: Value[][]) => iconv.encode(tonesApart(csv(rows, ';')), 'windows-1258'),
    ],
    ['UTF-16 with tabs', (rows: Value[][]) => Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le')],
  ])(
    '%s: each becomes a person with a case, who has no day of birth is asked about',
    async (_way, encoded) => {
      const { rows, made } = people();
      const id = await sent(encoded(rows));
      expect(await done(id, false)).toMatchObject({ created: 3, refused: 1, notRead: [] });
      expect(await madeBy(id)).toEqual(made);
      expect((await linesOf(id))[3]?.why).toEqual(['/person/birthDate required']);
    },
  );

  it('a workbook with all that offices do to one', async () => {
    const numbers = [aNumber(), aNumber(), aNumber()] as const;
    const made = new excel.Workbook();
    const sheet = made.addWorksheet('DS');
    sheet.addRow(['DANH SÁCH NGƯỜI ĐƯỢC ĐẶC XÁ']);
    sheet.addRow(['STT', 'Họ và tên', '', 'Năm sinh', '', 'Số CCCD', 'Nơi về cư trú', 'Tội danh', 'Mức án']);
    sheet.addRow(['', 'Họ đệm', 'Tên', 'Nam', 'Nữ']);
    for (const range of ['A2:A3', 'B2:C2', 'D2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:I3'])
      sheet.mergeCells(range);
    const said = ['Trộm cắp tài sản', 36];
    // names in letters of TCVN3, one home over three lines, a zero lost, a day by its serial number, computed ones
    sheet.addRow([1, 'NguyÔn V\u00a8n', 'MÉu', '02/05/1990', '', numbers[0], HOME, ...said]);
    sheet.addRow([2, 'TrÇn H÷u', 'Thö', 33_208, '', Number(numbers[1]), '', ...said]);
    const [day, number] = [new Date(Date.UTC(1990, 0, 31)), numbers[2]];
    sheet.addRow([3, 'Bïi ThÕ', 'Gi\u00b6 §Þnh', '', '', '', '', ...said]);
    sheet.getCell('D6').value = { formula: 'DATE(1990,1,31)', result: day };
    sheet.getCell('F6').value = { formula: '"0"&38', result: number };
    sheet.addRow([4, 'Lª V\u00a8n', 'Thö', '03/06/1990', '', { formula: 'A1' }, HOME, ...said]);
    sheet.mergeCells('G4:G6');
    const id = await sent(Buffer.from(await made.xlsx.writeBuffer()));
    expect(await done(id, false)).toMatchObject({ rows: 4, created: 3, refused: 1, notRead: [] });
    const same = { home: '15421', releases: 1 };
    expect(await madeBy(id)).toEqual([
      { name: 'Nguyễn Văn Mẫu', birth: '1990-05-02', number: numbers[0], ...same },
      { name: 'Trần Hữu Thử', birth: '1990-12-01', number: numbers[1], ...same },
      { name: 'Bùi Thế Giả Định', birth: '1990-01-31', number: numbers[2], ...same },
    ]);
    expect((await linesOf(id))[3]?.why).toEqual(['/person/nationalId cell-not-computed']);
  });

  it('the file goes after 30 days, the marks of a preview with it, and the preview can no longer be confirmed', async () => {
    const id = await sent(Buffer.from(csv([aRow('Lê Văn Thử')], ';')), '?preview=true');
    await done(id, true);
    const kept = async () =>
      (
        await house.rows<{ file: boolean; marks: number }>(
          `select file is not null file, count(name_mark)::int marks
           from release_import join release_import_line on import_id = id where id = $1 group by id`,
          [id],
        )
      )[0];
    await house.part(ForgetImportedFiles).run();
    expect(await kept()).toEqual({ file: true, marks: 1 });
    house.clock.set(new Date('2026-12-23T03:00:00Z'));
    await house.part(ForgetImportedFiles).run();
    expect(await kept()).toEqual({ file: false, marks: 0 });
    expect((await officer.get(`${PATH}/${id}/result.xlsx`)).body).toMatchObject({ code: 'file-forgotten' });
    const refused = await officer.post(`${PATH}/${id}/acts`, { act: 'confirm' });
    expect(refused.body).toMatchObject({ status: 409, code: 'import-file-forgotten' });
    expect((await officer.get(`${PATH}/${id}`)).body).toMatchObject({
      ...{ preview: true, state: 'done', error: null, created: 1, fileKept: false },
    });
  });
});
