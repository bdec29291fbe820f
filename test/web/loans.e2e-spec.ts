import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { choose, goTo, nameless, row } from './browser.js';
import { openStage } from './stage.js';
import { release, YEN_TRUONG } from './world.js';

const STORY_MS = 120_000;
const SHOTS = process.env['SHOTS']; // a folder for screenshots, to be looked at

let house: TestHouse;
const people: string[] = [];
const { at } = openStage(async (opened) => {
  house = opened;
  for (const name of ['Lê Văn Thử', 'Trần Văn Mẫu', 'Phạm Văn Giả Định'])
    people.push((await release(house, name)).personId);
});
/** Every control has a name for whoever hears the page; and a picture, when one is asked for. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await nameless(page)).toEqual([]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/loans-${name}.png`, fullPage: true });
};
const today = (): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const card = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await house.token('registry-officer', [YEN_TRUONG])}`,
      ...{ 'content-type': 'application/json', 'idempotency-key': newId() },
    },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}

describe('in the browser', () => {
  it(
    'the People’s Committee confirms its whole list at once, and the bank’s program is told',
    async () => {
      for (const personId of people)
        await eventually(() =>
          post('/credit-referrals', { personId, purpose: 'production', amount: 60_000_000, termMonths: 36 }),
        );
      const bank = await at('credit-officer');
      await goTo(bank, 'Hồ sơ vay vốn');
      await bank.getByRole('link', { name: 'Phần mềm nhận tin' }).click();
      await bank.getByRole('button', { name: 'Đăng ký phần mềm nhận tin' }).click();
      expect(await bank.getByLabel('Địa chỉ nhận tin').getAttribute('aria-invalid')).toBe('true');
      await bank.getByLabel('Địa chỉ nhận tin').fill('https://bank.example/hooks');
      await bank.getByRole('button', { name: 'Đăng ký phần mềm nhận tin' }).click();
      await bank.getByText(/^whsec_/).waitFor();
      await look(bank, 'webhooks');

      const leader = await at('commune-leader', YEN_TRUONG);
      await card(leader, 'Hồ sơ vay vốn').getByRole('heading').getByRole('link').press('Enter');
      await leader.getByRole('button', { name: /Xác nhận.*: 3 hồ sơ cùng lúc/ }).click();
      const dialog = leader.getByRole('dialog');
      await dialog.getByLabel(/Phạm Văn Giả Định/).uncheck();
      await look(leader, 'list');
      await dialog.getByRole('button', { name: 'Ghi cho 2 hồ sơ' }).click();
      await dialog.getByText('Đã ghi 2 hồ sơ; không ghi được 0.').waitFor();
      await dialog.getByRole('button', { name: 'Đã xem' }).click();
      await row(leader, 'Lê Văn Thử')
        .getByText(/UBND xã đã xác nhận/)
        .waitFor();
      await row(leader, 'Phạm Văn Giả Định')
        .getByText(/Trong danh sách/)
        .waitFor();

      // the group and the commune endorse, the officer hands both in, the bank sends one back and pays the other in two parts
      await leader.getByRole('button', { name: /Đề nghị cho vay: 2 hồ sơ cùng lúc/ }).click();
      await dialog.getByLabel('Ngày thực hiện').fill(today());
      await dialog.getByRole('button', { name: 'Ghi cho 2 hồ sơ' }).click();
      await dialog.getByText('Đã ghi 2 hồ sơ; không ghi được 0.').waitFor();
      await dialog.getByRole('button', { name: 'Đã xem' }).click();
      const police = await at('registry-officer', YEN_TRUONG);
      await goTo(police, 'Hồ sơ vay vốn');
      await police.getByRole('button', { name: /Gửi ngân hàng: 2 hồ sơ cùng lúc/ }).click();
      await police.getByRole('dialog').getByRole('button', { name: 'Ghi cho 2 hồ sơ' }).click();
      await police.getByText('Đã ghi 2 hồ sơ; không ghi được 0.').waitFor();
      await police.getByRole('dialog').getByRole('button', { name: 'Đã xem' }).click();

      const lender = await at('credit-officer');
      const act = async (
        page: Page,
        name: string,
        fill: (dialog: Locator) => Promise<void> = async () => {},
      ) => {
        await page.getByRole('main').getByRole('button', { name, exact: true }).click();
        await fill(page.getByRole('dialog'));
        await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      const openOwn = async (page: Page, name: string): Promise<void> => {
        await goTo(page, 'Hồ sơ vay vốn');
        await row(page, name).getByRole('button').first().click();
        await row(page, name).getByRole('link', { name: 'Mở trang của hồ sơ' }).click();
        await page.getByRole('heading', { level: 1, name }).waitFor();
      };
      await openOwn(lender, 'Trần Văn Mẫu');
      await act(lender, 'Trả lại để bổ sung', (form) => choose(lender, form, 'Lý do', 'số tiền quá cao'));
      await openOwn(police, 'Trần Văn Mẫu');
      await police.getByText('số tiền quá cao').waitFor();
      await act(police, 'Gửi ngân hàng', async (form) => {
        await form.getByLabel('Số tiền đề nghị mới').fill('40.000.000');
        await form.getByLabel('Thời hạn mới').fill('24');
      });
      await police.getByText('Đã gửi ngân hàng').first().waitFor();
      await police.getByText('40.000.000').first().waitFor();

      await openOwn(police, 'Phạm Văn Giả Định');
      await act(police, 'Rút khỏi danh sách', (form) => choose(police, form, 'Lý do', 'nhập nhầm'));
      await police.getByText('Đã đóng').first().waitFor();
      await police.getByText('nhập nhầm').waitFor();

      await openOwn(lender, 'Lê Văn Thử');
      await act(lender, 'Duyệt cho vay', (form) => form.getByLabel('Ngày thực hiện').fill(today()));
      await act(lender, 'Giải ngân', async (form) => {
        await form.getByLabel('Số tiền giải ngân').fill('25.000.000');
        await form.getByLabel('Số chứng từ').fill('GN-1');
      });
      await lender.getByText('đã giải ngân 25.000.000').waitFor();
      await act(lender, 'Giải ngân');
      await lender.getByText('đã giải ngân 60.000.000').waitFor();
      await act(lender, 'Kiểm tra sử dụng vốn');
      await lender.getByText('Đã kiểm tra sử dụng vốn').first().waitFor();
      await look(lender, 'one');
      await lender.getByRole('link', { name: 'Mọi hồ sơ vay vốn' }).click();
      await row(lender, 'Trần Văn Mẫu')
        .getByText(/Đã gửi ngân hàng/)
        .first()
        .waitFor();

      await bank.getByRole('link', { name: 'https://bank.example/hooks' }).click();
      await bank.getByRole('heading', { level: 1, name: 'https://bank.example/hooks' }).waitFor();
      await row(bank, 'Hồ sơ vay vốn, ').first().waitFor();
      await look(bank, 'deliveries');
      await bank.getByRole('button', { name: 'Đổi khóa ký' }).click();
      await bank.getByRole('dialog').getByRole('button', { name: 'Đổi khóa ký' }).click();
      await bank.getByText(/^whsec_/).waitFor();

      await goTo(bank, 'Sàng lọc vay vốn');
      await bank.getByRole('link', { name: 'Cơ sở vay vốn' }).click();
      const form = bank.locator('form.card');
      await form.getByLabel('Tên cơ sở').fill('Hợp tác xã Ví Dụ');
      await choose(bank, form, 'Loại hình', 'Hợp tác xã');
      await form.getByLabel('Xã, phường nơi thực hiện').fill('Yên Trường');
      await bank.keyboard.press('Enter');
      await form.getByLabel('Tổng số lao động').fill('20');
      await form.getByLabel('Trong đó người chấp hành xong').fill('3');
      await form.getByLabel('Số tiền đề nghị vay').fill('500.000.000');
      await choose(bank, form, 'Có tài sản bảo đảm', 'Có');
      await form.getByRole('button', { name: 'Xem điều kiện vay' }).click();
      await card(bank, 'Kết quả sàng lọc').getByText('Từng điều kiện').waitFor();
      await look(bank, 'establishment');
      const loading = bank.waitForEvent('download');
      await form.getByRole('button', { name: 'Mẫu số 02 (PDF)' }).click();
      expect((await loading).suggestedFilename()).toBe('mau-so-02.pdf');

      // the bank takes its dossier, the commune confirms the plan, and another officer than the taker decides
      await form.getByRole('button', { name: 'Nhận hồ sơ vay' }).click();
      await bank.getByRole('dialog').getByLabel('Số hồ sơ tại ngân hàng').fill('CS-12/2026');
      await bank.getByRole('dialog').getByLabel('Thời hạn').fill('60');
      await bank.getByRole('dialog').getByRole('button', { name: 'Nhận hồ sơ vay' }).click();
      const cooperative = 'Hợp tác xã, hồ sơ số CS-12/2026';
      await bank.getByRole('heading', { level: 1, name: cooperative }).waitFor();
      await leader.reload(); // the list it stands at is from before
      await openOwn(leader, cooperative);
      const [plan] = await Promise.all([
        leader.waitForEvent('download'),
        leader.getByRole('link', { name: 'Mẫu số 02 (PDF)' }).click(),
      ]);
      expect(plan.suggestedFilename()).toBe('mau-so-02.pdf');
      await act(leader, 'Xác nhận phương án (Mẫu số 02)');
      await bank.reload(); // what it read of the dossier is from before the commune confirmed
      await openOwn(bank, cooperative);
      await act(bank, 'Trình duyệt');
      await bank.getByText('Lúc này chưa đến lượt bạn.').waitFor();
      const chief = await at('credit-officer', YEN_TRUONG);
      await openOwn(chief, cooperative);
      await chief.locator('summary', { hasText: 'Từng điều kiện của hồ sơ này' }).click();
      await chief.getByText('Đủ điều kiện').first().waitFor();
      await look(chief, 'dossier');
      await act(chief, 'Duyệt cho vay', (fields) =>
        fields.getByLabel('Số tiền được duyệt').fill('400.000.000'),
      );
      await act(chief, 'Giải ngân');
      await chief.getByText('đã giải ngân 400.000.000').waitFor();
      await act(chief, 'Kiểm tra sử dụng vốn');
      await act(chief, 'Đóng hồ sơ');
      await chief.getByText('Đã đóng').first().waitFor();
    },
    STORY_MS,
  );

  it(
    'an operator finds nothing stuck, looks after the programs of others, and writes the next rate of interest',
    async () => {
      const page = await at('operator');
      await card(page, 'Tin không chuyển được').getByText('Không có việc nào.').waitFor();
      await goTo(page, 'Tin không chuyển được');
      await page.getByRole('heading', { level: 1, name: 'Tin không chuyển được' }).waitFor();
      await goTo(page, 'Quy định vay vốn');
      await page.getByLabel('Quy định thay đổi').fill('rate: ');
      await page.keyboard.press('Enter');
      await page.getByLabel('Giá trị mới').fill('7,2');
      await page.getByLabel('Hiệu lực từ ngày').fill('01/01/2090');
      await page.getByLabel('Văn bản, điều khoản').fill('Quyết định 999/QĐ-TTg, Điều 1');
      await page.getByLabel('Nguồn').fill('Công báo số 1/2090');
      await choose(page, page.locator('form'), 'Căn cứ', 'Đã đọc văn bản');
      await choose(page, page.locator('form'), 'Mức chắc chắn', 'Chắc chắn');
      await choose(page, page.locator('form'), 'Còn chờ luật sư', 'Không');
      await page.getByRole('button', { name: 'Ghi quy định mới' }).click();
      await page.getByText(/^Đã ghi bản /).waitFor();
      await look(page, 'policies');
      await page.goto(`${house.url}/credit-policies/rate.o1`);
      await page.getByRole('heading', { level: 1, name: /rate.o1/ }).waitFor();
      await page.getByText('7.2').first().waitFor();

      await goTo(page, 'Mức hỗ trợ học nghề');
      const form = page.locator('form');
      await choose(page, form, 'Tỉnh, thành phố', 'Thanh Hóa');
      await form.getByLabel('Hiệu lực từ ngày').fill('01/01/2090');
      await form.getByRole('group', { name: 'Trình độ được hỗ trợ' }).getByLabel('sơ cấp').check();
      const grounds = form.getByRole('group', { name: 'Ai được hỗ trợ', exact: true });
      await grounds.getByLabel('theo quyết định của tỉnh').check();
      await form.getByLabel('Học phí tối đa một khóa').fill('3.000.000');
      await form.getByLabel('Tiền ăn một ngày thực học').fill('40.000');
      await form.getByLabel('Văn bản, điều khoản').fill('Nghị quyết 15/2089/NQ-HĐND Điều 3');
      await form.getByLabel('Nguồn').fill('Công báo tỉnh số 12/2089');
      await choose(page, form, 'Còn chờ người phụ trách pháp chế', 'Có');
      await form.getByRole('button', { name: 'Ghi quyết định của tỉnh' }).click();
      await page.getByText('Đã ghi bản 38.o1.').waitFor();
      await row(page, '38.o1').getByRole('button').first().click();
      await row(page, '38.o1').getByText('3.000.000').waitFor();
      await look(page, 'allowance-policies');
      await goTo(page, 'Phần mềm nhận tin');
      await page.getByRole('link', { name: 'https://bank.example/hooks' }).click();
      await page.getByRole('button', { name: 'Thôi nhận tin' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Thôi nhận tin' }).click();
      await page.getByText('Chưa có phần mềm nào đăng ký.').waitFor();
    },
    STORY_MS,
  );

  it(
    'an auditor sees who read whom, and that nothing was changed afterwards',
    async () => {
      const page = await at('auditor');
      await goTo(page, 'Nhật ký truy cập');
      await page.getByRole('alert').first().waitFor();
      await page.getByRole('row').nth(1).waitFor();
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Tải toàn bộ nhật ký' }).click();
      expect((await loading).suggestedFilename()).toMatch(/\w/);
      await goTo(page, 'Người được hỗ trợ');
      const search = page.getByLabel('Họ tên, số định danh hoặc số điện thoại');
      await search.fill('le van thu');
      await search.press('Enter');
      await page.getByRole('link', { name: 'Lê Văn Thử' }).click();
      await page.locator('summary', { hasText: 'Những lần sàng lọc trước' }).press('Enter');
      await page.getByText('Tính lại: giống hệt').first().waitFor();
      await look(page, 'audit');
    },
    STORY_MS,
  );
});
