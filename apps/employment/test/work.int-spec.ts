import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { aVacancyBody, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;
let employer: string;
/** Lives in 15421; the work is in 15469. */
const person = aSnapshot();
let vacancyId: string;
let id: string;

interface Line {
  kind: string;
  overdue: number;
  due: number;
  new: number;
  waiting: number;
  dueOn: string | null;
}
const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));
const board = async (token: string): Promise<Line[]> =>
  (await house.get(token, '/api/v1/work/employment')).body.items as Line[];
const lineOf = async (token: string, kind: string) => (await board(token)).find((line) => line.kind === kind);
const act = (name: string, more = {}) =>
  house.post(counsellor, `/api/v1/introductions/${id}/acts`, { act: name, ...more });

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  employer = await house.token('employer', ['38'], 'employer-a');
  const body = aVacancyBody({ closesOn: '2026-11-29' });
  vacancyId = (await house.post(employer, '/api/v1/vacancies', body)).body.id as string;
  await house.release([person]);
  id = (await house.post(counsellor, '/api/v1/introductions', { vacancyId, personId: person.personId })).body
    .id as string;
  const { body: later } = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
  const fair = {
    ...{ name: 'Phiên thử', day: '2026-12-06', startsAt: '08:00', endsAt: '09:00', slotMinutes: 15 },
    ...{ communeCode: '15469', place: 'Nhà văn hóa xã', leastInterviews: 1, mostInterviews: 3, places: 20 },
    tables: [{ employer: 'Cơ sở Giả Định', vacancyIds: [later.id] }],
  };
  expect((await house.post(counsellor, '/api/v1/job-fairs', fair)).status).toBe(201);
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-22'));

describe('the work of a counsellor', () => {
  it('has vacancies that are about to close, seven days ahead and no longer than their last day', async () => {
    for (const token of [counsellor, employer])
      expect(await lineOf(token, 'vacancies-closing')).toMatchObject({ due: 1, dueOn: '2026-11-29' });
    const behind = await house.get(counsellor, '/api/v1/vacancies?closingWithin=7');
    expect(behind.body.items).toMatchObject([{ id: vacancyId }]);
    expect((await house.get(counsellor, '/api/v1/vacancies?closingWithin=6')).body.items).toEqual([]);
    for (const day of ['2026-11-21', '2026-11-30']) {
      today(day);
      expect(await lineOf(counsellor, 'vacancies-closing')).toMatchObject({ due: 0 });
    }
  });

  it('has the fair from two weeks before, due on its day, late until it is closed', async () => {
    expect(await lineOf(counsellor, 'fairs')).toMatchObject({
      new: 1,
      due: 0,
      overdue: 0,
      dueOn: '2026-12-06',
    });
    today('2026-11-21');
    expect(await lineOf(counsellor, 'fairs')).toMatchObject({ new: 0 });
    today('2026-12-06');
    expect(await lineOf(counsellor, 'fairs')).toMatchObject({ due: 1, new: 0 });
    today('2026-12-07');
    expect(await lineOf(counsellor, 'fairs')).toMatchObject({ overdue: 1, due: 0 });
    expect(await lineOf(employer, 'fairs')).toBeUndefined();
  });

  it('is nobody else’s: near misses by area and by account', async () => {
    for (const [role, areas, subject] of [
      ['counsellor', ['44'], 'c'],
      ['counsellor', [], 'c'],
      ['counsellor', ['15442'], 'c'],
      ['employer', ['38'], 'employer-b'],
      ['person', ['38'], newId()],
      ['person', ['38'], 'a-program'],
    ] as const) {
      for (const line of await board(await house.token(role, areas, subject)))
        expect([role, areas, line]).toMatchObject([role, areas, { overdue: 0, due: 0, new: 0, waiting: 0 }]);
    }
  });

  it('tells introductions from what is asked after a hire, as the list behind counts both', async () => {
    const own = await house.token('person', [], person.personId);
    expect(await lineOf(own, 'own-introductions')).toMatchObject({ waiting: 1 });
    expect((await act('accept')).status).toBe(200);
    expect((await act('invite', { until: '2026-11-26' })).status).toBe(200);
    expect(await lineOf(own, 'own-interviews')).toMatchObject({ due: 1, dueOn: '2026-11-26' });
    for (const day of ['2026-11-22', '2026-12-03', '2026-12-04']) {
      today(day);
      for (const token of [counsellor, employer]) {
        const { counts } = (await house.get(token, '/api/v1/introductions')).body as { counts: object };
        const { kind: _kind, dueOn: _day, ...line } = (await lineOf(token, 'introductions'))!;
        const { overdue, due, new: fresh, waiting } = line;
        expect(counts).toMatchObject({ overdue, due, new: fresh, waiting });
        expect(overdue + due + fresh + waiting).toBe(1);
      }
    }
    today('2026-11-24');
    expect((await act('hire')).status).toBe(200);
    expect(await lineOf(counsellor, 'follow-ups')).toMatchObject({ dueOn: '2026-12-24' });
    today('2026-12-25');
    expect(await lineOf(counsellor, 'follow-ups')).toMatchObject({ overdue: 1 });
    const nobody = { milestone: 30, outcome: 'unreachable' };
    const path = `/api/v1/introductions/${id}/follow-ups`;
    expect((await house.post(counsellor, path, nobody)).status).toBe(201);
    expect(await lineOf(counsellor, 'follow-ups')).toMatchObject({ overdue: 1, dueOn: '2026-12-24' });
    expect(await lineOf(own, 'own-follow-ups')).toMatchObject({ waiting: 1, dueOn: '2026-12-24' });
    expect(await lineOf(employer, 'introductions')).toMatchObject({ overdue: 0, due: 0, new: 0, waiting: 0 });
  });
});
