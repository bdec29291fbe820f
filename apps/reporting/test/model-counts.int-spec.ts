import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HelperModelChangedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { readSheets } from '#libs/sheets';
import { rebuild } from '../src/rebuild.js';
import { House, type Told } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const ask = async (query: string, areas = ['38']) =>
  house.get(await house.token('committee-member', areas), `/api/v1/reports/helper-models?${query}`);

const model = (
  { id = newId(), kind = 'veterans', commune = '15421', province = '38', startedOn = '2025-10-01' },
  endedOn?: string,
  at?: string,
): Told => ({
  ...{ event: HelperModelChangedV1, subject: id, sequence: endedOn === undefined ? 1 : 2 },
  data: {
    ...{ helperModelId: id, modelKind: kind, communeCode: commune, provinceCode: province, startedOn },
    ...(endedOn === undefined ? {} : { endedOn }),
  },
  ...(at === undefined ? {} : { at }),
});

it('counts the models that run, by kind and commune, on any day', async () => {
  const ended = newId();
  await house.tell([
    model({}),
    model({ kind: 'three-plus-one' }),
    model({ kind: 'three-plus-one' }),
    model({ kind: 'club', commune: '15442' }),
    model({ kind: 'club', commune: '15442', startedOn: '2030-01-01' }), // not yet
    model({ commune: '19333', province: '44' }),
    model({ id: ended, kind: 'club' }, '2026-11-20'), // the end comes before the beginning
    model({ id: ended, kind: 'club' }),
  ]);
  const { body } = await ask('area=38');
  expect(body).toMatchObject({ area: '38', areaName: 'Tỉnh Thanh Hóa', running: 4 });
  expect(body.kinds).toEqual([
    { modelKind: 'three-plus-one', running: 2 },
    { modelKind: 'club', running: 1 },
    { modelKind: 'veterans', running: 1 },
  ]);
  expect(
    body.communes.map(({ communeCode, running }: Record<string, unknown>) => [communeCode, running]),
  ).toEqual([
    ['15421', 3],
    ['15442', 1],
  ]);
  expect((await ask('area=15442', ['15442'])).body).toMatchObject({ running: 1, communes: [{ running: 1 }] });
  expect((await ask('area=44')).body.code).toBe('outside-area');
  // nothing of it was known on an earlier day
  expect((await ask('area=38&asOf=2024-01-01')).body.running).toBe(0);
  expect((await ask('area=38&asOf=2999-01-01')).status).toBe(400);
});

it('stands in the workbook as on the page', async () => {
  const committee = await house.token('committee-member', ['38']);
  const file = await house.download(committee, '/api/v1/reports/reintegration.xlsx?area=38');
  const sheet = (await readSheets(file)).find(({ name }) => name === 'Mô hình ở xã');
  const lines: (string | undefined)[][] = [];
  for await (const { cells } of sheet!.rows()) lines.push(cells.map((cell) => cell?.text));
  expect(lines.slice(-4)).toEqual([
    ['TT', 'Xã, phường, đặc khu', 'Mô hình 3+1', 'Câu lạc bộ', 'Cựu chiến binh', 'Tổng cộng'],
    ['1', 'Xã Yên Trường', '2', '0', '1', '3'],
    ['2', 'Xã Yên Ninh', '0', '1', '0', '1'],
    [undefined, 'Tổng cộng', '2', '1', '1', '4'],
  ]);
});

it('says of a day that is over what it said first, also when news of that day comes late', async () => {
  const past = 'area=38&asOf=2026-11-21';
  const first = (await ask(past)).body;
  expect(first.running).toBe(0);
  await house.tell([model({}, undefined, '2026-11-20T03:00:00Z')]);
  expect((await ask(past)).body).toEqual(first);
  expect((await ask('area=38')).body.running).toBe(5);
});

it('makes the same counts anew from the archive, where no model stands under its own id', async () => {
  expect(await rebuild({ url: house.databaseUrl, replace: false })).toMatchObject({
    equal: true,
    missing: 0,
  });
  const rows = await house.rows<{ data: object }>('select data from archived_event');
  expect(rows.length).toBe(9);
});
