import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { vietnamDay } from '#libs/kernel';
import type { TestHouse } from '../house.js';
import { openStage } from './stage.js';
import { openVacancy, release } from './world.js';

const STORY_MS = 120_000;

let house: TestHouse;
const { at } = openStage(async (opened) => {
  house = opened;
  await openVacancy(house);
  await release(house, 'Lê Văn Thử');
  await release(house, 'Trần Văn Mẫu');
});

const today = (): string => vietnamDay(new Date()).split('-').reverse().join('/');

async function drawUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Phiên giao dịch' }).click();
  await page.getByText('Chưa có phiên nào.').waitFor();
  await page.getByRole('button', { name: 'Mở phiên mới' }).click();
  await page.getByLabel('Tên phiên').fill('Phiên giao dịch việc làm thử');
  await page.getByLabel('Ngày mở').fill(today());
  await page.getByLabel('Từ giờ').fill('00:00');
  await page.getByLabel('Đến giờ').fill('23:00');
  await page.getByLabel('Phút mỗi lượt phỏng vấn').fill('60');
  await page.getByLabel('Mỗi người ít nhất mấy cuộc').fill('1');
  await page.getByLabel('Xã, phường nơi mở').fill('yen dinh');
  await page.getByRole('option', { name: 'Yên Định' }).first().waitFor({ state: 'attached' });
  await page.getByLabel('Xã, phường nơi mở').press('Enter');
  await page.getByLabel('Công việc tuyển tại phiên').fill('hoa sen');
  await page.getByLabel('Công việc tuyển tại phiên').press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lập phiên' }).click();
  await page.getByText('Mới lập').waitFor();
}

async function paper(page: Page, name: string): Promise<string> {
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return (await readFile(await (await loading).path())).toString('latin1', 0, 5);
}

describe('in the browser', () => {
  it(
    'a counsellor holds a fair: invites, makes the timetable, prints, marks who is missing, keys in results, closes',
    async () => {
      const page = await at('counsellor');
      await drawUp(page);
      await page.getByRole('button', { name: 'Mời người phù hợp' }).click();
      await page.getByRole('heading', { name: 'Người được mời (2)' }).waitFor();
      await page.getByText('Thứ 1 trong danh sách phù hợp của bàn 1').waitFor();
      await page.getByRole('button', { name: 'Xếp lịch phỏng vấn' }).click();
      await page.getByText('Lịch tốt nhất có thể, đã chứng minh.').waitFor();
      await page.getByRole('heading', { name: 'Bàn 1: Cơ khí Hoa Sen Mới' }).waitFor();
      expect(await paper(page, 'In thẻ phỏng vấn (PDF)')).toBe('%PDF-');
      expect(await paper(page, 'In phiếu bàn tuyển dụng (PDF)')).toBe('%PDF-');

      await page.getByRole('button', { name: 'Mở phiên' }).click();
      await page.getByText('Đang mở', { exact: true }).waitFor();
      const guest = page.getByRole('row', { name: /Trần Văn Mẫu.*Thứ/ });
      await guest.getByRole('button', { name: 'Vắng' }).click();
      await page.getByText('Đã xếp lại vì có người muộn hoặc vắng').waitFor();
      const result = page.getByLabel(/Kết quả của Lê Văn Thử/);
      await result.selectOption({ label: 'Qua vòng, mời lại' });
      await page.getByRole('link', { name: 'Xem giới thiệu' }).waitFor();
      const screenshot = process.env['SCREENSHOTS'];
      if (screenshot) await page.screenshot({ path: `${screenshot}/fair.png`, fullPage: true });
      const counter = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} \\d`) });
      expect(await counter('Người qua vòng phỏng vấn').textContent()).toContain('1');

      await page.getByRole('button', { name: 'Đóng phiên' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: 'Đóng phiên' }).click();
      await page.getByText('Đã đóng', { exact: true }).waitFor();
      // of two people nobody is told whether they are women
      expect(await counter('Người đăng ký').textContent()).toBe('Người đăng ký2–');
      expect(await page.getByLabel(/Kết quả của/).count()).toBe(0);
      await page.getByRole('link', { name: 'Xem giới thiệu' }).click();
      await page.locator('li.row', { hasText: 'Lê Văn Thử' }).getByText('Đã phỏng vấn').waitFor();
      expect(decodeURIComponent(page.url())).not.toContain('Thử');
    },
    STORY_MS,
  );
});
