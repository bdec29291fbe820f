import { describe, expect, it } from '@jest/globals';
import { formatClock, formatDate, formatDateTime, parseDate, today } from './dates.js';
import { formatDong, formatNumber, parseDong } from './numbers.js';

describe('dates', () => {
  it('are shown day first', () => {
    expect(formatDate('2026-11-06')).toBe('06/11/2026');
    expect(formatDate('không rõ')).toBe('không rõ');
  });

  it('show an instant as the clock in Việt Nam, whatever its offset', () => {
    expect(formatClock('2026-11-16T20:05:09Z')).toBe('03:05:09');
    expect(formatDateTime('2026-11-16T20:05:09+00:00')).toBe('03:05 17/11/2026');
    expect(today(new Date('2026-11-16T17:00:00Z'))).toBe('2026-11-17');
    expect(today(new Date('2026-11-16T16:59:59Z'))).toBe('2026-11-16');
  });

  it.each([
    ['16/11/2026', '2026-11-16'],
    ['6/1/1990', '1990-01-06'],
    ['06.01.1990', '1990-01-06'],
    ['6-1-1990', '1990-01-06'],
    [' 16112026 ', '2026-11-16'],
    ['29/02/2024', '2024-02-29'],
  ])('typed as %s are understood', (typed, iso) => expect(parseDate(typed)).toBe(iso));

  it.each(['29/02/2025', '31/04/2026', '2026-11-16', '16/11/26', '1/13/2026', '', 'hôm qua'])(
    'typed as %s are refused',
    (typed) => expect(parseDate(typed)).toBeUndefined(),
  );
});

describe('numbers', () => {
  it('writes đồng with dots', () => {
    expect(formatDong(100_000_000)).toBe('100.000.000\u00a0đ');
    expect(formatDong(0)).toBe('0\u00a0đ');
    expect(formatDong(999)).toBe('999\u00a0đ');
  });

  it.each([
    ['60000000', 60_000_000],
    ['60.000.000', 60_000_000],
    ['60 000 000 đ', 60_000_000],
  ])('reads %s', (typed, amount) => expect(parseDong(typed)).toBe(amount));

  it.each(['', 'sáu mươi triệu', '-5', '1e9'])('refuses "%s"', (typed) =>
    expect(parseDong(typed)).toBeUndefined(),
  );

  it('uses the decimal sign of the language', () => {
    expect(formatNumber(6.6, 'vi')).toBe('6,6');
    expect(formatNumber(6.6, 'en')).toBe('6.6');
  });
});
