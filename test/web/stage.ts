import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Clock } from '#libs/kernel';
import { openTestHouse, type TestHouse } from '../house.js';
import { comeAgain, openBrowser, pageIn, signIn, visitor, type Visitor } from './browser.js';
import { accountFor } from './world.js';

const SET_UP_MS = 120_000;

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
 * comes again under the same account is still signed in, at the start, with nothing remembered in the browser.
 */
export function openStage(setUp: (house: TestHouse) => Promise<void> | void): Stage {
  const clock = new ClockAhead();
  let house: TestHouse;
  let browser: Browser;
  let visitors: Visitor[] = [];
  const known = new Map<string, Visitor['context']>();
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
    const faults = visitors.flatMap((one) => one.faults);
    const stay = new Set(known.values());
    await Promise.all(
      visitors.map(({ page, context }) => (stay.has(context) ? page.close() : context.close())),
    );
    visitors = [];
    expect(faults).toEqual([]);
  });
  const visit = async (): Promise<Page> => {
    const one = await visitor(browser);
    visitors.push(one);
    return one.page;
  };
  // a page behind another of its window is drawn once in two seconds: while one is open, the next has its own window
  const again = async (context: Visitor['context']): Promise<Visitor> =>
    visitors.some((one) => one.context === context)
      ? visitor(browser, await context.cookies())
      : pageIn(context);
  return {
    clock,
    visit,
    async at(role, area = '38', personId) {
      const key = [role, area, personId].join(' ');
      const before = known.get(key);
      if (before) {
        const one = await again(before);
        visitors.push(one);
        if (await comeAgain(one.page, house.url)) return one.page;
      }
      const page = await visit();
      await signIn(page, house.url, await accountFor(house, role, area, personId));
      known.set(key, page.context());
      return page;
    },
  };
}
