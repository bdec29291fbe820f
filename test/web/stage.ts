import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openTestHouse, type TestHouse } from '../house.js';
import { openBrowser, signIn, visitor, type Visitor } from './browser.js';
import { accountFor } from './world.js';

const SET_UP_MS = 120_000;

export interface Stage {
  /** A new visitor, not signed in. */
  readonly visit: () => Promise<Page>;
  /** A new visitor, signed in under a role of an area. */
  readonly at: (role: string, area?: string, personId?: string) => Promise<Page>;
}

/** A house and a browser for the stories of one file. After each story its visitors leave, and none may have met a fault. */
export function openStage(setUp: (house: TestHouse) => Promise<void> | void): Stage {
  let house: TestHouse;
  let browser: Browser;
  let visitors: Visitor[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    house = await openTestHouse();
    await setUp(house);
  }, SET_UP_MS);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  afterEach(async () => {
    const faults = visitors.flatMap((one) => one.faults);
    await Promise.all(visitors.map(({ context }) => context.close()));
    visitors = [];
    expect(faults).toEqual([]);
  });
  const visit = async (): Promise<Page> => {
    const one = await visitor(browser);
    visitors.push(one);
    return one.page;
  };
  return {
    visit,
    async at(role, area = '38', personId) {
      const page = await visit();
      await signIn(page, house.url, await accountFor(house, role, area, personId));
      return page;
    },
  };
}
