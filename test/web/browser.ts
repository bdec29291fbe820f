import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

const USUAL = '/usr/bin/chromium';
/** Playwright's own list is not heard beside this one: what of it matters here stands here again. */
const WITHOUT = [
  // two hidden pages of the browser's own for every window: half of what a window costs
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // one site and no graphics card: fewer processes to start and to talk to
  ...['--in-process-gpu', '--disable-software-rasterizer', '--disable-site-isolation-trials'],
  `--disable-features=${WITHOUT.join()}`,
];

/** Chromium at CHROMIUM_PATH or its usual place (`npm test` installs it); fails plainly without one. */
export async function openBrowser(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? USUAL;
  if (!existsSync(path)) {
    throw new Error(`no Chromium at ${path}: install it (npm test does) or set CHROMIUM_PATH`);
  }
  if (!existsSync('dist/apps/web/index.html')) throw new Error('the pages are not built: npm run build');
  return chromium.launch({ executablePath: path, args: FLAGS });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the pages: thrown errors, and whatever the browser refused (its policy, a missing file). */
  readonly faults: string[];
}

/** Somebody at a screen of their own, in Việt Nam. */
export async function visitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce', // a click waits until nothing moves any more
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // refused requests are answers, not faults
    if (message.type() === 'error' && !message.text().includes('the server responded with')) {
      faults.push(message.text());
    }
  });
  return { page, context, faults };
}

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** By the button, the issuer's page and back, as a person does it. */
export async function signIn(page: Page, url: string, { username, password }: Account): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** The same way by its addresses alone; those who come by the pages say what these look like. */
export async function signInUnseen(context: BrowserContext, url: string, form: Account): Promise<void> {
  const asked = await context.request.get(`${url}/auth/login?returnTo=/`);
  await context.request.post(asked.url(), { form: { ...form } });
}

/** Where no program of ours is at work, and nothing is remembered. */
export async function stepOut(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/favicon.svg`);
  await page.evaluate('localStorage.clear(), sessionStorage.clear()');
}

/** To the start page; false when nobody is signed in there. */
export async function comeIn(page: Page, url: string): Promise<boolean> {
  await page.goto(url);
  const leave = page.getByRole('button', { name: 'Đăng xuất' });
  await leave.or(page.getByRole('button', { name: 'Đăng nhập' })).waitFor();
  return leave.isVisible();
}

/** By the bar at the top, also by what stands behind its button. */
export async function goTo(page: Page, name: string): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Các trang' });
  const link = bar.getByRole('link', { name, exact: true });
  const more = bar.getByRole('button', { name: 'Thêm' });
  await link.or(more).filter({ visible: true }).first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => undefined)'); // their width decides what stands behind "Thêm"
  if (!(await link.isVisible()) && (await more.isVisible())) await more.click();
  await link.click();
}

/** A row of a list, by whatever stands in it. */
export const row = (page: Page, text: string): Locator => page.locator('li.row', { hasText: text });

/** Opens the list of a field and takes what says so. */
export async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByLabel(label).click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
}

/** Controls that a screen reader could not name. The script runs in the page, which knows its own types. */
export const nameless = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('a, button, input, select, textarea')]
    .filter((control) => !control.getAttribute('aria-label') && !control.getAttribute('aria-labelledby')
      && !control.labels?.length && control.textContent.trim() === '')
    .map((control) => control.outerHTML)`);
