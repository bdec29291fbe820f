import { newId } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { readSheets } from '#libs/sheets';
import { eventually } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CountedEstablishments } from '../apps/reporting/src/persistence/counted-establishments.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { openTestHouse, type TestHouse } from './house.js';
import { isGenuine, openSandboxBank } from './sandbox-bank.js';
import { release, YEN_TRUONG } from './web/world.js';

const RECOUNT = `select r.commune_code as "communeCode", r.province_code as "provinceCode", paid.month,
    count(*)::int as borrowers, sum(paid.amount)::text as "amountLent"
  from microcredit.referral r join (
    select referral_id, to_char(min("on"), 'YYYY-MM') as month, sum(amount) as amount
    from microcredit.referral_act where act = 'disburse' group by 1
  ) as paid on paid.referral_id = r.id
  where r.establishment is not null group by 1, 2, 3 order by 1, 2, 3`;

let house: TestHouse;
let reported: Database;
beforeAll(async () => {
  house = await openTestHouse({ WEBHOOK_NETWORKS: '127.0.0.0/8' });
  reported = await house.database.open(reporting);
}, 120_000);
afterAll(() => house.close());

const HERE = [YEN_TRUONG];

async function raw(role: string, areas: string[], method: string, path: string, body?: object | FormData) {
  return fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await house.token(role, areas)}`,
      ...(body && { 'idempotency-key': newId() }),
      ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    },
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
}
async function ask(role: string, areas: string[], method: string, path: string, body?: object | FormData) {
  const answer = await raw(role, areas, method, path, body);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}
const aDossier = (reference: string) => ({
  applicant: {
    ...{ kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 3 },
    ...{ communeCode: YEN_TRUONG, reference },
  },
  ...{ purpose: 'production', amount: 500_000_000, termMonths: 60, collateral: true },
});
const act = (role: string, areas: string[], id: string, name: string) =>
  ask(role, areas, 'POST', `/credit-referrals/${id}/acts`, { act: name });

/** On the commune's list. */
async function listed(fullName: string): Promise<{ id: string; personId: string }> {
  const { personId } = await release(house, fullName);
  let id = '';
  await eventually(async () => {
    const { status, body } = await ask('registry-officer', HERE, 'POST', '/credit-referrals', {
      ...{ personId, purpose: 'production', amount: 60_000_001, termMonths: 36 },
    });
    expect(status).toBe(201);
    id = body.id;
  });
  return { id, personId };
}
async function submitted(fullName: string): Promise<string> {
  const { id } = await listed(fullName);
  for (const [role, name] of [
    ['commune-leader', 'confirm-list'],
    ['commune-leader', 'endorse'],
    ['registry-officer', 'submit'],
  ] as const)
    expect([name, (await act(role, HERE, id, name)).status]).toEqual([name, 200]);
  return id;
}

describe('a loan through the whole house', () => {
  it('a bank hears of it, answers through the interface, and hears of its own payments', async () => {
    const bank = await openSandboxBank(house.url, await house.token('credit-officer', ['38']));
    try {
      bank.fail(1);
      const id = await submitted('Lê Văn Thử');
      await eventually(
        async () => {
          const { body } = await ask('commune-leader', HERE, 'GET', `/credit-referrals/${id}`);
          expect(body).toMatchObject({
            state: 'disbursed',
            granted: 60_000_001,
            disbursed: 60_000_001,
            left: 0,
          });
        },
        { timeoutMs: 30_000 },
      );
      await eventually(() => {
        const paid = bank.heard.filter(({ type }) => type === 'microcredit.loan-disbursed.v1');
        expect(paid.map(({ data }) => [data['tranche'], data['amount']]).sort()).toEqual([
          [1, 30_000_000],
          [2, 30_000_001],
        ]);
      });
      // prepared, confirmed, endorsed, submitted, approved, two tranches: the failed one came again
      await eventually(
        () =>
          expect(bank.heard.filter(({ type }) => type === 'microcredit.referral-changed.v1')).toHaveLength(7),
        { timeoutMs: 30_000 },
      );
      expect(bank.refused.count).toBe(0);
      expect(JSON.stringify(bank.heard)).not.toMatch(/Lê Văn Thử|personId|nationalId/);
    } finally {
      await bank.close();
    }
  }, 90_000);

  it('an establishment borrows at the bank itself: one officer takes the dossier, the bank’s program decides', async () => {
    const bank = await openSandboxBank(house.url, await house.token('credit-officer', ['38']));
    try {
      const taker = await house.token('credit-officer', HERE);
      const asTaker = async (path: string, body: object) => {
        const answer = await fetch(`${house.url}/api/v1/credit-referrals${path}`, {
          method: 'POST',
          headers: {
            ...{ authorization: `Bearer ${taker}`, 'content-type': 'application/json' },
            'idempotency-key': newId(),
          },
          body: JSON.stringify(body),
        });
        expect(answer.ok).toBe(true);
        return (await answer.json()) as { id: string };
      };
      const { id } = await asTaker('', aDossier('CS-7/2026'));
      expect((await act('commune-leader', HERE, id, 'confirm-plan')).status).toBe(200);
      const list = (await ask('credit-officer', ['38'], 'GET', '/credit-referrals?status=confirmed')).body;
      expect(list.items).toMatchObject([{ id, personId: null, applicant: { reference: 'CS-7/2026' } }]);
      await asTaker(`/${id}/acts`, { act: 'submit' });
      await eventually(
        () => {
          const paid = bank.heard.filter(
            ({ type }) => type === 'microcredit.establishment-loan-disbursed.v1',
          );
          expect(paid.map(({ data }) => [data['form'], data['tranche'], data['amount']]).sort()).toEqual([
            ['cooperative', 1, 250_000_000],
            ['cooperative', 2, 250_000_000],
          ]);
        },
        { timeoutMs: 30_000 },
      );
      // the committee's report: a recount of the acts of the bank, written apart from how reporting counts
      await eventually(async () => {
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
        const counted = await reported.read((tx) => new CountedEstablishments().byCommuneAndMonth(tx, day));
        const recounted = await reported.read((tx) => tx.query(RECOUNT));
        expect(recounted).toMatchObject([{ borrowers: 1, amountLent: '500000000' }]);
        expect(
          counted.map(({ toldBefore: _, amountLent, ...row }) => ({
            ...row,
            amountLent: String(amountLent),
          })),
        ).toEqual(recounted);
      });
      const steps = bank.heard.filter(({ data }) => data['borrower'] === 'establishment');
      expect(steps.map(({ data }) => data['act'])).toContain('confirm-plan');
    } finally {
      await bank.close();
    }
  }, 60_000);

  it('a forged or old delivery is not believed', () => {
    const headers = {
      ...{ 'webhook-id': newId(), 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) },
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
    };
    expect(isGenuine(`whsec_${Buffer.alloc(32).toString('base64')}`, headers, '{}')).toBe(false);
    expect(isGenuine('whsec_', { ...headers, 'webhook-timestamp': '1' }, '{}')).toBe(false);
  });

  it('papers are filled in for those who work on them, and the reading is recorded', async () => {
    const { id, personId } = await listed('Trần Thị Mẫu');
    const form01 = `/credit-lists/form-01?communeCode=${YEN_TRUONG}`;
    for (const [role, areas, path, status, type] of [
      ['registry-officer', HERE, form01, 200, 'application/pdf'],
      ['commune-leader', HERE, `${form01}&format=docx`, 200, 'wordprocessingml'],
      ['commune-leader', HERE, `${form01}&format=xlsx`, 200, 'spreadsheetml'],
      ['commune-leader', ['15442'], form01, 403, 'problem'],
      ['credit-officer', ['38'], form01, 403, 'problem'],
      ['commune-leader', HERE, `/credit-referrals/${id}/checklist`, 200, 'application/pdf'],
      ['credit-officer', ['38'], `/credit-referrals/${id}/checklist?format=docx`, 200, 'wordprocessingml'],
      ['registry-officer', HERE, `/credit-referrals/${id}/checklist`, 200, 'application/pdf'],
      ['credit-officer', ['44'], `/credit-referrals/${id}/checklist`, 404, 'problem'],
      ['registry-officer', ['15442'], `/credit-referrals/${id}/checklist`, 404, 'problem'],
      ['counsellor', ['38'], `/credit-referrals/${id}/checklist`, 403, 'problem'],
      ['commune-leader', HERE, `${form01}&format=exe`, 400, 'problem'],
      ['commune-leader', HERE, '/credit-lists/form-01?communeCode=99999', 400, 'problem'],
    ] as const) {
      const answer = await raw(role, [...areas], 'GET', path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([role, areas, path, answer.status]).toEqual([role, areas, path, status]);
      expect(answer.headers.get('content-type')).toContain(type);
      if (status === 200) expect(bytes.subarray(0, 2).toString()).toMatch(/%P|PK/);
    }
    const plan = {
      ...{ name: 'Hợp tác xã Ví Dụ', form: 'cooperative', communeCode: YEN_TRUONG, workers: 20 },
      ...{ releasedWorkers: 2, amount: 500_000_000 },
    };
    const form02 = (areas: string[]) =>
      raw('commune-leader', areas, 'POST', '/credit-prescreens/form-02', plan);
    const answer = await form02(HERE);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await form02(['15442'])).status).toBe(403);
    const { body: dossier } = await ask(
      'credit-officer',
      ['38'],
      'POST',
      '/credit-referrals',
      aDossier('CS-8/2026'),
    );
    for (const [role, areas, path, status] of [
      ['commune-leader', HERE, 'form-02', 200],
      ['credit-officer', ['38'], 'form-02?format=docx', 200],
      ['credit-officer', ['38'], 'checklist', 200],
      ['commune-leader', ['15442'], 'form-02', 404],
      ['registry-officer', HERE, 'form-02', 403],
    ] as const)
      expect([
        path,
        (await raw(role, [...areas], 'GET', `/credit-referrals/${dossier.id}/${path}`)).status,
      ]).toEqual([path, status]);
    expect((await raw('commune-leader', HERE, 'GET', `/credit-referrals/${id}/form-02`)).status).toBe(404);
    const log = await ask('auditor', ['38'], 'GET', `/audit?personId=${personId}`);
    expect(JSON.stringify(log.body)).toContain('person-read');
    expect(JSON.stringify(log.body)).toContain(id);
  }, 60_000);

  it('the list for the bank comes back with its answers', async () => {
    const id = await submitted('Phạm Văn Giả Định');
    const sheet = Buffer.from(
      await (await raw('credit-officer', ['38'], 'GET', '/credit-referrals/list.xlsx')).arrayBuffer(),
    );
    const lines: string[][] = [];
    for await (const row of (await readSheets(sheet))[0]!.rows())
      lines.push(row.cells.map((cell) => cell?.text ?? ''));
    const mine = lines.find((line) => line[1] === id);
    expect(mine?.[2]).toBe('Phạm Văn Giả Định');
    const head = lines.find((line) => line[1] === 'Mã hồ sơ')!;
    const listed = lines.slice(lines.indexOf(head) + 1);
    const hash = createHash('sha256').update(listed.map((line) => `${line[1]!}||${line[5]!}||`).join('\n'));
    expect(lines.flat()).toContain(`Mã kiểm tra (SHA-256): ${hash.digest('hex')}`);
    const answered = [...mine!, ...Array<string>(head.length).fill('')].slice(0, head.length);
    answered[head.indexOf('Kết quả')] = 'Duyệt';
    answered[head.indexOf('Số tiền duyệt hoặc giải ngân')] = '50000000';
    const form = new FormData();
    form.set('count', '1');
    form.set('amount', '50000000');
    form.set('file', new Blob([[head, answered].map((line) => line.join(';')).join('\n')]), 'tra-loi.csv');
    const { status, body } = await ask('credit-officer', ['38'], 'POST', '/credit-batches', form);
    expect([status, body.applied, body.refused]).toEqual([201, 1, 0]);
    expect((await ask('credit-officer', ['38'], 'GET', `/credit-referrals/${id}`)).body).toMatchObject({
      ...{ state: 'approved', granted: 50_000_000 },
    });
  }, 60_000);
});
