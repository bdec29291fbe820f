import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/src/dates.js';
import { CALENDAR_EXCEPTIONS, CALENDAR_YEARS } from './holidays.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const days = (from: string, to: string): string[] => {
  const all: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
};
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('the working calendar', () => {
  it.each([
    ['Tết Giáp Thìn', '2024-02-08', '2024-02-14', '2024-02-07', '2024-02-15'],
    ['30 April 2024 with its swap', '2024-04-27', '2024-05-01', '2024-04-26', '2024-05-02'],
    ['National Day 2024', '2024-08-31', '2024-09-03', '2024-08-30', '2024-09-04'],
    ['Tết Ất Tỵ', '2025-01-25', '2025-02-02', '2025-01-24', '2025-02-03'],
    ['30 April 2025 with its swap', '2025-04-30', '2025-05-04', '2025-04-29', '2025-05-05'],
    ['National Day 2025', '2025-08-30', '2025-09-02', '2025-08-29', '2025-09-03'],
    ['New Year 2026 with its swap', '2026-01-01', '2026-01-04', '2025-12-31', '2026-01-05'],
    ['Tết Bính Ngọ', '2026-02-14', '2026-02-22', '2026-02-13', '2026-02-23'],
    ['Hùng Kings 2026, a Sunday', '2026-04-25', '2026-04-27', '2026-04-24', '2026-04-28'],
    ['National Day 2026 with its swap', '2026-08-29', '2026-09-02', '2026-08-28', '2026-09-03'],
    ['Culture Day 2026, one day', '2026-11-24', '2026-11-24', '2026-11-23', '2026-11-25'],
    ['Tết Đinh Mùi', '2027-02-04', '2027-02-10', '2027-02-03', '2027-02-11'],
    ['Labour Day 2027, a Saturday', '2027-04-30', '2027-05-03', '2027-04-29', '2027-05-04'],
    ['National Day 2027', '2027-09-02', '2027-09-05', '2027-09-01', '2027-09-06'],
  ])('%s: closed from %s to %s, open around it', (_name, from, to, before, after) => {
    expect(days(from, to).filter(isWorkingDay)).toEqual([]);
    expect([before, after].map(isWorkingDay)).toEqual([true, true]);
  });

  it('works the Saturdays that were swapped, and no other', () => {
    const saturdays = days('2024-01-01', '2027-12-31').filter(
      (day) => weekday(day) === 6 && isWorkingDay(day),
    );
    expect(saturdays).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });

  it('gives the days the law gives: 11 holidays a year, 12 from 2026, whether they fall on weekdays or are given in lieu', () => {
    const weekdaysOff = CALENDAR_YEARS.map(
      ({ year }) =>
        CALENDAR_EXCEPTIONS.filter(
          (row) => row.day.startsWith(String(year)) && row.kind === 'off' && row.reason !== 'swapped',
        ).length,
    );
    expect(weekdaysOff).toEqual([11, 11, 12, 12]);
  });

  it('lists no day off that is a weekend anyway, and no worked day that is a weekday', () => {
    for (const { day, kind } of CALENDAR_EXCEPTIONS) {
      const weekend = weekday(day) === 0 || weekday(day) === 6;
      expect([day, weekend]).toEqual([day, kind === 'worked']);
    }
  });

  it('asks for a year it does not know instead of guessing', () => {
    expect(() => isWorkingDay('2028-01-03')).toThrow(
      expect.objectContaining({ code: 'working-calendar-unknown', params: { year: 2028 } }),
    );
    expect(() => addWorkingDays('2027-12-30', 5)).toThrow(
      expect.objectContaining({ code: 'working-calendar-unknown', params: { year: 2028 } }),
    );
    expect(() => isWorkingDay('2023-12-29')).toThrow();
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-25'], // over Culture Day
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-02-13', 3, '2026-02-25'], // over Tết
    ['2026-08-21', 1, '2026-08-22'], // a Saturday that is worked
    ['2027-02-03', 5, '2027-02-17'],
    ['2026-11-25', -1, '2026-11-23'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i → %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  const anyDay = fc.integer({ min: 60, max: 1300 }).map((n) => addDays('2024-01-01', n));

  it('lands on a working day with exactly that many working days on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const end = addWorkingDays(day, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(days(addDays(day, 1), end).filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });

  it('forward and back again is the same day when it began on a working day', () => {
    fc.assert(
      fc.property(anyDay.filter(isWorkingDay), fc.integer({ min: 1, max: 30 }), (day, count) => {
        expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
