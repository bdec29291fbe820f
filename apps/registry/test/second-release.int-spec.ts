import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aNumber, aReport } from './builders.js';
import { type Answer, type Caller, House } from './house.js';

jest.setTimeout(120_000); // a busy machine may take its time

// People do come home twice: a later release of somebody known is their second case.

let house: House;
let officer: Caller;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421', '15442']);
});
afterAll(() => house.close());

type Over = NonNullable<Parameters<typeof aReport>[0]>;
const FIRST = { completedOn: '2024-05-10', certificateNo: 'PT1/24' };
const record = (nationalId: string, over: Over = {}, by = officer, key?: string): Promise<Answer> =>
  by.post('/api/v1/releases', aReport({ ...over, person: { nationalId, ...over.person } }), key);
const firstTime = async (over: Over = {}): Promise<{ nationalId: string; personId: string }> => {
  const nationalId = aNumber();
  const { body } = await record(nationalId, { ...over, release: FIRST });
  return { nationalId, personId: body.personId as string };
};
const act = async (id: string, body: object): Promise<void> => {
  expect((await officer.post(`/api/v1/cases/${id}/acts`, body)).status).toBe(201);
};
const show = async (id: string) => (await officer.get(`/api/v1/cases/${id}`)).body;
const refusal = ({ status, body }: Answer) => [status, body.code];
const releasesOf = (personId: string) =>
  house.rows('select completed_on::text as day from release where person_id = $1 order by 1', [personId]);

describe('a number that is known', () => {
  const faults = ({ body }: Answer) => body.errors as { pointer: string; code: string; detail: string }[];

  it('says who holds the file and what to do, and of another office no more than that it is one', async () => {
    const { nationalId, personId } = await firstTime();
    const there = await house.as('registry-officer', ['15457']);
    const tell = (by: Caller, over: Over = {}) =>
      record(nationalId, { residence: { communeCode: '15457' }, ...over }, by);
    const elsewhere = await tell(there);
    expect(refusal(elsewhere)).toEqual([409, 'person-already-registered']);
    expect(faults(elsewhere)).toEqual([
      expect.objectContaining({ pointer: '/person/nationalId', code: 'number-held-elsewhere' }),
    ]);
    expect(faults(elsewhere)[0]?.detail).toMatch(/“Chuyển sang xã khác” đến xã, phường của bạn/);
    expect(JSON.stringify(elsewhere.body)).not.toMatch(new RegExp(`15421|Yên|${personId}`));

    await act(personId, { act: 'hand-over', toCommune: '15457' });
    expect(faults(await tell(there))).toEqual([expect.objectContaining({ code: 'number-arriving' })]);
    const far = await house.as('registry-officer', ['15469']);
    expect(faults(await tell(far, { residence: { communeCode: '15469' } }))).toEqual([
      expect.objectContaining({ code: 'number-held-elsewhere' }),
    ]);
    expect((await there.post(`/api/v1/cases/${personId}/acts`, { act: 'accept-move' })).status).toBe(201);
    expect((await tell(there)).status).toBe(201);
    const same = await tell(there, { person: { fullName: 'Lê Văn Khác' } });
    expect(faults(same)).toEqual([expect.objectContaining({ code: 'number-held-here' })]);
  });

  it('is told to every way in', async () => {
    const { nationalId } = await firstTime();
    const there = await house.as('registry-officer', ['15457']);
    const { person } = aReport({ person: { nationalId } });
    const body = { person, residence: { communeCode: '15457' } };
    const notice = await there.post('/api/v1/release-notices', { ...body, expectedOn: '2027-01-20' });
    expect(refusal(notice)).toEqual([409, 'person-already-registered']);
    expect(faults(notice)).toEqual([expect.objectContaining({ code: 'number-held-elsewhere' })]);
  });
});

describe('a second release', () => {
  it('of a closed case opens a second one, told like any other', async () => {
    const { nationalId, personId } = await firstTime({ consents: ['employment', 'credit'] });
    await act(personId, { act: 'receive' });
    await officer.post(`/api/v1/people/${personId}/closures`, { reason: 'reimprisoned', on: '2025-01-10' });
    const key = newId();
    const again = await record(
      nationalId,
      { consents: ['training'], residence: { communeCode: '15442' } },
      officer,
      key,
    );
    expect([again.status, again.body]).toEqual([
      201,
      { id: again.body.releaseId, personId, releaseId: again.body.releaseId, possibleDuplicates: [] },
    ]);
    expect(again.headers.get('location')).toBe(`/api/v1/releases/${again.body.releaseId as string}`);
    const one = await show(personId);
    expect([one.state, one.kind, one.closure, one.communeCode]).toEqual([
      'recorded',
      'release',
      null,
      '15442',
    ]);
    expect(one.acts.map((each: { act: string }) => each.act)).toEqual(['receive', 'close', 'release-again']);
    expect(await releasesOf(personId)).toEqual([{ day: '2024-05-10' }, { day: '2026-11-16' }]);
    const told = await house.heard(ReleaseRecordedV1, personId);
    expect(told.map(({ data }) => [data.releaseId, 'employment' in data, 'training' in data])).toEqual([
      [expect.any(String), true, false],
      // nobody took back what they had agreed to
      [again.body.releaseId, true, true],
    ]);
    const { items } = (await officer.get(`/api/v1/people/${personId}/consents`)).body;
    expect(items.filter((each: { given: boolean }) => each.given)).toHaveLength(3);
    expect((await officer.get(`/api/v1/releases/${again.body.releaseId as string}`)).body).toMatchObject({
      personId,
    });
  });

  it('of an open case ends what stood: helpers and deadlines', async () => {
    const { nationalId, personId } = await firstTime();
    await act(personId, { act: 'receive' });
    expect((await show(personId)).duties.length).toBeGreaterThan(0);
    expect((await record(nationalId)).status).toBe(201);
    const { state, duties } = await show(personId);
    const open = duties.filter(
      (each: { metOn: unknown; droppedAt: unknown }) => !each.metOn && !each.droppedAt,
    );
    expect([state, open]).toEqual(['recorded', []]);
  });

  it('of somebody known by a notice is their first', async () => {
    const nationalId = aNumber();
    const { person, residence } = aReport({ person: { nationalId } });
    const notice = await officer.post('/api/v1/release-notices', {
      person,
      residence,
      expectedOn: '2027-01-20',
    });
    const { status, body } = await record(nationalId);
    expect([status, body.personId]).toEqual([201, notice.body.id]);
    const one = await show(notice.body.id as string);
    expect(one.acts.map((each: { act: string }) => each.act)).toEqual(['notify', 'record-release']);
  });

  it('told twice at once is one', async () => {
    const { nationalId, personId } = await firstTime();
    const answers = await Promise.all([record(nationalId), record(nationalId), record(nationalId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await releasesOf(personId)).toHaveLength(2);
  });

  it('is none without certain evidence', async () => {
    const { nationalId } = await firstTime();
    const known = [409, 'person-already-registered'];
    expect(refusal(await record(nationalId, { release: FIRST }))).toEqual(known);
    expect(refusal(await record(nationalId, { release: { completedOn: '2023-01-01' } }))).toEqual(known);
    expect(refusal(await record(nationalId, { person: { fullName: 'Lê Văn Khác' } }))).toEqual(known);
    const near = await house.as('registry-officer', ['15442']);
    const there = { residence: { communeCode: '15442' } };
    expect(refusal(await record(nationalId, there, near))).toEqual(known);
    const unnumbered = await record(nationalId, { person: { nationalId: undefined } });
    expect([unnumbered.status, unnumbered.body.possibleDuplicates.length > 0]).toEqual([201, true]);
  });

  it('is none when a day is corrected, or lies before a release that came with another record', async () => {
    const known = [409, 'person-already-registered'];
    const { nationalId, personId } = await firstTime({ person: { fullName: 'Lê Thử Khuê' } });
    const told = (release: Over['release']) =>
      record(nationalId, { person: { fullName: 'Lê Thử Khuê' }, release });
    const corrected = { completedOn: '2024-05-11', certificateNo: 'pt 1/24' };
    expect(refusal(await told(corrected))).toEqual(known);
    const own = await officer.post(`/api/v1/cases/${personId}/release`, {
      ...{ release: { ...aReport().release, ...corrected }, consents: [] },
    });
    expect(refusal(own)).toEqual([409, 'release-known']);

    // recorded before the other, of a later day: all count, not the one recorded last alone
    const number = aNumber();
    const person = { fullName: 'Lê Thử Giang', birthDate: '1990-03-04' };
    const unnumbered = { ...person, nationalId: undefined, phone: '0900000123' };
    const later = { completedOn: '2025-12-01', certificateNo: 'PT2/25' };
    const goes = await officer.post('/api/v1/releases', aReport({ person: unnumbered, release: later }));
    const stays = await record(number, { person, release: FIRST });
    const { items } = (await officer.get('/api/v1/duplicates?limit=200')).body;
    const ids = [goes.body.personId, stays.body.personId];
    const pair = items.find(({ people }: { people: { personId: string }[] }) =>
      people.every((side) => ids.includes(side.personId)),
    );
    const merge = { survivorId: stays.body.personId };
    expect((await officer.post(`/api/v1/duplicates/${pair.id}/merge`, merge)).status).toBe(201);
    const between = { completedOn: '2025-06-01', certificateNo: 'PT3/25' };
    expect(refusal(await record(number, { person, release: between }))).toEqual(known);
    expect(await releasesOf(stays.body.personId)).toHaveLength(2);
    expect((await record(number, { person })).status).toBe(201);
  });

  it('is none when an old list is read again after the record was cleared', async () => {
    const { nationalId, personId } = await firstTime();
    await act(personId, { act: 'close', reason: 'expunged' });
    await act(personId, { act: 'refer-again', consents: ['employment'] });
    expect(refusal(await record(nationalId, { release: FIRST }))).toEqual([409, 'person-already-registered']);
    expect(await releasesOf(personId)).toEqual([{ day: '2024-05-10' }]);
    expect((await officer.get(`/api/v1/people/${personId}`)).body.release).toBeUndefined();
  });

  it('is recorded from the case as well, which offers it where the first would be no more, and not twice', async () => {
    const { personId } = await firstTime();
    const { release, consents } = aReport();
    expect((await show(personId)).next).not.toContain('record-release');
    expect((await show(personId)).next).toContain('release-again');
    const first = await officer.post(`/api/v1/cases/${personId}/release`, { release, consents });
    expect([first.status, first.body.state]).toEqual([201, 'recorded']);
    const again = await officer.post(`/api/v1/cases/${personId}/release`, { release, consents });
    expect(refusal(again)).toEqual([409, 'release-known']);
  });
});
