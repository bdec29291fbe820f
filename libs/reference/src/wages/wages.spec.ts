import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MINIMUM_WAGES, minimumWage } from './minimum-wage.js';
import { parseWage } from './parse-wage.js';

describe('the wage text of an advertisement', () => {
  it.each([
    ['12.5 - 14 triệu', 12_500_000, 14_000_000, 'VND', 'month'],
    ['12,5 - 14 triệu', 12_500_000, 14_000_000, 'VND', 'month'],
    ['Tới 12 triệu', undefined, 12_000_000, 'VND', 'month'],
    ['Lên đến 20 Tr VND', undefined, 20_000_000, 'VND', 'month'],
    ['Trên 10 Tr VND', 10_000_000, undefined, 'VND', 'month'],
    ['từ 9 triệu vnđ', 9_000_000, undefined, 'VND', 'month'],
    ['8 Tr - 10 Tr VND', 8_000_000, 10_000_000, 'VND', 'month'],
    ['6 - 12 triệu vnđ', 6_000_000, 12_000_000, 'VND', 'month'],
    ['24 k - 25 k /giờ', 24_000, 25_000, 'VND', 'hour'],
    ['Tới 50 k /sp', undefined, 50_000, 'VND', 'piece'],
    ['350k/ngày', 350_000, 350_000, 'VND', 'day'],
    ['7.000.000 - 9.000.000 đ', 7_000_000, 9_000_000, 'VND', 'month'],
    ['10,000,000 - 15,000,000 VND', 10_000_000, 15_000_000, 'VND', 'month'],
    ['7tr5 - 9tr', 7_500_000, 9_000_000, 'VND', 'month'],
    ['8-10tr/tháng', 8_000_000, 10_000_000, 'VND', 'month'],
    ['500 - 1,000 USD', 500, 1000, 'USD', 'month'],
    ['Trên 500 usd', 500, undefined, 'USD', 'month'],
    ['Tới 2,500 USD', undefined, 2500, 'USD', 'month'],
    ['700,000 - 10 tr vnd', 700_000, 10_000_000, 'VND', 'month'],
    ['15 triệu', 15_000_000, 15_000_000, 'VND', 'month'],
    ['lương 14 - 12 triệu', 12_000_000, 14_000_000, 'VND', 'month'],
  ])('%s', (text, min, max, currency, period) => {
    expect(parseWage(text)).toEqual({
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      currency,
      period,
      negotiable: false,
    });
    expect(parseWage(text.normalize('NFD'))).toEqual(parseWage(text));
  });

  it.each(['Thoả thuận', 'Thỏa thuận', 'Cạnh tranh', 'Cạnh Tranh', 'Thương lượng'])(
    '%s names no amount',
    (text) => {
      expect(parseWage(text)).toEqual({ currency: 'VND', period: 'month', negotiable: true });
    },
  );

  it.each(['', 'xem mô tả', '15 - 20', 'lương hấp dẫn'])('does not understand %p, and says so', (text) => {
    expect(parseWage(text)).toBeUndefined();
  });

  it('never throws, and never turns a range round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const wage = parseWage(text);
        expect((wage?.min ?? 0) <= (wage?.max ?? Infinity)).toBe(true);
      }),
    );
  });

  it('reads back every range it is told in millions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 0, max: 300 }), (tenths, span) => {
        const text = `${tenths / 10} - ${(tenths + span) / 10} triệu`;
        expect(parseWage(text)).toMatchObject({ min: tenths * 100_000, max: (tenths + span) * 100_000 });
      }),
    );
  });
});

describe('the regional minimum wage', () => {
  it('changes on the first day of the decree', () => {
    expect(minimumWage('III', '2025-12-31')?.perMonth).toBe(3_860_000);
    expect(minimumWage('III', '2026-01-01')).toMatchObject({ perMonth: 4_140_000, perHour: 20_000 });
    expect(minimumWage('I', '2024-06-30')).toBeUndefined();
  });

  it('has one row for a region and a day, and falls from region I to IV', () => {
    for (const day of ['2024-07-01', '2025-12-31', '2026-01-01', '2026-11-22']) {
      const row = (['I', 'II', 'III', 'IV'] as const).map(
        (region) => minimumWage(region, day)?.perMonth ?? 0,
      );
      expect([...row].sort((a, b) => b - a)).toEqual(row);
    }
    expect(new Set(MINIMUM_WAGES.map((row) => `${row.region} ${row.validFrom}`)).size).toBe(
      MINIMUM_WAGES.length,
    );
  });
});
