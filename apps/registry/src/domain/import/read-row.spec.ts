import { describe, expect, it } from '@jest/globals';
import { fieldOf } from './columns.js';
import type { Header, ImportCell, ImportRow } from './header.js';
import { Headers } from './headers.js';
import { DayOrder } from './read-day.js';
import { readRow, type RowReading } from './read-row.js';

const TODAY = '2026-11-22';

/** Lines as a sheet has them; an empty text is an empty cell. */
const aSheet = (...lines: readonly (readonly string[])[]): ImportRow[] =>
  lines.map((texts, at) => ({
    line: at + 1,
    cells: texts.map((text): ImportCell | undefined => (text === '' ? undefined : { kind: 'text', text })),
  }));

/** The last header of the lines, and the line where it ends. */
function headerIn(rows: readonly ImportRow[]): { header: Header; line: number } {
  const headers = new Headers();
  return rows.reduce<{ header: Header | undefined; line: number }>(
    (found, row) => {
      const header = headers.see(row);
      return header ? { header, line: row.line } : found;
    },
    { header: undefined, line: 0 },
  ) as { header: Header; line: number };
}

const contextOf = (header: Header) => ({
  header,
  defaults: {},
  today: TODAY,
  orders: { birthDate: new DayOrder(), completedOn: new DayOrder() },
});

/** The first line behind the header, read. */
function read(lines: readonly (readonly string[])[]): RowReading {
  const rows = aSheet(...lines);
  const { header, line } = headerIn(rows);
  return readRow(rows.find((row) => row.line > line) as ImportRow, contextOf(header));
}

const codes = ({ faults }: RowReading): string[] => faults.map(({ pointer, code }) => `${pointer} ${code}`);
const sentence = ({ body }: RowReading): unknown =>
  (body['release'] as Record<string, unknown>)['sentenceMonths'];

const HEAD = ['Họ và tên', 'Ngày sinh', 'Giới tính'];
const ROW = ['Lê Văn Thử', '02/05/1990', 'Nam'];
const NOT_READ = '/release/additionalPenalties penalty-not-read';

describe('additional penalties in a list', () => {
  it.each([
    'Hình phạt bổ sung',
    'HÌNH PHẠT BỔ SUNG KÈM THEO (nếu có)',
    'hinh phat bo sung',
    'Hình phạt bổ xung',
    'Hình phạt kèm theo',
    'Hình phạt khác',
    'Án phạt bổ sung',
    'Mức hình phạt bổ sung',
    'Cấm đảm nhiệm chức vụ',
    'Cấm hành nghề hoặc làm công việc nhất định',
    'Ngày hết cấm cư trú',
    'Quản chế',
    'Tước một số quyền công dân',
    'Nghĩa vụ dân sự, hình phạt bổ sung', // Nghị định 160/2026 Điều 8
    'Mức án, hình phạt bổ sung',
  ])('"%s" is a column of them', (heading) => {
    expect(fieldOf(heading)).toBe('penalties');
  });

  it.each([
    ['Hình phạt', 'sentence'],
    ['Hình phạt chính', 'sentence'],
    ['Hình phạt tù đã tuyên', 'sentence'],
    ['Án phạt đã tuyên', 'sentence'],
    ['Mức án (tháng)', 'sentence'],
    ['Nghĩa vụ dân sự', 'obligations'],
    ['Thông tin bổ sung', undefined],
    ['Cam kết', undefined],
  ])('"%s" is none', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  const ORDERS: readonly (readonly [string, readonly string[], (penalty: string) => string[]])[] = [
    ['behind the sentence', ['Mức án', 'Hình phạt bổ sung'], (penalty) => ['3 năm', penalty]],
    ['before the sentence', ['Hình phạt bổ sung', 'Mức án'], (penalty) => [penalty, '3 năm']],
    [
      'the second of two such columns',
      ['Cấm hành nghề', 'Mức án', 'Quản chế'],
      (penalty) => ['không', '3 năm', penalty],
    ],
  ];
  describe.each(ORDERS)('standing %s', (_where, heads, cells) => {
    it.each(['Cấm hành nghề lái xe 02 năm', '2 năm', 'x', 'Có', '31/12/2027', 'Không rõ'])(
      '"%s" refuses the line',
      (said) => {
        const reading = read([
          [...HEAD, ...heads],
          [...ROW, ...cells(said)],
        ]);
        expect(codes(reading)).toEqual([NOT_READ]);
        expect(sentence(reading)).toBe(36);
      },
    );

    it.each(['', 'không', 'Không.', '-', '–', '0', 'Không có', 'Không có hình phạt bổ sung'])(
      '"%s" is none',
      (said) => {
        const reading = read([
          [...HEAD, ...heads],
          [...ROW, ...cells(said)],
        ]);
        expect(codes(reading)).toEqual([]);
        expect(sentence(reading)).toBe(36);
      },
    );
  });

  it('what a formula could not compute may be one', () => {
    const [head, row] = aSheet([...HEAD, 'Hình phạt bổ sung'], ROW) as [ImportRow, ImportRow];
    const cells: ImportCell[] = [...(row.cells as ImportCell[]), { kind: 'error', text: '#N/A' }];
    expect(codes(readRow({ ...row, cells }, contextOf(headerIn([head]).header)))).toEqual([NOT_READ]);
  });

  it.each([
    ['Mức án', '3 năm tù, cấm hành nghề 2 năm', [NOT_READ]],
    ['Ghi chú', 'Cấm cư trú 2 năm tại huyện cũ', [NOT_READ]],
    ['Màu hồ sơ', 'còn quản chế', [NOT_READ]],
    ['Ghi chú', 'Không bị cấm cư trú', []],
    ['Ghi chú', 'Có cam kết, đã bổ sung hồ sơ', []],
  ])('under "%s": "%s"', (heading, said, faults) => {
    expect(
      codes(
        read([
          [...HEAD, heading],
          [...ROW, said],
        ]),
      ),
    ).toEqual(faults);
  });

  it('under a heading that spans the main and the additional one', () => {
    const lines = (said: string): string[][] => [
      ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Hình phạt', ''],
      ['', '', '', 'Chính', 'Bổ sung'],
      [...ROW, '3 năm', said],
    ];
    expect([codes(read(lines('Quản chế 1 năm'))), codes(read(lines('')))]).toEqual([[NOT_READ], []]);
    expect(sentence(read(lines('')))).toBe(36);
  });
});

describe('a line of a list', () => {
  const person = (heading: string, said: string): unknown => {
    const reading = read([
      ['Họ tên', 'Giới tính', 'Nơi ở', heading],
      ['Lê Văn Thử', 'Nam', 'xã Yên Phong', said],
    ]);
    const { birthDate, nationalId } = reading.body['person'] as Record<string, unknown>;
    return codes(reading)[0] ?? birthDate ?? nationalId;
  };

  it.each([
    ['Ngay sinh', '2.5.1990', '1990-05-02'],
    ['NGÀY THÁNG NĂM SINH', 'ngày 02 tháng 5 năm 1990', '1990-05-02'],
    ['Ngày sing', '2/5/70', '1970-05-02'],
    ['Ngày sinh', '2/5/08', '/person/birthDate day-two-digit-year'],
    ['Năm sinh', '1990', '/person/birthDate day-year-only'],
    ['Ngày sinh', '00/00/1990', '/person/birthDate day-year-only'],
    ['Ngày sinh', '31/02/1990', '/person/birthDate invalid-date'],
    ['Ngày sinh', '5021990', '1990-02-05'],
    ['Ngày sinh', '2051990', '/person/birthDate invalid-date'], // the 2nd of May without its zero, or the 20th
    ['So CCCD', '38090001234', '038090001234'],
    ['Số CMND', '172345678', '172345678'],
    ['Số CMND', '17234567', '/person/nationalId national-id-form'], // as a text it lacks any of its digits
    ['Số CCCĐ', '38090001234.0', '038090001234'],
    ['Số căn cước công dâm', '3,809E+10', '/person/nationalId national-id-rounded'],
    ['Số CCCD', 'chưa cấp', '/person/nationalId national-id-form'],
  ])('"%s" over "%s": %s', (heading, said, expected) => {
    expect(person(heading, said)).toBe(expected);
  });

  it('years of birth under a heading that spans men and women', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Năm sinh', '', 'Mức án'],
      ['', '', 'Nam', 'Nữ', ''],
      ['1', 'Trần Thị Mẫu', '', '03/05/1990', '12'],
    ]);
    expect(reading.body['person']).toEqual({
      ...{ fullName: 'Trần Thị Mẫu', sex: 'female', birthDate: '1990-05-03' },
    });
    expect(codes(reading)).toEqual([]);
  });
});

describe('the sentence and what is settled', () => {
  const release = (heading: string, said: string, field: string): unknown => {
    const reading = read([
      [...HEAD, heading],
      [...ROW, said],
    ]);
    return (reading.body['release'] as Record<string, unknown>)[field] ?? codes(reading).join(' ');
  };

  it.each([
    ['3 năm 6 tháng tù', 42],
    ['3n6t', 42],
    ['36', 36],
    ['15 tháng 10 ngày', 15],
    ['6 năm tù, tạm giam 4 tháng 5 ngày', 72], // spent already, and part of the six years
    ['3 năm tù (đã trừ 3 tháng tạm giữ)', 36],
    ['3 năm tù, tạm giữ 1 tháng', 36],
    ['3,5 năm', '/release/sentenceMonths sentence-form'],
    ['2 năm + 3 năm', '/release/sentenceMonths sentence-form'],
    ['5 năm (giảm còn 4 năm)', '/release/sentenceMonths sentence-form'],
    ['2 năm án treo', '/release/sentenceMonths sentence-form'],
    ['chung thân', '/release/sentenceMonths sentence-form'],
  ])('"%s": %s', (said, expected) => {
    expect(release('Mức án', said, 'sentenceMonths')).toBe(expected);
  });

  it.each([
    ['Cố ý', true],
    ['Cố ý gián tiếp', true],
    ['Vô ý', false],
    ['Không cố ý', '/release/intentional yes-no-form'],
    ['Cố ý/vô ý', '/release/intentional yes-no-form'],
  ])('guilt "%s": %s', (said, expected) => {
    expect(release('Lỗi', said, 'intentional')).toBe(expected);
  });

  it.each([
    ['Đã thi hành xong nghĩa vụ', 'Có', true],
    ['Đã thi hành xong nghĩa vụ', 'Chưa', false],
    ['Nghĩa vụ dân sự', 'Đã xong', true],
    ['Nghĩa vụ dân sự', 'Không còn', true],
    ['Nghĩa vụ dân sự', 'Chưa xong', false],
    ['Nghĩa vụ dân sự', 'Có', undefined], // there is one, or it is met
    ['Nghĩa vụ dân sự', 'Không', undefined],
    ['Nghĩa vụ dân sự', 'Không có nghĩa vụ', true],
    ['Nghĩa vụ dân sự', 'Không phải bồi thường', undefined], // costs may be left
    ['Nghĩa vụ dân sự', 'Đã nộp một phần', undefined],
    ['Nghĩa vụ dân sự', 'Có, chưa xong', undefined],
    ['Nghĩa vụ dân sự', 'Xong án phí, chưa bồi thường', undefined],
    ['Nghĩa vụ dân sự', 'Đã bồi thường 5 triệu, còn 10 triệu', undefined],
    ['Nghĩa vụ dân sự', 'Không còn khả năng thi hành', undefined],
  ])('"%s": "%s" is %s', (heading, said, expected) => {
    expect(release(heading, said, 'obligationsSettled')).toBe(
      expected ?? '/release/obligationsSettled yes-no-form',
    );
  });
});
