import { describe, expect, it } from '@jest/globals';
import { openMonth, spanOf } from './commune-list.js';

describe('the list of a commune', () => {
  it.each([
    ['2026-12', '2026-11-06', '2026-12-05'],
    ['2027-01', '2026-12-06', '2027-01-05'],
    ['2028-03', '2028-02-06', '2028-03-05'],
  ])('%s holds who was put forward from %s to %s', (month, from, closesOn) => {
    expect(spanOf(month, 5)).toEqual({ month, from, closesOn });
  });

  it.each([
    ['2026-12-05', '2026-12'],
    ['2026-12-06', '2027-01'],
    ['2026-11-30', '2026-12'],
    ['2026-12-01', '2026-12'],
  ])('open on %s is that of %s', (today, month) => {
    expect(openMonth(today, 5)).toBe(month);
  });
});
