import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Clock } from '#libs/kernel';
import { openTestHouse, type TestHouse } from '../house.js';
import { comeIn, openBrowser, signInUnseen, stepOut, visitor, type Visitor } from './browser.js';
import { accountFor } from './world.js';

const SET_UP_MS = 120_000;

type Cookies = Awaited<ReturnType<Visitor['context']['cookies']>>;

export interface Stage {
  /** What the days of the house go by. */
  readonly clock: ClockAhead;
  /** A new visitor, not signed in. */
  readonly visit: () => Promise<Page>;
  /** A new visitor, signed in under a role of an area. */
  readonly at: (role: string, area?: string, personId?: string) => Promise<Page>;
}

/** Real time, some way ahead: what waits for a day need not be waited for. */
class ClockAhead extends Clock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** On to this moment, in Việt Nam: `2026-12-01T07:30`. It never goes back. */
  moveTo(moment: string): void {
    const ahead = new Date(`${moment}:00+07:00`).getTime() - Date.now();
    if (ahead < this.aheadMs) throw new Error(`${moment} is over`);
    this.aheadMs = ahead;
  }
}

/**
 * A house and a browser for the stories of one file. After each story its visitors leave, and none may have met a fault. Who
 * comes `at` a role sits down at a screen where others sat before: nothing of them is remembered but the program itself,
 * which need not be fetched and read once more. One screen shows one page, for one behind another is hardly ever drawn.
 */
export function openStage(setUp: (house: TestHouse) => Promise<void> | void): Stage {
  const clock = new ClockAhead();
  let house: TestHouse;
  let browser: Browser;
  let guests: Visitor[] = [];
  let seated: Visitor[] = [];
  const screens: Visitor[] = [];
  const sessions = new Map<string, Cookies>();
  beforeAll(async () => {
    browser = await openBrowser();
    house = await openTestHouse({}, clock);
    await setUp(house);
  }, SET_UP_MS);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  afterEach(async () => {
    const faults = [...guests, ...seated].flatMap((one) => one.faults.splice(0));
    await Promise.all([
      ...guests.map(({ context }) => context.close()),
      ...seated.map(({ page }) => stepOut(page, house.url)),
    ]);
    screens.push(...seated);
    [guests, seated] = [[], []];
    expect(faults).toEqual([]);
  });
  return {
    clock,
    async visit() {
      const one = await visitor(browser);
      guests.push(one);
      return one.page;
    },
    async at(role, area = '38', personId) {
      const one = screens.pop() ?? (await visitor(browser));
      seated.push(one);
      const { page, context } = one;
      const key = [role, area, personId].join(' ');
      const before = sessions.get(key);
      await context.clearCookies();
      await context.addCookies(before ?? []);
      if (before && (await comeIn(page, house.url))) return page;
      await signInUnseen(context, house.url, await accountFor(house, role, area, personId));
      sessions.set(key, await context.cookies());
      expect(await comeIn(page, house.url)).toBe(true);
      return page;
    },
  };
}
