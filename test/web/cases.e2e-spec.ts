import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { goTo } from './browser.js';
import { openStage } from './stage.js';
import { release } from './world.js';

const STORY_MS = 120_000;
const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa

let house: TestHouse;
const { at } = openStage(async (opened) => {
  house = opened;
  await release(house, 'Lê Văn Thử');
});

/** Opens the dialog of an act, fills it and does it. */
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['locator']>) => Promise<unknown>,
) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const choose = async (page: Page, within: ReturnType<Page['locator']>, label: string, option: string) => {
  await within.getByLabel(label).click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
};

describe('the officer of a commune', () => {
  it(
    'enters a model with a helper, receives who came home, assigns the helper, notes a visit and ends the case',
    async () => {
      const page = await at('registry-officer', COMMUNE);
      await goTo(page, 'Mô hình giúp đỡ');
      const adding = page.locator('section', { has: page.getByRole('heading', { name: 'Ghi mô hình' }) });
      await choose(page, adding, 'Loại mô hình', 'Chung tay');
      await choose(page, adding, 'Xã, phường', 'Xã Yên Trường');
      await adding.getByLabel('Ngày bắt đầu').fill('18/10/2023');
      await adding.getByRole('button', { name: 'Ghi mô hình' }).click();
      await page.locator('summary', { hasText: 'Thêm người giúp đỡ' }).click();
      const helper = page.locator('details');
      await helper.getByLabel('Họ và tên').fill('Trần Thị Mẫu');
      await choose(page, helper, 'Tổ chức', 'Hội Phụ nữ');
      await helper.getByLabel('Tham gia từ ngày').fill('05/01/2026');
      await helper.getByRole('button', { name: 'Thêm người giúp đỡ' }).click();
      await page.getByText('đang giúp 0/5').waitFor();

      await goTo(page, 'Hồ sơ');
      await page.getByRole('link', { name: /^Mới \(1\)/ }).waitFor();
      await page.getByRole('link', { name: 'Lê Văn Thử' }).click();
      await act(page, 'Tiếp nhận, phỏng vấn');
      await page.getByText('Phân công người giúp đỡ', { exact: true }).first().waitFor();
      await act(page, 'Phân công người giúp đỡ', (dialog) => dialog.getByLabel(/Trần Thị Mẫu/).check());
      await act(page, 'Ghi lần gặp gỡ', async (dialog) => {
        await choose(page, dialog, 'Người giúp đỡ', 'Trần Thị Mẫu');
        await choose(page, dialog, 'Kết quả', 'Đã gặp');
        await dialog.getByLabel('Việc làm').check();
      });
      await page.locator('.timeline li', { hasText: 'Ghi lần gặp gỡ' }).waitFor();
      const shot = process.env['SCREENSHOT'];
      if (shot) await page.screenshot({ path: shot, fullPage: true });

      const [slip] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'In phiếu đồng ý (PDF)' }).click(),
      ]);
      expect(slip.suggestedFilename()).toBe('phieu-dong-y.pdf');
      await act(page, 'Kết thúc hồ sơ', (dialog) => choose(page, dialog, 'Lý do', 'Đã được xóa án tích'));
      await page.getByText('Mở lại khi người này tự tìm đến').waitFor();
    },
    STORY_MS,
  );

  it(
    'opens a case for somebody who comes of their own accord',
    async () => {
      const page = await at('registry-officer', COMMUNE);
      await goTo(page, 'Hồ sơ');
      await page.getByRole('link', { name: 'Mở hồ sơ mới' }).click();
      await page.getByLabel('Họ và tên').fill('Phạm Văn Giả Định');
      await page.getByLabel('Ngày sinh').fill('09/03/1988');
      await choose(page, page.locator('main'), 'Giới tính', 'Nam');
      await page.getByLabel('Giới thiệu việc làm').check();
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await page.getByRole('heading', { name: 'Phạm Văn Giả Định' }).waitFor();
      await page.getByText('Tự tìm đến · Chờ tiếp nhận').waitFor();
    },
    STORY_MS,
  );
});
