import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LoanDisbursedV1, ReferralChangedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { writeSheet } from '#libs/sheets';
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aSnapshot } from './builders.js';
import { type Answer, faultsOf, House } from './house.js';

let house: House;
let preparer: string;
let leader: string;
let bank: string;

beforeAll(async () => {
  house = await House.open();
  preparer = await house.token('registry-officer', ['15421'], 'preparer');
  leader = await house.token('commune-leader', ['15421'], 'leader');
  bank = await house.token('credit-officer', ['15421', '15442'], 'bank');
});
afterAll(() => house.close());

const act = (token: string, id: string, name: string, more: object = {}) =>
  house.post(token, `/api/v1/credit-referrals/${id}/acts`, { act: name, ...more });

/** A referral that waits for the bank. */
async function submitted(amount = 60_000_000): Promise<string> {
  const person = aSnapshot();
  await house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
  const { body } = await house.post(preparer, '/api/v1/credit-referrals', {
    ...{ personId: person.personId, purpose: 'production', amount, termMonths: 36 },
  });
  for (const [token, name] of [
    [leader, 'confirm-list'],
    [leader, 'endorse'],
    [preparer, 'submit'],
  ] as const)
    await act(token, body.id as string, name);
  return body.id as string;
}

const csv = (lines: readonly string[]): Buffer =>
  Buffer.from(
    [
      'Ngân hàng trả lời',
      'Mã hồ sơ;Kết quả;Số tiền duyệt hoặc giải ngân;Ngày;Số chứng từ;Lý do',
      ...lines,
    ].join('\n'),
  );
const send = (
  file: Buffer,
  totals: Record<string, string | number | undefined>,
  key = newId(),
  token = bank,
): Promise<Answer> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(totals)) if (value !== undefined) form.set(name, String(value));
  form.set('file', new Blob([new Uint8Array(file)]), 'tra-loi.csv');
  return house.call('POST', token, '/api/v1/credit-batches', { 'idempotency-key': key }, form);
};
const outcomes = ({ body }: Answer): unknown[] =>
  (body.lines as { line: number; outcome: string; code: string | null }[]).map(({ line, outcome, code }) =>
    code === null ? [line, outcome] : [line, outcome, code],
  );
const stateOf = async (id: string): Promise<string> =>
  (await house.get(bank, `/api/v1/credit-referrals/${id}`)).body.state;

describe('the answers of the bank in a file', () => {
  it('are taken line by line, each refused one with its reason, and the others all the same', async () => {
    const [approved, declined, returned, early] = [
      await submitted(),
      await submitted(),
      await submitted(),
      await submitted(),
    ];
    const file = csv([
      `${approved};Duyệt;50.000.000;22/11/2026;;`,
      `${declined};TỪ CHỐI;;;;Lê Văn Thử nói không vay nữa`,
      `${returned};returned;;2026-11-22;;Thiếu giấy tờ`,
      `${early};giải ngân;1000000;;GN-9;`,
      `${newId()};duyệt;1000000;;;`,
      `Lê Văn Thử;duyệt;1000000;;;`,
      `${early};duyệt;sáu mươi triệu;;;`,
      `${early};chắc là được;;;;`,
      `${early};giải ngân;1000000;;;`,
      `${early};duyệt;60000001;;;`,
      `${early};duyệt;1;31/12/2026;;`,
      `${early};;;;;`,
      `${early};giải ngân;1000000;;Lê Văn Thử;`,
    ]);
    const totals = { count: 11, amount: 50_000_000 + 1_000_000 * 5 + 60_000_001 + 1 };
    const answer = await send(file, totals);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    expect(outcomes(answer)).toEqual([
      [3, 'applied'],
      [4, 'applied'],
      [5, 'applied'],
      [6, 'refused', 'act-not-in-this-state'],
      [7, 'refused', 'not-found'],
      [8, 'refused', 'invalid-uuid'],
      [9, 'refused', 'not-an-amount'],
      [10, 'refused', 'unknown-result'],
      [11, 'refused', 'reference-missing'],
      [12, 'refused', 'more-than-granted'],
      [13, 'refused', 'date-in-future'],
      [14, 'unanswered'],
      [15, 'refused', 'not-a-payment-number'],
    ]);
    expect(answer.body).toMatchObject({ applied: 3, unchanged: 0, unanswered: 1, refused: 9 });
    expect(answer.body.lines[3].detail).toContain('Hồ sơ đang ở bước khác');
    // a name in the wrong column is neither told back nor kept
    const [kept] = await house.rows<{ result: string }>(
      'select result::text from answer_batch where id = $1',
      [answer.body.id],
    );
    expect(`${JSON.stringify(answer.body)} ${kept?.result ?? ''}`).not.toMatch(/văn thử/i);
    // and of free words only that there were some
    const reasons = await house.rows<{ reason: string }>(
      'select reason from referral_act where referral_id = any($1) and reason is not null order by reason',
      [[declined, returned]],
    );
    expect(reasons.map(({ reason }) => reason)).toEqual(['other', 'papers-missing']);
    expect([
      await stateOf(approved),
      await stateOf(declined),
      await stateOf(returned),
      await stateOf(early),
    ]).toEqual([...['approved', 'declined', 'returned', 'submitted']]);
    expect((await house.get(bank, answer.headers.get('location') ?? '')).body).toEqual(answer.body);
    // what was refused was told to nobody
    expect((await house.heard(ReferralChangedV1, early)).map(({ data }) => data.act)).toEqual([
      ...['prepare', 'confirm-list', 'endorse', 'submit'],
    ]);
  });

  it('change nothing when the totals are not those of the sender', async () => {
    const id = await submitted();
    const file = csv([`${id};duyệt;60000000;;;`]);
    const sha256 = createHash('sha256').update(`${id}|approved|60000000||`).digest('hex');
    for (const totals of [
      { count: 2, amount: 60_000_000 },
      { count: 1, amount: 59_999_999 },
      { count: 1, amount: 60_000_000, sha256: sha256.replace(/^./, sha256.startsWith('0') ? '1' : '0') },
    ]) {
      const answer = await send(file, totals);
      expect([answer.status, answer.body.code]).toEqual([422, 'control-totals-differ']);
      expect(answer.body.params.found).toEqual({ count: 1, amount: 60_000_000, sha256 });
      expect(answer.body.detail).toContain('tệp có 1 dòng có kết quả, tổng 60.000.000 đồng');
    }
    expect(await stateOf(id)).toBe('submitted');
    expect((await send(file, { count: 1, amount: 60_000_000, sha256 })).body.applied).toBe(1);
  });

  it('sent again pay nothing twice, with the same key and with another', async () => {
    const id = await submitted();
    await act(bank, id, 'approve');
    const file = csv([
      `${id};giải ngân;20000000;22/11/2026;GN-1;`,
      `${id};giải ngân;15000000;22/11/2026;GN-2;`,
    ]);
    const totals = { count: 2, amount: 35_000_000 };
    const key = newId();
    const first = await send(file, totals, key);
    expect(outcomes(first)).toEqual([
      [3, 'applied'],
      [4, 'applied'],
    ]);
    expect((await send(file, totals, key)).body).toEqual(first.body);
    expect(outcomes(await send(file, totals))).toEqual([
      [3, 'unchanged'],
      [4, 'unchanged'],
    ]);
    const other = csv([`${id};giải ngân;1000000;22/11/2026;GN-1;`]);
    expect(outcomes(await send(other, { count: 1, amount: 1_000_000 }))).toEqual([
      [3, 'refused', 'reference-used-before'],
    ]);
    const { body } = await house.get(bank, `/api/v1/credit-referrals/${id}`);
    expect(body).toMatchObject({ granted: 60_000_000, disbursed: 35_000_000, left: 25_000_000 });
    expect(body.next).toEqual(['disburse', 'check-use']);
    expect((await house.heard(LoanDisbursedV1, id)).map(({ data }) => [data.tranche, data.amount])).toEqual([
      [1, 20_000_000],
      [2, 15_000_000],
    ]);
  });

  it('sent four times at once are done once', async () => {
    const ids = [await submitted(), await submitted()];
    const lines = ids.map((id) => `${id};duyệt;60000000;;;`);
    const answers = await Promise.all(
      [lines, lines.toReversed(), lines, lines.toReversed()].map((each) =>
        send(csv(each), { count: 2, amount: 120_000_000 }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.reduce((sum, { body }) => sum + (body.applied as number), 0)).toBe(2);
    expect(answers.reduce((sum, { body }) => sum + (body.unchanged as number), 0)).toBe(6);
  });

  it('are read from .xlsx with titles, dates and sums too', async () => {
    const id = await submitted();
    const to = new PassThrough();
    const columns = ['TT', 'Mã hồ sơ', 'Họ và tên', 'Kết quả', 'Số tiền duyệt hoặc giải ngân', 'Ngày'];
    void writeSheet(to, {
      ...{
        name: 'Tra loi',
        title: ['NGÂN HÀNG', 'Danh sách'],
        columns: columns.map((header) => ({ header })),
      },
      rows: [
        [1, id, 'Lê Văn Thử', 'Duyệt', 40_000_000, '22/11/2026'],
        ['Cộng', undefined, undefined, undefined, 40_000_000],
      ],
    });
    const answer = await send(await buffer(to), { count: 1, amount: 40_000_000 });
    expect(outcomes(answer)).toEqual([[4, 'applied']]);
  });

  it('must be a file that can be read, with its headers and totals', async () => {
    const totals = { count: 0, amount: 0 };
    expect(faultsOf(await send(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), totals))).toEqual([
      '/file file-not-a-sheet',
    ]);
    expect(faultsOf(await send(Buffer.from('a;b\n1;2'), totals))).toEqual(['/file answers-header-missing']);
    expect(faultsOf(await send(csv([]), { amount: 'x' }))).toEqual([
      '/amount not-an-integer',
      '/count required',
    ]);
    const many = csv(Array.from({ length: 2_001 }, () => `${newId()};;;;;`));
    expect(faultsOf(await send(many, totals))).toEqual(['/file too-many-lines']);
  });

  it('touch only what the bank may see, and only a bank may send them', async () => {
    const id = await submitted();
    const file = csv([`${id};duyệt;60000000;;;`]);
    const totals = { count: 1, amount: 60_000_000 };
    for (const areas of [['15442'], ['44']]) {
      const stranger = await house.token('credit-officer', areas, 'other-bank');
      expect(outcomes(await send(file, totals, newId(), stranger))).toEqual([[3, 'refused', 'not-found']]);
    }
    expect((await send(file, totals, newId(), leader)).status).toBe(403);
    expect((await send(file, totals, newId(), preparer)).status).toBe(403);
    expect(await stateOf(id)).toBe('submitted');
    const mine = await send(file, totals);
    expect(mine.body.applied).toBe(1);
    const other = await house.token('credit-officer', ['15421'], 'other-bank');
    expect((await house.get(other, mine.headers.get('location') ?? '')).status).toBe(404);
  });

  it('of the preparer are refused, in whatever role', async () => {
    const id = await submitted();
    const asBank = await house.token('credit-officer', ['15421'], 'preparer');
    const answer = await send(
      csv([`${id};duyệt;60000000;;;`]),
      { count: 1, amount: 60_000_000 },
      newId(),
      asBank,
    );
    expect(outcomes(answer)).toEqual([[3, 'refused', 'own-referral']]);
  });

  it('are kept for whoever sent them, newest first, page by page, with every line explained', async () => {
    const sender = await house.token('credit-officer', ['15421'], 'sender-of-three');
    const id = await submitted();
    const sent: string[] = [];
    for (const line of [`${newId()};duyệt;7;;;`, `${id};duyệt;60000000;;;`, `${id};;;;;`]) {
      const count = line.includes('duyệt') ? 1 : 0;
      const amount = line.includes('60000000') ? 60_000_000 : count * 7;
      sent.unshift((await send(csv([line]), { count, amount }, newId(), sender)).body.id as string);
    }
    const list = (query = '', token = sender) => house.get(token, `/api/v1/credit-batches${query}`);
    const { body } = await list();
    expect(body.items).toMatchObject([
      { id: sent[0], totals: { count: 0, amount: 0 }, unanswered: 1, refused: 0 },
      { id: sent[1], totals: { count: 1, amount: 60_000_000 }, applied: 1 },
      { id: sent[2], totals: { count: 1, amount: 7 }, applied: 0, refused: 1 },
    ]);
    expect(JSON.stringify(body)).not.toContain('lines');
    const first = (await list('?limit=2')).body;
    const rest = (await list(`?limit=2&cursor=${first.nextCursor as string}`)).body;
    expect([...first.items, ...rest.items].map((each: { id: string }) => each.id)).toEqual(sent);
    expect(rest.nextCursor).toBeNull();
    const one = await house.get(sender, `/api/v1/credit-batches/${sent[2] ?? ''}`);
    expect(one.body.lines).toMatchObject([{ line: 3, outcome: 'refused', detail: expect.any(String) }]);
    // a colleague of the same commune has files of their own
    const colleague = await house.token('credit-officer', ['15421'], 'colleague-of-sender');
    expect((await list('', colleague)).body.items).toEqual([]);
    expect((await house.get(colleague, `/api/v1/credit-batches/${sent[0] ?? ''}`)).status).toBe(404);
  });

  it.each(ROLES.map((role) => [role] as const))('are listed for a bank officer only: %s', async (role) => {
    const { status } = await house.get(await house.token(role, ['38']), '/api/v1/credit-batches');
    expect(status).toBe(role === 'credit-officer' ? 200 : 403);
  });
});

describe('the list of a commune', () => {
  const list = async (token: string, query: string) => house.get(token, `/api/v1/credit-lists?${query}`);

  it('is the open one, with its day, its people and its totals', async () => {
    const id = await submitted(1_234_567);
    const { body } = await list(leader, 'communeCode=15421');
    expect(body).toMatchObject({ month: '2026-12', from: '2026-11-06', closesOn: '2026-12-05', open: true });
    const items = body.items as { id: string; amount: number }[];
    expect(items.map((item) => item.id)).toContain(id);
    expect(body.totals).toMatchObject({
      count: items.length,
      amount: items.reduce((sum, { amount }) => sum + amount, 0),
    });
    expect((await list(leader, 'communeCode=15421&month=2026-11')).body).toMatchObject({
      open: false,
      items: [],
    });
    expect((await list(bank, 'communeCode=15442')).body.items).toEqual([]);
  });

  it.each([
    ['commune-leader', ['15442'], 'communeCode=15421', 403],
    ['credit-officer', ['44'], 'communeCode=15421', 403],
    ['registry-officer', ['15421'], 'communeCode=15421', 200],
    ['counsellor', ['38'], 'communeCode=15421', 403],
    ['credit-officer', ['38'], 'communeCode=99999', 400],
    ['credit-officer', ['38'], 'communeCode=15421&month=2026-13', 400],
    ['credit-officer', ['38'], 'communeCode=15421&month=2020-01', 400],
    ['credit-officer', ['38'], '', 400],
  ] as const)('%s of %j asks for %s: %i', async (role, areas, query, status) => {
    const expected = query.endsWith('2020-01') ? 404 : status;
    expect((await list(await house.token(role, [...areas]), query)).status).toBe(expected);
  });
});
