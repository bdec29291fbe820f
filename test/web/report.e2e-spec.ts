import { expect, it } from '@jest/globals';
import { newId, vietnamDay } from '#libs/kernel';
import { readSheets } from '#libs/sheets';
import { eventually } from '#libs/testing';
import { readFile } from 'node:fs/promises';
import { Facts } from '../../apps/reporting/src/persistence/facts.js';
import { Pseudonyms } from '../../apps/reporting/src/persistence/pseudonyms.js';
import { reporting } from '../../apps/reporting/src/reporting.module.js';
import type { TestHouse } from '../house.js';
import { openStage } from './stage.js';
import { release } from './world.js';

let house: TestHouse;
/** Told to the report as the bank's acts tell it. */
const paid = () => ({
  ...{ referralId: newId(), tranche: 1, amount: 100_000_000, communeCode: '15421', provinceCode: '38' },
  ...{ disbursedOn: '2025-11-16', recordedAt: new Date().toISOString() },
});
const { at } = openStage(async (opened) => {
  house = opened;
  const reported = await house.database.open(reporting);
  await reported.transaction((tx) =>
    new Facts(new Pseudonyms()).addEstablishmentLoans(tx, Array.from({ length: 6 }, paid)),
  );
  const few = Array.from({ length: 3 }, () => ({
    ...{ personId: newId(), releaseId: newId(), sequence: 1, communeCode: '15442', provinceCode: '38' },
    ...{ countedOn: `${vietnamDay(new Date()).slice(0, 4)}-01-01`, recordedAt: new Date().toISOString() },
  }));
  await reported.transaction(async (tx) => {
    await new Facts(new Pseudonyms()).addReleases(tx, few);
    await new Facts(new Pseudonyms()).addResidences(tx, few);
  });
  for (const letter of 'ABCDEF') {
    await release(house, `Lê Văn Thử ${letter}`);
    await release(house, `Trần Thị Mẫu ${letter}`, { home: `${vietnamDay(new Date()).slice(0, 4)}-01-01` });
  }
});

it('a committee member reads the year by commune and month, as of a day, and takes it home as a workbook', async () => {
  const page = await at('committee-member');
  const part = (name: string) => page.getByRole('region', { name });
  await eventually(async () => {
    await page.goto(`${house.url}/reports?area=38&from=2025-01-01&to=2025-12-31`);
    const row = part('Theo xã, phường').getByRole('row', { name: /Xã Yên Trường/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('6');
  });
  const loans = part('Cơ sở được vay vốn').getByRole('row', { name: /Xã Yên Trường/ });
  await loans.waitFor(); // a part that is read by itself
  expect(await loans.getByRole('cell').allTextContents()).toEqual([
    '6',
    expect.stringMatching(/^600\.000\.000/),
  ]);
  const november = part('Theo tháng trở về').getByRole('row', { name: /11\/2025/ });
  expect(await november.getByRole('cell').first().textContent()).toBe('6');
  await part('Theo mô hình giúp đỡ')
    .getByRole('row', { name: /Chưa có mô hình/ })
    .waitFor();

  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải báo cáo (.xlsx)' }).click();
  const file = await (await started).path();
  const [byCommune] = await readSheets(await readFile(file));
  expect(byCommune?.name).toBe('Theo xã');

  await page.getByLabel('Biết đến hết ngày').fill('31/12/2025');
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.getByText('số liệu đến hết ngày 31/12/2025').waitFor();
  await part('Theo xã, phường').waitFor({ state: 'detached' }); // nobody had been told of then
  const past = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải báo cáo (.xlsx)' }).click();
  const rows: string[] = [];
  for (const sheet of await readSheets(await readFile(await (await past).path())))
    for await (const { cells } of sheet.rows()) rows.push(cells.map((cell) => cell?.text ?? '').join(' '));
  expect(rows.some((row) => row.includes('31/12/2025'))).toBe(true);
  expect(rows.some((row) => row.includes('Yên Trường'))).toBe(false);

  // one commune of the province, found by typing without accents
  await page.goto(`${house.url}/reports?area=38&from=2025-01-01&to=2025-12-31`);
  await page.getByLabel('Địa bàn').fill('yen truong');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.waitForURL(/area=15421/);
  await page
    .getByText(/Xã Yên Trường/)
    .first()
    .waitFor();
  const released = page.getByRole('row', { name: /^Đã trở về/ }).first();
  expect(await released.getByRole('cell').first().textContent()).toBe('6');
}, 120_000);

it('a committee of several areas starts at the work of each of them, and of a commune in one of them not once more', async () => {
  const page = await at('committee-member', '44 38 15421');
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  const without = page.getByRole('row', { name: /^Người về trong năm, chưa có việc làm/ });
  await eventually(async () => {
    await page.reload();
    await page.getByText(/loại không có việc$/).click();
    expect(await without.allTextContents()).toEqual([expect.stringMatching(/ – Thanh Hóa.*9/)]);
  });
  await page.getByRole('link', { name: 'Người về trong năm, chưa có việc làm – Quảng Trị' }).click();
  await page.getByText(/^Tỉnh Quảng Trị/).waitFor();
}, 60_000);

it('a committee of a commune in which few came home is told so by the mark of a hidden count, not by silence', async () => {
  const page = await at('committee-member', '15442');
  const without = page.getByRole('row', { name: /^Người về trong năm, chưa có việc làm/ });
  await without.getByText('che', { exact: true }).waitFor();
  await without.getByRole('link').click();
  await page
    .getByRole('main')
    .getByText(/^Xã Yên Ninh/)
    .first()
    .waitFor();
}, 60_000);
