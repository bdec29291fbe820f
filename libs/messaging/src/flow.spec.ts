import { expect, it } from '@jest/globals';
import { Flow } from './flow.js';

/** What `isBusy` says when `size` messages come every `everyMs`, `times` times. */
function told(size: number, everyMs: number, times: number): boolean[] {
  let now = 10_000;
  const flow = new Flow(() => now);
  return Array.from({ length: times }, () => {
    now += everyMs;
    return flow.isBusy(size);
  });
}

it('waits for nobody at 200 a second', () => {
  expect(told(1, 5, 400)).not.toContain(true);
});

it('waits for nobody just below 500 a second, and for the next batch from there on', () => {
  expect(told(24, 50, 40)).not.toContain(true);
  // the first window began long before the first message
  expect(told(25, 50, 40).slice(1)).not.toContain(false);
});

it('takes a crowd after a standstill as it comes', () => {
  let now = 10_000;
  const flow = new Flow(() => now);
  flow.isBusy(1);
  now += 400;
  expect(flow.isBusy(50)).toBe(false);
  now += 5;
  expect(flow.isBusy(50)).toBe(false);
});

it('forgets a flow that ended', () => {
  let now = 10_000;
  const flow = new Flow(() => now);
  for (let at = 0; at < 10; at += 1) {
    now += 50;
    flow.isBusy(200);
  }
  now += 2_000;
  expect(flow.isBusy(1)).toBe(false);
});
