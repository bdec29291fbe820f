import {
  type Borrower,
  type Establishment,
  type Referral,
  type ReferralAct,
  type ReferralActName,
  type ReferralRole,
  referralSteps,
  type ReferralState,
} from '../src/domain/referral.js';

export const aCooperative: Establishment = {
  ...{ kind: 'establishment', form: 'cooperative', workers: 10, releasedWorkers: 1 },
  ...{ collateral: true, samePurposeDebt: null, reference: 'CS-12/2026' },
};
export const aBorrower = (kind: Borrower['kind']): Borrower =>
  kind === 'person' ? { kind, personId: 'person-1' } : aCooperative;

export const anAct = (
  kind: Borrower['kind'],
  act: ReferralActName,
  over: Partial<ReferralAct> = {},
): ReferralAct => ({
  ...{ act, on: '2026-11-22', actor: 'somebody' },
  actorRole: referralSteps[kind][act]?.role as ReferralRole,
  ...{ reason: null, amount: null, termMonths: null, reference: null },
  ...over,
});

/** A loan of 60 million prepared on a Friday; a test names only what it is about. */
export const aReferral = (over: Partial<Referral> = {}): Referral => ({
  ...{ id: 'referral-1', borrower: aBorrower('person'), communeCode: '15421', provinceCode: '38' },
  ...{ purpose: 'production', amount: 60_000_000, termMonths: 36 },
  ...{ preparedBy: 'officer-1', preparedOn: '2026-11-20', asideOn: null, asideChanges: 0, acts: [] },
  ...over,
});

const AT_THE_BANK = {
  submitted: [],
  returned: ['return'],
  approved: ['approve'],
  declined: ['decline'],
  disbursed: ['approve', 'disburse'],
  'use-checked': ['approve', 'disburse', 'check-use'],
  closed: ['approve', 'disburse', 'check-use', 'close'],
} as const;
const LISTED = ['confirm-list', 'endorse'] as const;
const submitted = (before: readonly ReferralActName[]) =>
  Object.entries(AT_THE_BANK).map(([state, acts]) => [state, [...before, 'submit', ...acts]] as const);

/** The shortest way to each state. */
export const waysTo: Readonly<
  Record<Borrower['kind'], Readonly<Partial<Record<ReferralState, readonly ReferralActName[]>>>>
> = {
  person: {
    listed: [],
    confirmed: ['confirm-list'],
    endorsed: LISTED,
    ...Object.fromEntries(submitted(LISTED)),
  },
  establishment: {
    prepared: [],
    confirmed: ['confirm-plan'],
    ...Object.fromEntries(submitted(['confirm-plan'])),
  },
};
export const statesOf = (kind: Borrower['kind']): ReferralState[] =>
  Object.keys(waysTo[kind]) as ReferralState[];

/** A loan that stands there, all its acts of one day. */
export function aReferralIn(
  state: ReferralState,
  kind: Borrower['kind'] = 'person',
  act: Partial<ReferralAct> = {},
): Referral {
  const acts = (waysTo[kind][state] ?? []).map((name) =>
    // money only where it is paid: an act of another kind carries none
    anAct(kind, name, name === 'disburse' ? act : { ...act, amount: null }),
  );
  return aReferral({
    borrower: aBorrower(kind),
    acts,
    ...(act.on === undefined ? {} : { preparedOn: act.on }),
  });
}
