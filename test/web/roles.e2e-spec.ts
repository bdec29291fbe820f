import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { choose, goTo, nameless, row, signIn } from './browser.js';
import { openStage } from './stage.js';
import { accountFor, openVacancy, release, YEN_TRUONG } from './world.js';

const STORY_MS = 120_000;
const SHOTS = process.env['SHOTS']; // a folder for screenshots, to be looked at
/** Sign-in and the first work list together, all that is fetched for them; 237 kB on 2026-11-22. */
const WAY_IN_BYTES = 300_000;

let house: TestHouse;
const { at, visit } = openStage(async (opened) => {
  house = opened;
  await openVacancy(house);
  await release(house, 'Lê Văn Thử');
});
/** Every control has a name for whoever hears the page; and a picture, when one is asked for. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await nameless(page)).toEqual([]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/roles-${name}.png`, fullPage: true });
};
const card = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** What a browser fetched for the page it shows; from its own store nothing was fetched. */
const fetched = (page: Page): Promise<number> =>
  page.evaluate<number>(`performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
    .reduce((sum, entry) => sum + entry.transferSize, 0)`);

describe('in the browser', () => {
  it(
    'the way in is light, and a counsellor goes from the work list to proposals over all vacancies',
    async () => {
      const page = await visit();
      await page.goto(house.url);
      await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
      const signInBytes = await fetched(page);
      await signIn(page, house.url, await accountFor(house, 'counsellor', '38'));
      await card(page, 'Giới thiệu việc làm và theo dõi sau khi nhận việc')
        .getByText('Không có việc')
        .waitFor();
      const bytes = signInBytes + (await fetched(page));
      expect(bytes).toBeLessThan(WAY_IN_BYTES);

      await goTo(page, 'Giới thiệu');
      await page.getByRole('link', { name: 'Đề xuất giới thiệu' }).click();
      await row(page, 'Lê Văn Thử').getByText('Thợ hàn, Cơ khí Hoa Sen Mới').waitFor();
      await look(page, 'proposals');
      await row(page, 'Lê Văn Thử').getByRole('link').press('Enter');
      await page.getByRole('heading', { name: 'Thợ hàn' }).waitFor();
      await page.getByRole('link', { name: /^Sửa tin tuyển/ }).click();
      await page.getByLabel('Số người cần').fill('nhiều');
      await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.getByText('Còn 1 chỗ cần sửa').waitFor();
      await page.getByLabel('Số người cần').fill('5');
      await look(page, 'change-vacancy');
      await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.locator('dl.facts').getByText('5', { exact: true }).waitFor();
    },
    STORY_MS,
  );

  it(
    'an officer records what is new of somebody, sees the quarter of a model, and lets a helper go',
    async () => {
      const page = await at('registry-officer', YEN_TRUONG);
      await card(page, 'Người đang được đồng hành').getByRole('link', { name: 'Lê Văn Thử' }).click();
      await page.getByRole('link', { name: 'Thông tin và sự đồng ý của người này' }).click();
      await page.getByRole('link', { name: 'Ghi thay đổi' }).click();
      await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.getByText('Chưa có gì thay đổi.').waitFor();
      await page.getByLabel('Điện thoại').fill('0900000009');
      await look(page, 'change-person');
      await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.getByText('0900000009').waitFor();

      await goTo(page, 'Mô hình giúp đỡ');
      const adding = page.locator('section', { has: page.getByRole('heading', { name: 'Ghi mô hình' }) });
      await adding.getByRole('button', { name: 'Ghi mô hình' }).click();
      await adding.getByText('Cần điền mục này.').first().waitFor();
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
      await page.getByRole('button', { name: 'Thôi giúp đỡ: Trần Thị Mẫu' }).click();
      await look(page, 'departure');
      await page.getByRole('dialog').getByRole('button', { name: 'Thôi giúp đỡ' }).click();
      await page.getByText('đã thôi').waitFor();
      await page.getByRole('link', { name: 'Báo cáo theo quý' }).click();
      await page.getByRole('row', { name: /^Người được giúp trong quý/ }).waitFor();
      await look(page, 'quarter');
    },
    STORY_MS,
  );

  it(
    'everything is said in English too: an employer opens, changes and closes a vacancy',
    async () => {
      const page = await at('employer');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: 'Add a vacancy' })
        .click();
      await page.getByLabel('Name of the employer').fill('Cơ khí Hoa Sen Mới');
      await page.getByLabel('Commune of the workplace').fill('15469');
      await page.keyboard.press('Enter');
      await page.getByLabel('Title', { exact: true }).fill('Welder');
      await page.getByLabel('Occupation in the national list').fill('7212');
      await page.keyboard.press('Enter');
      await page.getByLabel('Openings', { exact: true }).fill('2');
      await page.getByLabel('Closing day').fill('31/12/2089');
      await page.getByRole('button', { name: 'Open this vacancy' }).click();
      await look(page, 'english');
      await page.getByRole('button', { name: 'Close the vacancy: Welder' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Close the vacancy' }).click();
      await dialog.getByText('This is needed.').waitFor();
      await choose(page, dialog, 'Reason', 'Filled');
      await dialog.getByRole('button', { name: 'Close the vacancy' }).click();
      await page.getByText('No vacancy is open.').waitFor();
      await page.getByRole('link', { name: 'Closed' }).click();
      await row(page, 'Welder').waitFor();
    },
    STORY_MS,
  );
});
