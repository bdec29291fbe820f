import { eventually } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { goTo } from './browser.js';
import { openStage } from './stage.js';
import { openVacancy, release, YEN_TRUONG } from './world.js';

const STORY_MS = 60_000;
/** An end that stays ahead of whatever day the stories are read on. */
const BAN_ENDS = '2090-11-16';

let house: TestHouse;
const { at } = openStage(async (opened) => {
  house = opened;
  await openVacancy(house);
  await release(house, 'Trần Văn Mẫu', { skills: [] });
  await release(house, 'Phạm Văn Giả Định', {
    penalties: [{ kind: 'occupation-ban', occupations: ['7212'], until: BAN_ENDS }],
  });
});

const row = (page: Page, name: string) => page.locator('li.row', { hasText: name });
const text = async (page: Page, name: string): Promise<string> => (await row(page, name).textContent()) ?? '';

/** Neither the address nor the tab may tell whom one looks at. */
async function expectNoName(page: Page, name: string): Promise<void> {
  expect(decodeURIComponent(page.url())).not.toContain(name);
  expect(await page.title()).not.toContain(name);
}

describe('in the browser', () => {
  it(
    'a counsellor sees the ranked list with its reasons, and who is released now comes in by itself',
    async () => {
      const page = await at('counsellor', '38');
      await goTo(page, 'Việc cần người');
      await page.getByRole('link', { name: 'Thợ hàn', exact: true }).click();
      await row(page, 'Trần Văn Mẫu').waitFor();
      const barred = await text(page, 'Phạm Văn Giả Định');
      expect(barred).toContain('Chưa phù hợp đến ngày 16/11/2090');

      await release(house, 'Lê Văn Thử');
      await row(page, 'Lê Văn Thử')
        .getByText(/^Mới, \d\d:\d\d:\d\d$/)
        .waitFor();
      const order = await page.locator('button.row__name').allTextContents();
      expect(order).toEqual(['Lê Văn Thử', 'Trần Văn Mẫu', 'Phạm Văn Giả Định']);

      await page.getByRole('button', { name: 'Lê Văn Thử' }).focus();
      await page.keyboard.press('Enter');
      const reasons = await text(page, 'Lê Văn Thử');
      expect(reasons).toContain('Có đủ kỹ năng bắt buộc: Hàn hồ quang tay.');
      expect(reasons).toContain('3 năm làm nghề này hoặc nghề gần; yêu cầu 1 năm.');
      expect(reasons).toContain('Mong muốn 7.000.000\u00a0đ');
      await page.getByRole('button', { name: 'Phạm Văn Giả Định' }).click();
      const bar = await text(page, 'Phạm Văn Giả Định');
      expect(bar).toContain('BLHS 2015 Điều 41');
      expect(bar).not.toMatch(/ma túy/i);
      await expectNoName(page, 'Lê Văn Thử');
    },
    STORY_MS,
  );

  it(
    'a credit officer sees a released person come in, with every condition and its article',
    async () => {
      const page = await at('credit-officer', '38');
      await goTo(page, 'Sàng lọc vay vốn');
      await row(page, 'Trần Văn Mẫu').waitFor();

      await release(house, 'Đỗ Văn Ví Dụ');
      await row(page, 'Đỗ Văn Ví Dụ')
        .getByText(/^Mới, /)
        .waitFor();
      await page.getByRole('button', { name: 'Đỗ Văn Ví Dụ' }).click();
      await row(page, 'Đỗ Văn Ví Dụ').getByText('Từng điều kiện').waitFor();
      const answer = await text(page, 'Đỗ Văn Ví Dụ');
      expect(answer).toContain('Gần đủ điều kiện');
      expect(answer).toContain('100.000.000\u00a0đ');
      expect(answer).toContain('Quyết định 22/2023/QĐ-TTg, Điều 3');
      expect(answer).toContain('Đề nghị UBND xã xác nhận danh sách theo Mẫu số 01.');
      expect(answer).toContain('Chấp hành xong ngày 16/11/2025');

      await page.getByRole('link', { name: 'Không đủ điều kiện' }).click();
      await page.getByText('Chưa có ai trong danh sách này.').waitFor();
      expect(page.url()).toContain('verdict=ineligible');
    },
    STORY_MS,
  );

  it(
    'a registry officer looks first, records once however often it is pressed, and watches the news travel',
    async () => {
      const page = await at('registry-officer', YEN_TRUONG);
      await goTo(page, 'Người được hỗ trợ');
      const search = page.getByLabel('Họ tên, số định danh hoặc số điện thoại');
      await search.fill('nguyen van mai');
      await search.press('Enter');
      await page.getByRole('button', { name: 'Ghi nhận người mới' }).click();
      await fillIn(page);
      await page.getByLabel('Ngày chấp hành xong').fill('16/11/2090');
      await page.getByRole('button', { name: 'Tiếp tục: kiểm tra lại' }).click();
      await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
      await page.getByText('Còn 1 chỗ cần sửa').waitFor();
      await page.getByRole('button', { name: 'Ngày chấp hành xong' }).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('16112025');
      await page.getByRole('button', { name: 'Tiếp tục: kiểm tra lại' }).click();
      expect(await page.locator('.answers').textContent()).toContain('Xã Yên Trường, Thanh Hóa');
      await page.getByRole('button', { name: 'Ghi nhận', exact: true }).dblclick();

      await page.getByText('Đã ghi nhận.').waitFor();
      await page.getByText('4 trên 4 nơi đã nhận và làm xong').waitFor();
      await page.getByRole('link', { name: 'Người được hỗ trợ' }).click();
      await search.fill('nguyễn văn mai');
      await search.press('Enter');
      await page.getByText('1 hồ sơ gần giống').waitFor();
      await expectNoName(page, 'Nguyễn Văn Mai');
    },
    STORY_MS,
  );

  it(
    'consent withdrawn: the services confirm that they have erased, and the person is in no list',
    async () => {
      const { personId } = await release(house, 'Bùi Văn Kiểm Thử');
      const counsellor = await at('counsellor', '38');
      await goTo(counsellor, 'Việc cần người');
      await counsellor.getByRole('link', { name: 'Thợ hàn', exact: true }).click();
      await row(counsellor, 'Bùi Văn Kiểm Thử').waitFor();

      const officer = await at('registry-officer', YEN_TRUONG);
      await officer.goto(`${house.url}/people/${personId}`);
      await officer.getByRole('button', { name: 'Rút đồng ý: Giới thiệu việc làm' }).click();
      const dialog = officer.getByRole('dialog');
      expect(await dialog.textContent()).toContain('rời khỏi mọi danh sách ứng viên');
      await dialog.getByRole('button', { name: 'Rút đồng ý' }).click();
      await officer.getByText(/^đã xóa lúc /).waitFor();

      await counsellor.reload();
      await row(counsellor, 'Trần Văn Mẫu').waitFor();
      await eventually(async () => expect(await row(counsellor, 'Bùi Văn Kiểm Thử').count()).toBe(0));
    },
    STORY_MS,
  );
});

/** The form as an officer fills it, from the paper and the interview; the commune stands there already. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn Mai');
  await page.getByLabel('Ngày sinh').fill('2/5/1991');
  await page.getByLabel('Nam', { exact: true }).check();
  await page.getByLabel('Chấp hành xong án phạt tù').check();
  await page.getByLabel('Mức án đã tuyên').fill('24');
  await page.getByLabel('Nhóm tội').fill('giao thong');
  await page.keyboard.press('Enter');
  for (const question of ['Phạm tội do cố ý', 'Đã xong bồi thường']) {
    await page.locator('.ant-form-item', { hasText: question }).getByText('Không').click();
  }
  await page.getByLabel('Địa chỉ ghi trên giấy').fill('xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa');
  await page.getByRole('button', { name: 'Tìm xã hiện nay' }).click();
  await page.getByText('Nay thuộc').waitFor();
  await page.getByRole('combobox', { name: 'Kỹ năng' }).fill('han ho quang');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('.ant-form-item', { hasText: 'Có nhu cầu vay vốn' }).getByText('Không').click();
  await page.getByText('Giới thiệu việc làm').click();
}
