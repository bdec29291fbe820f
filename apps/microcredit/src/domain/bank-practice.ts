import type { PlainDate } from '#libs/kernel';
import type { Cited } from './cited.js';

/** How the bank lays out repayment where the Decision leaves it to the bank (Điều 13): a series of its own. */
export interface BankPractice {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** A term up to this many months is repaid at once. */
  readonly singleUpTo: Cited<number>;
  /** A term up to this many months is repaid by `mediumStep`, a longer one by `longStep`. */
  readonly mediumUpTo: Cited<number>;
  readonly mediumStep: Cited<number>;
  readonly longStep: Cited<number>;
  readonly interestMonthly: Cited<boolean>;
}

const BRANCH = 'internal document 2174 of the bank as one branch uses it; may be local';

function branch(id: string, value: number, unit: string): Cited<number> {
  return {
    ...{ id, value, unit, article: 'Quyết định 22/2023/QĐ-TTg, Điều 13; văn bản 2174/NHCS', source: BRANCH },
    ...{ mark: 'text-read', confidence: 'low', underReview: true },
  };
}

export const bankPractices: readonly BankPractice[] = [
  {
    ...{ version: 'nhcs.1', from: '2023-10-10', to: null },
    singleUpTo: branch('CR-030', 12, 'months, longest term repaid at once'),
    mediumUpTo: branch('CR-031', 60, 'months, longest term of the middle step'),
    mediumStep: branch('CR-031', 24, 'months between instalments'),
    longStep: branch('CR-032', 36, 'months between instalments'),
    interestMonthly: {
      ...{ id: 'CR-022', value: true, unit: 'a twelfth of the yearly rate each month' },
      article: 'Quyết định 750/QĐ-TTg ngày 01/06/2015 (0,55 %/tháng)',
      source: 'own knowledge; the group collects interest each month',
      ...{ mark: 'own-knowledge', confidence: 'medium', underReview: true },
    },
  },
];
