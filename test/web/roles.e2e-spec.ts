import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import type { ServiceDefinition } from '#libs/http';
import { newId, SystemClock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import { eventually } from '#libs/testing';
import { employment } from '../../apps/employment/src/employment.module.js';
import { gateway } from '../../apps/gateway/src/gateway.module.js';
import { registry } from '../../apps/registry/src/registry.module.js';
import type { TestHouse } from '../house.js';
import { choose, goTo, nameless, row, signIn } from './browser.js';
import { openStage } from './stage.js';
import { accountFor, openVacancy, release, YEN_TRUONG } from './world.js';

const STORY_MS = 120_000;
const SHOTS = process.env['SHOTS']; // a folder for screenshots, to be looked at
/** Sign-in and the first work list together, all that is fetched for them, letters too; 268 kB on 2026-11-22. */
const WAY_IN_BYTES = 300_000;

/** What each role looks after, by the words with which its lines begin; the person's own page has no table. */
const PILES_OF_ROLE: [role: string, area: string, kinds: string[]][] = [
  [
    'registry-officer',
    YEN_TRUONG,
    [
      ...[
        'Người mới về',
        'Xác minh nơi cư trú',
        'Lập hồ sơ',
        'Chuyển đến',
        'Báo cáo quý',
        'Hồ sơ nghi trùng',
      ],
      ...['Danh sách chờ xác nhận', 'Nộp hồ sơ vay'],
    ],
  ],
  [
    'commune-leader',
    YEN_TRUONG,
    [
      ...['Phân công người giúp đỡ', 'Người giúp đỡ đến thăm', 'Báo cáo quý', 'Chuyển đến'],
      ...['Xác nhận danh sách vay', 'Kết quả vay vốn sắp thay đổi'],
    ],
  ],
  ['counsellor', '38', ['Giới thiệu việc làm', 'Hỏi thăm', 'Phiên giao dịch', 'Tin tuyển sắp hết hạn']],
  ['employer', '38', ['Giới thiệu việc làm', 'Tin tuyển sắp hết hạn']],
  [
    'training-coordinator',
    '38',
    ['Khóa đã hết', 'Điểm danh', 'Người chờ vừa được chỗ', 'Người chờ chỗ', 'Lớp sắp khai giảng còn chỗ'],
  ],
  [
    'credit-officer',
    '38',
    [
      'Kết quả vay vốn sắp thay đổi',
      'Hồ sơ vay chờ quyết định',
      'Khoản vay chờ giải ngân',
      'Kiểm tra sử dụng',
    ],
  ],
  ['committee-member', '38', ['Người về trong năm, chưa có việc làm']],
];

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

/** What a browser fetched for the page it shows, its letters too; from its own store nothing was fetched. */
const fetched = (page: Page): Promise<number> =>
  page.evaluate<number>(`document.fonts.ready.then(() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
    .reduce((sum, entry) => sum + entry.transferSize, 0))`);

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
      await row(page, 'Lê Văn Thử').getByRole('link', { name: 'Thợ hàn' }).press('Enter');
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
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Tải báo cáo quý (PDF)' }).click();
      expect((await loading).suggestedFilename()).toMatch(/^bao-cao-mo-hinh-\d{4}-Q[1-4]\.pdf$/);
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
      await row(page, 'Welder').getByRole('link').first().click();
      await page.getByText('Closed – employer · Filled').waitFor();
    },
    STORY_MS,
  );

  it(
    'an auditor finds who read a name and why, sees that the log is whole, and takes it along',
    async () => {
      const reader = await at('counsellor');
      await goTo(reader, 'Việc cần người');
      await reader.getByRole('link', { name: 'Thợ hàn' }).first().click();
      await row(reader, 'Lê Văn Thử').waitFor();

      const page = await at('auditor');
      await page.locator('#board ~ details summary').click();
      await page.getByRole('link', { name: /^Đã rút đồng ý/ }).waitFor();
      await look(page, 'auditor');
      await goTo(page, 'Nhật ký truy cập');
      await page.getByText(/^Nhật ký nguyên vẹn/).waitFor();
      await page.getByRole('link', { name: 'Đọc họ tên' }).click();
      const reading = page.getByRole('row', { name: /Tư vấn viên việc làm.*Giới thiệu việc làm/ }).first();
      await reading.waitFor();
      expect(await reading.textContent()).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}/); // the vacancy it was for
      expect(await page.locator('main').textContent()).not.toContain('Lê Văn Thử');
      await look(page, 'audit');
      await reading.getByRole('link', { name: 'Nhật ký của người này' }).press('Enter');
      await page
        .getByRole('row', { name: /ghi nhận một người trở về/ })
        .first()
        .waitFor();
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: /^Tải toàn bộ nhật ký/ }).click();
      const lines = readFileSync(await (await loading).path(), 'utf8')
        .trim()
        .split('\n');
      expect(lines.length).toBeGreaterThan(3);
      expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ position: lines.length });
    },
    STORY_MS,
  );

  it(
    'an operator sees what could not be handled and what did not arrive, each with its reason, and sends both again',
    async () => {
      const message = await aDeadLetter();
      const unheard = await aParkedMessage();
      const webhookId = await aDeadDelivery();
      const page = await at('operator');
      const line = (name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name}`) });
      await line('Tin không đến được phần mềm nhận').getByText('1', { exact: true }).waitFor();
      await line('Tin không chuyển được').getByText('1', { exact: true }).waitFor();
      await line('Tin chưa có nơi nhận').getByText('1', { exact: true }).waitFor();
      await look(page, 'operator');
      await line('Tin không chuyển được').getByRole('link').press('Enter');
      const letter = page.locator('li.row', { hasText: 'unknown-occupation' });
      await letter.getByRole('button', { name: /^Chuyển lại/ }).click();
      await page.getByText('Mọi tin đều đã chuyển xong.').waitFor();
      await page.locator('li.row', { hasText: 'registry.release-recorded.v1' }).getByText('1 tin').waitFor();
      await look(page, 'parked');
      await page.getByRole('button', { name: 'Báo lại' }).click();
      await page.getByText('Tin chưa có nơi nhận').waitFor({ state: 'detached' });
      await eventually(async () =>
        expect(await rows(employment, 'select from inbox where message_id = $1', [unheard])).toHaveLength(1),
      );
      await eventually(async () =>
        expect(await rows(employment, 'select from inbox where message_id = $1', [message])).toHaveLength(1),
      );

      await goTo(page, 'Phần mềm nhận tin');
      await page.getByRole('link', { name: '1 tin không đến' }).click();
      await page.waitForURL(`**/webhooks/${webhookId}?status=dead`);
      const delivery = page.locator('li.row').first();
      await delivery
        .getByText(/HTTP 503|503/)
        .first()
        .waitFor();
      await look(page, 'dead-delivery');
      await delivery.getByRole('button', { name: 'Báo lại' }).click();
      await page.getByText('Không có tin nào trong danh sách này.').waitFor();
      expect(
        await rows(gateway, 'select status from webhook_delivery where webhook_id = $1', [webhookId]),
      ).toEqual([{ status: 'waiting' }]);
    },
    STORY_MS,
  );

  it.each(PILES_OF_ROLE)(
    'the work list of %s shows its piles, each with its page, in a bar of one line',
    async (role, area, kinds) => {
      const page = await at(role, area);
      await page.locator('#board ~ details summary').click();
      const links = page.getByRole('region', { name: 'Từng loại việc' }).getByRole('link');
      for (const kind of kinds) await links.filter({ hasText: new RegExp(`^${kind}`) }).waitFor();
      expect(await links.count()).toBeGreaterThanOrEqual(kinds.length);
      const [bar, first] = [
        await page.locator('.bar').boundingBox(),
        await page.locator('.bar__home').boundingBox(),
      ];
      expect((bar?.height ?? 0) - (first?.height ?? 0)).toBeLessThan(40);
      await look(page, `work-${role}`);
      await links.first().press('Enter');
      await page.waitForURL(({ pathname }) => pathname !== '/');
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    STORY_MS,
  );

  it(
    'the pages that do not fit stand behind a button that the keyboard opens and closes',
    async () => {
      const page = await at('registry-officer', YEN_TRUONG);
      await page.setViewportSize({ width: 640, height: 800 });
      const more = page.getByRole('navigation', { name: 'Các trang' }).getByRole('button', { name: 'Thêm' });
      await more.press('Enter');
      expect(await more.getAttribute('aria-expanded')).toBe('true');
      await page.getByRole('link', { name: 'Hồ sơ vay vốn', exact: true }).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await more.getAttribute('aria-expanded')).toBe('false');
      await more.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== '/');
      await page.locator('.bar__more button[aria-expanded="false"]').waitFor();
    },
    STORY_MS,
  );
});

async function rows(service: ServiceDefinition, sql: string, params: readonly unknown[]): Promise<object[]> {
  return (await house.database.open(service)).read((tx) => tx.query<object[]>(sql, [...params]));
}

/** News of somebody nobody else knows of, home in the year of the others. */
function aRelease() {
  const { publisher, example } = contractOf(ReleaseRecordedV1);
  const personId = newId();
  return new Outbox(publisher, new SystemClock(), () => undefined).seal(ReleaseRecordedV1, {
    ...{ subject: personId, sequence: 1, data: { ...example, personId, countedOn: '2025-11-16' } },
  });
}

/** News that was told while nobody's queue stood. Returns the id of the message. */
async function aParkedMessage(): Promise<string> {
  const { id, type, envelope } = aRelease();
  await rows(
    registry,
    `insert into outbox_parked (id, type, envelope, reason) values ($1, $2, $3, 'no-queue')`,
    [id, type, envelope],
  );
  return id;
}

/** News that a handler could not take. Returns the id of the message. */
async function aDeadLetter(): Promise<string> {
  const { id, type, envelope } = aRelease();
  await rows(
    employment,
    `insert into dead_letter (id, message_id, handler, type, envelope, error_code, error, attempts)
     values ($1, $2, 'rank-candidate-when-released', $3, $4, 'unknown-occupation', 'no such occupation', 6)`,
    [newId(), id, type, envelope],
  );
  return id;
}

/** A program of the bank that answered 503 until the house gave up. Returns the id of the webhook. */
async function aDeadDelivery(): Promise<string> {
  const id = newId();
  await rows(
    gateway,
    `insert into webhook (id, owner, areas, url, kinds, secret_no, created_at)
     values ($1, 'bank', '{38}', 'https://bank.example/hook', '{referrals}', 1, now())`,
    [id],
  );
  await rows(
    gateway,
    `insert into webhook_delivery (id, webhook_id, event_id, type, body, status, attempts, last_status, last_error, created_at)
     values ($1, $2, $3, 'microcredit.referral-changed.v1', '{}', 'dead', 9, 503, 'answered-503', now())`,
    [newId(), id, newId()],
  );
  return id;
}
