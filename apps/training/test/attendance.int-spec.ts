import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonSnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { aSnapshot, aVacancy } from './builders.js';
import { faultsOf, House } from './house.js';
import { opened, released, withdrawn } from './told.js';

let house: House;
let coordinator: string;
let courseId: string;
let intakeId: string;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  await at('2026-12-09T03:00:00Z');
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 2_400_000 },
  });
  courseId = course.body.id as string;
  const path = `/api/v1/courses/${courseId}/intakes`;
  intakeId = (await house.post(coordinator, path, { startsOn: '2026-12-07', seats: 2 })).body.id as string;
});

async function at(now: string): Promise<void> {
  house.clock.set(new Date(now));
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
}
async function enrolled(count: number, over: Partial<PersonSnapshot> = {}) {
  const people = Array.from({ length: count }, () => aSnapshot(over));
  await house.tell(people.map((person) => released(person)));
  const ids: string[] = [];
  for (const { personId } of people) {
    ids.push((await house.post(coordinator, '/api/v1/enrolments', { intakeId, personId })).body.id as string);
  }
  return { people, ids };
}
const act = (id: string, body: object, token = coordinator) =>
  house.post(token, `/api/v1/enrolments/${id}/acts`, body);
const write = (on: string, marks: object[], token = coordinator) =>
  house.post(token, `/api/v1/intakes/${intakeId}/attendance`, { on, marks });
const sheet = async (on: string, token = coordinator) =>
  (await house.get(token, `/api/v1/intakes/${intakeId}/attendance?on=${on}`)).body;
const put = (id: string, body: object, token = coordinator, ifMatch = '*') =>
  house.call('PUT', token, `/api/v1/enrolments/${id}/support`, { 'if-match': ifMatch }, body);
const bucketOf = async (id: string) =>
  (await house.get(coordinator, `/api/v1/enrolments/${id}`)).body.bucket as string;

describe('attendance', () => {
  it('is a line a day with who wrote it; a correction changes what counts and wipes out nothing', async () => {
    const { ids } = await enrolled(1);
    expect((await act(ids[0]!, { act: 'attend', on: '2026-12-07' })).body.attendance).toMatchObject({
      ...{ present: 1, held: 1, days: [{ day: '2026-12-07', mark: 'present', actor: 'coordinator' }] },
    });
    const again = await act(ids[0]!, { act: 'attend', on: '2026-12-07' });
    expect([again.status, again.body.code]).toEqual([409, 'day-already-marked']);
    const other = await house.token('training-coordinator', ['38'], 'colleague');
    const corrected = await act(ids[0]!, { act: 'correct', on: '2026-12-07', mark: 'excused' }, other);
    expect(corrected.body.attendance).toMatchObject({
      ...{ present: 0, excused: 1, days: [{ mark: 'excused', actor: 'colleague' }] },
    });
    const unmarked = await act(ids[0]!, { act: 'correct', on: '2026-12-08', mark: 'absent' });
    expect([unmarked.status, unmarked.body.code]).toEqual([409, 'day-not-marked']);
    expect(
      await house.rows(`select mark, actor from attendance_mark where enrolment_id = $1 order by number`, [
        ids[0],
      ]),
    ).toEqual([
      { mark: 'present', actor: 'coordinator' },
      { mark: 'excused', actor: 'colleague' },
    ]);
    await expect(house.rows(`update attendance_mark set mark = 'absent'`)).rejects.toThrow('never changed');
  });

  it('keeps the course as long as its last day', async () => {
    const { ids } = await enrolled(1);
    await write('2026-12-07', [{ enrolmentId: ids[0], mark: 'present' }]);
    await at('2026-12-21T03:00:00Z');
    await write('2026-12-21', [{ enrolmentId: ids[0], mark: 'present' }]);
    const correct = (weeks: number) =>
      house.patch(coordinator, `/api/v1/courses/${courseId}`, { weeks }, '*');
    const short = await correct(2); // would end on the 20th
    expect([short.status, short.body.code]).toEqual([409, 'attendance-after-end']);
    expect((await correct(3)).body.intakes).toMatchObject([{ endsOn: '2026-12-27' }]);
  });

  it('of a whole intake is written at once, and again without effect', async () => {
    const { ids } = await enrolled(3); // the third one waits and has no line
    const marks = [
      { enrolmentId: ids[0], mark: 'present' },
      { enrolmentId: ids[1], mark: 'absent' },
    ];
    expect((await write('2026-12-08', marks)).body).toMatchObject({
      ...{ courseName: 'Hàn', on: '2026-12-08', held: 1 },
      items: [
        { enrolmentId: ids[0], mark: 'present', present: 1 },
        { enrolmentId: ids[1], mark: 'absent', present: 0 },
      ],
    });
    await write('2026-12-08', marks);
    await write('2026-12-08', [{ enrolmentId: ids[1], mark: 'present' }]);
    expect((await sheet('2026-12-08')).items).toMatchObject([{ mark: 'present' }, { mark: 'present' }]);
    expect((await sheet('2026-12-07')).items).toMatchObject([{ mark: null }, { mark: null }]);
    const lines = await house.rows(
      `select from attendance_mark join enrolment on enrolment.id = enrolment_id where intake_id = $1`,
      [intakeId],
    );
    expect(lines).toHaveLength(3);
  });

  it('is refused before the course, in the future, for others, and as a whole', async () => {
    const { ids } = await enrolled(1);
    const present = (enrolmentId: string) => ({ enrolmentId, mark: 'present' });
    expect((await write('2026-12-06', [present(ids[0]!)])).body.code).toBe('intake-not-begun');
    expect(faultsOf(await write('2026-12-10', [present(ids[0]!)]))).toEqual(['/on date-in-future']);
    const unknown = await write('2026-12-08', [present(ids[0]!), present(newId())]);
    expect(faultsOf(unknown)).toEqual(['/marks/1/enrolmentId unknown-enrolment']);
    expect((await sheet('2026-12-08')).items).toMatchObject([{ mark: null }]);
    expect(faultsOf(await write('2026-12-08', []))).toEqual(['/marks too-few']);
    await at('2027-03-02T03:00:00Z');
    expect((await write('2027-03-01', [present(ids[0]!)])).body.code).toBe('day-after-intake');
    expect((await write('2027-02-28', [present(ids[0]!)])).status).toBe(200);
  });

  it('of who has completed or left can be corrected and not added to', async () => {
    const { ids } = await enrolled(1);
    await act(ids[0]!, { act: 'attend', on: '2026-12-07' });
    await act(ids[0]!, { act: 'complete' });
    expect((await act(ids[0]!, { act: 'attend', on: '2026-12-08' })).body.code).toBe('act-not-in-this-state');
    const corrected = await act(ids[0]!, { act: 'correct', on: '2026-12-07', mark: 'absent' });
    expect([corrected.body.status, corrected.body.attendance.present]).toEqual(['completed', 0]);
  });
});

describe('the work list', () => {
  it('has each enrolment in one bucket, counts them, and filters by it', async () => {
    const before = (await house.get(coordinator, '/api/v1/enrolments')).body.counts as Record<string, number>;
    await at('2026-12-06T03:00:00Z');
    const { ids } = await enrolled(3);
    expect(await Promise.all(ids.map(bucketOf))).toEqual(['upcoming', 'upcoming', 'waiting']);
    await at('2026-12-09T03:00:00Z');
    await act(ids[0]!, { act: 'attend' });
    const listed = (await house.get(coordinator, `/api/v1/enrolments?intakeId=${intakeId}`)).body.items as {
      id: string;
      bucket: string;
    }[];
    expect(listed.map(({ bucket }) => bucket)).toEqual(['waiting', 'due', 'running']);
    for (const { id, bucket } of listed) {
      const path = `/api/v1/enrolments?intakeId=${intakeId}&bucket=${bucket}`;
      expect((await house.get(coordinator, path)).body.items).toMatchObject([{ id }]);
    }
    const { counts } = (await house.get(coordinator, '/api/v1/enrolments?limit=1')).body;
    expect(counts.waiting - (before['waiting'] ?? 0)).toBe(1);
    expect(counts.running - (before['running'] ?? 0)).toBe(1);
    await at('2027-03-01T03:00:00Z');
    expect(await bucketOf(ids[0]!)).toBe('overdue');
    await act(ids[0]!, { act: 'complete' });
    expect(await bucketOf(ids[0]!)).toBe('ended');
  });
});

describe('the allowance', () => {
  it('follows the sheet and the papers, line by line', async () => {
    const { ids } = await enrolled(2);
    const path = `/api/v1/enrolments/${ids[0]!}/allowance`;
    for (const day of ['2026-12-07', '2026-12-08'])
      await write(day, [
        { enrolmentId: ids[0], mark: 'present' },
        { enrolmentId: ids[1], mark: 'absent' },
      ]);
    const { body } = await house.get(coordinator, path);
    expect(body).toMatchObject({
      ...{ basis: 'rural-worker', provisional: true, total: 2_060_000 },
      policy: { id: 'qd-46-2015', provinceCode: null, underReview: true },
      lines: [
        { code: 'fee', amount: 2_000_000 },
        { code: 'meals', amount: 60_000 },
        { code: 'travel', amount: 0 },
      ],
    });
    const shown = { bases: ['near-poor'], difficultArea: true, distanceKm: 5 };
    expect((await put(ids[0]!, shown)).body).toMatchObject({
      ...{ basis: 'near-poor', total: 2_760_000, support: shown },
    });
    await put(ids[0]!, shown);
    const read = await house.get(coordinator, path);
    expect([read.headers.get('etag'), read.body.version]).toEqual(['"2"', 2]);
    const early = await put(ids[0]!, { ...shown, distanceKm: 40 }, coordinator, '"1"');
    expect([early.status, early.body.code]).toEqual([412, 'version-mismatch']);
    expect(await house.rows(`select actor from support_claim where enrolment_id = $1`, [ids[0]])).toEqual([
      { actor: 'coordinator' },
    ]);
    const list = await house.get(coordinator, `/api/v1/intakes/${intakeId}/allowances`);
    expect([list.body.total, list.body.items.map(({ total }: { total: number }) => total)]).toEqual([
      4_760_000,
      [2_760_000, 2_000_000],
    ]);
    await act(ids[0]!, { act: 'correct', on: '2026-12-08', mark: 'absent' });
    expect((await house.get(coordinator, path)).body.total).toBe(2_730_000);
  });

  it('is paid for the first course only, and tells every fault', async () => {
    const { people, ids } = await enrolled(1);
    const second = await house.post(coordinator, `/api/v1/courses/${courseId}/intakes`, {
      ...{ startsOn: '2026-12-07', seats: 1 },
    });
    const { personId } = people[0]!;
    const again = await house.post(coordinator, '/api/v1/enrolments', { intakeId: second.body.id, personId });
    const of = async (id: string) =>
      (await house.get(coordinator, `/api/v1/enrolments/${id}/allowance`)).body.total as number;
    expect([await of(ids[0]!), await of(again.body.id as string)]).toEqual([2_000_000, 0]);
    await act(ids[0]!, { act: 'drop', reason: 'family' });
    expect(await of(again.body.id as string)).toBe(2_000_000);
    const wrong = { bases: ['released', 'poor', 'poor'], distanceKm: 15.25, extra: 1 };
    expect(faultsOf(await put(ids[0]!, wrong))).toEqual([
      '/bases not-unique',
      '/bases/0 unknown-value',
      '/difficultArea required',
      '/distanceKm not-a-number',
      '/extra unknown-field',
    ]);
  });
});

describe('the certificate', () => {
  const holder = 'abcdefghijklmnopqrstuv';
  const sign = (id: string, token = coordinator) =>
    house.call('POST', token, `/internal/enrolments/${id}/certificate`, {}, { holder });

  it('is numbered in its province and year, signed, and names nobody', async () => {
    const { people, ids } = await enrolled(2);
    expect((await sign(ids[0]!)).body.code).toBe('not-completed');
    const numbers = [];
    for (const id of ids) numbers.push((await act(id, { act: 'complete' })).body.certificateNo as string);
    const [first = '', second = ''] = numbers;
    expect(first).toMatch(/^38-2026-\d{5}$/);
    expect(Number(second.slice(-5))).toBe(Number(first.slice(-5)) + 1);
    const { body } = await sign(ids[0]!);
    expect(body.claims).toEqual({
      ...{ v: 1, no: first, course: 'Hàn', provider: 'Trung tâm Giả Định', occ: '7212', level: 'elementary' },
      ...{ from: '2026-12-07', done: '2026-12-09', holder },
    });
    expect(JSON.stringify(body)).not.toContain(people[0]!.personId);
    const keys = (await house.get('', '/api/v1/certificate-keys')).body.keys as { kid: string; d?: string }[];
    expect(keys.map(({ d }) => d)).toEqual([undefined]);
    const [header, payload, signature] = (body.text as string).split('.') as [string, string, string];
    const key = createPublicKey({ key: { ...keys[0] } as never, format: 'jwk' });
    const content = Buffer.from(`${header}.${payload}`);
    expect(verify(null, content, key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect((await sign(ids[0]!)).body.claims.no).toBe(first);
  });

  it('keeps its number when the person is forgotten, and nothing else', async () => {
    const { people, ids } = await enrolled(1);
    const { certificateNo } = (await act(ids[0]!, { act: 'complete' })).body;
    await act(ids[0]!, { act: 'correct', on: '2026-12-09', mark: 'present' });
    await put(ids[0]!, { bases: ['poor'], difficultArea: false });
    await house.tell([withdrawn(people[0]!, 2)]);
    expect(
      await house.rows('select enrolment_id from certificate where number = $1', [certificateNo]),
    ).toEqual([{ enrolment_id: null }]);
    for (const table of ['attendance_mark', 'support_claim', 'enrolment_act']) {
      expect(await house.rows(`select from ${table} where enrolment_id = $1`, [ids[0]])).toEqual([]);
    }
  });
});

describe('who may keep the sheet, see the money and sign', () => {
  it.each([
    ['training-coordinator', ['38'], 200, 200],
    ['training-coordinator', ['15421'], 404, 200], // the person, not the course
    ['training-coordinator', ['15469'], 200, 404], // the course, not the person
    ['training-coordinator', ['15442'], 404, 404],
    ['training-coordinator', ['44'], 404, 404],
    ['counsellor', ['38'], 403, 403],
    ['registry-officer', ['15421'], 403, 403],
  ] as const)('%s of %j: sheet %i, person %i', async (role, areas, ofIntake, ofPerson) => {
    const { ids } = await enrolled(1);
    await act(ids[0]!, { act: 'attend', on: '2026-12-07' });
    await act(ids[0]!, { act: 'complete' });
    const token = await house.token(role, [...areas]);
    const shown = await house.get(token, `/api/v1/intakes/${intakeId}/attendance`);
    expect(shown.status).toBe(ofIntake);
    // of a person who lives elsewhere not even the line is seen
    if (ofIntake === 200) expect(shown.body.items).toHaveLength(ofPerson === 200 ? 1 : 0);
    const marks = [{ enrolmentId: ids[0], mark: 'present' }];
    const written = ofIntake === 200 && ofPerson === 404 ? 400 : ofIntake;
    expect((await write('2026-12-07', marks, token)).status).toBe(written);
    expect((await house.get(token, `/api/v1/intakes/${intakeId}/allowances`)).status).toBe(ofIntake);
    expect((await house.get(token, `/api/v1/enrolments/${ids[0]!}/allowance`)).status).toBe(ofPerson);
    expect((await put(ids[0]!, { bases: [], difficultArea: false }, token)).status).toBe(ofPerson);
    const path = `/internal/enrolments/${ids[0]!}/certificate`;
    const signed = await house.call('POST', token, path, {}, { holder: 'abcdefghijklmnopqrstuv' });
    expect(signed.status).toBe(ofPerson);
  });
});

describe('advice for a group', () => {
  const group = (token: string, query: string) => house.get(token, `/api/v1/training-advice?${query}`);

  it('names the course that helps most of a commune or of a list, with its seats', async () => {
    // news of the stories before may still be under way: then one of the two gives way, and this one tries again
    await eventually(() => house.rows('truncate vacancy, learner cascade'));
    await house.rows('update board set version = version + 1');
    const skillsRequired = ['tig-welding'];
    const course = await house.post(coordinator, '/api/v1/courses', {
      ...{ name: 'Hàn TIG', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: skillsRequired },
      ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
    });
    courseId = course.body.id as string;
    const path = `/api/v1/courses/${courseId}/intakes`;
    intakeId = (await house.post(coordinator, path, { startsOn: '2026-12-07', seats: 2 })).body.id as string;
    await house.tell([
      opened(aVacancy({ skillsRequired })),
      opened(aVacancy({ skillsRequired, communeCode: '15469' })),
    ]);
    const here = [aSnapshot(), aSnapshot()];
    const skilled = aSnapshot({}, { skills: skillsRequired });
    const next = aSnapshot({ communeCode: '15442' });
    await house.tell([...here, skilled, next].map((person) => released(person)));
    const commune = await group(coordinator, 'area=15421&limit=1');
    expect(commune.body.items).toHaveLength(1);
    const best = (answer: typeof commune) =>
      (answer.body.group.courses as { courseId: string; people: number }[]).find(
        (one) => one.courseId === courseId,
      );
    expect([commune.body.group.people, best(commune)]).toMatchObject([
      3,
      { people: 2, bestFor: 2, opens: 4, seatsFree: 2, nextIntakeOn: '2026-12-07' },
    ]);
    expect(best(await group(coordinator, 'area=38'))?.people).toBe(3);
    const list = await group(coordinator, `people=${skilled.personId},${next.personId}`);
    expect([list.body.items.length, list.body.group.people, best(list)?.people]).toEqual([2, 2, 1]);
    expect((await group(coordinator, 'limit=5')).body.group).toBeNull();

    await house.post(coordinator, '/api/v1/enrolments', { intakeId, personId: here[0]!.personId });
    const open = await group(coordinator, 'withoutPlace=true');
    expect(open.body.items).toHaveLength(3);
    expect(best(await group(coordinator, 'area=15421'))).toMatchObject({ seatsFree: 1 });
  });

  it('is for the areas one works in', async () => {
    const elsewhere = aSnapshot({ communeCode: '19333', provinceCode: '44' });
    await house.tell([released(elsewhere)]);
    const commune = await house.token('training-coordinator', ['15421']);
    expect((await group(commune, 'area=15421')).status).toBe(200);
    for (const area of ['15442', '38', '44', '99999'])
      expect((await group(commune, `area=${area}`)).body.code).toBe('outside-area');
    for (const personId of [elsewhere.personId, newId()])
      expect((await group(coordinator, `people=${personId}`)).status).toBe(404);
    expect(faultsOf(await group(coordinator, 'area=3&people=x&withoutPlace=1'))).toHaveLength(3);
  });
});
