import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CaseClosedV1, PersonCounselledV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { anEmploymentSection, aSnapshot } from './builders.js';
import { type Answer, aVacancyBody, faultsOf, House } from './house.js';

jest.setTimeout(120_000); // a busy machine may take its time

let house: House;
let counsellor: string;
let vacancies: string[];
const barred = aSnapshot({
  employment: anEmploymentSection({
    bars: [
      {
        ...{ occupations: ['7212'], worksWith: [], until: '2030-01-01' },
        ...{ ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41' },
      },
    ],
  }),
});
const people = Array.from({ length: 8 }, () =>
  aSnapshot({ employment: anEmploymentSection({ availableFrom: '2026-11-20' }) }),
);

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  await house.release([barred, ...people]);
  vacancies = [];
  for (let table = 0; table < 4; table++) {
    const made = await house.post(
      counsellor,
      '/api/v1/vacancies',
      aVacancyBody({ title: `Thợ hàn ${table}` }),
    );
    vacancies.push(made.body.id);
  }
});
afterAll(() => house.close());

const aFair = (over: Record<string, unknown> = {}) => ({
  ...{ name: 'Phiên giao dịch việc làm thử', day: '2026-11-23', startsAt: '08:00', endsAt: '09:00' },
  ...{
    slotMinutes: 15,
    communeCode: '15469',
    place: 'Nhà văn hóa xã',
    leastInterviews: 2,
    mostInterviews: 3,
  },
  places: 20,
  tables: vacancies.map((id, index) => ({ employer: `Cơ sở Giả Định ${index}`, vacancyIds: [id] })),
  ...over,
});
const post = (path: string, body: object = {}, token = counsellor): Promise<Answer> =>
  house.post(token, `/api/v1/job-fairs${path}`, body);
const get = (path: string, token = counsellor): Promise<Answer> =>
  house.get(token, `/api/v1/job-fairs${path}`);
const cancelling = { act: 'cancel', reason: 'weather' };
const code = ({ status, body }: Answer) => [status, body?.code];

interface Row {
  personId: string;
  table: number;
  slot: number;
}
const assertNobodyTwice = (items: Row[]): void => {
  const places = items.flatMap(({ personId, table, slot }) => [`${personId} ${slot}`, `${table} ${slot}`]);
  expect(new Set(places).size).toBe(places.length);
};

describe('a job fair', () => {
  let id: string;
  /** Tables at which somebody was interviewed. */
  let interviewing: Set<number>;

  it('is drawn up, and its guests come from the ranked lists, whoever the law keeps away left out', async () => {
    const made = await post('', aFair());
    expect([made.status, made.body.state, made.body.slots]).toEqual([
      201,
      'drafted',
      ['08:00', '08:15', '08:30', '08:45'],
    ]);
    id = made.body.id;
    expect((await post(`/${id}/invitations`)).body).toMatchObject({ state: 'invited' });
    const { items } = (await get(`/${id}/invitations`)).body;
    expect(items.map(({ personId }: Row) => personId).sort()).toEqual(
      people.map(({ personId }) => personId).sort(),
    );
    expect(items[0].because).toMatchObject({
      code: 'best-of-table',
      table: 1,
      vacancyId: vacancies[0],
      rank: 1,
    });
  });

  it('has a timetable that is proved best, with nobody in two places and nobody at a table the law forbids', async () => {
    expect((await post(`/${id}/invitations`, { personIds: [barred.personId] })).status).toBe(201);
    const { status, body } = await post(`/${id}/timetable`);
    expect([status, body.state]).toEqual([201, 'planned']);
    // four tables with four slots: sixteen appointments for eight people, two each
    expect(body.plan).toMatchObject({ status: 'optimal', appointments: 16, gap: 0, notNow: 4, lacking: 2 });
    const { items } = (await get(`/${id}/timetable`)).body as { items: Row[] };
    assertNobodyTwice(items);
    expect(items.some(({ personId }) => personId === barred.personId)).toBe(false);
    for (const { personId } of people)
      expect(items.filter((each) => each.personId === personId)).toHaveLength(2);
    // what it was worked out from is kept for its changes
    const kept = await house.rows('select person_id from job_fair_row where fair_id = $1', [id]);
    expect(kept).toHaveLength(9);
  });

  it('does not begin before its day', async () => {
    expect(code(await post(`/${id}/acts`, { act: 'begin' }))).toEqual([409, 'fair-not-yet']);
    expect(code(await post(`/${id}/acts`, { act: 'close' }))).toEqual([409, 'act-not-in-this-state']);
  });

  it('is planned again within a second when somebody is absent or late; the others keep their times', async () => {
    house.clock.set(new Date('2026-11-23T01:05:00Z')); // 08:05 in Việt Nam
    expect((await post(`/${id}/acts`, { act: 'begin' })).body.state).toBe('running');
    const before = (await get(`/${id}/timetable`)).body.items as Row[];
    const [absent, late] = [people[0]?.personId, people[1]?.personId];
    const marked = await post(`/${id}/attendance`, { personId: absent, attendance: 'absent' });
    expect([marked.status, marked.body.plan.replanned]).toEqual([200, true]);
    expect(marked.body.plan.milliseconds).toBeLessThan(1_000);
    const comes = await post(`/${id}/attendance`, { personId: late, attendance: 'late', from: '08:20' });
    expect(comes.body.plan.gap).toBeGreaterThanOrEqual(0);
    const after = (await get(`/${id}/timetable`)).body.items as Row[];
    assertNobodyTwice(after);
    for (const row of before) {
      if (row.slot > 0 && (row.personId === absent || (row.personId === late && row.slot < 2))) continue;
      expect(after).toContainEqual(row);
    }
    expect(after.some(({ personId, slot }) => personId === absent && slot > 0)).toBe(false);
    expect(after.filter(({ personId, slot }) => personId === late && slot === 1)).toEqual([]);
  });

  it('asks when somebody late will come, and nobody else', async () => {
    const personId = people[2]?.personId;
    expect(faultsOf(await post(`/${id}/attendance`, { personId, attendance: 'late' }))).toEqual([
      '/from required',
    ]);
    const present = { personId, attendance: 'present', from: '08:30' };
    expect(faultsOf(await post(`/${id}/attendance`, present))).toEqual(['/from unknown-field']);
    expect(code(await post(`/${id}/attendance`, { personId: newId(), attendance: 'absent' }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('turns results into introductions with their acts, and a hire ends the search', async () => {
    const { items } = (await get(`/${id}/timetable`)).body as { items: (Row & { vacancyId: string })[] };
    const [one, two] = items.filter(({ personId }) => personId === people[4]?.personId);
    const other = items.find(({ personId, slot }) => personId === people[5]?.personId && slot > 0);
    if (!one || !two || !other) throw new Error('no appointments');
    interviewing = new Set([one.table, two.table, other.table]);
    const said = (row: Row, result: string) =>
      post(`/${id}/results`, { personId: row.personId, table: row.table, result });
    expect((await said(one, 'passed')).status).toBe(200);
    expect(code(await said(one, 'hired'))).toEqual([409, 'result-recorded']);
    expect((await said(two, 'hired')).status).toBe(200);
    expect((await said(other, 'not-selected')).status).toBe(200);
    // whoever leaves after an interview has had it
    const left = await post(`/${id}/attendance`, { personId: other.personId, attendance: 'absent' });
    expect([left.status, left.body.plan.replanned]).toEqual([200, true]);
    const after = (await get(`/${id}/timetable`)).body.items as (Row & { result: string | null })[];
    const ofOther = after.filter(({ personId }) => personId === other.personId);
    expect(ofOther.map(({ slot, result }) => [slot, result])).toContainEqual([other.slot, 'not-selected']);
    // and the table was theirs who found work there, whoever is sent to it now
    assertNobodyTwice(after);
    expect(after).toContainEqual(
      expect.objectContaining({ personId: two.personId, slot: two.slot, result: 'hired' }),
    );
    const list = await house.get(counsellor, `/api/v1/introductions?personId=${one.personId}`);
    const statuses = list.body.items.map(({ vacancyId, status, introducedOn }: never) => [
      vacancyId,
      status,
      introducedOn,
    ]);
    expect(statuses).toContainEqual([two.vacancyId, 'hired', '2026-11-23']);
    expect(statuses).toContainEqual([one.vacancyId, 'closed', '2026-11-23']);
    const declined = await house.get(counsellor, `/api/v1/introductions?personId=${other.personId}`);
    expect(declined.body.items[0]).toMatchObject({ status: 'declined', confirmed: false });
  });

  it('fills its counter sheet by itself, and keeps it when it is closed and somebody’s case ends', async () => {
    await post(`/${id}/attendance`, {
      personId: people[4]?.personId,
      attendance: 'present',
      counselled: true,
    });
    const spoken = (await house.heard(PersonCounselledV1, id)).map(({ data }) => [data.personId, data.at]);
    expect(spoken).toEqual([[people[4]?.personId, 'fair']]);
    const expected = {
      ...{
        employers: 4,
        openings: 12,
        registered: 9,
        attended: 3,
        counselled: 1,
        interviewed: 2,
        interviews: 3,
      },
      ...{ passed: 1, hired: 1, connected: 2 },
      ...{ openingsInProvince: 12, openingsElsewhere: 0 },
      ...{ openingsSkilled: 12, openingsUnskilled: 0, employersInterviewing: interviewing.size },
    };
    expect((await get(`/${id}/counter-sheet`)).body).toEqual(expected);
    const counted = (token = counsellor) => house.get(token, `/internal/job-fairs/${id}/counted`);
    expect((await counted()).body).toEqual({ groups: null });
    expect((await post(`/${id}/acts`, { act: 'close' })).body).toMatchObject({ state: 'closed', next: [] });
    expect(
      (await counted()).body.groups.map((one: { code: string; personIds: string[] }) => [
        one.code,
        one.personIds.length,
      ]),
    ).toEqual([
      ...[
        ['registered', 9],
        ['attended', 3],
        ['interviewed', 2],
        ['passed', 1],
        ['hired', 1],
      ],
    ]);
    expect((await counted(await house.token('counsellor', ['44']))).status).toBe(404);
    expect((await counted(await house.token('employer', ['38']))).status).toBe(403);
    const personId = people[5]?.personId ?? '';
    await house.tell([
      {
        event: CaseClosedV1,
        subject: personId,
        sequence: 2,
        data: {
          personId,
          closedOn: '2026-11-23',
          communeCode: '15421',
          provinceCode: '38',
        },
      },
    ]);
    await eventually(async () => {
      expect(JSON.stringify((await get(`/${id}/invitations`)).body)).not.toContain(personId);
    });
    expect(JSON.stringify((await get(`/${id}/timetable`)).body)).not.toContain(personId);
    expect(await house.rows('select from job_fair_row where person_id = $1', [personId])).toEqual([]);
    expect((await get(`/${id}/counter-sheet`)).body).toEqual(expected);
  });
});

describe('a fair that cannot be', () => {
  it('says every reason', async () => {
    const wrong = await post('', aFair({ day: '2026-11-01', endsAt: '08:05', mostInterviews: 1 }));
    expect(faultsOf(wrong)).toEqual([
      ...['/day date-in-past', '/endsAt no-time-for-a-slot', '/mostInterviews most-below-least'],
    ]);
    const far = await post('', aFair({ day: '2027-06-01' }));
    expect(faultsOf(far)[0]).toBe('/tables/0/vacancyIds/0 vacancy-closed-by-then');
    const unknown = aFair({ tables: [{ employer: 'X', vacancyIds: [newId()] }] });
    expect(faultsOf(await post('', unknown))).toEqual(['/tables/0/vacancyIds/0 unknown-vacancy']);
    const japan = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody({ country: 'JP' }));
    const both = [vacancies[0], japan.body.id as string];
    const abroad = aFair({ tables: [{ employer: 'X', vacancyIds: both }] });
    expect(faultsOf(await post('', abroad))).toEqual(['/tables/0/vacancyIds/1 vacancy-abroad']);
  });

  it('says why it was cancelled, and nothing of the kind otherwise', async () => {
    const { body } = await post('', aFair({ day: '2026-11-26' }));
    const act = (asked: object) => post(`/${body.id}/acts`, asked);
    expect(faultsOf(await act({ act: 'cancel' }))).toEqual(['/reason required']);
    expect(faultsOf(await act({ act: 'cancel', reason: 'rain' }))).toEqual(['/reason unknown-value']);
    expect(faultsOf(await act({ act: 'begin', reason: 'weather' }))).toEqual([
      '/reason reason-of-another-act',
    ]);
    expect((await get(`/${body.id}`)).body.cancelledBecause).toBeNull();
    expect((await act(cancelling)).status).toBe(200);
    expect((await get(`/${body.id}`)).body).toMatchObject({
      ...{ state: 'cancelled', cancelledBecause: 'weather' },
    });
  });

  it('is full when it is full', async () => {
    const { body } = await post('', aFair({ places: 2, day: '2026-11-24' }));
    await post(`/${body.id}/invitations`);
    const by = people.filter(
      ({ personId }) => ![people[4], people[5]].some((gone) => gone?.personId === personId),
    );
    const more = { personIds: by.map(({ personId }) => personId) };
    expect(code(await post(`/${body.id}/invitations`, more))).toEqual([409, 'fair-full']);
  });
});

describe('who may', () => {
  it.each([
    ['counsellor', ['38'], 200],
    ['counsellor', ['15469'], 200],
    ['counsellor', ['15421'], 404],
    ['counsellor', ['44'], 404],
    ['employer', ['38'], 403],
    ['registry-officer', ['15469'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const { body } = await post('', aFair({ day: '2026-11-25' }));
    await post(`/${body.id}/invitations`);
    await post(`/${body.id}/timetable`);
    const token = await house.token(role, areas);
    for (const path of ['', '/timetable', '/invitations', '/counter-sheet']) {
      const answer = await get(`/${body.id}${path}`, token);
      expect([path, answer.status]).toEqual([path, status]);
      // the guests live in 15421: whoever works where the fair is held only does not learn who they are
      if (areas[0] === '15469') expect(JSON.stringify(answer.body)).not.toContain(people[2]?.personId);
    }
    expect((await post(`/${body.id}/acts`, cancelling, token)).status).toBe(status);
    const elsewhere = await post('', aFair(), await house.token(role, ['44']));
    expect(elsewhere.status).toBe(403);
  });
});

describe('introductions across all vacancies', () => {
  const ask = (query: string, token = counsellor) =>
    house.get(token, `/api/v1/introduction-proposals?${query}`);

  it('give everybody their floor within every employer’s ceiling, where the top of each list leaves some with none', async () => {
    const { status, body } = await ask('area=38&floor=1&ceiling=2');
    expect([status, body.gap]).toEqual([200, 0]);
    // one employer by tax code, with four vacancies: two places, whoever they are
    expect(body.employers).toBe(1);
    expect(body.items).toHaveLength(2);
    expect(body.shares).toMatchObject({
      mostOfOne: 1,
      atFloor: 2,
      employersOverCeiling: 0,
      introductions: 2,
    });
    expect(body.topOfEachList).toMatchObject({ employersOverCeiling: 0, introductions: 2 });
    const [{ personId: first, vacancyId, score, vacancy }] = body.items;
    const { items: list } = (await house.get(counsellor, `/api/v1/vacancies/${vacancyId}/candidates`)).body;
    expect(list).toContainEqual(expect.objectContaining({ personId: first, score }));
    expect(vacancy).toEqual({
      ...{ title: expect.stringMatching(/^Thợ hàn/), employer: 'Cơ khí Hoa Sen Mới', communeCode: '15469' },
    });
    for (const { personId } of body.items) expect(personId).not.toBe(barred.personId);
  });

  it('are those of one’s own areas only', async () => {
    expect(code(await ask('area=44'))).toEqual([403, 'outside-area']);
    expect(code(await ask('area=38', await house.token('counsellor', ['15421'])))).toEqual([
      403,
      'outside-area',
    ]);
    expect((await ask('area=15421', await house.token('counsellor', ['15421']))).status).toBe(200);
    expect((await ask('area=38', await house.token('employer', ['38']))).status).toBe(403);
    expect((await ask('area=x')).status).toBe(400);
  });
});

describe('who finds work at a fair', () => {
  it('keeps the interviews they had, keyed in or not, and their tables are given to nobody at that time', async () => {
    const { body } = await post('', aFair({ day: '2026-11-23' }));
    const on = (path: string, more: object = {}) => post(`/${body.id}${path}`, more);
    await on('/invitations');
    await on('/timetable');
    await on('/acts', { act: 'begin' });
    const items = (await get(`/${body.id}/timetable`)).body.items as Row[];
    const early = items.find(
      ({ personId, slot }) => slot === 0 && items.some((one) => one.personId === personId && one.slot > 0),
    );
    const { personId = '', table = 0 } = early ?? {};
    const later = items.find((one) => one.personId === personId && one.slot > 0);
    expect((await on('/results', { personId, table: later?.table, result: 'hired' })).status).toBe(200);
    // whoever is marked next makes the timetable follow
    const next = items.find((one) => one.personId !== personId && one.slot > 0);
    const marked = await on('/attendance', { personId: next?.personId, attendance: 'absent' });
    expect([marked.status, marked.body.plan.replanned]).toEqual([200, true]);
    const after = (await get(`/${body.id}/timetable`)).body.items as Row[];
    assertNobodyTwice(after);
    for (const had of [early, later]) {
      const { slot } = had ?? {};
      expect(after).toContainEqual(expect.objectContaining({ personId, table: had?.table, slot }));
    }
    // the interview counts; whoever has found work is introduced to nobody else
    expect((await on('/results', { personId, table, result: 'passed' })).status).toBe(200);
    expect((await get(`/${body.id}/counter-sheet`)).body).toMatchObject({ interviews: 2, connected: 1 });
  });
});
