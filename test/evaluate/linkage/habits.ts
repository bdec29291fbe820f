import type { Habits } from './lists.js';

type Usual = Omit<Habits, 'source' | 'covers' | 'number' | 'phone' | 'address' | 'received'>;

const clean: Usual = {
  accents: { none: 0.08, capitals: 0.2, decomposed: 0.05, placed: 0.3 },
  name: { typo: 0.01, regional: 0.01, dropped: 0.01, turned: 0.002, initial: 0.002 },
  birth: { yearOnly: 0.03, swapped: 0.01, slip: 0.01, none: 0.005 },
  damage: { zero: 0.12, point: 0.03, exponent: 0.01, spaced: 0.02, letter: 0.01, slip: 0.01, others: 0.003 },
};
const rough: Usual = {
  accents: { none: 0.4, capitals: 0.1, decomposed: 0.1, placed: 0.3 },
  name: { typo: 0.04, regional: 0.03, dropped: 0.06, turned: 0.02, initial: 0.02 },
  birth: { yearOnly: 0.25, swapped: 0.04, slip: 0.03, none: 0.05 },
  damage: { zero: 0.2, point: 0.05, exponent: 0.03, spaced: 0.05, letter: 0.02, slip: 0.03, others: 0.01 },
};

/** How often lists err, for learning: our estimate. What people wrote themselves (`tu-khai`) is the fourth. */
export const FOR_LEARNING: readonly Habits[] = [
  {
    ...clean,
    ...{
      source: 'trai-giam',
      covers: 0.9,
      number: { old: 0.35, none: 0.12 },
      phone: 0.02,
      received: '2025-03-01',
    },
    address: { none: 0.02, oldWriting: 1 },
    birth: { yearOnly: 0.08, swapped: 0.02, slip: 0.015, none: 0.01 },
  },
  {
    ...clean,
    ...{
      source: 'cong-an',
      covers: 0.85,
      number: { old: 0.02, none: 0.02 },
      phone: 0.7,
      received: '2026-03-01',
    },
    address: { none: 0.01, oldWriting: 0.15 },
  },
  {
    ...clean,
    ...{
      source: 'ngan-hang',
      covers: 0.5,
      number: { old: 0.05, none: 0.02 },
      phone: 0.85,
      received: '2026-06-01',
    },
    address: { none: 0.03, oldWriting: 0.4 },
  },
  {
    ...rough,
    ...{
      source: 'tu-khai',
      covers: 0.45,
      number: { old: 0.1, none: 0.5 },
      phone: 0.85,
      received: '2026-09-01',
    },
    address: { none: 0.2, oldWriting: 0.5 },
  },
];

/** Other shares for the figures that are reported: more damage, fewer old cards (they end with 2024, Luật Căn cước Điều 46). */
export const FOR_REPORTING: readonly Habits[] = FOR_LEARNING.map((habits) => ({
  ...habits,
  covers: habits.covers * 0.95,
  number: { old: habits.number.old * 0.8, none: habits.number.none * 1.2 },
  accents: { ...habits.accents, none: habits.accents.none * 1.6, placed: 0.5 },
  name: { ...scaled(habits.name, 1.5), dropped: habits.name.dropped * 0.8 },
  birth: {
    ...scaled(habits.birth, 1.2),
    yearOnly: habits.birth.yearOnly * 0.8,
    swapped: habits.birth.swapped * 1.8,
  },
  damage: {
    ...scaled(habits.damage, 1.3),
    zero: habits.damage.zero * 2,
    exponent: habits.damage.exponent * 0.7,
  },
}));

function scaled<T extends object>(shares: T, by: number): T {
  return Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, (share as number) * by])) as T;
}
