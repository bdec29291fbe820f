import { describe, expect, it } from '@jest/globals';
import { loansToSetAside } from './merge-referrals.js';
import { aReferral, anAct } from '../../test/referral-builders.js';
import type { ReferralActName } from './referral.js';

type Loan = Parameters<typeof loansToSetAside>[0][number];

const loan = (
  id: string,
  acts: readonly ReferralActName[] = [],
  purpose: Loan['purpose'] = 'production',
): Loan => aReferral({ id, purpose, acts: acts.map((act) => anAct('person', act)) });
const SUBMITTED = ['confirm-list', 'endorse', 'submit'] as const;
const APPROVED = [...SUBMITTED, 'approve'] as const;

it.each([
  ['the one that came further stays', loan('1'), loan('2', ['confirm-list']), ['1']],
  ['whosever it is', loan('1', ['confirm-list']), loan('2'), ['2']],
  ['of two alike the earlier', loan('2'), loan('1'), ['2']],
  ['one that the bank granted sends the other home', loan('1', SUBMITTED), loan('2', APPROVED), ['1']],
  ['two that the bank granted are two debts', loan('1', APPROVED), loan('2', [...APPROVED, 'disburse']), []],
  ['what was declined is over', loan('1', [...SUBMITTED, 'decline']), loan('2'), []],
  ['for two purposes both stay', loan('1'), loan('2', [], 'training'), []],
])('of two dossiers of one person: %s', (_rule, mine, theirs, aside) => {
  expect(loansToSetAside([mine], [theirs]).map(({ id }) => id)).toEqual(aside);
});

describe('a dossier set aside', () => {
  it('is over and in nobody’s way', () => {
    expect(loansToSetAside([{ ...loan('1'), asideOn: '2026-11-22' }], [loan('2')])).toEqual([]);
  });
});
