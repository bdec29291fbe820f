import { BadFile, field, readRows, type Row } from '../read-rows.js';
import type { ListRow } from './lists.js';
import type { Truth } from './measure.js';

/** What a column may be called; names as `read-rows` writes them (lower case, no `-`, `_`, spaces). */
const COLUMNS = {
  rowId: ['rowid', 'recordid', 'id', 'stt', 'row'],
  source: ['source', 'nguon', 'list', 'file', 'dataset'],
  fullName: ['fullname', 'name', 'hoten', 'hovaten', 'họtên', 'họvàtên', 'ten'],
  birthDate: ['birthdate', 'dateofbirth', 'dob', 'birth', 'ngaysinh', 'ngàysinh', 'namsinh', 'birthyear'],
  sex: ['sex', 'gender', 'gioitinh', 'giớitính'],
  nationalId: [
    'nationalid',
    'identitynumber',
    'idnumber',
    'sogiayto',
    'socccd',
    'cccd',
    'cmnd',
    'cccdcmnd',
    'sodinhdanh',
    'sốđịnhdanh',
  ],
  phone: ['phone', 'mobile', 'phonenumber', 'sdt', 'sđt', 'dienthoai', 'điệnthoại', 'sodienthoai'],
  address: ['address', 'diachi', 'địachỉ', 'residence', 'commune', 'communecode', 'noicutru', 'noithuongtru'],
  receivedOn: ['receivedon', 'received', 'date', 'ngaynhan', 'on'],
} as const satisfies Record<keyof ListRow, readonly string[]>;
const PERSON = [
  'personid',
  'trueperson',
  'truepersonid',
  'person',
  'entity',
  'entityid',
  'truth',
  'cluster',
  'clusterid',
  'gold',
  'label',
];
const KIND = ['kind', 'hard', 'relation', 'type', 'trap'];
const LEFT = ['a', 'left', 'rowa', 'rowida', 'ida', 'id1', 'row1', 'rowid1', 'idl'];
const RIGHT = ['b', 'right', 'rowb', 'rowidb', 'idb', 'id2', 'row2', 'rowid2', 'idr'];
const SAME = ['same', 'match', 'ismatch', 'expected', 'decision', 'answer', 'label'];

export interface PeopleFile {
  readonly rows: readonly ListRow[];
  readonly truth: Truth | null;
  /** Column found for each field, for the person who runs the command. */
  readonly found: Readonly<Record<string, string | null>>;
}

/** Throws BadFile when there is nothing to compare by. */
export function readPeople(path: string, gold?: string): PeopleFile {
  const raw = readRows(path);
  const columns = new Set(raw.flatMap((row) => Object.keys(row)));
  const columnOf = (names: readonly string[]): string | null =>
    names.find((name) => columns.has(name)) ?? null;
  const found = Object.fromEntries(Object.entries(COLUMNS).map(([name, names]) => [name, columnOf(names)]));
  if (found['fullName'] === null && found['nationalId'] === null) {
    throw new BadFile(`${path}: neither a name nor an identity number (columns: ${[...columns].join(', ')})`);
  }
  const value = (row: Row, name: keyof ListRow): string => {
    const column = found[name];
    return column ? (field(row, column) ?? '') : '';
  };
  const rows = raw.map((row, index): ListRow => {
    const entries = (Object.keys(COLUMNS) as (keyof ListRow)[]).map((name) => [name, value(row, name)]);
    const read = Object.fromEntries(entries) as unknown as ListRow;
    return read.rowId === '' ? { ...read, rowId: String(index + 1) } : read;
  });
  const person = columnOf(PERSON);
  const inFile = person === null ? null : { person: raw.map((row) => field(row, person) || null), hard: [] };
  return { rows, truth: gold === undefined ? inFile : readGold(gold, rows), found: { ...found, person } };
}

/** Either `row_id, person` or pairs `a, b` with, perhaps, whether they are of one person and what makes them hard. */
function readGold(path: string, rows: readonly ListRow[]): Truth {
  const at = new Map(rows.map(({ rowId }, index) => [rowId, index]));
  const gold = readRows(path);
  const indexOf = (row: Row, names: readonly string[]): number | undefined =>
    at.get(field(row, ...names) ?? '');
  const person: (string | null)[] = rows.map(() => null);
  const hard: { a: number; b: number; kind: string }[] = [];
  if (gold.some((row) => field(row, ...LEFT) !== undefined)) {
    rows.forEach((_, index) => (person[index] = `row ${index}`));
    const join = (a: number, b: number): void => {
      const [from, to] = [person[a]!, person[b]!];
      person.forEach((each, index) => each === from && (person[index] = to));
    };
    for (const row of gold) {
      const [a, b] = [indexOf(row, LEFT), indexOf(row, RIGHT)];
      if (a === undefined || b === undefined) continue;
      if (/^(|1|same|true|yes|match)$/i.test(field(row, ...SAME) ?? '')) join(a, b);
      else hard.push({ a, b, kind: field(row, ...KIND) ?? 'different' });
    }
    return { person, hard };
  }
  for (const row of gold) {
    const index = indexOf(row, COLUMNS.rowId);
    if (index !== undefined) person[index] = field(row, ...PERSON) || null;
  }
  if (person.every((each) => each === null))
    throw new BadFile(`${path}: no row of the people file has a person in it`);
  return { person, hard };
}
