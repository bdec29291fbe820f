import { describe, expect, it } from '@jest/globals';
import { fitting } from './fitting.js';

describe('what fits into the bar', () => {
  it.each([
    [[100, 100, 100], 304, 3],
    [[100, 100, 100], 303, 2], // 100 + 2 + 100 + 2 + 60 for the button
    [[100, 100, 100], 264, 2],
    [[100, 100, 100], 263, 1],
    [[100, 100, 100], 10, 1],
    [[100], 10, 1],
    [[100, 100, 100, 200], 380, 3],
  ])('%j in %i: %i', (widths, room, count) => {
    expect(fitting(widths, 60, 2, room)).toBe(Math.min(count, widths.length));
  });
});
