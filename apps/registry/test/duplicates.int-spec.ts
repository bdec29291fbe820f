import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { aNumber, aReport } from './builders.js';
import { type Answer, type Caller, House } from './house.js';

/** Two records of one person in Yên Trường (15421), Thanh Hóa (38): one by number, one by phone. Every other place is a near miss. */
let house: House;
let officer: Caller;
let day = 0;

interface Recorded {
  readonly personId: string;
  readonly releaseId: string;
}
interface Waiting {
  readonly id: string;
  readonly score: number;
  readonly because: { code: string; bits: number }[];
  readonly people: { personId: string; fullName: string; nationalId: string | null }[];
}

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421', '15442']);
});
afterAll(() => house.close());

type Over = NonNullable<Parameters<typeof aReport>[0]>;
const record = async (person: object, over: Over = {}): Promise<Recorded> =>
  (await officer.post('/api/v1/releases', aReport({ ...over, person: { ...person } }))).body as Recorded;

const names =
  'Bảo Cảnh Dương Giang Khuê Liêm Nghị Oanh Phú Quảng Sáng Thuận Uyên Vịnh Xuyến Yến Đoan Chuẩn Hạnh Khiêm Mẫn Nhàn Thảnh Tường'.split(
    ' ',
  );

let one: Recorded;
let other: Recorded;
let pair: Waiting;

const waiting = async (by: Caller = officer): Promise<Waiting[]> =>
  ((await by.get('/api/v1/duplicates?limit=200')).body as { items: Waiting[] }).items;
const pairOf = async ({ personId }: Recorded, by?: Caller): Promise<Waiting | undefined> =>
  (await waiting(by)).find(({ people }) => people.some((side) => side.personId === personId));

/** A new pair for every test. */
beforeEach(async () => {
  day += 1;
  const fullName = `Lê Thử ${names[day]}`;
  const birthDate = `1990-03-${String(day).padStart(2, '0')}`;
  one = await record({ fullName, birthDate, nationalId: aNumber() }, { consents: ['employment'] });
  const phone = `09000001${String(day).padStart(2, '0')}`;
  const over = { consents: ['credit' as const], residence: { communeCode: '15442' } };
  other = await record({ fullName, birthDate, nationalId: undefined, phone }, over);
  pair = (await pairOf(one))!;
});

const merge = (by: Caller, survivorId = one.personId): Promise<Answer> =>
  by.post(`/api/v1/duplicates/${pair.id}/merge`, { survivorId });
const dismiss = (by: Caller): Promise<Answer> =>
  by.post(`/api/v1/duplicates/${pair.id}/dismiss`, { reason: 'different-people' });
const mergesOf = async (by: Caller): Promise<string[]> =>
  (await by.get('/api/v1/merges')).body.items.map(({ id }: { id: string }) => id);
const undo = (by: Caller, id: string): Promise<Answer> =>
  by.post(`/api/v1/merges/${id}/undo`, { reason: 'different-people' });

describe('pairs waiting for review', () => {
  it('stand side by side, each agreement with its weight, and every reading is logged', async () => {
    expect(pair.people.map(({ personId }) => personId).sort()).toEqual([one.personId, other.personId].sort());
    expect(pair.because.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['name-same', 'birth-date-same', 'province-same']),
    );
    const logged = await house.rows(
      `select person_id from audit_entry where act = 'duplicate-read' and concerning = $1 and person_id = any($2)`,
      [pair.id, [one.personId, other.personId]],
    );
    expect(logged.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['the commune of one of both', ['15421']],
    ['the commune of the other', ['15442']],
    ['the next commune', ['15409']],
    ['another province', ['44']],
    ['no area at all', []],
  ])('an officer of %s sees none of it and can do nothing', async (_where, areas) => {
    const near = await house.as('registry-officer', areas);
    expect(await pairOf(one, near)).toBeUndefined();
    expect([(await merge(near)).status, (await dismiss(near)).status]).toEqual([404, 404]);
    const { body } = await merge(officer);
    expect((await undo(near, body.id)).status).toBe(404);
    expect(await mergesOf(near)).not.toContain(body.id);
    expect((await mergesOf(officer))[0]).toBe(body.id);
    expect((await undo(officer, body.id)).status).toBe(200);
    expect(await mergesOf(officer)).not.toContain(body.id);
  });

  it('the officer of the province sees both', async () => {
    expect(await pairOf(one, await house.as('registry-officer', ['38']))).toBeDefined();
  });

  it('is for registry officers alone', async () => {
    for (const role of ROLES.filter((each) => each !== 'registry-officer')) {
      const by = await house.as(role, ['38'], role === 'person' ? one.personId : `some-${role}`);
      const answers = [
        await by.get('/api/v1/duplicates'),
        await by.get('/api/v1/merges'),
        await merge(by),
        await dismiss(by),
        await undo(by, newId()),
      ];
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403, 403, 403]);
    }
  });

  it('does not show people who only look alike, and compares them once', async () => {
    const brother = await record({
      fullName: 'Lê Thử Mười',
      birthDate: '1971-01-01',
      nationalId: undefined,
      phone: '0900000777',
    });
    await record({
      fullName: 'Lê Thử Chín',
      birthDate: '1974-01-01',
      nationalId: undefined,
      phone: '0900000777',
    });
    expect(await pairOf(brother)).toBeUndefined();
    const compared = () =>
      house.rows('select found_at from duplicate where $1 in (person_a, person_b) and score < 50', [
        brother.personId,
      ]);
    expect(await compared()).toHaveLength(1);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await officer.get(`/api/v1/duplicates?limit=1${query}`);
      seen.push(...(body.items as Waiting[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(pair.id);
  });
});

describe('merging', () => {
  it('keeps every dated fact, fills gaps, and holds to what was last agreed', async () => {
    const { status, body } = await merge(officer);
    expect([status, body]).toMatchObject([201, { survivorId: one.personId, otherId: other.personId }]);
    const { body: person } = await officer.get(`/api/v1/people/${one.personId}`);
    expect(person).toMatchObject({
      phone: expect.stringMatching(/^09000001/),
      residence: { communeCode: '15421' },
    });
    const given = (person.consents as { purpose: string; given: boolean }[]).filter((each) => each.given);
    expect(given.map(({ purpose }) => purpose).sort()).toEqual(['credit', 'employment']);
    const [facts] = await house.rows(
      `select (select count(*)::int from release where person_id = $1) releases,
              (select count(*)::int from residence where person_id = $1) homes`,
      [one.personId],
    );
    expect(facts).toEqual({ releases: 2, homes: 2 });
    expect((await officer.get(`/api/v1/people/${other.personId}`)).status).toBe(404);
    expect((await officer.get(`/api/v1/releases/${other.releaseId}`)).body).toMatchObject({
      personId: one.personId,
    });
    expect(await pairOf(one)).toBeUndefined();
  });

  it('tells each service: the survivor with all they agreed to, and whose rows are theirs now', async () => {
    const made = await merge(officer);
    const last = async (id: string, type: string) =>
      (await house.told<Record<string, unknown>>(id)).filter((each) => each.type === type).at(-1);
    const survivor = await last(one.personId, 'registry.profile-changed.v1');
    expect([survivor?.sequence, Object.keys(survivor?.data ?? {}).sort()]).toEqual([
      2,
      ['communeCode', 'credit', 'employment', 'personId', 'provinceCode'],
    ]);
    const merged = await last(other.personId, 'registry.people-merged.v1');
    expect([merged?.sequence, merged?.data]).toEqual([
      2,
      {
        ...{ personId: other.personId, intoPersonId: one.personId, intoSequence: 2 },
        ...{ mergeId: made.body.id, into: survivor?.data },
      },
    ]);
  });

  it('is done once: the same key answers the same, another one is 409', async () => {
    const key = newId();
    const path = `/api/v1/duplicates/${pair.id}/merge`;
    const first = await officer.post(path, { survivorId: one.personId }, key);
    const again = await officer.post(path, { survivorId: one.personId }, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await merge(officer)).toMatchObject({ status: 409, body: { code: 'duplicate-decided' } });
    expect(await dismiss(officer)).toMatchObject({ status: 409, body: { code: 'duplicate-decided' } });
  });

  it('of two officers at once one merges', async () => {
    const answers = await Promise.all([merge(officer), merge(officer, other.personId), dismiss(officer)]);
    expect(answers.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1);
    expect(answers.map(({ status }) => status).filter((status) => status === 409)).toHaveLength(2);
  });

  it('takes one of the pair only, and no closed case', async () => {
    expect(await merge(officer, newId())).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/survivorId', code: 'not-of-this-pair' }] },
    });
    await officer.post(`/api/v1/people/${other.personId}/closures`, { reason: 'moved', on: '2026-11-20' });
    expect(await merge(officer)).toMatchObject({ status: 409, body: { code: 'case-closed' } });
  });
});

describe('undoing a merge', () => {
  const everything = async (): Promise<unknown> => {
    const tables = ['person', 'profile', 'release', 'residence', 'consent_act'];
    const rows = await Promise.all(
      tables.map((table) =>
        house.rows(
          `select to_jsonb(t) - 'version' - 'added' as row from ${table} t
           where ${table === 'person' ? 'id' : 'person_id'} = any($1) order by 1`,
          [[one.personId, other.personId]],
        ),
      ),
    );
    return rows;
  };

  it.each([['the first'], ['the second']])('leaves both as they were when %s survived', async (which) => {
    const before = (await everything()) as unknown[][];
    const { body } = await merge(officer, which === 'the first' ? one.personId : other.personId);
    expect((await undo(officer, body.id)).status).toBe(200);
    const after = (await everything()) as unknown[][];
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    // acts are only added: what the merge gave is taken back by an act
    expect(after[4]).toEqual(expect.arrayContaining(before[4]!));
    const consents = async ({ personId }: Recorded) =>
      (
        (await officer.get(`/api/v1/people/${personId}/consents`)).body.items as {
          purpose: string;
          given: boolean;
        }[]
      )
        .filter(({ given }) => given)
        .map(({ purpose }) => purpose);
    expect([await consents(one), await consents(other)]).toEqual([['employment'], ['credit']]);
    expect((await pairOf(one))?.id).toBe(pair.id);
  });

  it('tells each service of both again, later than all before', async () => {
    const { body } = await merge(officer);
    await undo(officer, body.id);
    for (const [{ personId }, sequence, section] of [
      [one, 3, 'employment'],
      [other, 3, 'credit'],
    ] as const) {
      const told = await house.told<Record<string, unknown>>(personId);
      const last = told.filter(({ type }) => type === 'registry.profile-changed.v1').at(-1);
      expect([last?.sequence, last?.data[section] !== undefined]).toEqual([sequence, true]);
    }
    const undone = (await house.told<Record<string, object>>(other.personId)).at(-1);
    expect([undone?.type, undone?.sequence]).toEqual(['registry.merge-undone.v1', 3]);
    expect([undone?.data['into'], undone?.data['person']]).toMatchObject([
      { personId: one.personId, employment: {} },
      { personId: other.personId, credit: {} },
    ]);
  });

  it('keeps what became known of the survivor since', async () => {
    const { body } = await merge(officer);
    await officer.patch(`/api/v1/people/${one.personId}`, { phone: '0900000999' }, '*');
    await undo(officer, body.id);
    expect((await officer.get(`/api/v1/people/${one.personId}`)).body.phone).toBe('0900000999');
  });

  it('is done once, also when the two were merged again', async () => {
    const first = (await merge(officer)).body.id as string;
    await undo(officer, first);
    expect(await undo(officer, first)).toMatchObject({ status: 409, body: { code: 'not-merged' } });
    const second = (await merge(officer)).body.id as string;
    expect(await undo(officer, first)).toMatchObject({ status: 409, body: { code: 'not-merged' } });
    expect((await undo(officer, second)).status).toBe(200);
  });
});

describe('dismissing', () => {
  it('ends it for good', async () => {
    expect(await dismiss(officer)).toMatchObject({ status: 200, body: { state: 'dismissed' } });
    expect(await pairOf(one)).toBeUndefined();
    expect((await merge(officer)).status).toBe(409);
  });
});
