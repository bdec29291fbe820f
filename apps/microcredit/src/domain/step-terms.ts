import type { PlainDate } from '#libs/kernel';
import type { Borrower, ReferralActName, ReferralRole, ReferralState } from './referral.js';

/** How long a step may take; `list-day` is the day on which the list of the month goes to the bank, by the programme's rules. */
export type StepTerm =
  | { readonly until: 'list-day' }
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  /** Nobody has to do it by a day. */
  | { readonly until: 'open-end' };

/** Who moves a loan on from a state, by which act, and until when. */
export interface DueStep {
  readonly act: ReferralActName;
  readonly role: ReferralRole;
  readonly term: StepTerm;
  readonly source: string;
  /** No text sets the term: a proposal of the house that the bank and the commune have to confirm. */
  readonly review: boolean;
}

export interface StepTerms {
  readonly version: string;
  readonly from: PlainDate;
  readonly steps: Readonly<Record<Borrower['kind'], Steps>>;
}

type Steps = Readonly<Partial<Record<ReferralState, DueStep>>>;

const OWN = 'Chung Tay, first terms; no text sets a day';
const MANDATED =
  'mandated lending of the bank (ủy thác cho vay); the guideline for programme 26 was not seen';

/** What the bank does with a dossier, whoever borrows. */
const AT_THE_BANK: Steps = {
  submitted: {
    ...{ act: 'approve', role: 'credit-officer', term: { workingDays: 5 }, review: true },
    source: `${MANDATED}: 3–5 ngày làm việc`,
  },
  approved: {
    ...{ act: 'disburse', role: 'credit-officer', term: { months: 1 }, review: true },
    source: `${MANDATED}: giải ngân tại phiên giao dịch xã hằng tháng`,
  },
  disbursed: {
    ...{ act: 'check-use', role: 'credit-officer', term: { days: 30 }, review: true },
    source: `${MANDATED}: mẫu 06/TD, kiểm tra trong 30 ngày sau giải ngân`,
  },
  // with money left the next tranche comes first, see due-step.ts
  'use-checked': {
    ...{ act: 'close', role: 'credit-officer', term: { until: 'open-end' }, review: false },
    source: 'Quyết định 22/2023/QĐ-TTg, Điều 8: until it is repaid',
  },
  declined: {
    ...{ act: 'close', role: 'credit-officer', term: { workingDays: 5 }, review: true },
    source: OWN,
  },
};

/** Dated: a change is a new row, never an edit. */
export const STEP_TERMS: readonly StepTerms[] = [
  {
    version: '2023-10-10',
    from: '2023-10-10',
    steps: {
      person: {
        listed: {
          ...{ act: 'confirm-list', role: 'commune-leader', term: { until: 'list-day' }, review: false },
          source: 'Quyết định 22/2023/QĐ-TTg, Điều 14 khoản 2 điểm c',
        },
        confirmed: {
          ...{ act: 'endorse', role: 'commune-leader', term: { workingDays: 10 }, review: true },
          source: OWN,
        },
        endorsed: {
          ...{ act: 'submit', role: 'registry-officer', term: { workingDays: 3 }, review: true },
          source: OWN,
        },
        returned: {
          ...{ act: 'submit', role: 'registry-officer', term: { workingDays: 10 }, review: true },
          source: OWN,
        },
        ...AT_THE_BANK,
      },
      establishment: {
        prepared: {
          ...{ act: 'confirm-plan', role: 'commune-leader', term: { workingDays: 5 }, review: true },
          source: OWN,
        },
        confirmed: {
          ...{ act: 'submit', role: 'credit-officer', term: { workingDays: 3 }, review: true },
          source: OWN,
        },
        returned: {
          ...{ act: 'submit', role: 'credit-officer', term: { workingDays: 10 }, review: true },
          source: OWN,
        },
        ...AT_THE_BANK,
      },
    },
  },
];

/** Money is left after a tranche was checked: the next one, month by month for training. */
export const NEXT_TRANCHE: DueStep = {
  ...{ act: 'disburse', role: 'credit-officer', term: { months: 1 }, review: true },
  source: `${MANDATED}: theo tháng hoặc theo đợt`,
};

/** The terms in force on a day; before the first ones, the first. */
export function stepTermsOn(day: PlainDate, all: readonly StepTerms[] = STEP_TERMS): StepTerms {
  const current = all.findLast(({ from }) => from <= day) ?? all[0];
  if (!current) throw new Error('no terms of steps');
  return current;
}
