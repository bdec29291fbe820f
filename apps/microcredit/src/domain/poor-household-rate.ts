import type { PlainDate } from '#libs/kernel';
import type { Cited } from './cited.js';

/** One row of the poor-household lending rate: what the bank charges from `from` on, percent a year. */
export interface RateRow {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly rate: Cited<number>;
}

/** Decision 22 points to this rate and does not state it, so it is a series of its own. Close a row, never change it. */
export const poorHouseholdRates: readonly RateRow[] = [
  {
    version: 'rate.1',
    from: '2015-06-01',
    to: null,
    rate: {
      id: 'CR-022',
      value: 6.6,
      unit: 'percent a year (0.55 a month)',
      article: 'Quyết định 750/QĐ-TTg ngày 01/06/2015',
      source: 'own knowledge; used by a branch of the social policy bank in October 2026',
      mark: 'own-knowledge',
      confidence: 'medium',
      underReview: true,
    },
  },
];
