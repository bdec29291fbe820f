import { describe, expect, it } from '@jest/globals';
import {
  contractOf,
  EstablishmentLoanDisbursedV1,
  IntroductionChangedV1,
  LoanDisbursedV1,
  ReferralChangedV1,
} from '#libs/contracts';
import { mayHear, nextAttempt, PAUSES_MS, WEBHOOK_KINDS, webhookBody } from './webhook.js';

const happened = (data: object) => ({
  ...{ id: 'message-1', type: 'some.thing-happened.v1', time: '2026-11-22T03:00:00.000Z' },
  data: data as { communeCode: string; provinceCode: string },
});

describe('what travels', () => {
  it.each([
    ['introductions', IntroductionChangedV1],
    ['referrals', ReferralChangedV1],
    ['disbursements', LoanDisbursedV1],
    ['disbursements', EstablishmentLoanDisbursedV1],
  ] as const)('of %s is ids, codes, days and amounts, and never who it is', (kind, event) => {
    const { example } = contractOf<object>(event);
    const body = JSON.parse(
      webhookBody(kind, happened({ ...example, personId: 'p', fullName: 'Lê Văn Thử' })),
    );
    expect(body).toMatchObject({ type: 'some.thing-happened.v1', timestamp: '2026-11-22T03:00:00.000Z' });
    const { personId: _person, ...rest } = example as { personId?: string };
    expect(body.data).toEqual(rest);
  });
});

describe('who may be told', () => {
  it.each([
    ['counsellor', ['introductions']],
    ['credit-officer', ['referrals', 'disbursements']],
    ['commune-leader', ['referrals']],
    ['registry-officer', ['referrals']],
    ['employer', []],
    ['operator', []],
    ['person', []],
  ])('%s: %j', (role, kinds) => {
    expect(WEBHOOK_KINDS.filter((kind) => mayHear(role, kind))).toEqual(kinds);
  });
});

describe('when it is tried again', () => {
  it('waits longer each time and gives up after the last pause', () => {
    const now = new Date('2026-11-22T03:00:00Z');
    const pauses = PAUSES_MS.map((_pause, index) => nextAttempt(index + 1, now)!.getTime() - now.getTime());
    expect(pauses).toEqual([...PAUSES_MS]);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(nextAttempt(PAUSES_MS.length + 1, now)).toBeNull();
  });
});
