import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '#libs/testing';
import type { TestHouse } from '../house.js';
import { choose, goTo, nameless, row } from './browser.js';
import { openStage } from './stage.js';
import { release } from './world.js';

const STORY_MS = 120_000;
const SHOTS = process.env['SHOTS']; // a folder for screenshots, to be looked at
const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa
const OTHER = '15469'; // xã Yên Định
const NUMBER = '038088000077';

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
/** Every control has a name for whoever hears the page; and a picture, when one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  expect(await nameless(page)).toEqual([]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/cases-${name}.png`, fullPage: true });
}

/** The page for a new case of one way to come, with who it is typed in. */
async function openForm(page: Page, way: string, name: string, born: string): Promise<void> {
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', { name: 'Mở hồ sơ mới' }).click();
  await page.getByRole('link', { name: way }).click();
  await page.locator('.filters [aria-current]', { hasText: way }).waitFor();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Ngày sinh').fill(born);
  await page.getByLabel('Nam', { exact: true }).check();
}
const yes = (page: Page, question: string, answer: 'Có' | 'Không') =>
  page.locator('.ant-form-item', { hasText: question }).getByText(answer, { exact: true }).click();

/** What a judgment tells, as it stands on every form that asks for it. */
async function fillJudgment(page: Page, months: string): Promise<void> {
  await page.getByLabel('Mức án đã tuyên').fill(months);
  await page.getByLabel('Nhóm tội').fill('giao thong');
  await page.keyboard.press('Enter');
  await yes(page, 'Phạm tội do cố ý', 'Có');
  await yes(page, 'Đã xong bồi thường', 'Có');
}

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
      const committee = await at('committee-member', '38');
      await eventually(async () => {
        await committee.goto(`${house.url}/reports`);
        const counts = committee.getByRole('region', { name: 'Số mô hình đang hoạt động' });
        await counts.locator('p, tbody tr').first().waitFor(); // read, with or without a model
        expect(await counts.getByRole('row', { name: 'Xã Yên Trường 1 1' }).count()).toBe(1);
      });
      await look(committee, 'model-counts');

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
      await look(page, 'case');

      const [slip] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'In phiếu đồng ý (PDF)' }).click(),
      ]);
      expect(slip.suggestedFilename()).toBe('phieu-dong-y.pdf');
      // a model that stands by somebody goes on; the list beside leads to them
      const endModel = async (): Promise<Locator> => {
        await page.getByRole('button', { name: /^Kết thúc mô hình/ }).click();
        const dialog = page.getByRole('dialog');
        await choose(page, dialog, 'Lý do', 'Không còn người giúp đỡ');
        await dialog.getByRole('button', { name: 'Kết thúc mô hình' }).click();
        return dialog;
      };
      await goTo(page, 'Mô hình giúp đỡ');
      const refused = await endModel();
      await refused.getByText('Mô hình đang giúp 1 người').waitFor();
      await look(page, 'model-needed');
      await refused.getByRole('link', { name: 'Người đang được giúp' }).click();
      await page.getByText('Chỉ những người mà mô hình này đang giúp.').waitFor();
      await page.getByRole('link', { name: 'Lê Văn Thử' }).click();

      await act(page, 'Kết thúc hồ sơ', (dialog) => choose(page, dialog, 'Lý do', 'Đã được xóa án tích'));
      await page.getByText('Mở lại khi người này tự tìm đến').waitFor();
      // nothing of a case that ended is changed any more, and the file leads back to it
      await page.getByRole('link', { name: 'Thông tin và sự đồng ý của người này' }).click();
      await page.getByText('hồ sơ kết thúc ngày').waitFor();
      expect(await page.getByRole('link', { name: 'Ghi thay đổi' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Việc của hồ sơ' }).click();
      await page.getByText('Mở lại khi người này tự tìm đến').waitFor();

      await goTo(page, 'Mô hình giúp đỡ');
      await endModel();
      await page.getByText(/Đã kết thúc từ .*: Không còn người giúp đỡ/).waitFor();
      await look(page, 'model-ended');
    },
    STORY_MS,
  );

  it(
    'opens a case for somebody who comes of their own accord',
    async () => {
      const page = await at('registry-officer', COMMUNE);
      await openForm(page, 'Người tự tìm đến', 'Phạm Văn Giả Định', '09/03/1988');
      await page.getByText('Giới thiệu việc làm').click();
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await page.getByRole('heading', { name: 'Phạm Văn Giả Định' }).waitFor();
      await page.getByText('Tự tìm đến · Chờ tiếp nhận').waitFor();
    },
    STORY_MS,
  );

  it(
    'enters a sentence served in the community: its deadlines, clearance and bars stand in the case',
    async () => {
      const page = await at('registry-officer', COMMUNE);
      await openForm(page, 'Án tại cộng đồng', 'Trần Văn Ở Nhà', '10/02/1982');
      await page.getByLabel('Án treo').check();
      await page.getByLabel('Ngày hết thời gian thử thách hoặc hết án').fill('20/05/2088');
      await fillJudgment(page, '18');
      await choose(page, page.locator('main'), 'Tuổi khi phạm tội', 'từ đủ 18');
      await page.getByRole('button', { name: 'Thêm hình phạt bổ sung' }).click();
      await choose(page, page.locator('main'), 'Hình phạt bổ sung', 'hành nghề');
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await page.getByText(/^Còn \d chỗ cần sửa$/).waitFor();
      await page.getByRole('combobox', { name: 'Công việc bị cấm' }).fill('8322');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.getByLabel('Đến ngày').fill('20/11/2089');
      await look(page, 'sentence-form');
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();

      await page.getByText('Án tại cộng đồng · Chờ tiếp nhận').waitFor();
      const duties = page.locator('section', { hasText: 'Thời hạn theo quy định' }).last();
      expect(await duties.textContent()).toMatch(
        /Xác minh người chấp hành án hạn \d\d\/\d\d\/\d{4}, còn 3 ngày làm việc/,
      );
      const sentence = page.getByRole('region', { name: 'Án tại cộng đồng' });
      const told = (await sentence.textContent()) ?? '';
      expect(told).toContain('Án treo, hết ngày 20/05/2088');
      // the longer penalty holds the clearance back (BLHS Điều 73.1)
      expect(told).toContain('20/11/2089');
      expect(told).toContain('BLHS 2015 Điều 41');
      await look(page, 'sentence');
      await act(page, 'Xác minh người chấp hành án');
      await act(page, 'Lập kế hoạch giám sát, giáo dục');
      await page.locator('.timeline li', { hasText: 'Lập kế hoạch giám sát' }).waitFor();
    },
    STORY_MS,
  );

  it(
    'follows a notice through the check of the home and the release to reception, and records a later release',
    async () => {
      const page = await at('registry-officer', COMMUNE);
      await openForm(page, 'Thông báo người sắp về', 'Lê Văn Chờ Ngày', '09/01/1981');
      await page.getByLabel('Ngày về theo thông báo').fill('20/01/2025');
      await page.getByLabel('Nơi gửi thông báo').fill('Trại giam số 5');
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await page.getByText('Chấp hành xong án phạt tù · Có thông báo').waitFor();
      await act(page, 'Xác nhận nơi cư trú');
      await page.getByText('Đã xác minh nơi về').first().waitFor();

      await page.getByRole('button', { name: 'Ghi việc chấp hành xong' }).click();
      await page.getByLabel('Chấp hành xong án phạt tù').check();
      await page.getByLabel('Ngày chấp hành xong').fill('20/01/2025');
      await page.getByLabel('Số giấy chứng nhận').fill('PT5/25');
      await fillJudgment(page, '24');
      await page.getByRole('checkbox', { name: /Vay vốn/ }).check();
      await look(page, 'release');
      await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
      await page.getByText('Chấp hành xong án phạt tù · Chờ tiếp nhận').waitFor();
      await act(page, 'Tiếp nhận, phỏng vấn');
      await page.getByText('Chấp hành xong án phạt tù · Đã tiếp nhận').waitFor();
      await page.getByRole('link', { name: 'Thông tin và sự đồng ý của người này' }).click();
      await page.getByText(/^Đương nhiên được xóa án tích từ ngày 20\/01\/2027/).waitFor();
      await page.goBack();

      await page.getByRole('button', { name: 'Ghi lần chấp hành xong sau' }).click();
      await page.getByText(/mở hồ sơ thứ hai/).waitFor();
      await page.getByText(/Đã đồng ý từ trước và vẫn còn hiệu lực: Vay vốn/).waitFor();
      await page.getByLabel('Được đặc xá').check();
      await page.getByLabel('Ngày chấp hành xong').fill('20/11/2026');
      await fillJudgment(page, '12');
      await look(page, 'release-again');
      await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
      await page.locator('.timeline li', { hasText: 'Ghi lần chấp hành xong sau' }).waitFor();
      await page.getByText('Chấp hành xong án phạt tù · Chờ tiếp nhận').waitFor();
    },
    STORY_MS,
  );

  it(
    'hands somebody over to another commune, which knew only that another office held the file, and takes over',
    async () => {
      const here = await at('registry-officer', COMMUNE);
      await openForm(here, 'Người tự tìm đến', 'Bùi Văn Chuyển Nhà', '11/03/1988');
      await here.getByLabel('Số định danh cá nhân').fill(NUMBER);
      await here.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await here.getByText('Tự tìm đến · Chờ tiếp nhận').waitFor();

      const there = await at('registry-officer', OTHER);
      await openForm(there, 'Người tự tìm đến', 'Bùi Văn Chuyển Nhà', '11/03/1988');
      await there.getByLabel('Số định danh cá nhân').fill(NUMBER);
      await there.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      const refused = there.locator('.fault-summary');
      await refused.getByText(/Công an một xã, phường ngoài địa bàn của bạn đang giữ hồ sơ/).waitFor();
      expect(await refused.textContent()).not.toContain('Yên Trường');
      await look(there, 'held-elsewhere');

      await act(here, 'Chuyển sang xã khác', async (dialog) => {
        await dialog.getByLabel('Xã, phường nơi đến').fill('xa yen dinh');
        await here.locator('.ant-select-item-option', { hasText: 'Xã Yên Định, Thanh Hóa' }).first().click();
        await dialog.getByLabel('Thôn, đường, số nhà nơi đến').fill('Thôn 2');
      });
      await here.getByText(/đang chuyển đến Xã Yên Định/).waitFor();

      await goTo(there, 'Hồ sơ');
      await there.reload();
      await row(there, 'Bùi Văn Chuyển Nhà').getByText('chuyển đến từ xã khác').waitFor();
      await there.getByRole('link', { name: 'Bùi Văn Chuyển Nhà' }).click();
      await act(there, 'Tiếp nhận người chuyển đến');
      await there.getByText('Tự tìm đến · Đã tiếp nhận · Xã Yên Định').waitFor();
      await here.reload();
      await here.getByText(/^Không có, hoặc nằm ngoài/).waitFor();

      // whose case has ended and who comes again, by the same form: no second case
      await act(there, 'Kết thúc hồ sơ', (dialog) => choose(there, dialog, 'Lý do', 'Đã được xóa án tích'));
      await openForm(there, 'Người tự tìm đến', 'Bùi Văn Chuyển Nhà', '11/03/1988');
      await there.getByLabel('Số định danh cá nhân').fill(NUMBER);
      await there.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await there.getByText('Tự tìm đến · Chờ tiếp nhận · Xã Yên Định').waitFor();
      const past = there.locator('.timeline');
      await past.getByText('Mở lại khi người này tự tìm đến').waitFor();
      await past.getByText('Tiếp nhận người chuyển đến').waitFor();
    },
    STORY_MS,
  );
});

describe('the counsellor', () => {
  it(
    'opens a case for somebody who comes of their own accord, prints the slip, and again where the consents stand',
    async () => {
      const page = await at('counsellor', COMMUNE);
      await page.goto(new URL('/cases/new', page.url()).href);
      await page.getByLabel('Họ và tên').fill('Vũ Thị Tự Đến');
      await page.getByLabel('Ngày sinh').fill('09/03/1988');
      await page.getByLabel('Nữ', { exact: true }).check();
      await page.getByText('Giới thiệu việc làm').click();
      await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await page.getByText(/^Đã mở hồ sơ/).waitFor();
      const link = page.getByRole('link', { name: 'In phiếu đồng ý (PDF)' });
      const print = async () => {
        const [slip] = await Promise.all([page.waitForEvent('download'), link.click()]);
        return slip.suggestedFilename();
      };
      expect(await print()).toBe('phieu-dong-y.pdf');
      const [, personId] = /people\/([0-9a-f-]{36})/.exec((await link.getAttribute('href')) ?? '') ?? [];
      await page.goto(new URL(`/people/${personId}/vacancies`, page.url()).href);
      await page.getByRole('button', { name: 'Rút đồng ý: Giới thiệu việc làm' }).waitFor();
      expect(await print()).toBe('phieu-dong-y.pdf');
    },
    STORY_MS,
  );
});

describe('the returning person', () => {
  it(
    'withdraws a consent, sees every service confirm that it erased, gives it back, and takes the whole file home',
    async () => {
      const { personId } = await release(house, 'Đỗ Văn Ví Dụ');
      const page = await at('person', COMMUNE, personId);
      await page.getByRole('button', { name: 'Rút đồng ý: Giới thiệu việc làm' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.textContent()).toContain('rời khỏi mọi danh sách ứng viên');
      await dialog.getByRole('button', { name: 'Rút đồng ý' }).click();
      const erased = page.locator('section', { hasText: 'Xác nhận đã xóa' });
      await erased.getByText(/^đã xóa lúc /).waitFor();
      await look(page, 'withdrawn');
      await page.getByRole('button', { name: 'Ghi đồng ý: Giới thiệu việc làm' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi đồng ý' }).click();
      await page.getByRole('button', { name: 'Rút đồng ý: Giới thiệu việc làm' }).waitFor();
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: /^Tải toàn bộ/ }).click();
      const file = await loading;
      expect(file.suggestedFilename()).toBe('ho-so.pdf');
      if (SHOTS) await file.saveAs(`${SHOTS}/cases-file.pdf`);
    },
    STORY_MS,
  );
});
