import { describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { readSheets } from '#libs/sheets';
import { ImportFiles } from '../../apps/registry/src/persistence/import-files.js';
import { registry } from '../../apps/registry/src/registry.module.js';
import type { TestHouse } from '../house.js';
import { goTo, nameless } from './browser.js';
import { openStage } from './stage.js';
import { release, YEN_TRUONG } from './world.js';

const STORY_MS = 90_000;
const MIB = 1024 * 1024;

let house: TestHouse;
const { at } = openStage((opened) => {
  house = opened;
});

const card = (page: Page, heading: string | RegExp): Locator => page.getByRole('region', { name: heading });

/** As an office sends it: a title, the header, a line that lacks the day of birth, a column of its own, a hidden sheet. */
async function aList(names: readonly string[]): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH NGƯỜI ĐƯỢC ĐẶC XÁ']);
  const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Nơi về cư trú', 'Tội danh', 'Mức án', 'Lỗi'];
  sheet.addRow([...head, 'Màu hồ sơ']);
  const home = 'xã Yên Trường, tỉnh Thanh Hóa';
  names.forEach((name, index) => {
    sheet.addRow([
      index + 1,
      name,
      `0${index + 1}/05/1988`,
      'Nam',
      home,
      'Trộm cắp tài sản',
      '3 năm',
      'Cố ý',
      'xanh',
    ]);
  });
  sheet.addRow([9, 'Trần Văn Mẫu', '1979', 'Nam', home, 'Trộm cắp tài sản', '3 năm', 'Cố ý']);
  book.addWorksheet('Mã', { state: 'hidden' }).addRow(['Hoàng Văn Kín']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function downloaded(page: Page, link: RegExp): Promise<Buffer> {
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFileSync(await (await loading).path());
}

async function cellsOf(file: Buffer): Promise<string> {
  const found: string[] = [];
  for (const sheet of await readSheets(file))
    for await (const { cells } of sheet.rows()) found.push(cells.map((cell) => cell?.text ?? '').join('|'));
  return found.join('\n');
}

/** As the house does when 30 days are over. */
async function forgetFiles(): Promise<void> {
  const database = await house.database.open(registry);
  const later = new Date(Date.now() + 31 * 24 * 60 * 60 * 1_000);
  await database.transaction((tx) => new ImportFiles(database).forget(tx, later));
}

describe('in the browser', () => {
  it(
    'a list is previewed line by line, recorded only when confirmed, and comes back with its outcomes',
    async () => {
      const page = await at('registry-officer', YEN_TRUONG);
      await goTo(page, 'Nhập danh sách');
      await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
      await page.getByText('Hãy chọn tệp.').waitFor();
      await page.getByLabel('Tệp danh sách').setInputFiles({
        name: 'danh sách đặc xá.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await aList(['Lê Văn Thử', 'Phạm Văn Giả Định']),
      });
      await page.getByLabel('Được đặc xá').check();
      await page.getByLabel('Ngày chấp hành xong').fill('1/9/2026');
      await page.locator('.ant-form-item', { hasText: 'Đã xong bồi thường' }).getByText('Có').click();
      await page.getByLabel('Giới thiệu việc làm').check();
      await page.getByRole('button', { name: 'Gửi và xem trước' }).click();

      await page.getByText('Đã xem trước, chưa ghi').waitFor();
      await page.getByText(/^Nếu xác nhận: ghi mới 2, .* không nhận 1/).waitFor();
      const refused = page.getByRole('row', { name: /Không nhận/ });
      expect(await refused.textContent()).toContain('Ngày sinh: Chỉ có năm');
      expect(await page.locator('main').textContent()).not.toContain('Giả Định');
      const notRead = await card(page, 'Phần của tệp không được đọc').textContent();
      expect(notRead).toContain('Trang tính 1, cột I: Không biết tiêu đề của cột');
      expect(notRead).toContain('Cả trang tính 2: Trang tính ẩn');
      expect(notRead).not.toMatch(/Màu|Kín/);
      await page.getByRole('link', { name: /^Không nhận \(1\)$/ }).click();
      await page
        .getByRole('row', { name: /Ghi mới/ })
        .first()
        .waitFor({ state: 'detached' });
      expect(page.url()).toContain('outcome=refused');

      await page.getByRole('link', { name: 'Chung Tay, về trang đầu' }).click();
      await card(page, 'Danh sách đã gửi').getByText('chưa ghi vào sổ').waitFor();
      await card(page, 'Danh sách đã gửi').getByRole('link', { name: 'danh sách đặc xá.xlsx' }).click();
      await page.getByRole('button', { name: 'Ghi 2 người vào sổ' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.textContent()).toContain('2 người mới được ghi');
      expect(await dialog.textContent()).toContain('Có cột hoặc trang tính của tệp không được đọc');
      await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
      await page.getByText('Đã ghi vào sổ', { exact: true }).waitFor();
      await page.getByText(/^Đã ghi mới 2, /).waitFor();

      expect(await cellsOf(await downloaded(page, /cột kết quả/))).toContain('Đã ghi');
      const toCorrect = await cellsOf(await downloaded(page, /dòng không nhận/));
      expect(toCorrect).toContain('Trần Văn Mẫu');
      expect(toCorrect).not.toContain('Lê Văn Thử');

      await page
        .getByRole('row', { name: /Ghi mới/ })
        .first()
        .getByRole('link')
        .click();
      await page.getByRole('heading', { name: 'Lê Văn Thử' }).waitFor();
      await page.getByText('Đã đồng ý').first().waitFor();

      // a month later both files are gone, while the preview of the second one still stands open
      await goTo(page, 'Nhập danh sách');
      await page.getByLabel('Tệp danh sách').setInputFiles({
        ...{ name: 'bỏ quên.xlsx', mimeType: 'application/octet-stream' },
        buffer: await aList(['Vũ Văn Bỏ Quên']),
      });
      await page.getByLabel('Được đặc xá').check();
      await page.getByLabel('Ngày chấp hành xong').fill('1/9/2026');
      await page.locator('.ant-form-item', { hasText: 'Đã xong bồi thường' }).getByText('Có').click();
      await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
      await page.getByText(/^Nếu xác nhận: ghi mới 1, /).waitFor();
      await forgetFiles();
      await page.getByRole('button', { name: 'Ghi 1 người vào sổ' }).click();
      await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
      await dialog
        .getByText(/đã được xóa sau 30 ngày nên không ghi vào sổ được nữa; hãy gửi lại tệp/)
        .waitFor();
      await page.reload();
      await page
        .getByText(/không tải lại được\. Bản xem trước này không ghi vào sổ được nữa; hãy gửi lại tệp/)
        .waitFor();
      expect(await page.getByRole('button', { name: /vào sổ/ }).count()).toBe(0);
      await page.getByRole('link', { name: 'Mọi danh sách' }).click();
      await page.getByRole('link', { name: 'danh sách đặc xá.xlsx' }).click();
      await page
        .getByText('Tệp gốc đã được xóa sau 30 ngày nên không tải lại được.', { exact: true })
        .waitFor();
      await page.getByText(/^Đã ghi mới 2, /).waitFor();
      expect(await page.getByRole('link', { name: /cột kết quả|dòng không nhận/ }).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'files up to 20 MiB pass the door with the session, larger ones are refused there and in the page',
    async () => {
      const page = await at('registry-officer', YEN_TRUONG);
      const send = (bytes: number, headers: Record<string, string>) =>
        page.evaluate(
          async ([size, given]) => {
            const body = new FormData();
            const bytes = new Uint8Array(size);
            bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]); // an old .xls: read no further
            body.append('file', new Blob([bytes]), 'a.xls');
            const key = crypto.randomUUID();
            const answer = await fetch('/api/v1/release-imports?preview=true', {
              method: 'POST',
              headers: { 'idempotency-key': key, ...given },
              body,
            });
            return answer.status;
          },
          [bytes, headers] as const,
        );
      const ours = { 'x-requested-with': 'chung-tay' };
      expect(await send(19 * MIB, ours)).toBe(202);
      expect(await send(21 * MIB, ours)).toBe(413);
      expect(await send(100, {})).toBe(403);

      await goTo(page, 'Nhập danh sách');
      await page.getByLabel('Tệp danh sách').setInputFiles({
        name: 'lớn.csv',
        mimeType: 'text/csv',
        buffer: Buffer.alloc(21 * MIB, 32),
      });
      await page.getByText('Tệp 21 MB, lớn hơn 20 MB: hãy tách thành nhiều tệp.').waitFor();
      await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
      expect(await page.getByLabel('Tệp danh sách').getAttribute('aria-invalid')).toBe('true');
      expect(new URL(page.url()).pathname).toBe('/imports');
    },
    STORY_MS,
  );

  it(
    'two files of one person: side by side with the reasons, merged, undone, then told apart',
    async () => {
      const phone = '0900000777';
      await release(house, 'Đỗ Văn Ví Dụ', { phone });
      await release(house, 'Do Van Vi Du', { phone });
      const page = await at('registry-officer', YEN_TRUONG);
      const source = card(page, 'Hồ sơ nghi trùng');
      await source.getByText(/Đỗ Văn Ví Dụ/).waitFor();
      await source.getByRole('heading').getByRole('link').press('Enter');

      const pair = card(page, /^Giống \d+ %$/);
      await pair.getByText('trùng số điện thoại').waitFor();
      const name = pair.getByRole('row', { name: /^Họ và tên/ });
      expect(await name.textContent()).toContain('khác nhau');
      expect(await pair.getByRole('row', { name: /^Ngày sinh/ }).textContent()).not.toContain('khác nhau');

      await pair.getByRole('button', { name: 'Là một người' }).click();
      const merging = page.getByRole('dialog');
      await merging.getByLabel(/Đỗ Văn Ví Dụ/).check();
      await merging.getByRole('button', { name: 'Gộp hồ sơ' }).click();
      await page.getByText('Không có cặp nào chờ xem.').waitFor();
      await page.getByRole('button', { name: 'Tách lại: Đỗ Văn Ví Dụ' }).click();
      const undoing = page.getByRole('dialog');
      expect(await undoing.getByRole('button', { name: 'Tách lại' }).isDisabled()).toBe(true);
      await undoing.getByLabel('Hai người khác nhau').check();
      await undoing.getByRole('button', { name: 'Tách lại' }).click();

      await pair.getByRole('button', { name: /^Không phải một người/ }).click();
      const telling = page.getByRole('dialog');
      await telling.getByLabel('Người trong một gia đình').check();
      await telling.getByRole('button', { name: 'Ghi kết luận' }).click();
      await page.getByText('Không có cặp nào chờ xem.').waitFor();
      await page.getByText('Chưa gộp hồ sơ nào.').waitFor();
    },
    STORY_MS,
  );

  it(
    'a person sees who may know what, takes a purpose back, and sees that it is gone',
    async () => {
      const { personId } = await release(house, 'Bùi Văn Kiểm Thử');
      const page = await at('person', '38', personId);
      await page.getByRole('heading', { name: 'Thông tin của tôi' }).waitFor();
      await card(page, 'Sổ đăng ký giữ gì về tôi').getByText('Bùi Văn Kiểm Thử').waitFor();
      const whole = await downloaded(page, /toàn bộ thông tin/);
      expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
      await page.getByRole('button', { name: 'Rút đồng ý: Vay vốn' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Rút đồng ý' }).click();
      await page.getByText(/^đã xóa lúc /).waitFor();
      expect(decodeURIComponent(page.url())).not.toContain(personId);
    },
    STORY_MS,
  );

  it.each([
    ['counsellor', 'Giới thiệu việc làm và theo dõi sau khi nhận việc'],
    ['employer', 'Giới thiệu việc làm và theo dõi sau khi nhận việc'],
    ['training-coordinator', 'Người đang học và chờ chỗ'],
    ['credit-officer', 'Hồ sơ vay vốn'],
    ['commune-leader', 'Hồ sơ vay vốn'],
    ['operator', 'Tin không chuyển được'],
    ['committee-member', undefined],
    ['auditor', undefined],
  ])(
    'a %s starts at the work of the own area, with labels and headings for a screen reader',
    async (role, source) => {
      const page = await at(role, '38');
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.getByText('Địa bàn: Thanh Hóa').waitFor();
      if (source !== undefined) {
        await card(page, source).getByText('Không có việc nào.').waitFor();
        const piles = page.getByRole('navigation', { name: 'Việc theo hạn' });
        await piles.getByRole('link', { name: /0 Quá hạn|0Quá hạn/ }).press('Enter');
        await page.waitForURL(/pile=overdue/);
      }
      expect(await nameless(page)).toEqual([]);
    },
    STORY_MS,
  );
});
