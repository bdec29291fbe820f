import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CourseCompletedV1, type PersonSnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aReport } from './builders.js';
import { type Caller, faultsOf, House } from './house.js';

let house: House;
let officer: Caller;
let leader: Caller;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['38']);
  leader = await house.as('commune-leader', ['15421']);
});
afterAll(() => house.close());

const record = async (over: Parameters<typeof aReport>[0] = {}): Promise<string> => {
  const { body } = await officer.post('/api/v1/releases', aReport(over));
  return body.personId as string;
};

describe('who is this', () => {
  it('shows the person with ETag, and the release to a registry officer', async () => {
    const id = await record({ person: { fullName: 'Đỗ Thị Thử' } });
    const { status, headers, body } = await officer.get(`/api/v1/people/${id}`);
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"1"' });
    expect(body).toMatchObject({
      id,
      version: 1,
      fullName: 'Đỗ Thị Thử',
      state: 'open',
      residence: { communeCode: '15421', communeName: 'Xã Yên Trường', provinceName: 'Tỉnh Thanh Hóa' },
      employment: { skills: ['arc-welding'] },
      consents: [
        { purpose: 'employment', given: true, since: '2026-11-22T03:00:00.000Z' },
        { purpose: 'training', given: true },
        { purpose: 'credit', given: true },
      ],
      release: {
        kind: 'completed',
        completedOn: '2026-11-16',
        offenceGroup: 'property',
        clearance: { state: 'dated', on: '2028-11-16' },
      },
    });
  });

  it('logs the reading of the person, and of the release apart', async () => {
    const id = await record();
    await officer.get(`/api/v1/people/${id}`);
    await leader.get(`/api/v1/people/${id}`);
    const logged = await house.rows(
      `select act, role from audit_entry where person_id = $1 and act like '%-read' order by entry`,
      [id],
    );
    expect(logged).toEqual([
      { act: 'person-read', role: 'registry-officer' },
      { act: 'release-read', role: 'registry-officer' },
      { act: 'person-read', role: 'commune-leader' },
    ]);
  });

  it('shows the release to nobody else', async () => {
    const id = await record();
    const auditor = await house.as('auditor', ['38']);
    const self = await house.as('person', [], id);
    for (const caller of [leader, auditor, self]) {
      const { status, body } = await caller.get(`/api/v1/people/${id}`);
      expect({ status, release: body.release }).toEqual({ status: 200, release: undefined });
      expect(JSON.stringify(body)).not.toMatch(/property|Trại giam|PT70|2026-11-16/);
    }
  });
});

describe('searching', () => {
  const search = (body: object, by = officer) => by.post('/api/v1/people/searches', body);
  const names = ({ body }: { body: { items: { fullName: string }[] } }): string[] =>
    body.items.map(({ fullName }) => fullName);

  beforeAll(async () => {
    await record({ person: { fullName: 'Hoàng Thị Mẫu Đơn', sex: 'male', phone: '0911000001' } });
    await record({ person: { fullName: 'Hoàng Văn Mẫu' }, residence: { communeCode: '15469' } });
    await record({ person: { fullName: 'Hoàng Đình Thử Mẫu' } });
  });

  it('finds words in any order, with or without accents, by their beginning', async () => {
    expect(names(await search({ name: 'mẫu hoàng' }))).toHaveLength(3);
    expect(names(await search({ name: 'HOANG mau d' }))).toEqual(['Hoàng Đình Thử Mẫu', 'Hoàng Thị Mẫu Đơn']);
    expect(names(await search({ name: 'oang' }))).toEqual([]);
    expect(names(await search({ name: 'hoang %' }))).toHaveLength(3);
  });

  it('finds by number and phone, written as people write them', async () => {
    expect(names(await search({ phone: '+84 911 000 001' }))).toEqual(['Hoàng Thị Mẫu Đơn']);
    expect(names(await search({ nationalId: '038 090 999999' }))).toEqual([]);
  });

  it('stays inside the areas', async () => {
    expect(names(await search({ name: 'hoang' }, leader))).toHaveLength(2);
    const elsewhere = await house.as('registry-officer', ['44']);
    expect(names(await search({ name: 'hoang' }, elsewhere))).toEqual([]);
  });

  it('walks pages without a name in the cursor', async () => {
    const first = await search({ name: 'hoang', limit: 2 });
    expect(first.body.items).toHaveLength(2);
    expect(Buffer.from(first.body.nextCursor, 'base64url').toString()).not.toMatch(/hoang/i);
    const second = await search({ name: 'hoang', limit: 2, cursor: first.body.nextCursor });
    expect(second.body).toEqual({ items: [expect.anything()], nextCursor: null });
    const found = [...first.body.items, ...second.body.items].map(({ personId }) => personId);
    expect(new Set(found).size).toBe(3);
  });

  it('asks for something to search, and refuses damage', async () => {
    expect(faultsOf(await search({}))).toEqual([' nothing-to-search']);
    expect(faultsOf(await search({ name: 'hoang', cursor: 'AAAA' }))).toEqual(['/cursor cursor-invalid']);
    expect(faultsOf(await search({ name: 'hoang', limit: 201 }))).toEqual(['/limit too-large']);
  });

  it('logs the search and everybody shown, and not what was searched for', async () => {
    const before = await house.rows('select entry from audit_entry');
    await search({ name: 'hoang' });
    const logged = await house.rows('select * from audit_entry order by entry offset $1', [before.length]);
    expect(logged.map(({ act }) => act)).toEqual(['people-searched', ...Array(3).fill('person-found')]);
    expect(JSON.stringify(logged)).not.toMatch(/hoang|hoàng/i);
  });
});

describe('changing a profile', () => {
  let id: string;
  let path: string;
  beforeEach(async () => {
    id = await record();
    path = `/api/v1/people/${id}`;
  });

  it('needs the version that was read', async () => {
    expect(await officer.patch(path, { phone: '0900000009' })).toMatchObject({ status: 428 });
    expect(await officer.patch(path, { phone: '0900000009' }, '"7"')).toMatchObject({ status: 412 });
    const { status, headers, body } = await officer.patch(path, { phone: '0900000009' }, '"1"');
    expect({ status, etag: headers.get('etag'), body }).toEqual({
      status: 200,
      etag: '"2"',
      body: { id, version: 2 },
    });
    expect(await officer.patch(path, { phone: '0900000008' }, '"1"')).toMatchObject({ status: 412 });
  });

  it('of two officers at the same moment one wins and the other is told', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((digit) => officer.patch(path, { phone: `090000000${digit}` }, '"1"')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('replaces a section and tells the new snapshot with the next sequence', async () => {
    const employment = { skills: ['blueprint-reading'], occupationsWanted: ['7115'] };
    expect((await officer.patch(path, { employment }, '"1"')).status).toBe(200);
    const [, changed] = await house.told<PersonSnapshot>(id);
    expect(changed).toMatchObject({ type: 'registry.profile-changed.v1', sequence: 2 });
    expect(changed?.data.employment).toMatchObject({
      skills: ['blueprint-reading'],
      occupationsWanted: ['7115'],
      occupationsHeld: [],
    });
    expect(changed?.data.employment).not.toHaveProperty('education');
    expect(changed?.data.credit).toMatchObject({ amount: 60_000_000 });
  });

  it('tells nothing of a section without consent', async () => {
    await officer.delete(`${path}/consents/credit`);
    await officer.patch(path, { credit: { wanted: true, purpose: 'training', amount: 4_000_000 } }, '"2"');
    const last = (await house.told<PersonSnapshot>(id)).at(-1);
    expect(last).toMatchObject({ type: 'registry.profile-changed.v1', sequence: 3 });
    expect(last?.data).not.toHaveProperty('credit');
  });

  it('moves somebody outside the areas: the last act of the office that knew them', async () => {
    const residence = { addressAsWritten: 'phường Nam Đông Hà, tỉnh Quảng Trị', detail: 'Khu phố 1' };
    expect(await officer.patch(path, { residence }, '"1"')).toMatchObject({ status: 200 });
    expect((await house.told<PersonSnapshot>(id)).at(-1)?.data).toMatchObject({
      communeCode: '19351',
      provinceCode: '44',
    });
    expect(await officer.get(path)).toMatchObject({ status: 404 });
    const receiving = await house.as('registry-officer', ['44']);
    expect((await receiving.get(path)).body.residence).toMatchObject({
      communeCode: '19351',
      detail: 'Khu phố 1',
    });
    const history = await house.rows(
      'select commune_code from residence where person_id = $1 order by version',
      [id],
    );
    expect(history).toEqual([{ commune_code: '15421' }, { commune_code: '19351' }]);
  });

  it('settled obligations give the bars their day', async () => {
    const owing = await record({ release: { obligationsSettled: false } });
    await officer.patch(`/api/v1/people/${owing}`, { release: { obligationsSettled: true } }, '"1"');
    const [first, second] = (await house.told<PersonSnapshot>(owing)).map(({ data }) =>
      data.employment?.bars.find(({ ground }) => ground === 'guard-service'),
    );
    expect(first).not.toHaveProperty('until');
    expect(second).toHaveProperty('until', '2028-11-16');
  });

  it('names every fault', async () => {
    const change = { residence: { communeCode: '00001' }, credit: { wanted: true } };
    expect(faultsOf(await officer.patch(path, change, '"1"'))).toEqual([
      '/credit/amount required',
      '/credit/purpose required',
      '/residence/communeCode unknown-commune',
    ]);
    expect(faultsOf(await officer.patch(path, {}, '"1"'))).toEqual([' nothing-to-change']);
    expect(faultsOf(await officer.patch(path, { fullName: 'Khác' }, '"1"'))).toEqual([
      '/fullName unknown-field',
    ]);
  });
});

describe('a completed course', () => {
  const completes = (personId: string, skills: string[]) =>
    house.hears([
      {
        event: CourseCompletedV1,
        subject: newId(),
        sequence: 1,
        data: {
          enrolmentId: newId(),
          personId,
          communeCode: '15421',
          provinceCode: '38',
          courseId: newId(),
          occupationCode: '7212',
          skills,
          level: 'intermediate',
          completedOn: '2026-11-22',
        },
      },
    ]);

  it('adds its skills to the profile, once, and everybody hears of it', async () => {
    const id = await record();
    await completes(id, ['blueprint-reading']);
    await completes(id, ['blueprint-reading']);
    const told = await house.told<PersonSnapshot>(id);
    expect(told).toHaveLength(2);
    expect(told.at(-1)).toMatchObject({
      type: 'registry.profile-changed.v1',
      sequence: 2,
      data: { employment: { skills: ['arc-welding', 'blueprint-reading'], training: 'intermediate' } },
    });
  });

  it('teaches nothing to a closed case', async () => {
    const id = await record();
    await officer.post(`/api/v1/people/${id}/closures`, { reason: 'dead', on: '2026-11-20' });
    await completes(id, ['blueprint-reading']);
    expect(await house.told(id)).toHaveLength(2);
  });
});

describe('closing a case', () => {
  const close = (id: string, body: object, key = newId()) =>
    officer.post(`/api/v1/people/${id}/closures`, body, key);

  it('tells once that every copy has to go; nothing is changed afterwards', async () => {
    const id = await record();
    const key = newId();
    const closing = { reason: 'emigrated', on: '2026-11-20' };
    const answer = await close(id, closing, key);
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String), personId: id, ...closing } });
    expect((await close(id, closing, key)).body).toEqual(answer.body);

    const told = await house.told(id);
    expect(told.at(-1)).toMatchObject({
      type: 'registry.case-closed.v1',
      sequence: 2,
      data: { personId: id, communeCode: '15421', provinceCode: '38', closedOn: '2026-11-20' },
    });
    expect(told).toHaveLength(2);

    const closed = { status: 409, body: { code: 'case-closed' } };
    expect(await close(id, closing)).toMatchObject(closed);
    expect(await officer.patch(`/api/v1/people/${id}`, { phone: '0900000009' }, '"2"')).toMatchObject(closed);
    expect((await officer.get(`/api/v1/people/${id}`)).body).toMatchObject({
      state: 'closed',
      closure: { reason: 'emigrated', on: '2026-11-20' },
    });
  });

  it('refuses a day to come and an unknown reason', async () => {
    const id = await record();
    expect(faultsOf(await close(id, { reason: 'dead', on: '2026-11-23' }))).toEqual(['/on date-in-future']);
    expect(faultsOf(await close(id, { reason: 'bored', on: '2026-11-20' }))).toEqual([
      '/reason unknown-value',
    ]);
  });
});
