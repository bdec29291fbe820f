import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { signIn } from './browser.js';
import { openStage } from './stage.js';
import { accountFor, openVacancy, release } from './world.js';

const STORY_MS = 120_000;
const SHOTS = process.env['SHOTS']; // a folder for screenshots, to be looked at

let house: TestHouse;
const { at, visit } = openStage(async (opened) => {
  house = opened;
  await openVacancy(house);
  await release(house, 'Lê Văn Thử', { skills: [] });
  await release(house, 'Trần Thị Mẫu', { skills: [] });
  await release(house, 'Phạm Văn Giả Định', { skills: ['arc-welding'] }); // no course opens anything more
});

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/training-${name}.png`, fullPage: true });
};
const row = (page: Page, name: string) => page.locator('li.row', { hasText: name });
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000);
const today = (): string => inDays(0);

async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(text);
  await page.keyboard.press('Enter');
}

async function chooseReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Lý do').click();
  await page.locator('.ant-select-item-option', { hasText: reason }).click();
}

/** The advised course is chosen already; for whom none is advised, one is chosen by hand. */
async function enrol(page: Page, name: string, says: string, byHand = false): Promise<void> {
  await page.getByRole('button', { name }).click();
  await row(page, name).getByRole('button', { name: 'Ghi danh', exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (byHand) await dialog.getByLabel('Khóa học').selectOption({ index: 1 });
  else
    await dialog.getByRole('option', { name: /được gợi ý$/, selected: true }).waitFor({ state: 'attached' });
  await dialog.getByLabel('Đợt khai giảng').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Ghi danh', exact: true }).click();
  await row(page, name).getByText(says).waitFor();
}

describe('in the browser', () => {
  it(
    'a coordinator goes from an empty directory to a certificate that anybody can verify',
    async () => {
      const page = await visit();
      await signIn(page, house.url, await accountFor(house, 'training-coordinator', '38'));

      await page.getByRole('link', { name: 'Khóa học', exact: true }).first().click();
      await page.getByRole('button', { name: 'Thêm khóa học' }).click();
      await page.getByLabel('Tên khóa học').fill('Hàn hồ quang sơ cấp');
      await page.getByLabel('Cơ sở đào tạo').fill('Trung tâm Giả Định');
      await choose(page, 'Nơi học', '15469');
      await choose(page, 'Nghề', '7212');
      await choose(page, 'Trình độ', 'sơ cấp');
      await page.getByLabel('Số tuần').fill('12');
      await page.getByLabel('Học phí cả khóa').fill('2400000');
      await choose(page, 'Kỹ năng được dạy', 'Hàn hồ quang tay');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Thêm khóa học' }).click();
      await page.getByRole('button', { name: 'Hàn hồ quang sơ cấp' }).click();
      await page.getByLabel('Ngày khai giảng').fill(today());
      await page.getByLabel('Số chỗ').fill('1');
      await page.getByRole('button', { name: 'Thêm đợt khai giảng' }).click();
      await page.getByText('còn 1/1 chỗ').waitFor();

      await page.getByRole('link', { name: 'Gợi ý học nghề' }).first().click();
      await page.getByLabel('Chọn xã, phường').selectOption('15421');
      await page.getByText('giúp 2 người').waitFor();
      await enrol(page, 'Lê Văn Thử', 'Đã ghi danh, có chỗ.');
      await enrol(page, 'Trần Thị Mẫu', 'đã vào danh sách chờ');
      await enrol(page, 'Phạm Văn Giả Định', 'đã vào danh sách chờ', true);
      await shot(page, 'advice');

      await page.getByRole('link', { name: 'Người học', exact: true }).first().click();
      await page.getByRole('link', { name: 'Chờ chỗ (2)' }).click();
      await page.locator('.filters [aria-current]', { hasText: 'Chờ chỗ' }).waitFor();
      await page.getByRole('button', { name: 'Phạm Văn Giả Định' }).click();
      await row(page, 'Phạm Văn Giả Định').getByRole('button', { name: 'Thôi học' }).click();
      const leaving = page.getByRole('dialog');
      await leaving.getByRole('button', { name: 'Thôi học' }).click();
      await leaving.getByText('Cần điền mục này.').waitFor();
      await chooseReason(page, 'Đã có việc làm');
      await shot(page, 'drop');
      await leaving.getByRole('button', { name: 'Thôi học' }).click();
      await page.getByRole('link', { name: 'Chờ chỗ (1)' }).waitFor();
      await page.getByRole('link', { name: 'Đã xong (1)' }).click();
      await page.getByRole('button', { name: 'Phạm Văn Giả Định' }).click();
      await row(page, 'Phạm Văn Giả Định')
        .getByText(/Thôi học · Đã có việc làm/)
        .waitFor();
      await page.getByRole('link', { name: 'Hôm nay chưa điểm danh (1)' }).click();
      await page.getByRole('button', { name: 'Lê Văn Thử' }).click();
      await row(page, 'Lê Văn Thử').getByRole('link', { name: 'Điểm danh' }).click();
      await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
      await page.getByRole('button', { name: 'Lưu điểm danh' }).click();
      await page.getByText('có mặt 1/1 buổi').waitFor();
      await page
        .getByRole('cell', { name: /2\.030\.000/ })
        .first()
        .waitFor();
      await shot(page, 'sheet');

      await page.getByRole('link', { name: 'Người học', exact: true }).first().click();
      await page.getByRole('button', { name: 'Lê Văn Thử' }).click();
      await row(page, 'Lê Văn Thử').getByText('1 ngày thực học').waitFor();
      await row(page, 'Lê Văn Thử').getByRole('button', { name: 'Giấy tờ và khoảng cách' }).click();
      await page.getByRole('dialog').getByLabel('Đường đi học một chiều').fill('15');
      await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
      await row(page, 'Lê Văn Thử').getByText('2.230.000').waitFor();
      await row(page, 'Lê Văn Thử').getByRole('button', { name: 'Hoàn thành khóa học' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hoàn thành khóa học' }).click();
      const paper = row(page, 'Lê Văn Thử').getByRole('link', {
        name: /^Tải giấy chứng nhận số 38-\d{4}-00001/,
      });
      await paper.waitFor();
      await shot(page, 'enrolments');
      const loading = page.waitForEvent('download');
      await paper.click();
      const file = await loading;
      expect(file.suggestedFilename()).toMatch(/^giay-chung-nhan-38-\d{4}-00001\.pdf$/);
      if (SHOTS) await file.saveAs(`${SHOTS}/training-certificate.pdf`);
      await row(page, 'Lê Văn Thử').getByRole('button', { name: 'Rút lại việc hoàn thành' }).click();
      const taking = page.getByRole('dialog');
      await taking.getByRole('button', { name: 'Rút lại việc hoàn thành' }).click();
      await taking.getByText('Cần điền mục này.').waitFor();
      await chooseReason(page, 'Ghi nhầm');
      await shot(page, 'withdraw');
      await taking.getByRole('button', { name: 'Rút lại việc hoàn thành' }).click();
      await row(page, 'Lê Văn Thử')
        .getByText(/Rút lại việc hoàn thành · Ghi nhầm/)
        .waitFor();
      await row(page, 'Lê Văn Thử').getByRole('link', { name: 'Mở trang của người học' }).click();
      await page.getByRole('heading', { level: 1, name: 'Lê Văn Thử' }).waitFor();
      await page.getByText(/Rút lại việc hoàn thành · Ghi nhầm/).waitFor();
      await shot(page, 'one');

      await page.getByRole('link', { name: 'Khóa học', exact: true }).first().click();
      await page.getByRole('button', { name: 'Hàn hồ quang sơ cấp' }).click();
      await page.getByRole('button', { name: /^Đổi số chỗ/ }).click();
      await page.getByRole('dialog').getByLabel('Số chỗ').fill('2');
      await page.getByRole('dialog').getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.getByText('còn 0/2 chỗ').waitFor();

      // whoever coordinates for the learner's commune alone says why somebody left
      const local = await at('training-coordinator', '15421');
      await local.getByRole('link', { name: 'Người học', exact: true }).first().click();
      await local.getByRole('button', { name: 'Trần Thị Mẫu' }).click();
      await row(local, 'Trần Thị Mẫu').getByRole('button', { name: 'Thôi học' }).click();
      await chooseReason(local, 'Chuyển nơi ở');
      await local.getByRole('dialog').getByRole('button', { name: 'Thôi học' }).click();
      await row(local, 'Trần Thị Mẫu')
        .getByText(/Thôi học · Chuyển nơi ở/)
        .waitFor();

      await page.reload();
      await page.getByRole('button', { name: 'Hàn hồ quang sơ cấp' }).click();
      await page.getByText('còn 1/2 chỗ').waitFor();
      await page.getByLabel('Ngày khai giảng').fill(inDays(30));
      await page.getByRole('textbox', { name: 'Số chỗ' }).fill('3');
      await page.getByRole('button', { name: 'Thêm đợt khai giảng' }).click();
      await page.getByText('còn 3/3 chỗ').waitFor();
      await page.getByRole('button', { name: `Hủy đợt: ${today()}` }).click();
      await chooseReason(page, 'Quá ít người học');
      await page.getByRole('dialog').getByLabel('Chuyển người học sang đợt').click();
      await page.locator('.ant-select-item-option', { hasText: 'còn 3/3 chỗ' }).click();
      await shot(page, 'cancel');
      await page.getByRole('dialog').getByRole('button', { name: 'Hủy đợt' }).click();
      await page.getByText(`đã hủy ngày ${today()}: Quá ít người học`).waitFor();
      await page.getByText('còn 2/3 chỗ').waitFor();
      await shot(page, 'cancelled');
      await page.getByRole('link', { name: 'Sửa khóa học' }).click();
      await page.getByLabel('Số tuần').fill('10');
      await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await page.getByText('10 tuần').waitFor();
      expect(decodeURIComponent(page.url())).not.toContain('Thử');
      expect(await page.title()).not.toContain('Lê Văn Thử');
    },
    STORY_MS,
  );

  it('nobody has to sign in to verify a certificate', async () => {
    const page = await visit();
    await page.goto(`${house.url}/certificate#eyJhbGciOiJFZERTQSJ9.eyJ2IjoxfQ.c2lnbmF0dXJl`);
    await page.getByText('Chữ ký không thuộc nơi cấp này.').waitFor();
    await page.getByLabel('Nội dung mã vuông trên giấy').fill('không phải mã');
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByText('Nội dung không phải mã của giấy chứng nhận.').waitFor();
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Tải khóa công khai/ }).click();
    const keys = await loading;
    expect(keys.suggestedFilename()).toBe('chung-tay-certificate-keys.json');
    expect(JSON.parse(readFileSync(await keys.path(), 'utf8'))).toEqual({ keys: expect.any(Array) });
    await shot(page, 'verify');
  });
});
