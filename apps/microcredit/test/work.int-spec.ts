import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { House } from './house.js';

let house: House;
/** Yên Trường, Thanh Hóa. */
const HERE = ['15421'];
const person = aSnapshot();
/** The five years end on 2027-01-10. */
const late = aSnapshot({}, { completedOn: '2022-01-10' });
let loan: string;

const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));
const released = (data: typeof person) =>
  house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: data.personId, sequence: 1 },
      data: { ...data, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
const act = async (role: string, name: string, on: string) =>
  house.post(await house.token(role, HERE, 'another'), `/api/v1/credit-referrals/${loan}/acts`, {
    act: name,
    on,
  });

interface Line {
  kind: string;
  overdue: number;
  due: number;
  new: number;
  waiting: number;
  dueOn: string | null;
  since: string | null;
}
const board = async (role: string, areas: readonly string[], subject?: string): Promise<Line[]> =>
  (await house.get(await house.token(role, [...areas], subject), '/api/v1/work/microcredit')).body.items;
const lineOf = async (role: string, kind: string, areas: readonly string[] = HERE) =>
  (await board(role, areas)).find((line) => line.kind === kind);
const listed = async (role: string, query: string, areas: readonly string[] = HERE): Promise<unknown[]> =>
  (await house.get(await house.token(role, [...areas]), `/api/v1/credit-referrals?${query}`)).body.items;

beforeAll(async () => {
  house = await House.open();
  today('2026-11-20');
  await released(person);
  await released(late);
  const officer = await house.token('registry-officer', HERE);
  const answer = await house.post(officer, '/api/v1/credit-referrals', {
    ...{ personId: person.personId, purpose: 'production', amount: 60_000_000, termMonths: 36 },
  });
  loan = answer.body.id as string;
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-22'));

describe('the work list of a commune and its bank', () => {
  it('has the list of the month due on its fifth day, and late after it', async () => {
    expect(await lineOf('commune-leader', 'confirm-list')).toMatchObject({
      ...{ overdue: 0, due: 1, new: 0, waiting: 0, dueOn: '2026-12-05', since: '2026-11-20' },
    });
    today('2026-12-06');
    expect(await lineOf('commune-leader', 'confirm-list')).toMatchObject({ overdue: 1, due: 0 });
    today('2026-11-20');
    expect(await lineOf('commune-leader', 'confirm-list')).toMatchObject({ new: 1, due: 0 });
  });

  it('shows to the others that somebody else is to act', async () => {
    for (const role of ['registry-officer', 'credit-officer']) {
      expect(await lineOf(role, 'elsewhere')).toMatchObject({ waiting: 1, overdue: 0, due: 0, new: 0 });
    }
  });

  it('warns of a verdict that time alone will change, until the day itself', async () => {
    for (const role of ['credit-officer', 'commune-leader']) {
      expect(await lineOf(role, 'verdict-changes')).toMatchObject({ due: 1, dueOn: '2027-01-11' });
    }
    expect(await lineOf('registry-officer', 'verdict-changes')).toBeUndefined();
    today('2026-11-20');
    expect(await lineOf('credit-officer', 'verdict-changes')).toMatchObject({ new: 1, due: 0 });
  });

  it.each([
    ['commune-leader', ['15442']],
    ['commune-leader', ['44']],
    ['credit-officer', ['44']],
    ['registry-officer', []],
  ])('is empty for %s of %j', async (role, areas) => {
    for (const line of await board(role, areas))
      expect(line).toMatchObject({ overdue: 0, due: 0, new: 0, waiting: 0, dueOn: null, since: null });
    expect(await listed(role, 'pile=waiting', areas)).toEqual([]);
  });

  it('shows a person what is their own and nobody else’s', async () => {
    expect(await board('person', [], person.personId)).toMatchObject([
      { kind: 'own-loan', waiting: 1, dueOn: '2026-12-05' },
      { kind: 'own-verdict-changes', due: 0 },
    ]);
    expect(await board('person', [], late.personId)).toMatchObject([
      { kind: 'own-loan', waiting: 0, dueOn: null },
      { kind: 'own-verdict-changes', due: 1, dueOn: '2027-01-11' },
    ]);
    for (const nobody of [newId(), 'a-program'])
      expect(await board('person', HERE, nobody)).toMatchObject([{ waiting: 0 }, { due: 0, new: 0 }]);
  });

  it('counts what stands behind each count, step by step to the end', async () => {
    const steps = [
      ['commune-leader', 'confirm-list'],
      ['commune-leader', 'endorse'],
      ['registry-officer', 'submit'],
      ['credit-officer', 'approve'],
      ['credit-officer', 'disburse'],
      ['credit-officer', 'check-use'],
      ['credit-officer', 'close'],
    ] as const;
    for (const [turn, step] of steps) {
      for (const role of ['commune-leader', 'registry-officer', 'credit-officer']) {
        const lines = (await board(role, HERE)).filter(({ kind }) => kind !== 'verdict-changes');
        expect(lines.reduce((sum, line) => sum + line.overdue + line.due + line.new + line.waiting, 0)).toBe(
          1,
        );
        for (const { kind, ...line } of lines) {
          for (const pile of ['overdue', 'due', 'new', 'waiting'] as const) {
            const rows = await listed(role, `work=${kind}&pile=${pile}`);
            expect([step, role, kind, pile, rows.length]).toEqual([step, role, kind, pile, line[pile]]);
            if (rows.length > 0) expect(rows).toMatchObject([{ turn: { act: step, role: turn, pile } }]);
          }
        }
      }
      expect((await act(turn, step, '2026-11-21')).status).toBe(200);
    }
    expect(await listed('credit-officer', 'work=elsewhere')).toEqual([]);
    expect(await listed('credit-officer', 'status=closed')).toMatchObject([{ turn: null }]);
  });
});
