import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ConsentWithdrawnV1,
  PersonPrescreenedV1,
  ReferralChangedV1,
  ReleaseRecordedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot, withoutCredit } from './builders.js';
import { faultsOf, House } from './house.js';

let house: House;
let preparer: string;
let leader: string;
let bank: string;
let person = aSnapshot();

beforeAll(async () => {
  house = await House.open();
  preparer = await house.token('registry-officer', ['15421'], 'preparer');
  leader = await house.token('commune-leader', ['15421'], 'leader');
  bank = await house.token('credit-officer', ['38'], 'bank');
});
afterAll(() => house.close());
beforeEach(async () => {
  person = aSnapshot();
  await tell(person);
});

const tell = (data: ReturnType<typeof aSnapshot>) =>
  house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: data.personId, sequence: 1 },
      data: { ...data, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
const aReferral = (over: Record<string, unknown> = {}) => ({
  ...{ personId: person.personId, purpose: 'production', amount: 60_000_000, termMonths: 36 },
  ...over,
});
const prepare = (body: unknown = aReferral(), key = newId()) =>
  house.post(preparer, '/api/v1/credit-referrals', body, key);
const act = (token: string, id: string, name: string, more: object = {}) =>
  house.post(token, `/api/v1/credit-referrals/${id}/acts`, { act: name, ...more });
const prescreenOf = async (): Promise<{ verdict: string; reasons: { code: string; met: boolean }[] }> =>
  (await house.get(bank, `/api/v1/people/${person.personId}/credit-prescreen`)).body;

describe('a referral', () => {
  it('goes all the way, each act dated and signed, and each state derived', async () => {
    const prepared = await prepare();
    expect(prepared.status).toBe(201);
    const id = prepared.body.id as string;
    expect(prepared.headers.get('location')).toBe(`/api/v1/credit-referrals/${id}`);
    expect(prepared.body).toMatchObject({
      state: 'listed',
      preparedOn: '2026-11-22',
      acts: [],
      next: ['withdraw'],
    });

    const way = [
      [leader, 'confirm-list', 'confirmed'],
      [leader, 'endorse', 'endorsed'],
      [preparer, 'submit', 'submitted'],
      [bank, 'return', 'returned'],
      [preparer, 'submit', 'submitted'],
      [bank, 'approve', 'approved'],
      [bank, 'disburse', 'disbursed'],
      [bank, 'check-use', 'use-checked'],
      [bank, 'close', 'closed'],
    ] as const;
    for (const [token, name, state] of way) {
      const answer = await act(token, id, name);
      expect([name, answer.status, answer.body.state]).toEqual([name, 200, state]);
    }
    const { body } = await house.get(bank, `/api/v1/credit-referrals/${id}`);
    expect(body.state).toBe('closed');
    expect(body.acts).toHaveLength(9);
    expect(body.acts[0]).toEqual({
      ...{
        act: 'confirm-list',
        on: '2026-11-22',
        actor: 'leader',
        actorRole: 'commune-leader',
        ...{ reason: null, amount: null, termMonths: null, reference: null },
      },
    });
  });

  it('whose list is confirmed makes the person listed and attested, and tells of it', async () => {
    expect((await prescreenOf()).verdict).toBe('almost');
    const { body } = await prepare();
    await act(leader, body.id as string, 'confirm-list');
    const { verdict, reasons } = await prescreenOf();
    expect(verdict).toBe('eligible');
    expect(reasons.every(({ met }) => met)).toBe(true);
    const news = await house.heard(PersonPrescreenedV1, person.personId);
    expect(news.map(({ sequence, data }) => [sequence, data.verdict])).toEqual([
      [1, 'almost'],
      [2, 'eligible'],
    ]);
  });

  it('keeps why it was returned as a code, and of free words nothing', async () => {
    const { body } = await prepare();
    const id = body.id as string;
    for (const [token, name] of [
      [leader, 'confirm-list'],
      [leader, 'endorse'],
      [preparer, 'submit'],
    ] as const)
      await act(token, id, name);
    await act(bank, id, 'return', { reason: 'papers-missing' });
    await act(preparer, id, 'submit');
    const told = await act(bank, id, 'decline', { reason: 'Lê Văn Thử còn nợ nơi khác' });
    const reasons = (told.body.acts as { reason: string | null }[]).map(({ reason }) => reason);
    expect(reasons).toEqual([null, null, null, 'papers-missing', null, 'other']);
    const kept = await house.rows(
      'select referral_act::text as row from referral_act where referral_id = $1',
      [id],
    );
    const answers = await house.rows('select response::text as row from idempotency_key');
    expect(JSON.stringify([kept, answers])).not.toContain('còn nợ nơi khác');
  });

  it('returned for its amount is handed in again for less, within the ceilings, and granted as it then stands', async () => {
    const { body } = await prepare();
    const id = body.id as string;
    await act(leader, id, 'confirm-list');
    await act(leader, id, 'endorse');
    const early = await act(preparer, id, 'submit', { amount: 50_000_000, termMonths: 24 });
    expect([early.status, faultsOf(early)]).toEqual([400, ['/termMonths not-for-this-act']]);
    await act(preparer, id, 'submit');
    await act(bank, id, 'return', { reason: 'amount-too-high' });
    const above = await act(preparer, id, 'submit', { amount: 100_000_001, termMonths: 121 });
    expect([above.status, faultsOf(above)]).toEqual([
      400,
      ['/amount above-ceiling', '/termMonths above-longest-term'],
    ]);
    const again = await act(preparer, id, 'submit', { amount: 40_000_000, termMonths: 48 });
    expect(again.body).toMatchObject({ state: 'submitted', amount: 40_000_000, termMonths: 48 });
    expect((await act(bank, id, 'approve', { amount: 40_000_001 })).status).toBe(400);
    expect((await act(bank, id, 'approve')).body).toMatchObject({ granted: 40_000_000, left: 40_000_000 });
  });

  it('is taken off the list with a reason, tells of it, and leaves room for another', async () => {
    const { body } = await prepare();
    const id = body.id as string;
    await act(leader, id, 'confirm-list');
    expect((await prescreenOf()).verdict).toBe('eligible');
    expect(faultsOf(await act(preparer, id, 'withdraw'))).toEqual(['/reason required']);
    const off = await act(preparer, id, 'withdraw', { reason: 'entered-by-mistake' });
    expect(off.body).toMatchObject({ state: 'closed', next: [] });
    expect(off.body.acts.at(-1)).toMatchObject({ act: 'withdraw', reason: 'entered-by-mistake' });
    expect((await prescreenOf()).verdict).toBe('almost');
    const told = await house.heard(ReferralChangedV1, id);
    expect(told.at(-1)).toMatchObject({ data: { act: 'withdraw', state: 'closed' } });
    const closed = await house.get(preparer, '/api/v1/credit-referrals?status=closed&limit=200');
    expect((closed.body.items as { id: string }[]).map((item) => item.id)).toContain(id);
    const waiting = await house.get(preparer, '/api/v1/credit-referrals?work=elsewhere&limit=200');
    expect((waiting.body.items as { id: string }[]).map((item) => item.id)).not.toContain(id);
    expect((await prepare()).status).toBe(201);
  });

  it('keeps its place on the list by another loan when one is taken off', async () => {
    const [one, two] = [
      await prepare(),
      await prepare(aReferral({ purpose: 'training', amount: 3_000_000 })),
    ];
    for (const { body } of [one, two]) await act(leader, body.id as string, 'confirm-list');
    await act(preparer, one.body.id as string, 'withdraw', { reason: 'no-longer-wanted' });
    expect((await prescreenOf()).verdict).toBe('eligible');
  });

  it('is found by the state it is in', async () => {
    const { body } = await prepare();
    const id = body.id as string;
    const idsIn = async (status: string): Promise<string[]> => {
      const { body: page } = await house.get(bank, `/api/v1/credit-referrals?status=${status}&limit=200`);
      return (page.items as { id: string }[]).map((item) => item.id);
    };
    expect(await idsIn('listed')).toContain(id);
    await act(leader, id, 'confirm-list');
    expect(await idsIn('listed')).not.toContain(id);
    expect(await idsIn('confirmed')).toContain(id);
  });

  it('is not decided by whoever prepared it, in whatever role', async () => {
    const { body } = await prepare();
    const id = body.id as string;
    const asLeader = await house.token('commune-leader', ['15421'], 'preparer');
    const answer = await act(asLeader, id, 'confirm-list');
    expect([answer.status, answer.body.code]).toEqual([403, 'own-referral']);
  });

  it('waits for the one before of the same purpose, also when two are prepared at once', async () => {
    const answers = await Promise.all([prepare(), prepare(), prepare()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await prepare(aReferral({ purpose: 'training', amount: 3_000_000 }))).status).toBe(201);
  });

  it('takes each step once when two hands do it at once', async () => {
    const { body } = await prepare();
    const answers = await Promise.all([1, 2, 3].map(() => act(leader, body.id as string, 'confirm-list')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('repeated with the same key is the same referral; the key for another is refused', async () => {
    const key = newId();
    const [first, again] = [await prepare(aReferral(), key), await prepare(aReferral(), key)];
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await prepare(aReferral({ amount: 1 }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is refused for whom the law rules out for good', async () => {
    person = aSnapshot({}, { samePurposeDebt: true });
    await tell(person);
    const answer = await prepare();
    expect([answer.status, answer.body.code]).toEqual([422, 'not-eligible']);
    expect(answer.body.params).toEqual({ reasons: ['no-same-purpose-debt'] });
  });

  it('is refused for more, or for longer, than can be lent, and says how much can', async () => {
    for (const [over, fault, most] of [
      [{ amount: 100_000_001 }, '/amount above-ceiling', '100.000.000 đồng'],
      [{ purpose: 'training', amount: 4_000_001 }, '/amount above-ceiling', '4.000.000 đồng'],
      [{ termMonths: 121 }, '/termMonths above-longest-term', '120'],
    ] as const) {
      const answer = await prepare(aReferral(over));
      expect([answer.status, ...faultsOf(answer)]).toEqual([400, fault]);
      expect(answer.body.errors).toMatchObject([{ detail: expect.stringContaining(most) }]);
    }
    expect((await prepare(aReferral({ amount: 100_000_000, termMonths: 120 }))).status).toBe(201);
  });

  it('is refused for a person who is not there', async () => {
    expect((await prepare(aReferral({ personId: newId() }))).status).toBe(404);
  });

  it('tells every fault', async () => {
    const wrong = await prepare({ personId: 'x', purpose: 'fun', amount: 1.5, termMonths: 0, name: 'x' });
    expect([wrong.status, faultsOf(wrong)]).toEqual([
      400,
      [
        '/amount not-an-integer',
        '/name unknown-field',
        '/personId invalid-uuid',
        '/purpose unknown-value',
        '/termMonths too-small',
      ],
    ]);
    const { body } = await prepare();
    const id = body.id as string;
    for (const [more, fault] of [
      [{ on: '2026-11-23' }, '/on date-in-future'],
      [{ on: '2026-11-21' }, '/on before-the-act-before'],
      [{ on: '22/11/2026' }, '/on invalid-date'],
      [{ reason: 'x'.repeat(201) }, '/reason too-long'],
      [{ reference: 'Lê Văn Thử' }, '/reference not-a-payment-number'],
    ] as const) {
      const answer = await act(leader, id, 'confirm-list', more);
      expect([answer.status, ...faultsOf(answer)]).toEqual([400, fault]);
    }
    expect(faultsOf(await act(leader, id, 'dance', { on: '2026-11-23' }))).toEqual([
      '/act unknown-value',
      '/on date-in-future',
    ]);
  });

  it('goes when the consent goes', async () => {
    const { body } = await prepare();
    await house.tell([
      {
        ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence: 2 },
        data: { ...withoutCredit(person), purpose: 'credit' },
      },
    ]);
    expect((await house.get(bank, `/api/v1/credit-referrals/${body.id as string}`)).status).toBe(404);
    expect((await act(leader, body.id as string, 'confirm-list')).status).toBe(404);
  });
});
