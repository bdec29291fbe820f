import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EstablishmentLoanDisbursedV1, LoanDisbursedV1, ReferralChangedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Answer, faultsOf, House } from './house.js';

const PATH = '/api/v1/credit-referrals';
let house: House;
let taker: string;
let bank: string;
let leader: string;

beforeAll(async () => {
  house = await House.open();
  taker = await house.token('credit-officer', ['38'], 'taker');
  bank = await house.token('credit-officer', ['38'], 'bank');
  leader = await house.token('commune-leader', ['15421'], 'leader');
});
afterAll(() => house.close());

let numbers = 0;
const aDossier = (over: object = {}, applicant: object = {}) => ({
  applicant: {
    ...{ kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 3, communeCode: '15421' },
    ...{ reference: `CS-${++numbers}/2026`, ...applicant },
  },
  ...{ purpose: 'production', amount: 500_000_000, termMonths: 60, collateral: true },
  ...over,
});
const prepare = (body: object = aDossier(), token = taker, key = newId()) =>
  house.post(token, PATH, body, key);
const act = (token: string, id: string, name: string, more: object = {}) =>
  house.post(token, `${PATH}/${id}/acts`, { act: name, ...more });
const idOf = ({ body }: Answer): string => body.id as string;
const told = ({ status, body }: Answer) => [status, body.code];
async function submitted(body = aDossier()): Promise<string> {
  const id = idOf(await prepare(body));
  await act(leader, id, 'confirm-plan');
  await act(taker, id, 'submit');
  return id;
}

describe('the loan of an establishment', () => {
  it('goes from the bank’s counter over the commune to its end, and no group or list stands between', async () => {
    const prepared = await prepare();
    const id = idOf(prepared);
    expect(prepared.status).toBe(201);
    expect(prepared.body).toMatchObject({
      ...{ state: 'prepared', personId: null, purpose: 'production', communeCode: '15421' },
      applicant: { kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 3 },
      next: ['withdraw'],
    });
    for (const [token, name, more, state] of [
      [leader, 'confirm-plan', {}, 'confirmed'],
      [taker, 'submit', {}, 'submitted'],
      [bank, 'return', { reason: 'papers-missing' }, 'returned'],
      [taker, 'submit', {}, 'submitted'],
      [bank, 'approve', { amount: 400_000_000 }, 'approved'],
      [bank, 'disburse', { amount: 300_000_000, reference: 'GN-1' }, 'disbursed'],
      [bank, 'disburse', { reference: 'GN-2' }, 'disbursed'],
      [bank, 'check-use', {}, 'use-checked'],
      [bank, 'close', {}, 'closed'],
    ] as const) {
      const answer = await act(token, id, name, more);
      expect([name, answer.status, answer.body.state]).toEqual([name, 200, state]);
    }
    const paid = await house.heard(EstablishmentLoanDisbursedV1, id);
    expect(paid.map(({ data }) => [data.form, data.tranche, data.amount, data.disbursedOn])).toEqual([
      ['cooperative', 1, 300_000_000, '2026-11-22'],
      ['cooperative', 2, 100_000_000, '2026-11-22'],
    ]);
    // no person's loan: it is not counted with theirs
    expect(await house.heard(LoanDisbursedV1, id)).toEqual([]);
    const steps = await house.heard(ReferralChangedV1, id);
    expect(steps.map(({ data }) => [data.borrower, data.act]).slice(0, 3)).toEqual([
      ['establishment', 'prepare'],
      ['establishment', 'confirm-plan'],
      ['establishment', 'submit'],
    ]);
    expect(new Set(steps.map(({ sequence }) => sequence)).size).toBe(10);
  });

  it('is decided by another officer than the one who took it, and confirmed by none who did', async () => {
    const id = idOf(await prepare());
    const asLeader = await house.token('commune-leader', ['15421'], 'taker');
    expect(told(await act(asLeader, id, 'confirm-plan'))).toEqual([403, 'own-referral']);
    await act(leader, id, 'confirm-plan');
    await act(taker, id, 'submit');
    for (const name of ['approve', 'decline', 'return'])
      expect(told(await act(taker, id, name))).toEqual([403, 'own-referral']);
    expect((await act(bank, id, 'approve')).status).toBe(200);
    expect(told(await act(taker, id, 'disburse'))).toEqual([403, 'own-referral']);
  });

  it('knows no list and no group, and a person’s knows no plan', async () => {
    const id = idOf(await prepare());
    expect(told(await act(leader, id, 'confirm-list'))).toEqual([409, 'act-not-for-this-borrower']);
    expect(told(await act(leader, id, 'endorse'))).toEqual([409, 'act-not-for-this-borrower']);
    const { body } = await house.get(leader, '/api/v1/credit-lists?communeCode=15421');
    expect((body.items as { id: string }[]).map((item) => item.id)).not.toContain(id);
  });

  it('is found by the state it is in, and nothing of a person with it', async () => {
    const id = idOf(await prepare());
    const idsIn = async (status: string): Promise<string[]> =>
      ((await house.get(bank, `${PATH}?status=${status}&limit=200`)).body.items as { id: string }[]).map(
        (item) => item.id,
      );
    expect(await idsIn('prepared')).toContain(id);
    expect(await idsIn('listed')).not.toContain(id);
    await act(leader, id, 'confirm-plan');
    expect(await idsIn('prepared')).not.toContain(id);
    expect(await idsIn('confirmed')).toContain(id);
  });

  it('stands in the work list of whoever moves it on', async () => {
    const id = idOf(await prepare());
    const rows = async (token: string, query: string): Promise<string[]> =>
      ((await house.get(token, `${PATH}?${query}&limit=200`)).body.items as { id: string }[]).map(
        (item) => item.id,
      );
    expect(await rows(leader, 'work=confirm-plan')).toContain(id);
    expect(await rows(bank, 'work=elsewhere')).toContain(id);
    await act(leader, id, 'confirm-plan');
    expect(await rows(taker, 'work=submit')).toContain(id);
    const kinds = async (token: string): Promise<string[]> =>
      ((await house.get(token, '/api/v1/work/microcredit')).body.items as { kind: string }[]).map(
        ({ kind }) => kind,
      );
    expect(await kinds(leader)).toEqual([
      ...['verdict-changes', 'confirm-list', 'confirm-plan', 'endorse', 'elsewhere'],
    ]);
    expect(await kinds(bank)).toContain('submit');
  });

  it('is held against the conditions: the plan alone may be open when it is taken', async () => {
    for (const [body, status, faults] of [
      [aDossier({ amount: 2_000_000_001 }), 400, ['/amount above-ceiling']],
      [aDossier({ amount: 500_000_001 }, { workers: 5 }), 400, ['/amount above-ceiling']],
      [aDossier({ amount: 100_000_001, collateral: false }), 400, ['/amount collateral-needed']],
      [aDossier({ termMonths: 121 }), 400, ['/termMonths above-longest-term']],
      [aDossier({}, { workers: 31 }), 422, []],
      [aDossier({ samePurposeDebt: true }), 422, []],
      [aDossier({ amount: 100_000_000, collateral: false }), 201, []],
      [aDossier({ amount: 2_000_000_000, termMonths: 120 }), 201, []],
    ] as const) {
      const answer = await prepare(body);
      expect([body, answer.status, status === 400 ? faultsOf(answer) : []]).toEqual([body, status, faults]);
      if (status === 422) expect(answer.body.code).toBe('conditions-unmet');
    }
    const ceiling = await prepare(aDossier({ amount: 500_000_001 }, { workers: 5 }));
    expect(ceiling.body.errors).toMatchObject([{ detail: expect.stringContaining('500.000.000 đồng') }]);
  });

  it('shows on what it rests: every condition, the plan met once the commune has confirmed it, and the papers', async () => {
    const id = idOf(await prepare());
    const look = async () => (await house.get(bank, `${PATH}/${id}/prescreen`)).body;
    expect(await look()).toMatchObject({
      ...{ verdict: 'almost', programme: 'released-person-establishment', ceiling: 2_000_000_000 },
      terms: { channel: 'direct', signer: 'establishment' },
    });
    await act(leader, id, 'confirm-plan');
    const { verdict, reasons } = await look();
    expect(verdict).toBe('eligible');
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual([
      ...['share-of-released-workers', 'plan-confirmed', 'collateral-given', 'amount-within-ceiling'],
      'term-within-limit',
    ]);
    const { body } = await house.get(bank, `${PATH}/${id}/documents`);
    expect(body.items).toMatchObject([
      { code: 'form-02', status: 'held' },
      ...[{ code: 'legal-form-papers' }, { code: 'labour-contracts' }, { code: 'loan-request-01-td' }],
      { code: 'collateral-papers', status: 'missing' },
    ]);
  });

  it('returned for its amount is handed in again within the ceilings of the establishment', async () => {
    const id = await submitted(aDossier({ amount: 100_000_000, collateral: false }));
    await act(bank, id, 'return', { reason: 'amount-too-high' });
    const more = await act(taker, id, 'submit', { amount: 100_000_001 });
    expect([more.status, faultsOf(more)]).toEqual([400, ['/amount collateral-needed']]);
    expect((await act(taker, id, 'submit', { amount: 80_000_000 })).body).toMatchObject({
      ...{ state: 'submitted', amount: 80_000_000 },
    });
  });

  it('is taken back with a reason, and its number may be used again', async () => {
    const dossier = aDossier();
    const id = idOf(await prepare(dossier));
    expect(told(await prepare(dossier))).toEqual([409, 'referral-on-its-way']);
    expect(faultsOf(await act(taker, id, 'withdraw'))).toEqual(['/reason required']);
    expect((await act(taker, id, 'withdraw', { reason: 'plan-weak' })).body.state).toBe('closed');
    expect((await prepare(dossier)).status).toBe(201);
  });

  it('is one, however many hands take it or move it at once', async () => {
    const dossier = aDossier();
    const answers = await Promise.all([1, 2, 3].map(() => prepare(dossier)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const id = idOf(answers.find(({ status }) => status === 201)!);
    const acts = await Promise.all([1, 2, 3].map(() => act(leader, id, 'confirm-plan')));
    expect(acts.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const key = newId();
    const again = aDossier();
    const [first, second] = [await prepare(again, taker, key), await prepare(again, taker, key)];
    expect([second.status, second.body]).toEqual([201, first.body]);
  });

  it('is answered in the bank’s file beside those of people, each line by itself', async () => {
    const [id, other] = [await submitted(), idOf(await prepare())];
    const lines = [
      'Mã hồ sơ;Kết quả;Số tiền duyệt hoặc giải ngân',
      `${id};Duyệt;450000000`,
      `${other};Duyệt;`,
    ];
    const form = new FormData();
    for (const [name, value] of [['count', '2'] as const, ['amount', '450000000'] as const])
      form.set(name, value);
    form.set('file', new Blob([lines.join('\n')]), 'tra-loi.csv');
    const { status, body } = await house.call(
      ...(['POST', bank, '/api/v1/credit-batches', { 'idempotency-key': newId() }, form] as const),
    );
    expect([status, body.applied, body.refused]).toEqual([201, 1, 1]);
    expect(body.lines).toMatchObject([
      { referralId: id, outcome: 'applied', state: 'approved' },
      { referralId: other, outcome: 'refused', code: 'act-not-in-this-state' },
    ]);
  });

  it('keeps no name: what is asked for is codes, counts and a number', async () => {
    for (const [applicant, fault] of [
      [{ name: 'Hộ kinh doanh Lê Văn Thử' }, '/applicant/name unknown-field'],
      [{ reference: 'Lê Văn Thử 1' }, '/applicant/reference not-a-dossier-number'],
      [{ reference: 'LeVanThu' }, '/applicant/reference not-a-dossier-number'],
      [{ kind: 'person' }, '/applicant/kind unknown-value'],
      [{ form: 'bank' }, '/applicant/form unknown-value'],
    ] as const)
      expect(faultsOf(await prepare(aDossier({}, applicant)))).toEqual([fault]);
  });

  it('tells every fault, and whose it is to be', async () => {
    for (const [body, faults] of [
      [{ ...aDossier(), personId: newId() }, ['/personId person-or-establishment']],
      [{ ...aDossier(), collateral: undefined }, ['/collateral required']],
      [
        aDossier({ purpose: 'training' }, { workers: 2, communeCode: '99999' }),
        [
          '/applicant/communeCode unknown-commune',
          '/applicant/releasedWorkers more-released-than-workers',
          '/purpose purpose-not-for-establishment',
        ],
      ],
      [{ purpose: 'production', amount: 1, termMonths: 1 }, ['/personId required']],
      // as a referral itself shows what it has not
      [
        { personId: null, applicant: null, purpose: 'production', amount: 1, termMonths: 1 },
        ['/personId required'],
      ],
      [{ ...aDossier(), personId: null, collateral: null }, ['/collateral required']],
      [
        { personId: newId(), purpose: 'production', amount: 1, termMonths: 1, collateral: true },
        ['/collateral of-establishments-only'],
      ],
      [{ ...aDossier(), amount: 0, collateral: undefined }, ['/amount too-small', '/collateral required']],
    ] as const) {
      const answer = await prepare(body);
      expect([answer.status, faultsOf(answer)]).toEqual([400, faults]);
    }
  });
});

describe('who may work on it', () => {
  it.each([
    ['credit-officer', ['38'], '15421', 201],
    ['credit-officer', ['15421'], '15421', 201],
    ['credit-officer', ['15442'], '15421', 403],
    ['credit-officer', ['44'], '15421', 403],
    ['credit-officer', [], '15421', 403],
    ['registry-officer', ['15421'], '15421', 403],
    ['commune-leader', ['15421'], '15421', 403],
    ['counsellor', ['38'], '15421', 403],
  ] as const)('%s of %j takes one in %s: %i', async (role, areas, communeCode, status) => {
    const answer = await prepare(aDossier({}, { communeCode }), await house.token(role, [...areas], 'x'));
    expect(answer.status).toBe(status);
    if (role === 'credit-officer' && status === 403) expect(answer.body.code).toBe('outside-area');
    if (role === 'registry-officer') expect(answer.body.code).toBe('act-of-another-role');
  });

  it('a person is not put forward by the bank', async () => {
    const body = { personId: newId(), purpose: 'production', amount: 1_000_000, termMonths: 12 };
    expect(told(await prepare(body))).toEqual([403, 'act-of-another-role']);
  });

  it.each([
    ['commune-leader', ['15442'], 404],
    ['commune-leader', ['44'], 404],
    ['commune-leader', [], 404],
    ['credit-officer', ['38'], 403],
    ['registry-officer', ['15421'], 403],
    ['counsellor', ['38'], 403],
    ['commune-leader', ['15421'], 200],
  ] as const)('%s of %j confirms the plan: %i', async (role, areas, status) => {
    const id = idOf(await prepare());
    const stranger = await house.token(role, [...areas], 'stranger');
    expect((await act(stranger, id, 'confirm-plan')).status).toBe(status);
    for (const path of [`${PATH}/${id}`, `${PATH}/${id}/documents`, `${PATH}/${id}/prescreen`]) {
      const seen = (await house.get(stranger, path)).status;
      if (status === 404) expect([path, seen]).toEqual([path, 404]);
    }
  });
});
