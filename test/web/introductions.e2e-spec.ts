import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, newId, vietnamDay } from '#libs/kernel';
import type { TestHouse } from '../house.js';
import { goTo } from './browser.js';
import { openStage } from './stage.js';
import { release } from './world.js';

const STORY_MS = 120_000;

const PERSON = 'Lê Văn Thử';
const ABROAD = 'Đơn hàng trồng rau';
const DECLINED = 'Trần Văn Mẫu';
const ASLEEP = 'Phạm Văn Giả Định';
const PROPOSED = ['Lý Văn Mẫu', 'Hồ Văn Thử'];

const people = new Map<string, string>();
const { at, clock } = openStage(async (house: TestHouse) => {
  for (const name of [PERSON, DECLINED, ASLEEP, ...PROPOSED]) {
    people.set(name, (await release(house, name)).personId);
  }
});

/** As somebody's own session sends it. */
const sendAs = (page: Page, path: string, body: object): Promise<{ status: number; id: string }> =>
  page.evaluate(
    async ([to, key, text]) => {
      const answer = await fetch(to ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key ?? '',
          'x-requested-with': 'chung-tay',
        },
        body: text,
      });
      return { status: answer.status, id: ((await answer.json()) as { id: string }).id };
    },
    [path, newId(), JSON.stringify(body)],
  );

/** The employer's own vacancy, made in the employer's own session. */
const openOwnVacancy = (page: Page, over: object = {}) =>
  sendAs(page, '/api/v1/vacancies', {
    ...{ employer: { name: 'Cơ khí Hoa Sen Mới' }, title: 'Thợ hàn', occupationCode: '7212' },
    ...{ openings: 2, communeCode: '15469', closesOn: '2089-12-31', skillsRequired: ['arc-welding'] },
    ...over,
  });

/** Introduced, and willing. */
async function introduce(counsellor: Page, vacancyId: string, name: string): Promise<void> {
  const { id } = await sendAs(counsellor, '/api/v1/introductions', { vacancyId, personId: people.get(name) });
  const { status } = await sendAs(counsellor, `/api/v1/introductions/${id}/acts`, { act: 'accept' });
  expect(status).toBe(200);
}

async function photograph(page: Page, name: string): Promise<void> {
  const screenshots = process.env['SCREENSHOTS'];
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

/** Some days from today, as people type it. */
const typed = (days: number): string => addDays(vietnamDay(clock.now()), days).split('-').reverse().join('/');
const row = (page: Page, name = PERSON) => page.locator('li.row', { hasText: name });
async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['locator']>) => Promise<unknown>,
  who = PERSON,
) {
  await row(page, who).getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Work abroad ranks nobody: from the person's own page, after a look at the conditions, and then on the page of the work. */
async function sendAbroad(counsellor: Page): Promise<void> {
  await openOwnVacancy(counsellor, { title: ABROAD, country: 'JP' });
  await counsellor.getByRole('button', { name: PERSON }).click();
  await row(counsellor).getByRole('link', { name: 'Các việc khác phù hợp với người này' }).click();
  await counsellor.getByRole('button', { name: 'Ghi một lần tư vấn' }).click();
  await counsellor.getByRole('dialog').getByRole('button', { name: 'Ghi một lần tư vấn' }).click();
  await counsellor.getByText(`Đã ghi lần tư vấn ngày ${typed(0)}.`).waitFor();
  await row(counsellor, ABROAD).getByRole('button', { name: 'Giới thiệu', exact: true }).click();
  const dialog = counsellor.getByRole('dialog');
  const introduce = dialog.getByRole('button', { name: 'Giới thiệu', exact: true });
  expect(await dialog.textContent()).toContain(PERSON);
  expect(await introduce.isDisabled()).toBe(true);
  await dialog.getByLabel('Tôi đã kiểm tra điều kiện theo luật').check();
  await introduce.click();
  await row(counsellor, ABROAD).getByText('Đã giới thiệu.').waitFor();
  await counsellor.getByRole('link', { name: ABROAD, exact: true }).click();
  await counsellor.getByText('không có danh sách ứng viên xếp hạng').waitFor();
  await row(counsellor).waitFor();
  expect(await counsellor.getByRole('alert').count()).toBe(0);
}

/** Hired a month ago, on paper: nobody picked up the telephone, so that the same question stays until somebody answers it. */
async function askAgain(counsellor: Page, vacancyId: string): Promise<void> {
  const ago = (days: number) => addDays(vietnamDay(clock.now()), -days);
  const paper = { vacancyId, personId: people.get(DECLINED), on: ago(35) };
  const { id } = await sendAs(counsellor, '/api/v1/introductions', paper);
  for (const [name, days] of [['accept', 34] as const, ['hire', 31] as const]) {
    const body = { act: name, on: ago(days) };
    expect((await sendAs(counsellor, `/api/v1/introductions/${id}/acts`, body)).status).toBe(200);
  }
  await counsellor.goto(new URL(`/introductions?id=${id}`, counsellor.url()).href);
  await counsellor.getByRole('button', { name: DECLINED }).click();
  for (const [outcome, then] of [
    ['Không liên lạc được', 'chưa biết, cần hỏi lại'],
    ['Việc làm ổn định', 'sau 30 ngày – Việc làm ổn định'],
  ] as const) {
    await row(counsellor, DECLINED).getByRole('button', { name: 'Ghi kết quả sau 30 ngày' }).click();
    const dialog = counsellor.getByRole('dialog');
    await dialog.getByLabel(outcome).check();
    await dialog.getByRole('button', { name: 'Ghi lại' }).click();
    await row(counsellor, DECLINED).getByText(then).waitFor();
  }
  await row(counsellor, DECLINED).getByRole('button', { name: 'Ghi kết quả sau 90 ngày' }).waitFor();
}

describe('in the browser', () => {
  it(
    'a person goes from the ranked list to the employer and into work, each side seeing the other act',
    async () => {
      const employer = await at('employer');
      expect((await openOwnVacancy(employer)).status).toBe(201);
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
      await dialog.getByLabel('Ngày thực hiện').fill(typed(-3)); // on paper, entered today
      await dialog.getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      await counsellor.getByRole('link', { name: 'Xem và tải phiếu giới thiệu' }).click();
      await row(counsellor).waitFor();
      await counsellor.getByRole('button', { name: 'Lê Văn Thử' }).click();
      const loading = counsellor.waitForEvent('download');
      await counsellor.getByRole('link', { name: /^Tải phiếu giới thiệu số 1\/\d{4}/ }).click();
      expect((await loading).suggestedFilename()).toMatch(/^phieu-gioi-thieu-1-\d{4}\.pdf$/);
      // the day it was said lies between the introduction and today
      await row(counsellor).getByRole('button', { name: 'Nhận lời', exact: true }).click();
      const said = counsellor.getByRole('dialog');
      const ok = said.getByRole('button', { name: 'Nhận lời', exact: true });
      await said.getByLabel('Ngày thực hiện').fill(typed(1));
      await said.getByText('Ngày này chưa đến.').waitFor();
      expect(await ok.isDisabled()).toBe(true);
      await said.getByLabel('Ngày thực hiện').fill(typed(-4));
      await ok.click();
      await said.getByText('Ngày này sớm hơn việc đã ghi trước đó.').waitFor();
      await said.getByLabel('Ngày thực hiện').fill(typed(-2));
      await ok.click();
      await said.waitFor({ state: 'hidden' });
      await row(counsellor).locator('.timeline').getByText(typed(-2)).first().waitFor();

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
      await sendAbroad(counsellor);
      for (const page of [employer, counsellor]) {
        expect(decodeURIComponent(page.url())).not.toContain('Thử');
        expect(await page.title()).not.toContain('Lê Văn Thử');
      }
    },
    STORY_MS,
  );

  it(
    'an employer reads what the law says of its advert and turns somebody down; another counsellor confirms it',
    async () => {
      const employer = await at('employer');
      const vacancy = await openOwnVacancy(employer, {
        ...{ title: 'Thợ hàn khung', description: 'Chỉ tuyển nam, dưới 35 tuổi. Đặt cọc 2 triệu.' },
      });
      await goTo(employer, 'Vị trí đang tuyển');
      await row(employer, 'Thợ hàn khung').getByText('Tin tuyển có điều chưa phù hợp với luật').waitFor();
      await employer.getByRole('link', { name: 'Thợ hàn khung', exact: true }).click();
      for (const flag of ['Đòi hỏi tuổi', 'Đòi hỏi giới tính', 'Đòi đặt cọc, nộp phí hoặc giữ giấy tờ']) {
        await employer
          .getByRole('listitem')
          .filter({ hasText: flag })
          .getByText(/Điều \d+/)
          .waitFor();
      }
      // whoever could do the work is nobody to an employer before an introduction
      await employer.getByText('Không có ai trong danh sách này.').waitFor();
      expect(await employer.locator('main').textContent()).not.toContain(DECLINED);
      await photograph(employer, 'own-vacancy');

      const counsellor = await at('counsellor');
      await introduce(counsellor, vacancy.id, DECLINED);
      await row(employer, DECLINED).getByRole('button', { name: DECLINED }).click();
      await act(employer, 'Mời phỏng vấn', undefined, DECLINED);
      await act(employer, 'Đã phỏng vấn', undefined, DECLINED);
      const because = (reason: string) => (dialog: ReturnType<Page['locator']>) =>
        dialog.getByLabel('Lý do').selectOption({ label: reason });
      await act(employer, 'Từ chối', because('chọn người khác'), DECLINED);
      await row(employer, DECLINED).getByText('Chờ xác nhận từ chối').waitFor();

      // the job centre rings, the employer thinks again, and then does not
      await goTo(counsellor, 'Giới thiệu');
      await counsellor.getByRole('button', { name: DECLINED }).click();
      await act(counsellor, 'Bỏ lời từ chối', because('nơi tuyển nghĩ lại'), DECLINED);
      await act(counsellor, 'Từ chối', because('chọn người khác'), DECLINED);
      await row(counsellor, DECLINED).getByText('Chờ xác nhận từ chối').waitFor();
      // whoever wrote it down does not confirm it
      expect(await row(counsellor, DECLINED).getByRole('button', { name: 'Xác nhận từ chối' }).count()).toBe(
        0,
      );

      const second = await at('counsellor', '15421');
      await goTo(second, 'Giới thiệu');
      await second.getByRole('button', { name: DECLINED }).click();
      await act(second, 'Xác nhận từ chối', undefined, DECLINED);
      await second.locator('li.row', { hasText: 'Từ chối' }).first().waitFor();
      await employer.reload();
      await employer.getByRole('heading', { name: 'Người được giới thiệu cho vị trí này' }).waitFor();
      await employer.locator('li.row', { hasText: 'Từ chối' }).waitFor();
      expect(await row(employer, DECLINED).count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'proposals stand beside plain top-k, are worked out for other limits, and are introduced by tick or one by one',
    async () => {
      const page = await at('counsellor');
      await goTo(page, 'Giới thiệu');
      await page.getByRole('link', { name: 'Đề xuất giới thiệu' }).click();
      const [first = '', second = ''] = PROPOSED;
      await row(page, first).first().waitFor();
      const figure = (name: RegExp) => page.getByRole('row', { name });
      await figure(/^Người được đủ 2 nơi/).waitFor();
      await page.getByLabel('Mỗi người ít nhất mấy nơi').fill('1');
      await page.getByLabel('Mỗi nơi tuyển nhiều nhất mấy người').fill('5');
      await page.getByRole('button', { name: 'Tính lại' }).click();
      await figure(/^Người được đủ 1 nơi .* \d+ \d+$/).waitFor();
      await figure(/^Nơi tuyển nhận quá 5 người 0 /).waitFor();
      expect(new URL(page.url()).search).toContain('floor=1');
      await photograph(page, 'proposals');

      await row(page, first).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Giới thiệu 1 lượt đã chọn' }).click();
      const many = page.getByRole('dialog');
      await many.getByLabel('Ngày thực hiện').fill(typed(1));
      await many.getByText('Ngày này chưa đến.').waitFor();
      expect(await many.getByRole('button', { name: 'Giới thiệu', exact: true }).isDisabled()).toBe(true);
      await many.getByLabel('Ngày thực hiện').fill(typed(-2)); // on paper, entered today
      await many.getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      await page.getByText('Đã giới thiệu 1 lượt.').waitFor();
      await row(page, first).getByRole('link', { name: 'Xem và tải phiếu giới thiệu' }).waitFor();
      await row(page, second).getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Giới thiệu', exact: true }).click();
      await row(page, second).getByRole('link', { name: 'Xem và tải phiếu giới thiệu' }).waitFor();
      // who waits for an answer is proposed to nobody else
      await page.getByRole('button', { name: 'Tính lại' }).click();
      await row(page, first).waitFor({ state: 'detached' });

      await goTo(page, 'Giới thiệu');
      await page.getByLabel('Đang ở bước').selectOption({ label: 'Đã giới thiệu' });
      await row(page, first).waitFor();
      await page.locator('li.row', { hasText: 'Từ chối' }).first().waitFor({ state: 'detached' });
      const work = ((await row(page, first).textContent()) ?? '').includes('Thợ hàn khung')
        ? ['Thợ hàn – Cơ khí Hoa Sen Mới', 'Thợ hàn khung – Cơ khí Hoa Sen Mới']
        : ['Thợ hàn khung – Cơ khí Hoa Sen Mới', 'Thợ hàn – Cơ khí Hoa Sen Mới'];
      await page.getByLabel('Vị trí tuyển').selectOption({ label: work[0] ?? '' });
      await row(page, first).waitFor({ state: 'detached' });
      await page.getByLabel('Vị trí tuyển').selectOption({ label: work[1] ?? '' });
      await row(page, first).getByRole('button', { name: first }).click();
      await row(page, first).locator('.timeline').getByText(typed(-2)).waitFor();
      await photograph(page, 'introductions');
    },
    STORY_MS,
  );

  it(
    'who cannot be reached is asked again; what is put aside with a reason comes back by itself on its day',
    async () => {
      const counsellor = await at('counsellor');
      const { id } = await openOwnVacancy(counsellor, { title: 'Thợ hàn cổng' });
      await askAgain(counsellor, id);
      await introduce(counsellor, id, ASLEEP);
      await goTo(counsellor, 'Giới thiệu');
      await counsellor.getByRole('button', { name: ASLEEP }).click();
      const back = addDays(vietnamDay(clock.now()), 10);
      await act(
        counsellor,
        'Tạm gác',
        async (dialog) => {
          await dialog.getByLabel('Lý do').selectOption({ label: 'ốm đau' });
          await dialog.getByLabel('Trở lại ngày').fill(back.split('-').reverse().join('/'));
        },
        ASLEEP,
      );
      const pile = (name: string) =>
        counsellor.getByRole('link', { name: new RegExp(`^${name} \\(\\d+\\)$`) });
      await pile('Tạm gác').click();
      await counsellor.locator('.filters [aria-current]', { hasText: 'Tạm gác' }).waitFor();
      await counsellor.getByRole('button', { name: ASLEEP }).click();
      await row(counsellor, ASLEEP).getByText('ốm đau').waitFor();
      clock.moveTo(`${back}T08:00`);
      await counsellor.reload();
      await counsellor.getByText('Không có ai trong danh sách này.').waitFor();
      expect(await pile('Tạm gác').textContent()).toBe('Tạm gác (0)');
      await counsellor.getByRole('link', { name: 'Tất cả', exact: true }).first().click();
      await row(counsellor, ASLEEP).waitFor();
      expect(await row(counsellor, ASLEEP).textContent()).not.toContain('Tạm gác');
    },
    STORY_MS,
  );
});
