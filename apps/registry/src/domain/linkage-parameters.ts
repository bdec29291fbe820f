import type { Level } from './linkage-levels.js';
import type { Model } from './linkage-model.js';

/**
 * `m` and `u` of each level (linkage-model.ts) as EM learnt them from 5,000 invented people in four lists:
 * `npm run evaluate:linkage -- --learn`, 22 November 2026. To be learnt anew from real lists.
 */
const SHARES: Readonly<Record<Level, readonly [m: number, u: number]>> = {
  'name-same': [0.69, 4e-4],
  'name-same-folded': [0.22, 8.5e-5],
  'name-words-same': [0.0095, 1e-5],
  'name-middle-dropped': [0.033, 5.4e-4],
  'name-close': [0.036, 1.3e-4],
  'name-given-close': [0.0054, 8.4e-4],
  'name-marks-differ': [0.0036, 4.3e-4],
  'name-middle-differs': [8.2e-5, 0.0024],
  'name-given-differs': [2.2e-4, 0.19],
  'name-differs': [3.7e-4, 0.81],
  'birth-date-same': [0.78, 4.1e-5],
  'birth-day-month-swapped': [0.01, 2e-5],
  'birth-year-only-same': [0.18, 0.0038],
  'birth-date-one-slip': [0.015, 0.0014],
  'birth-one-part-differs': [0.0086, 0.0012],
  'birth-year-same': [0.0085, 0.016],
  'birth-year-near': [5.2e-4, 0.044],
  'birth-year-differs': [6.1e-4, 0.93],
  'number-same': [0.96, 8.5e-6],
  'number-same-old': [0.014, 1e-6],
  'number-fits': [8.2e-5, 1e-6],
  'number-one-slip': [0.023, 1e-6],
  'number-neighbours': [0.0044, 1e-6],
  'number-last-six-same': [5.5e-6, 1e-6],
  'number-differs': [4.7e-4, 1.0],
  'phone-same': [0.85, 1e-6],
  'phone-differs': [0.15, 1.0],
  'commune-same': [0.88, 0.002],
  'commune-possible': [0.038, 2e-4],
  'province-same': [0.0019, 0.033],
  'place-differs': [0.083, 0.96],
  'sex-same': [0.99, 0.79],
  'sex-differs': [0.0062, 0.21],
};

const column = (of: 0 | 1): Record<Level, number> =>
  Object.fromEntries(Object.entries(SHARES).map(([level, pair]) => [level, pair[of]])) as Record<
    Level,
    number
  >;

/** What EM starts from, and what is used where there is too little to learn from. */
export const LEARNT: Model = { prior: 1.5e-4, m: column(0), u: column(1) };
