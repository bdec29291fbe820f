import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CounsellingWithdrawnV1, PersonCounselledV1 } from '#libs/contracts';
import { ROLES } from '#libs/http';
import { anEmploymentSection, aSnapshot } from './builders.js';
import { type Answer, aVacancyBody, faultsOf, House } from './house.js';

jest.setTimeout(120_000); // a busy machine may take its time

let house: House;
let counsellor: string;
/** Ever less experienced, so that the lists have one order; the last lives in the next commune. */
const people = Array.from({ length: 6 }, (_one, at) =>
  aSnapshot({
    communeCode: at === 5 ? '15469' : '15421',
    employment: anEmploymentSection({
      ...{ availableFrom: '2026-11-20', commuteKmMax: 60 },
      occupationsHeld: [{ code: at < 3 ? '7212' : '9329', years: 6 - at }],
    }),
  }),
);
const id = (at: number): string => people[at]?.personId ?? '';

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  await house.release(people);
});
afterAll(() => house.close());

const post = (path: string, body: object = {}, token = counsellor): Promise<Answer> =>
  house.post(token, `/api/v1/job-fairs${path}`, body);
const get = (path: string, token = counsellor): Promise<Answer> =>
  house.get(token, `/api/v1/job-fairs${path}`);
const code = ({ status, body }: Answer) => [status, body?.code];

/** Three tables with a welder's work each, four slots of a quarter of an hour from 08:00 on. */
async function aFair(over: Record<string, unknown> = {}): Promise<string> {
  const tables = [];
  for (const employer of ['Cơ sở Giả Định A', 'Cơ sở Giả Định B', 'Cơ sở Giả Định C']) {
    const made = await house.post(
      counsellor,
      '/api/v1/vacancies',
      aVacancyBody({ employer: { name: employer } }),
    );
    tables.push({ employer, vacancyIds: [made.body.id] });
  }
  const { body } = await post('', {
    ...{ name: 'Phiên giao dịch việc làm thử', day: '2026-11-23', startsAt: '08:00', endsAt: '09:00' },
    ...{ slotMinutes: 15, communeCode: '15469', leastInterviews: 1, mostInterviews: 3, places: 5, tables },
    ...over,
  });
  return body.id;
}

interface Row {
  personId: string;
  table: number;
  startsAt: string;
}
const rows = async (fair: string): Promise<Row[]> => (await get(`/${fair}/timetable`)).body.items;

describe('whom to invite', () => {
  it('is a list with numbers and reasons, walked by cursor, of people of one’s own areas', async () => {
    const fair = await aFair();
    const first = (await get(`/${fair}/invitation-list?limit=4`)).body;
    expect(first.items.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4]);
    expect(first.items[0]).toMatchObject({
      personId: id(0),
      because: { code: 'best-of-table', table: 1, rank: 1 },
    });
    expect(first.items[1].because).toMatchObject({ table: 2, rank: 2 });
    const rest = (await get(`/${fair}/invitation-list?limit=4&cursor=${first.nextCursor}`)).body;
    const all = [...first.items, ...rest.items].map(({ personId }: Row) => personId);
    expect(all.slice().sort()).toEqual(people.map(({ personId }) => personId).sort());
    expect(rest.nextCursor).toBeNull();
    const theirs = await get(`/${fair}/invitation-list`, await house.token('counsellor', ['15469']));
    expect(theirs.body.items.map(({ personId }: Row) => personId)).toEqual([id(5)]);
    const list = await house.get(counsellor, '/api/v1/introductions?limit=1');
    expect(list.status).toBe(200);
    expect((await get(`/${fair}/invitation-list?cursor=x`)).status).toBe(400);
    expect((await get(`/${fair}/invitation-list`, await house.token('counsellor', ['44']))).status).toBe(404);
    expect((await get(`/${fair}/invitation-list`, await house.token('employer'))).status).toBe(403);
  });

  it('is invited from the top, as many as are asked for; or by hand, and keeps its place in the list', async () => {
    const fair = await aFair();
    expect((await post(`/${fair}/invitations`, { best: 2 })).body.invited).toBe(2);
    const next = (await get(`/${fair}/invitation-list`)).body.items;
    expect(next).toHaveLength(4);
    const chosen = next[2];
    expect((await post(`/${fair}/invitations`, { personIds: [chosen.personId] })).body.invited).toBe(3);
    const guests = (await get(`/${fair}/invitations`)).body.items;
    expect(guests.map(({ personId }: Row) => personId).slice(0, 2)).toEqual([id(0), id(1)]);
    expect(guests[2]).toMatchObject({
      personId: chosen.personId,
      number: 3,
      because: { ...chosen.because, code: 'by-hand' },
    });
    expect(code(await post(`/${fair}/invitations`, { best: 3 }))).toEqual([409, 'fair-full']);
    const both = await post(`/${fair}/invitations`, { best: 1, personIds: [id(4)] });
    expect(faultsOf(both)).toEqual(['/best unknown-field']);
  });
});

describe('at the counter', () => {
  it('whoever was advised is there, and is counted; nobody else’s time moves', async () => {
    const fair = await aFair();
    await post(`/${fair}/invitations`);
    await post(`/${fair}/timetable`);
    const before = await rows(fair);
    const mark = (body: object) => post(`/${fair}/attendance`, { personId: id(1), ...body });
    expect((await mark({ counselled: true })).status).toBe(200);
    const guest = async () =>
      (await get(`/${fair}/invitations`)).body.items.find(({ personId }: Row) => personId === id(1));
    expect(await guest()).toMatchObject({ attendance: 'present', counselled: true });
    expect((await get(`/${fair}/counter-sheet`)).body).toMatchObject({ counselled: 1, attended: 1 });
    await mark({ attendance: 'late', from: '08:30' });
    await mark({ counselled: false });
    expect(await guest()).toMatchObject({ attendance: 'late', from: '08:30', counselled: false });
    expect(faultsOf(await mark({}))).toEqual(['/attendance required']);
    // told once, taken back once; a second tick is another counselling
    await mark({ counselled: true });
    await mark({ counselled: true });
    const [told, second] = (await house.heard(PersonCounselledV1, fair)).map(({ data }) => data);
    const withdrawn = (await house.heard(CounsellingWithdrawnV1, fair)).map(({ data }) => data.counsellingId);
    expect(told?.counsellingId).toEqual(expect.any(String));
    expect(withdrawn).toEqual([told?.counsellingId]);
    expect([null, undefined, told?.counsellingId]).not.toContain(second?.counsellingId);
    await mark({ counselled: false });
    const moved = await rows(fair);
    for (const row of before.filter(({ personId }) => personId !== id(1))) expect(moved).toContainEqual(row);
  });
});

describe('an employer', () => {
  it('who is late sees nobody before, and one who withdraws sees nobody: people move where there is time', async () => {
    const fair = await aFair();
    await post(`/${fair}/invitations`);
    await post(`/${fair}/timetable`);
    const planned = await rows(fair);
    const mark = (table: number, body: object) => post(`/${fair}/table-attendance`, { table, ...body });
    const late = await mark(1, { attendance: 'late', from: '08:30' });
    expect([late.status, late.body.plan.replanned]).toEqual([200, true]);
    expect(late.body.tables[0]).toMatchObject({ attendance: 'late', from: '08:30' });
    const later = await rows(fair);
    expect(later.filter(({ table, startsAt }) => table === 1 && startsAt < '08:30')).toEqual([]);

    const gone = await mark(2, { attendance: 'withdrawn' });
    expect([gone.status, gone.body.tables[1].attendance]).toEqual([200, 'withdrawn']);
    const left = await rows(fair);
    expect(left.filter(({ table }) => table === 2)).toEqual([]);
    // who sits at another table keeps their times
    for (const row of later.filter(({ table }) => table !== 2)) expect(left).toContainEqual(row);
    expect(new Set(left.map(({ personId, startsAt }) => `${personId} ${startsAt}`)).size).toBe(left.length);
    expect((await get(`/${fair}/counter-sheet`)).body).toMatchObject({ employers: 2, openings: 6 });

    // what is told of the changes makes the one timetable of the other
    const { changes } = (await get(`/${fair}/timetable`)).body;
    const is = (personId: string, place: { table: number; startsAt: string }) =>
      `${personId} ${place.table} ${place.startsAt}`;
    const now = new Set(planned.map((row) => is(row.personId, row)));
    for (const at of [...new Set(changes.map((one: { at: string }) => one.at))].reverse()) {
      const step = changes.filter((one: { at: string }) => one.at === at);
      for (const { personId, from } of step) if (from) expect(now.delete(is(personId, from))).toBe(true);
      for (const { personId, to } of step) if (to) now.add(is(personId, to));
    }
    expect([...now].sort()).toEqual(left.map((row) => is(row.personId, row)).sort());
    const theirs = (await get(`/${fair}/timetable`, await house.token('counsellor', ['15469']))).body.changes;
    expect(theirs.filter(({ personId }: Row) => personId !== id(5))).toEqual([]);

    expect(faultsOf(await mark(9, { attendance: 'present' }))).toEqual(['/table unknown-table']);
    expect(faultsOf(await mark(1, { attendance: 'late' }))).toEqual(['/from required']);
    expect(faultsOf(await mark(1, { attendance: 'withdrawn', from: '08:30' }))).toEqual([
      '/from unknown-field',
    ]);
    expect((await mark(2, { attendance: 'present' })).body.plan.appointments).toBeGreaterThan(left.length);
  });

  it('who is known to be late or gone is so in a timetable made anew, and its cards start without changes', async () => {
    const fair = await aFair({ places: 6 });
    await post(`/${fair}/invitations`, { best: 5 });
    await post(`/${fair}/timetable`);
    await post(`/${fair}/table-attendance`, { table: 1, attendance: 'late', from: '08:30' });
    await post(`/${fair}/table-attendance`, { table: 3, attendance: 'withdrawn' });
    await post(`/${fair}/attendance`, { personId: id(0), attendance: 'late', from: '08:15' });
    await post(`/${fair}/invitations`, { best: 1 });
    const { body } = await post(`/${fair}/timetable`);
    expect(body).toMatchObject({ state: 'planned', plan: { replanned: false } });
    const { items, changes } = (await get(`/${fair}/timetable`)).body as { items: Row[]; changes: object[] };
    expect(changes).toEqual([]);
    expect(items).not.toEqual([]);
    for (const { personId, table, startsAt } of items) {
      expect([table, startsAt, table !== 3 && (table !== 1 || startsAt >= '08:30')]).toEqual([
        table,
        startsAt,
        true,
      ]);
      if (personId === id(0)) expect(startsAt >= '08:15').toBe(true);
    }
    // two tables, six places in all: no timetable is worth more than its bound says
    expect(body.plan.value).toBeLessThanOrEqual(body.plan.bound);
    expect(body.plan.appointments).toBeLessThanOrEqual(6);
  });
});

describe('who may', () => {
  it('no other role, and no counsellor of another place, reads the list or marks people and tables', async () => {
    const fair = await aFair();
    await post(`/${fair}/invitations`);
    await post(`/${fair}/timetable`);
    const others = ROLES.filter((role) => role !== 'counsellor').map((role) => [role, ['38'], 403] as const);
    const elsewhere = [['44'], ['15421'], []].map((areas) => ['counsellor', areas, 404] as const);
    for (const [role, areas, status] of [...others, ...elsewhere]) {
      const token = await house.token(role, areas);
      const answers = [
        await get(`/${fair}/invitation-list`, token),
        await post(`/${fair}/table-attendance`, { table: 1, attendance: 'withdrawn' }, token),
        await post(`/${fair}/attendance`, { personId: id(0), counselled: true }, token),
        await post(`/${fair}/invitations`, { best: 1 }, token),
      ];
      expect([role, areas, answers.map((answer) => answer.status)]).toEqual([
        ...[role, areas, [status, status, status, status]],
      ]);
    }
    // whoever works where the fair is held only does not mark the people of the next commune
    const here = await house.token('counsellor', ['15469']);
    expect((await post(`/${fair}/attendance`, { personId: id(0), counselled: true }, here)).status).toBe(404);
    expect((await post(`/${fair}/invitations`, { personIds: [id(0)] }, here)).status).toBe(404);
    expect((await post(`/${fair}/table-attendance`, { table: 1, attendance: 'present' }, here)).status).toBe(
      200,
    );
  });
});
