import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { policyOn } from '../policy.js';
import { distanceBecause, distancePart } from './distance.js';

const policy = policyOn('2026-11-22');
const part = (
  km: number | undefined,
  commuteKmMax: number | null,
  relocate: boolean | null = false,
): number => distancePart(km, { commuteKmMax, relocate }, policy);

describe('distance', () => {
  it('is full nearby, half at the own limit, nothing at twice the limit', () => {
    expect([0, 3, 20, 30, 40, 500].map((km) => part(km, 20))).toEqual([255, 255, 128, 64, 0, 0]);
  });

  it('keeps a floor for who would move house', () => {
    expect([20, 25, 500].map((km) => part(km, 20, true))).toEqual([128, 102, 102]);
  });

  it('assumes a limit when nobody asked, and says so', () => {
    const nobodyAsked = { commuteKmMax: null, relocate: null };
    expect(distanceBecause(10, nobodyAsked, policy)).toEqual({
      ...{ code: 'distance-within', km: 10, limitKm: 15, assumed: true },
    });
    expect(distanceBecause(undefined, nobodyAsked, policy)).toEqual({ code: 'distance-unknown' });
    expect(part(undefined, 20)).toBe(128);
  });

  it('never gives less to who lives nearer, whatever the limit', () => {
    const km = fc.double({ min: 0, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(
        km,
        km,
        fc.option(fc.integer({ min: 0, max: 500 })),
        fc.boolean(),
        (a, b, limit, relocate) => {
          const [near, far] = a < b ? [a, b] : [b, a];
          expect(part(near, limit, relocate)).toBeGreaterThanOrEqual(part(far, limit, relocate));
        },
      ),
    );
  });
});
