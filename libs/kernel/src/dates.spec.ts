import { describe, expect, it } from '@jest/globals';
import { FixedClock, vietnamDay } from './clock.js';
import { addDays, addMonths, addYears, ageOn, daysBetween, isPlainDate } from './dates.js';

describe('calendar days', () => {
  it('accepts real days only', () => {
    expect(['2024-02-29', '2026-12-31'].every(isPlainDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', '', null].some(isPlainDate)).toBe(false);
  });

  it('ends a term of years on the matching day, or on the last day of a shorter month', () => {
    expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', 1)).toBe('2026-04-30');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('counts days and ages', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-11-22', '2026-12-22')).toBe(30);
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17);
    expect(ageOn('2008-11-22', '2026-11-22')).toBe(18);
  });

  it('knows that the day in Việt Nam begins at 17:00 UTC', () => {
    expect(vietnamDay(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
    expect(new FixedClock(new Date('2026-11-21T17:00:00Z')).today()).toBe('2026-11-22');
  });
});
