import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConsentGivenV1, CourseCompletedV1, HelperAssignedV1 } from '#libs/contracts';
import { LoanDisbursedV1, PersonReceivedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { readSheets } from '#libs/sheets';
import { released, type Returned, returns } from './builders.js';
import { House, type Told } from './house.js';

let house: House;
let committee: string;
beforeAll(async () => {
  house = await House.open();
  committee = await house.token('committee-member', ['38', '44', '40']);
});
afterAll(() => house.close());

const report = async (query: string) => (await house.report(committee, query)).body;
const about = (person: Returned, event: Told['event'], more: object, sequence = 2): Told => ({
  ...{ event, subject: person.personId, sequence },
  data: { ...person, ...more },
});
const place = ({ communeCode, provinceCode }: Returned) => ({ communeCode, provinceCode });
const tranche = (person: Returned, referralId: string, number: number, amount: number): Told => ({
  ...{ event: LoanDisbursedV1, subject: referralId, sequence: number },
  data: {
    ...{ referralId, personId: person.personId, ...place(person), purpose: 'production' },
    ...{ tranche: number, amount, disbursedOn: '2026-11-20' },
  },
});

it('counts contact once, by reception or consent; courses; borrowers once and every tranche of their money', async () => {
  const people = returns(20);
  const loans = people.slice(0, 8).map((person) => ({ person, id: newId() }));
  await house.tell(
    [
      ...people.map((person) => released(person)),
      ...people.slice(0, 9).map((person) => about(person, PersonReceivedV1, { on: '2026-11-20' })),
      ...people.slice(4, 12).map((person) => about(person, ConsentGivenV1, { purpose: 'credit' }, 3)),
      ...people.slice(0, 6).map((person) =>
        about(person, CourseCompletedV1, {
          ...{ enrolmentId: newId(), courseId: newId(), occupationCode: '7212', skills: [] },
          ...{ level: 'elementary', completedOn: '2026-11-20' },
        }),
      ),
      ...loans.map(({ person, id }) => tranche(person, id, 1, 30_000_000)),
      ...loans.slice(0, 5).map(({ person, id }) => tranche(person, id, 2, 20_000_000)),
    ],
    2,
  );
  expect(await report('area=38')).toMatchObject({
    ...{ released: 20, contacted: 12, trained: 6, borrowers: 8, amountLent: 340_000_000 },
  });
});

it('is told by kind of community model, the last that stood by each, small ones hidden with a second', async () => {
  const people = returns(30, { provinceCode: '40', communeCode: '16681' });
  const with3 = (person: Returned, modelKind: string, sequence: number): Told =>
    about(person, HelperAssignedV1, { on: '2026-11-20', modelId: newId(), modelKind }, sequence);
  await house.tell([
    ...people.map((person) => released(person)),
    ...people.slice(0, 12).map((person) => with3(person, 'veterans', 2)),
    ...people.slice(9, 19).map((person) => with3(person, 'three-plus-one', 3)),
    ...people.slice(19, 22).map((person) => with3(person, 'club', 2)),
  ]);
  const { released: all, models } = await report('area=40');
  const shown = models.map(({ modelKind, released: count }: Record<string, unknown>) => [modelKind, count]);
  // none 8, club 3, 3+1 10, veterans 9
  expect([all, shown]).toEqual([
    30,
    [
      ['', null],
      ['club', null],
      ['three-plus-one', 10],
      ['veterans', 9],
    ],
  ]);
});

it('counts people of communes of before 1 July 2025 in the communes of today, and loses nobody', async () => {
  // Yên Trường of today was Yên Trung, Yên Trường, Yên Phong and Yên Thái
  const old = ['15418', '15421', '15427', '15430'].flatMap((communeCode, index) =>
    returns(2 + index, { provinceCode: '38', communeCode }),
  );
  await house.tell(old.map((person) => released(person, '2025-03-03', '2025-03-03T03:00:00Z')));
  const { released: all, communes } = await report('area=38&from=2025-01-01&to=2025-12-31');
  const rows = communes.map(({ communeCode, name, released: count }: Record<string, unknown>) => [
    communeCode,
    name,
    count,
  ]);
  expect([all, rows]).toEqual([14, [['15421', 'Xã Yên Trường', 14]]]);
});

it('is a workbook in one layout: titles, two lines of headers, every figure, hidden ones as hidden', async () => {
  const people = returns(9, { provinceCode: '44', communeCode: '19333' });
  await house.tell([
    ...people.map((person) => released(person)),
    ...people.slice(0, 3).map((person) => about(person, PersonReceivedV1, { on: '2026-11-20' })),
  ]);
  const file = await house.download(committee, '/api/v1/reports/reintegration.xlsx?area=44');
  const sheets: Record<string, string[][]> = {};
  for (const sheet of await readSheets(file)) {
    const lines: string[][] = (sheets[sheet.name] = []);
    for await (const { cells } of sheet.rows()) lines.push(cells.map((cell) => cell?.text ?? ''));
  }
  expect(Object.keys(sheets)).toEqual([
    ...['Theo xã', 'Theo tháng', 'Theo mô hình', 'Cơ sở theo xã', 'Cơ sở theo tháng', 'Mô hình ở xã'],
  ]);
  const lines = sheets['Theo xã'] as string[][];
  expect(lines[1]?.[0]).toBe(
    'Tỉnh Quảng Trị · kỳ từ 01/01/2026 đến 30/11/2026 · số liệu biết đến hết ngày 22/11/2026',
  );
  expect(lines[4]?.[0]).toMatch(/^Mã kiểm tra số liệu \(SHA-256\): [0-9a-f]{64}$/);
  expect(lines[5]?.slice(0, 4)).toEqual(['TT', 'Xã, phường, đặc khu', 'Tiếp nhận', undefined]);
  expect(lines[7]?.slice(0, 5)).toEqual(['1', 'Phường Đông Hà', '9', 'ẩn', '0']);
  expect(lines[8]?.slice(0, 5)).toEqual([undefined, 'Tổng cộng', '9', 'ẩn', '0']);
});
