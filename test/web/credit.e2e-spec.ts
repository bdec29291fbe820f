import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { describe, expect, it } from '@jest/globals';
import type { TestHouse } from '../house.js';
import { openStage } from './stage.js';
import { release, YEN_TRUONG } from './world.js';

const STORY_MS = 120_000;

let house: TestHouse;
let referralId: string;

async function post(role: string, areas: string[], path: string, body: object): Promise<{ id: string }> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await house.token(role, areas)}`,
      ...{ 'content-type': 'application/json', 'idempotency-key': newId() },
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}
const { at } = openStage(async (opened) => {
  house = opened;
  const { personId } = await release(house, 'Lê Văn Thử');
  await eventually(async () => {
    ({ id: referralId } = await post('registry-officer', [YEN_TRUONG], '/credit-referrals', {
      ...{ personId, purpose: 'production', amount: 60_000_000, termMonths: 36 },
    }));
  });
});

describe('loans at the screen', () => {
  it(
    'the commune sees its list of the month and takes form 01 along',
    async () => {
      const page = await at('commune-leader', YEN_TRUONG);
      await page.goto(`${house.url}/referrals`);
      const list = page.getByLabel('Danh sách tháng', { exact: true });
      await list.getByText('1 người').waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        list.getByRole('link', { name: 'Mẫu số 01 (PDF)' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^mau-so-01-\d{4}-\d\d\.pdf$/);
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/commune.png`, fullPage: true });
    },
    STORY_MS,
  );

  it(
    'the bank takes answers from a file and pays in two tranches',
    async () => {
      for (const [role, act] of [
        ['commune-leader', 'confirm-list'],
        ['commune-leader', 'endorse'],
        ['registry-officer', 'submit'],
      ] as const)
        await post(role, [YEN_TRUONG], `/credit-referrals/${referralId}/acts`, { act });
      const page = await at('credit-officer', '38');
      await page.goto(`${house.url}/referrals`);
      await page.getByRole('button', { name: 'Nhận kết quả từ tệp' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tệp kết quả').setInputFiles({
        ...{ name: 'tra-loi.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(
          [
            'Mã hồ sơ;Kết quả;Số tiền duyệt hoặc giải ngân',
            `${referralId};Duyệt;50.000.000`,
            `${newId()};Duyệt;1`,
          ].join('\n'),
        ),
      });
      await dialog.getByLabel('Số dòng có kết quả').fill('2');
      await dialog.getByLabel('Tổng số tiền').fill('50.000.001');
      await dialog.getByRole('button', { name: 'Gửi tệp' }).click();
      await dialog.getByText('Ghi nhận 1 dòng').waitFor();
      await dialog.getByText('Dòng 3:').waitFor();
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/answers.png` });
      await dialog.getByRole('button', { name: 'Thôi' }).click();

      await page.getByRole('link', { name: 'Các tệp đã gửi' }).click();
      await page.getByText('2 dòng có kết quả, 50.000.001').waitFor();
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /Tệp gửi lúc/ }).waitFor();
      const refused = page.getByRole('row', { name: /Không ghi được/ });
      expect(await refused.getByRole('cell').last().textContent()).not.toBe('');
      await page
        .getByRole('row', { name: /Đã duyệt cho vay/ })
        .getByRole('link')
        .click();
      await page.getByRole('heading', { level: 1, name: 'Lê Văn Thử' }).waitFor();
      await page.getByRole('link', { name: 'Mọi hồ sơ vay vốn' }).click();

      const row = page.locator('li.row', { hasText: 'Lê Văn Thử' });
      await row.getByRole('button').first().click();
      await row.getByText('Được duyệt 50.000.000').waitFor();
      await row.getByRole('button', { name: 'Giải ngân' }).click();
      await page.getByRole('dialog').getByLabel('Số tiền giải ngân').fill('20.000.000');
      await page.getByRole('dialog').getByRole('button', { name: 'Giải ngân' }).click();
      await row.getByText('đã giải ngân 20.000.000').waitFor();
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/bank.png`, fullPage: true });

      await page.goto(`${house.url}/credit`);
      await page.locator('li.row', { hasText: 'Lê Văn Thử' }).getByRole('button').first().click();
      await page.getByText('Điều khoản và kế hoạch trả nợ').waitFor();
      await page.getByLabel('Xem kế hoạch với thời hạn').fill('36');
      await page.getByText('trong 36 tháng').waitFor();
      if (process.env['SCREENSHOTS'])
        await page.screenshot({ path: `${process.env['SCREENSHOTS']}/plan.png`, fullPage: true });
    },
    STORY_MS,
  );

  it(
    'the commune signs under its whole list, also where only a part of it is in view',
    async () => {
      const people = await Promise.all(
        Array.from({ length: 51 }, (_each, at) => release(house, `Trần Văn Mẫu ${letters(at)}`)),
      );
      for (const { personId } of people)
        await eventually(() =>
          post('registry-officer', [YEN_TRUONG], '/credit-referrals', {
            ...{ personId, purpose: 'production', amount: 10_000_000, termMonths: 12 },
          }),
        );
      const page = await at('commune-leader', YEN_TRUONG);
      await page.goto(`${house.url}/referrals`);
      await page.getByRole('button', { name: /Xác nhận.*: 50 hồ sơ cùng lúc/ }).waitFor();
      await page.getByRole('button', { name: 'Đang tính 50 hồ sơ đã hiện; tính cả danh sách' }).click();
      await page.getByText('Tính cả danh sách: 52 hồ sơ.').waitFor();
      await page.getByRole('button', { name: /Xác nhận.*: 51 hồ sơ cùng lúc/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi cho 51 hồ sơ' }).click();
      await page.getByText('Đã ghi 51 hồ sơ; không ghi được 0.').waitFor();
    },
    STORY_MS,
  );
});

const letters = (at: number): string => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
