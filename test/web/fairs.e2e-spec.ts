import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, vietnamDay } from '#libs/kernel';
import { openStage } from './stage.js';
import { openVacancy, release } from './world.js';

const STORY_MS = 120_000;
/** The fair is tomorrow; its clock stands before it begins, whenever this runs. */
const DAY = addDays(vietnamDay(new Date()), 1);

const { at, clock } = openStage(async (house) => {
  await openVacancy(house);
  await openVacancy(house, { employer: { name: 'Xưởng Giả Định' }, title: 'Thợ hàn khung' });
  for (const name of ['Lê Văn Thử', 'Trần Văn Mẫu', 'Phạm Văn Giả Định']) await release(house, name);
});

async function drawUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Phiên giao dịch' }).first().click();
  await page.getByRole('button', { name: 'Mở phiên mới' }).click();
  await page.getByLabel('Tên phiên').fill('Phiên giao dịch việc làm thử');
  await page.getByLabel('Ngày mở').fill(DAY.split('-').reverse().join('/'));
  await page.getByLabel('Từ giờ').fill('08:00');
  await page.getByLabel('Đến giờ').fill('12:00');
  await page.getByLabel('Phút mỗi lượt phỏng vấn').fill('30');
  await page.getByLabel('Mỗi người ít nhất mấy cuộc').fill('2');
  await page.getByLabel('Số người mời nhiều nhất').fill('3');
  await page.getByLabel('Xã, phường nơi mở').fill('yen dinh');
  await page.getByRole('option', { name: 'Yên Định' }).first().waitFor({ state: 'attached' });
  await page.getByLabel('Xã, phường nơi mở').press('Enter');
  for (const words of ['hoa sen', 'gia dinh']) {
    await page.getByLabel('Công việc tuyển tại phiên').fill(words);
    await page.getByLabel('Công việc tuyển tại phiên').press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lập phiên' }).click();
  await page.getByText('Mới lập').waitFor();
}

/** One by hand, then the best of the list until the places are taken. */
async function invite(page: Page): Promise<void> {
  const list = page.locator('section', { hasText: 'Nên mời ai' });
  // a button takes no second press before all that the first one changed has been read
  const read = () => list.locator('.ant-btn-loading').first().waitFor({ state: 'detached' });
  await list.getByText('Còn 3 trên 3 chỗ').waitFor();
  await list.getByText('Thứ 1 trong danh sách phù hợp của bàn 1 · Xưởng Giả Định').waitFor();
  await list.getByLabel('Chọn Trần Văn Mẫu').check();
  await list.getByRole('button', { name: 'Mời 1 người đã chọn' }).click();
  await page.getByRole('heading', { name: 'Người được mời (1)' }).waitFor();
  await page.getByText(/^Cán bộ chọn; thứ \d trong danh sách phù hợp của bàn \d$/).waitFor();
  await list.getByText('Còn 2 trên 3 chỗ').waitFor();
  await read();
  await list.getByLabel('Số người').fill('1');
  await list.getByRole('button', { name: 'Mời những người đứng đầu' }).click();
  await page.getByRole('heading', { name: 'Người được mời (2)' }).waitFor();
  await read();
  await list.getByRole('button', { name: 'Mời những người đứng đầu' }).click();
  await page.getByRole('heading', { name: 'Người được mời (3)' }).waitFor();
  await list.getByText('Không còn ai phù hợp mà chưa mời.').waitFor();
}

async function paper(page: Page, name: string): Promise<string> {
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return (await readFile(await (await loading).path())).toString('latin1', 0, 5);
}

const counter = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name} \\d`) });
const guest = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(`${name} (Thứ|Cán bộ)`) });
const changed = (page: Page, words: RegExp) => page.getByRole('listitem').filter({ hasText: words }).first();
async function photograph(page: Page, name: string): Promise<void> {
  const screenshots = process.env['SCREENSHOTS'];
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

/** Somebody advised, somebody late, an employer late and one who withdraws, somebody missing: each says who moves. */
async function whoIsThere(page: Page): Promise<void> {
  await page.getByLabel('Đã tư vấn cho Lê Văn Thử').click();
  await guest(page, 'Lê Văn Thử').getByText('Có mặt', { exact: true }).first().waitFor();
  await expectCounter(page, 'Người được tư vấn', 1);

  await page.getByLabel('Giờ Trần Văn Mẫu sẽ đến').fill('10:00');
  await guest(page, 'Trần Văn Mẫu').getByRole('button', { name: 'Đến muộn' }).click();
  await page.getByText('Đã xếp lại vì có người hoặc nơi tuyển muộn, vắng').waitFor();
  await changed(page, /Trần Văn Mẫu \(thẻ 1\): bàn \d lúc 0[89]:\d0 → bàn \d lúc 1[01]:\d0/).waitFor();

  await page.getByLabel('Giờ Cơ khí Hoa Sen Mới (bàn 2) sẽ đến').fill('09:30');
  await page.getByLabel('Giờ Cơ khí Hoa Sen Mới (bàn 2) sẽ đến').press('Enter');
  await page.getByText('Đến muộn 09:30').waitFor();
  await changed(page, /bàn 2 lúc 0[89]:\d0 → bàn 2/).waitFor();
  await photograph(page, 'fair-day');

  await guest(page, 'Phạm Văn Giả Định').getByRole('button', { name: 'Vắng' }).click();
  await changed(page, /Phạm Văn Giả Định \(thẻ \d\): bỏ bàn \d lúc/).waitFor();
  await page.getByRole('button', { name: 'Bàn 2, Cơ khí Hoa Sen Mới: rút' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: 'Rút' }).click();
  await page.getByText('Đã rút', { exact: true }).waitFor();
  await changed(page, /Lê Văn Thử \(thẻ \d\): bỏ bàn 2 lúc/).waitFor();
  await page.getByText('Không có ai hẹn ở bàn này.').waitFor();
}

async function expectCounter(page: Page, name: string, value: number): Promise<void> {
  await page.getByRole('row', { name: new RegExp(`^${name} ${value}\\b`) }).waitFor();
}

describe('in the browser', () => {
  it(
    'a counsellor holds a fair: chooses guests, makes the timetable, prints, follows who is late, keys in results, closes',
    async () => {
      const page = await at('counsellor');
      await page.getByRole('link', { name: 'Phiên giao dịch' }).click();
      await page.getByText('Chưa có phiên nào.').waitFor();
      await drawUp(page);
      await invite(page);
      await photograph(page, 'fair-invited');
      await page.getByRole('button', { name: 'Xếp lịch phỏng vấn' }).click();
      await page.getByText('Lịch tốt nhất có thể, đã chứng minh.').waitFor();
      await page.getByRole('heading', { name: 'Bàn 1: Xưởng Giả Định' }).waitFor();
      expect(await paper(page, 'In thẻ phỏng vấn (PDF)')).toBe('%PDF-');
      expect(await paper(page, 'In phiếu bàn tuyển dụng (PDF)')).toBe('%PDF-');

      clock.moveTo(`${DAY}T07:30`);
      await page.getByRole('button', { name: 'Mở phiên' }).click();
      await page.getByText('Đang mở', { exact: true }).waitFor();
      await whoIsThere(page);

      // from the table sheet, by the keys alone: a digit names the result, Enter records it and goes on
      const rows = page.getByRole('toolbar');
      expect(await rows.count()).toBe(2);
      await rows.first().getByRole('button').first().focus();
      const first = (await rows.first().getAttribute('aria-label')) ?? '';
      await page.keyboard.press('3');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('4');
      expect(await rows.count()).toBe(2);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('1');
      // held: the row that follows, with a digit chosen, is not recorded along with this one
      for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await page.getByRole('toolbar', { name: first }).waitFor({ state: 'detached' });
      const focused = `document.querySelector('[role="toolbar"]').contains(document.activeElement)`;
      expect(await page.evaluate<boolean>(focused)).toBe(true);
      await page.keyboard.press('3');
      await page.keyboard.press('Enter');
      await rows.first().waitFor({ state: 'detached' });
      await page.getByRole('cell', { name: 'Chưa được chọn' }).waitFor();
      await expectCounter(page, 'Người qua vòng phỏng vấn', 1);
      await expectCounter(page, 'Cuộc phỏng vấn', 2);
      await photograph(page, 'fair');

      await page.getByRole('button', { name: 'Đóng phiên' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: 'Đóng phiên' }).click();
      await page.getByText('Đã đóng', { exact: true }).waitFor();
      // of three people nobody is told whether they are women
      expect(await counter(page, 'Người đăng ký').textContent()).toBe('Người đăng ký3–');
      expect(await rows.count()).toBe(0);
      await page.getByRole('link', { name: 'Xem giới thiệu' }).first().click();
      await page.locator('li.row', { hasText: /Lê Văn Thử|Trần Văn Mẫu/ }).waitFor();
      expect(decodeURIComponent(page.url())).not.toMatch(/Thử|Mẫu/);

      // a second one comes to nothing
      await drawUp(page);
      await page.getByRole('button', { name: 'Hủy phiên' }).click();
      const calling = page.getByRole('dialog');
      await calling.getByRole('button', { name: 'Hủy phiên' }).click();
      await calling.getByText('Cần điền mục này.').waitFor();
      await calling.getByLabel('Lý do').click();
      await page.locator('.ant-select-item-option', { hasText: 'Không đủ nơi tuyển' }).click();
      await calling.getByRole('button', { name: 'Hủy phiên' }).click();
      await page.getByText(/Đã hủy\s+Không đủ nơi tuyển/).waitFor();
    },
    STORY_MS,
  );
});
