import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestHouse } from '../house.js';
import { goTo } from './browser.js';
import { openStage } from './stage.js';
import { release } from './world.js';

const STORY_MS = 120_000;

let house: TestHouse;
const { at } = openStage(async (opened) => {
  house = opened;
  await release(house, 'Lê Văn Thử');
});

/** The employer's own vacancy, made in the employer's own session. */
const openOwnVacancy = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/vacancies', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': '0198c5de-7a30-4c0f-9d0e-3f5f6f2f5b01',
        'x-requested-with': 'chung-tay',
      },
      body: JSON.stringify({
        ...{ employer: { name: 'Cơ khí Hoa Sen Mới' }, title: 'Thợ hàn', occupationCode: '7212' },
        ...{ openings: 2, communeCode: '15469', closesOn: '2089-12-31', skillsRequired: ['arc-welding'] },
      }),
    });
    return answer.status;
  });

const row = (page: Page) => page.locator('li.row', { hasText: 'Lê Văn Thử' });
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['locator']>) => Promise<unknown>,
) {
  await row(page).getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('in the browser', () => {
  it(
    'a person goes from the ranked list to the employer and into work, each side seeing the other act',
    async () => {
      const employer = await at('employer');
      expect(await openOwnVacancy(employer)).toBe(201);
      await employer.getByRole('link', { name: 'Người được giới thiệu' }).click();
      await employer.getByText('Không có ai trong danh sách này.').waitFor();

      const counsellor = await at('counsellor');
      await goTo(counsellor, 'Việc cần người');
      await counsellor.getByRole('link', { name: 'Thợ hàn', exact: true }).click();
      await counsellor.getByRole('button', { name: 'Lê Văn Thử' }).click();
      await row(counsellor).getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      const dialog = counsellor.getByRole('dialog');
      expect(await dialog.textContent()).toContain('không biết gì khác');
      await dialog.getByLabel('Ghi chú nội bộ').fill('đã hẹn đón ở bến xe');
      await dialog.getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      await counsellor.getByRole('link', { name: 'Xem và tải phiếu giới thiệu' }).click();
      await row(counsellor).waitFor();
      await counsellor.getByRole('button', { name: 'Lê Văn Thử' }).click();
      const loading = counsellor.waitForEvent('download');
      await counsellor.getByRole('link', { name: /^Tải phiếu giới thiệu số 1\/\d{4}/ }).click();
      expect((await loading).suggestedFilename()).toMatch(/^phieu-gioi-thieu-1-\d{4}\.pdf$/);
      await act(counsellor, 'Nhận lời');

      await row(employer).waitFor();
      await employer.getByRole('button', { name: 'Lê Văn Thử' }).click();
      await row(employer).getByText('Đã nhận lời').waitFor();
      const seen = (await row(employer).textContent()) ?? '';
      expect(seen).toContain('Hàn hồ quang tay');
      expect(seen).not.toContain('bến xe');
      expect(seen).not.toMatch(/PT70|ma túy|án phạt/i);
      await act(employer, 'Mời phỏng vấn');
      await act(employer, 'Nhận vào làm');
      await row(employer).getByText('Đã nhận việc').waitFor();

      await row(counsellor).getByText('Đã nhận việc').waitFor();
      await row(counsellor).getByText('sau 30 ngày (luật yêu cầu)').waitFor();
      await row(counsellor).getByRole('button', { name: 'Ghi kết quả sau 30 ngày' }).click();
      const heard = counsellor.getByRole('dialog');
      expect(await heard.getByLabel('Việc làm ổn định').isDisabled()).toBe(true);
      await heard.getByLabel('Không còn việc').check();
      await heard.getByRole('button', { name: 'Ghi lại' }).click();
      await row(counsellor).getByText('sau 30 ngày – Không còn việc').waitFor();

      await counsellor.getByRole('link', { name: 'Việc cần người' }).click();
      await counsellor.getByRole('link', { name: 'Thợ hàn', exact: true }).click();
      await row(counsellor).waitFor();
      for (const page of [employer, counsellor]) {
        expect(decodeURIComponent(page.url())).not.toContain('Thử');
        expect(await page.title()).not.toContain('Lê Văn Thử');
      }
    },
    STORY_MS,
  );
});
