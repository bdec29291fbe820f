import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EstablishmentLoanDisbursedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { readSheets } from '#libs/sheets';
import { rebuild } from '../src/rebuild.js';
import { House, type Told } from './house.js';

let house: House;
let committee: string;
beforeAll(async () => {
  house = await House.open();
  committee = await house.token('committee-member', ['38', '44']);
});
afterAll(() => house.close());

const ask = async (query: string) =>
  (await house.get(committee, `/api/v1/reports/establishment-loans?${query}`)).body;

interface Loan {
  readonly referralId?: string;
  readonly commune?: string;
  readonly province?: string;
  readonly tranche?: number;
  readonly amount?: number;
  readonly on?: string;
}
const paid = (loan: Loan = {}, at?: string): Told => {
  const { referralId = newId(), commune = '15421', province = '38', tranche = 1 } = loan;
  return {
    ...{ event: EstablishmentLoanDisbursedV1, subject: referralId, sequence: 5 + tranche },
    data: {
      ...{ referralId, communeCode: commune, provinceCode: province, purpose: 'production' },
      ...{ form: 'cooperative', tranche, amount: loan.amount ?? 100_000_000 },
      disbursedOn: loan.on ?? '2026-10-20',
    },
    ...(at === undefined ? {} : { at }),
  };
};
const loans = (count: number, loan: Loan = {}, at?: string): Told[] =>
  Array.from({ length: count }, () => paid(loan, at));

const rowsOf = (rows: Record<string, unknown>[], name: string) =>
  rows.map((row) => [row[name], row['borrowers'], row['amountLent']]);

it('counts each establishment once in the month of its first payment, and all its money, by commune', async () => {
  const twice = Array.from({ length: 6 }, () => newId());
  await house.tell(
    [
      // the second tranche comes first
      ...twice.map((referralId) => paid({ referralId, tranche: 2, on: '2026-11-20', amount: 50_000_000 })),
      ...twice.map((referralId) => paid({ referralId })),
      ...loans(7, { commune: '15442', on: '2026-11-03' }),
    ],
    2, // every message comes twice
  );
  const year = await ask('area=38&from=2026-01-01&to=2026-12-31');
  expect(year).toMatchObject({ areaName: 'Tỉnh Thanh Hóa', borrowers: 13, amountLent: 1_600_000_000 });
  expect(rowsOf(year.communes, 'name')).toEqual([
    ['Xã Yên Trường', 6, 900_000_000],
    ['Xã Yên Ninh', 7, 700_000_000],
  ]);
  expect(rowsOf(year.months, 'month').slice(8)).toEqual([
    ['2026-09', 0, 0],
    ['2026-10', 6, 900_000_000],
    ['2026-11', 7, 700_000_000],
  ]);
  const commune = await ask('area=15442&from=2026-11-01&to=2026-11-30');
  expect(commune).toMatchObject({ borrowers: 7, amountLent: 700_000_000, communes: [] });
  expect(await ask('area=38&asOf=2026-11-21')).toMatchObject({ borrowers: 0, amountLent: 0 });
});

it('counts them nowhere among the people, whose answer stays as it was', async () => {
  const { body } = await house.report(committee, 'area=38&from=2026-01-01&to=2026-12-31');
  expect(body).toMatchObject({ released: 0, borrowers: 0, amountLent: 0, communes: [], months: [] });
});

it('hides fewer than five, what would tell of them, and a handful that came since', async () => {
  const area = { province: '44' };
  const [spring, autumn] = ['2026-04-02T03:00:00Z', '2026-10-02T03:00:00Z'];
  await house.tell([
    ...loans(8, { ...area, commune: '19333', on: '2026-04-01' }, spring),
    ...loans(3, { ...area, commune: '19351', on: '2026-04-01' }, spring),
    ...loans(6, { ...area, commune: '19360', on: '2026-04-01' }, spring),
  ]);
  const then = await ask('area=44&from=2026-01-01&to=2026-12-31&asOf=2026-04-02');
  expect([then.borrowers, then.amountLent]).toEqual([17, 1_700_000_000]);
  expect(rowsOf(then.communes, 'communeCode')).toEqual([
    ['19333', 8, 800_000_000],
    ['19351', null, null],
    ['19360', null, null], // else 17 - 8 - 6 tells the three
  ]);
  await house.tell(loans(2, { ...area, commune: '19333', on: '2026-09-30' }, autumn));
  const now = await ask('area=44&from=2026-01-01&to=2026-12-31&asOf=2026-10-02');
  expect([now.borrowers, now.heldBack]).toEqual([17, { borrowers: '2026-04-02', amountLent: '2026-04-02' }]);
  // an old question has its old answer
  expect(await ask('area=44&from=2026-01-01&to=2026-12-31&asOf=2026-04-02')).toEqual(then);
});

it('stands in the workbook as it does in the answer', async () => {
  const query = 'area=44&from=2026-01-01&to=2026-12-31&asOf=2026-10-02';
  const file = await house.download(committee, `/api/v1/reports/reintegration.xlsx?${query}`);
  const sheets = await readSheets(file);
  const linesOf = async (name: string): Promise<string[][]> => {
    const lines: string[][] = [];
    for await (const { cells } of sheets.find((sheet) => sheet.name === name)!.rows())
      lines.push(cells.slice(1).map((cell) => cell?.text ?? ''));
    return lines;
  };
  const heldOn = '02/04/2026';
  expect((await linesOf('Cơ sở theo xã')).slice(-4)).toEqual([
    ['Phường Đông Hà', '8', '800000000', heldOn],
    ...[expect.any(String), expect.any(String)].map((name: unknown) => [name, 'ẩn', 'ẩn']),
    ['Tổng cộng', '17', '1700000000', heldOn],
  ]);
  const april = (await linesOf('Cơ sở theo tháng')).find(([label]) => label === '04/2026');
  expect(april).toEqual(['04/2026', '17', '1700000000', heldOn]);
});

it('is of the areas of the committee', async () => {
  const path = '/api/v1/reports/establishment-loans?area=38';
  const near = await house.token('committee-member', ['15421']);
  expect((await house.get(near, path)).body.code).toBe('outside-area');
  expect((await house.get(await house.token('counsellor', ['38']), path)).status).toBe(403);
  expect((await house.get(committee, `${path}&asOf=2026-11-23`)).body.errors).toMatchObject([
    { pointer: '/asOf', code: 'date-in-future' },
  ]);
});

it('makes the same counts anew from the archive, where no referral stands under its own id', async () => {
  const [before] = await house.rows<{ rows: string }>(
    'select json_agg(t order by referral_id, number)::text as rows from establishment_tranche t',
  );
  await house.rows('update establishment_tranche set amount = 1 where number = 2');
  expect(await rebuild({ url: house.databaseUrl, replace: true })).toMatchObject({
    ...{ unheard: 0, takenOver: 0, missing: 6, extra: 6, replaced: true },
  });
  const [after] = await house.rows<{ rows: string }>(
    'select json_agg(t order by referral_id, number)::text as rows from establishment_tranche t',
  );
  expect(after).toEqual(before);
});
