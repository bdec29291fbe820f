import { describe, expect, it } from '@jest/globals';
import { linkFile } from './linkage-file.js';
import { readRecord, type RecordReading } from './linkage-record.js';

interface Row {
  readonly list?: string;
  readonly name?: string;
  readonly birth?: string;
  readonly number?: string;
  readonly phone?: string;
  readonly commune?: string;
}

const reading = ({
  name = 'Lê Văn Thử',
  birth = '1990-05-02',
  number = '',
  phone = '',
  commune = '15421',
}: Row): RecordReading =>
  readRecord({
    fullName: name,
    birthDate: birth,
    sex: 'Nam',
    nationalId: number,
    phone,
    communes: commune === '' ? [] : [commune],
    provinces: commune === '' ? [] : ['38'],
  });

const linked = (rows: readonly Row[]) => {
  const { groups, unsure } = linkFile(
    rows.map(reading),
    (row) => rows[row]!.list ?? `list ${row}`,
    () => 0.5,
  );
  return { groups, unsure: unsure.map(({ a, b }) => [a, b].sort()) };
};
const [A, B] = ['038090001234', '038090777777'];

describe('records of several lists', () => {
  it('join by their number, whatever spreadsheets did to it', () => {
    const rows = ['038090001234', '38090001234.0', '3.8090001234E+10', '038 090 001 234', 'O38O90001234'];
    expect(linked(rows.map((number) => ({ number, commune: '' }))).groups).toEqual([[0, 1, 2, 3, 4]]);
  });

  it.each<[string, Row, Row]>([
    [
      'brothers with one phone',
      { phone: '0900000001' },
      { phone: '0900000001', name: 'Lê Văn Mẫu', birth: '1992-01-03' },
    ],
    ['twins with neighbouring numbers', { number: A }, { number: '038090001235', name: 'Lê Văn Thứ' }],
    [
      'twins a mark apart without numbers',
      { name: 'Lê Văn Tuấn', phone: '0900000001' },
      { name: 'Lê Văn Tuân', phone: '0900000001' },
    ],
    [
      'a father beside whose name the son’s number stands',
      { number: A },
      { number: A, name: 'Lê Văn Giả', birth: '1962-01-01' },
    ],
    ['namesakes of one day with two numbers', { number: A }, { number: B }],
    ['namesakes of one year', {}, { birth: '1990-11-30' }],
  ])('never joins %s', (_who, one, other) => {
    expect(linked([one, other]).groups).toEqual([]);
  });

  it('joins name, day and commune, and asks when a namesake fits as well', () => {
    const old = { number: '172345678' };
    expect(linked([old, { number: A }]).groups).toEqual([[0, 1]]);
    const three = linked([old, { number: A }, { number: B }]);
    expect(three.groups).toEqual([]);
    expect(three.unsure.length).toBeGreaterThan(0);
  });

  it('asks when one list names somebody twice', () => {
    expect(linked([{ list: 'x' }, { list: 'x' }])).toEqual({ groups: [], unsure: [[0, 1]] });
  });

  it('is not led by a third record from one to another that contradicts it', () => {
    const rows = [
      { name: 'Lê Văn Thành', number: A },
      { name: 'LE VAN THANH' },
      { name: 'Lê Văn Thanh', number: '038090001235' },
    ];
    for (const group of linked(rows).groups) expect(group.includes(0) && group.includes(2)).toBe(false);
  });

  it('does not join groups of which one record contradicts another', () => {
    const rows: Row[] = [
      { number: A },
      { number: '172345678' },
      { number: '172345678', commune: '15442', phone: '0900000001' },
      { number: B, commune: '15442', phone: '0900000001' },
    ];
    for (const group of linked(rows).groups) expect(group.includes(0) && group.includes(3)).toBe(false);
  });

  it('asks about two numbers when all the rest agrees, and never joins them', () => {
    const rows = [{ number: A }, { number: B }];
    expect(linked(rows)).toEqual({ groups: [], unsure: [[0, 1]] });
    expect(linked([rows[0]!, { number: B, commune: '15442' }]).unsure).toEqual([]);
  });

  it('asks when a number comes with another date of the year', () => {
    expect(linked([{ number: A }, { number: A, birth: '1990-11-23' }])).toEqual({
      groups: [],
      unsure: [[0, 1]],
    });
    expect(linked([{ number: A }, { number: A, birth: '1990-05-23' }]).groups).toEqual([[0, 1]]);
  });
});
