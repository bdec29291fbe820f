import { describe, expect, it } from '@jest/globals';
import { nextSlot, slotFrom, slotsOf, startOfSlot } from './fair-hours.js';

describe('slots', () => {
  const hours = { startsAt: '08:00', endsAt: '09:05', slotMinutes: 20 };

  it('are whole, and begin one after the other', () => {
    expect(slotsOf(hours)).toBe(3);
    expect([0, 1, 2].map((slot) => startOfSlot(hours, slot))).toEqual(['08:00', '08:20', '08:40']);
    expect(slotsOf({ ...hours, endsAt: '07:00' })).toBe(0);
  });

  it('wait for whoever comes later: one that has begun is missed', () => {
    expect(
      ['07:00', '08:00', '08:01', '08:20', '08:41', '12:00'].map((time) => slotFrom(hours, time)),
    ).toEqual([...[0, 0, 1, 1, 3, 3]]);
    const fair = { ...hours, day: '2026-12-20' };
    expect(nextSlot(fair, '2026-12-19', '23:00')).toBe(0);
    expect(nextSlot(fair, '2026-12-20', '08:10')).toBe(1);
    expect(nextSlot(fair, '2026-12-21', '08:00')).toBe(3);
  });
});
