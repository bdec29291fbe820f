import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import { newId } from '#libs/kernel';
import { readSheets } from '#libs/sheets';
import { eventually } from '#libs/testing';
import { aNumber } from './builders.js';
import { type Caller, House } from './house.js';

const PATH = '/api/v1/release-imports';
const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Nơi về cư trú',
  'Tội danh',
  'Mức án',
  'Lỗi',
];
const DEFAULTS: Record<string, string> = {
  kind: 'amnesty',
  completedOn: '2026-09-01',
  obligationsSettled: 'true',
  facility: 'Trại giam số 5',
};
const HOME = 'xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa';

type Value = string | number | Date | undefined;

/** One row as the lists of this spec have it. */
const aRow = (
  name: string,
  over: Partial<Record<'birth' | 'number' | 'home' | 'offence', Value>> = {},
): Value[] => {
  const { birth = '02/05/1990', number = aNumber(), home = HOME, offence = 'Trộm cắp tài sản' } = over;
  return [1, name, birth, 'Nam', number, home, offence, '3 năm', 'Cố ý'];
};

async function book(rows: readonly Value[][], fill?: (sheet: excel.Worksheet) => void): Promise<Buffer> {
  const made = new excel.Workbook();
  const sheet = made.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow(row);
  fill?.(sheet);
  return Buffer.from(await made.xlsx.writeBuffer());
}

describe('importing a list', () => {
  let house: House;
  let officer: Caller;

  beforeAll(async () => {
    house = await House.open();
    officer = await house.as('registry-officer', ['38']);
  });
  afterAll(() => house.close());

  const send = async (file: Buffer, { query = '', fields = DEFAULTS, key = newId(), by = officer } = {}) =>
    by.upload(`${PATH}${query}`, { file, fileName: 'danh sách.xlsx', fields }, key);

  const finished = async (id: string): Promise<Record<string, unknown>> => {
    let body: Record<string, unknown> = {};
    await eventually(async () => {
      ({ body } = await officer.get(`${PATH}/${id}`));
      expect(['done', 'failed']).toContain(body['state']);
    });
    return body;
  };

  const imported = async (file: Buffer, options: Parameters<typeof send>[1] = {}) => {
    const sent = await send(file, options);
    expect({ status: sent.status, errors: sent.body.errors }).toEqual({ status: 202, errors: undefined });
    expect(sent.headers.get('location')).toBe(`${PATH}/${sent.body.importId}`);
    const result = await finished(sent.body.importId);
    const { body } = await officer.get(`${PATH}/${sent.body.importId}/lines?limit=200`);
    const lines = (
      body.items as {
        line: number;
        outcome: string;
        personId: string | null;
        errors: { pointer: string; code: string }[];
      }[]
    ).map(({ line, outcome, errors, personId }) => ({
      line,
      outcome,
      personId,
      why: errors.map((each) => `${each.pointer} ${each.code}`),
    }));
    return { id: sent.body.importId as string, result, lines };
  };

  it('records each line as the desk would, tells each once, and counts what became of it', async () => {
    const { result, lines } = await imported(
      await book([
        ['DANH SÁCH NGƯỜI ĐƯỢC ĐẶC XÁ'],
        HEAD,
        ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
        aRow('Lê Văn Thử', { birth: new Date(Date.UTC(1990, 4, 2)) }),
        aRow('Trần Văn Mẫu', { birth: '2/5/1990', number: Number(aNumber()) }),
        aRow('Phạm Văn Giả Định', { birth: '1990' }),
        aRow('Hoàng Văn Ví Dụ', { home: 'xã Không Có Thật, tỉnh Thanh Hóa' }),
        aRow('Vũ Văn Thí Nghiệm', { home: 'phường Đông Hà, tỉnh Quảng Trị' }),
        aRow('Đỗ Văn Chưa Rõ', { offence: 'việc gì đó' }),
        [undefined, 'Người lập biểu'],
      ]),
    );
    expect(lines.map(({ line, outcome, why }) => [line, outcome, ...why])).toEqual([
      [3, 'skipped', ' line-without-person'],
      [4, 'created'],
      [5, 'created'],
      [6, 'refused', '/person/birthDate day-year-only'],
      [7, 'refused', '/residence/addressAsWritten address-unknown'],
      [8, 'refused', '/residence outside-area'],
      [9, 'refused', '/release/offenceGroup offence-unknown'],
      [10, 'refused', ...(lines[7]?.why ?? [])],
    ]);
    expect(result).toMatchObject({
      state: 'done',
      rows: 8,
      done: 8,
      created: 2,
      updated: 0,
      refused: 5,
      skipped: 1,
    });

    const people = await house.rows(
      `select full_name, birth_date::text, national_id like '038090%' numbered, commune_code, kind, completed_on::text,
              sentence_months, offence_group from person join release on person_id = person.id
       where person.id = any($1) order by full_name`,
      [lines.flatMap(({ personId }) => personId ?? [])],
    );
    const same = {
      ...{ birth_date: '1990-05-02', numbered: true, commune_code: '15421', kind: 'amnesty' },
      ...{ completed_on: '2026-09-01', sentence_months: 36, offence_group: 'property' },
    };
    expect(people).toEqual([
      { full_name: 'Lê Văn Thử', ...same },
      { full_name: 'Trần Văn Mẫu', ...same },
    ]);
    for (const { personId } of lines.slice(1, 3)) expect(await house.told(personId ?? '')).toHaveLength(1);
  });

  it('a preview saves nobody; confirmed, it does what it showed', async () => {
    const file = await book([HEAD, aRow('Lê Văn Thử'), aRow('Trần Văn Mẫu', { birth: 'hôm qua' })]);
    const [before] = await house.rows('select count(*) from person');
    const { id, result } = await imported(file, { query: '?preview=true' });
    expect(result).toMatchObject({ preview: true, created: 1, refused: 1 });
    expect((await house.rows('select count(*) from person'))[0]).toEqual(before);

    const act = (key: string) => officer.post(`${PATH}/${id}/acts`, { act: 'confirm' }, key);
    expect((await act(newId())).status).toBe(202);
    await eventually(async () => {
      expect((await officer.get(`${PATH}/${id}`)).body).toMatchObject({
        preview: false,
        state: 'done',
        created: 1,
      });
    });
    expect((await act(newId())).body).toMatchObject({ status: 409, code: 'import-not-a-finished-preview' });
  });

  it('the same list again makes nobody twice', async () => {
    const unnumbered = aRow('Lê Văn Hai Lần', { birth: '03/06/1991' });
    unnumbered[4] = undefined;
    const file = await book([HEAD, aRow('Lê Văn Thử'), unnumbered]);
    expect((await imported(file)).result).toMatchObject({ created: 2 });
    const { lines } = await imported(file);
    expect(lines.map(({ outcome, why }) => [outcome, ...why])).toEqual([
      ['unchanged'],
      ['refused', ' person-probably-registered'],
    ]);
  });

  it('a later release of somebody known is asked about, that of somebody who was expected is recorded', async () => {
    const [again, expected] = [aNumber(), aNumber()];
    const first = { ...DEFAULTS, completedOn: '2024-09-01' };
    await imported(await book([HEAD, aRow('Lê Văn Thử', { number: again })]), { fields: first });
    const notice = await officer.post('/api/v1/release-notices', {
      person: { fullName: 'Trần Văn Mẫu', birthDate: '1990-05-02', sex: 'male', nationalId: expected },
      ...{ residence: { communeCode: '15421' }, expectedOn: '2026-09-01' },
    });
    expect(notice.status).toBe(201);
    const file = await book([
      HEAD,
      aRow('Lê Văn Thử', { number: again }),
      aRow('Trần Văn Mẫu', { number: expected }),
    ]);
    const said = [
      ['refused', ' second-release-to-confirm'],
      ['created', ' release-of-known'],
    ];
    for (const query of ['?preview=true', '']) {
      const { lines } = await imported(file, { query });
      expect(lines.map(({ outcome, why }) => [outcome, ...why])).toEqual(said);
    }
    const { lines } = await imported(file);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['refused', 'unchanged']);
    expect(lines[0]?.personId).toEqual(expect.any(String));
    const rows = await house.rows(
      'select count(*)::int as n from release join person on person.id = person_id where national_id = any($1)',
      [[again, expected]],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('an old list, its days corrected or not, brings nothing back and takes no consent back', async () => {
    const number = aNumber();
    const list = async (certificate: string) =>
      book([
        [...HEAD, 'Số giấy chứng nhận'],
        [...aRow('Lê Văn Thử', { number }), certificate],
      ]);
    const on = (completedOn: string) => ({ fields: { ...DEFAULTS, kind: 'completed', completedOn } });
    const said = async (certificate: string, completedOn: string) => {
      const { lines } = await imported(await list(certificate), on(completedOn));
      return lines.map(({ outcome, why }) => [outcome, ...why].join(''));
    };
    const fields = { ...on('2024-09-01').fields, consents: 'employment' };
    const [first] = (await imported(await list('PT1/24'), { fields })).lines;
    const id = first?.personId ?? '';
    expect(await said('PT1/24', '2024-09-02')).toEqual(['unchanged']);
    expect(await said('', '2024-09-02')).toEqual(['refused second-release-to-confirm']);

    const act = async (body: object) =>
      expect((await officer.post(`/api/v1/cases/${id}/acts`, body)).status).toBe(201);
    await act({ act: 'close', reason: 'expunged' });
    await act({ act: 'refer-again', consents: ['employment'] });
    expect(await said('PT1/24', '2024-09-01')).toEqual(['unchanged']);
    expect(await said('', '2024-09-02')).toEqual(['refused second-release-to-confirm']);
    expect(await house.rows('select count(*)::int as n from release where person_id = $1', [id])).toEqual([
      { n: 1 },
    ]);
    const { items } = (await officer.get(`/api/v1/people/${id}/consents`)).body;
    expect(
      items.flatMap((each: { given: boolean; purpose: string }) => (each.given ? [each.purpose] : [])),
    ).toEqual(['employment']);
  });

  it('a number of somebody else, and one number on two lines', async () => {
    const [number, other] = [aNumber(), aNumber()];
    const { lines } = await imported(
      await book([
        HEAD,
        aRow('Lê Văn Thử', { number }),
        aRow('Trần Văn Mẫu', { number }),
        aRow('Phạm Văn Giả Định', { number: other }),
        aRow('Phạm Văn Giả Định', { number: other }),
      ]),
    );
    expect(lines.map(({ outcome, why }) => [outcome, ...why])).toEqual([
      ['created'],
      ['refused', '/person/nationalId number-of-somebody-else'],
      ['created'],
      ['unchanged'],
    ]);
  });

  it('days and months that a spreadsheet may have exchanged are asked about', async () => {
    const { lines } = await imported(
      await book([
        HEAD,
        aRow('Lê Văn Thử', { birth: new Date(Date.UTC(1990, 4, 2)) }),
        aRow('Trần Văn Mẫu', { birth: '25/12/1990' }),
        aRow('Phạm Văn Giả Định', { birth: new Date(Date.UTC(1990, 7, 9)) }),
        aRow('Vũ Văn Như Nhau', { birth: new Date(Date.UTC(1990, 6, 7)) }),
      ]),
    );
    expect(lines.map(({ why }) => why)).toEqual([
      ['/person/birthDate day-order-doubtful'],
      [],
      ['/person/birthDate day-order-doubtful'],
      [],
    ]);
  });

  it.each([
    ['behind', (penalty: string, sentence: string) => [sentence, penalty]],
    ['before', (penalty: string, sentence: string) => [penalty, sentence]],
  ])('nobody is recorded without the penalties that stand %s their sentence', async (_where, both) => {
    const line = (penalty: string, name: string): Value[] => [
      ...aRow(name).slice(0, 7),
      ...both(penalty, '3 năm'),
      'Cố ý',
    ];
    const { lines } = await imported(
      await book([
        [...HEAD.slice(0, 7), ...both('Hình phạt bổ sung', 'Mức án'), 'Lỗi'],
        line('Cấm hành nghề lái xe 2 năm', 'Lê Văn Thử'),
        line('Không', 'Trần Văn Mẫu'),
        line('', 'Phạm Văn Giả Định'),
      ]),
    );
    expect(lines.map(({ outcome, why }) => [outcome, ...why])).toEqual([
      ['refused', '/release/additionalPenalties penalty-not-read'],
      ['created'],
      ['created'],
    ]);
    const months = await house.rows('select sentence_months from release where person_id = any($1)', [
      lines.flatMap(({ personId }) => personId ?? []),
    ]);
    expect(months).toEqual([{ sentence_months: 36 }, { sentence_months: 36 }]);
  });

  it('a text file in letters of before Unicode', async () => {
    const lines = [
      'Hä vµ tªn;Ngµy sinh;Giíi tÝnh;Sè CCCD;N¬i vÒ c\u00ad tró;Téi danh;Møc \u00b8n;Lçi',
      `NguyÔn V\u00a8n MÉu;02/05/1990;Nam;${aNumber()};x\u00b7 Y\u00aan Phong, huyÖn Y\u00aan §Þnh, tØnh Thanh Hãa;Trém c\u00bep tµi s\u00b6n;36;Cè ý`,
    ];
    const { lines: done } = await imported(Buffer.from(lines.join('\r\n'), 'latin1'));
    expect(done.map(({ outcome, why }) => [outcome, ...why])).toEqual([['created']]);
    const [row] = await house.rows('select full_name from person where id = $1', [done[0]?.personId]);
    expect(row).toEqual({ full_name: 'Nguyễn Văn Mẫu' });
  });

  it.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'file-old-xls'],
    [
      'a list without a header',
      Buffer.from('Lê Văn Thử,02/05/1990\nTrần Văn Mẫu,03/05/1990'),
      'file-without-header',
    ],
  ])('%s fails as a whole, and says why', async (_what, file, code) => {
    const sent = await send(file);
    const { state, error } = await finished(sent.body.importId);
    // the code alone: what stands in a file without a header may be names
    expect({ state, error }).toEqual({ state: 'failed', error: { pointer: '/file', code } });
  });

  it('gives the list back with its outcomes', async () => {
    const { id } = await imported(await book([HEAD, aRow('Lê Văn Thử'), aRow('=1+1', { birth: 'khi nào' })]));
    const rowsOf = async (name: string): Promise<(string | undefined)[][]> => {
      const [sheet] = await readSheets(await officer.download(`${PATH}/${id}/${name}`));
      const rows: (string | undefined)[][] = [];
      if (sheet) for await (const { cells } of sheet.rows()) rows.push(cells.map((cell) => cell?.text));
      return rows;
    };
    const [head, first, second] = await rowsOf('result.xlsx');
    expect(head?.slice(-2)).toEqual(['Kết quả', 'Lý do']);
    expect([first?.[0], first?.[2], first?.at(-1)]).toEqual(['2', 'Lê Văn Thử', 'Đã ghi']);
    expect([second?.[2], second?.at(-2)]).toEqual(['=1+1', 'Không nhận']);
    expect((await rowsOf('refused.xlsx')).map((row) => row[0])).toEqual(['Dòng', '3']);
  });

  it('goes on behind the last part when its process died', async () => {
    const rows = Array.from({ length: 600 }, () => aRow('Lê Văn Thử', { number: aNumber() }));
    const sent = await send(await book([HEAD, ...rows]));
    const id = sent.body.importId as string;
    await eventually(async () => {
      expect((await officer.get(`${PATH}/${id}`)).body.done).toBeGreaterThan(0);
    });
    await house.restart();
    officer = await house.as('registry-officer', ['38']);
    expect(await finished(id)).toMatchObject({ state: 'done', rows: 600, created: 600 });
    const [counted] = await house.rows(
      `select count(*)::int lines, count(distinct person_id)::int people from release_import_line where import_id = $1`,
      [id],
    );
    expect(counted).toEqual({ lines: 600, people: 600 });
  });

  describe('who may', () => {
    it('the same key once, another file not', async () => {
      const [file, key] = [await book([HEAD, aRow('Lê Văn Thử')]), newId()];
      const [first, second] = [await send(file, { key }), await send(file, { key })];
      expect(second.body).toEqual(first.body);
      expect((await send(await book([HEAD, aRow('Lê Văn Thử')]), { key })).status).toBe(422);
    });

    it('no other role, and nobody without all areas of the list', async () => {
      const file = await book([HEAD, aRow('Lê Văn Thử')]);
      const leader = await house.as('commune-leader', ['38']);
      expect((await send(file, { by: leader })).status).toBe(403);
      const { id } = await imported(file);
      const neighbour = await house.as('registry-officer', ['15421']);
      for (const path of ['', '/lines', '/result.xlsx', '/refused.xlsx']) {
        expect((await neighbour.get(`${PATH}/${id}${path}`)).status).toBe(404);
      }
      const listed = async (by: Caller): Promise<string[]> =>
        (await by.get(PATH)).body.items.map((each: { id: string }) => each.id);
      expect((await listed(officer))[0]).toBe(id);
      expect(await listed(neighbour)).toEqual([]);
    });

    it('faults of the form, each with its pointer', async () => {
      const sent = await send(await book([HEAD]), {
        fields: { kind: 'escape', completedOn: 'soon', colour: 'red' },
      });
      expect(sent.status).toBe(400);
      expect(
        sent.body.errors
          .map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`)
          .sort(),
      ).toEqual(['/colour unknown-field', '/completedOn invalid-date', '/kind unknown-value']);
    });
  });
});
