import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAddedV1, CourseChangedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { faultsOf, House } from './house.js';

let house: House;
let coordinator: string;

beforeAll(async () => {
  house = await House.open();
  coordinator = await house.token('training-coordinator', ['38']);
});
afterAll(() => house.close());

const aCourseBody = (over: Record<string, unknown> = {}) => ({
  ...{
    name: 'Hàn hồ quang sơ cấp',
    provider: 'Trung tâm Giả Định',
    occupationCode: '7212',
    skills: ['arc-welding'],
  },
  ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 2_000_000 },
  ...over,
});
const add = (body: unknown = aCourseBody(), key = newId()) =>
  house.post(coordinator, '/api/v1/courses', body, key);
const plan = (id: string, body: unknown) => house.post(coordinator, `/api/v1/courses/${id}/intakes`, body);

describe('a course', () => {
  it('is added once, found again, and told without its name', async () => {
    const key = newId();
    const [first, again] = [await add(aCourseBody(), key), await add(aCourseBody(), key)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const id = first.body.id as string;
    expect(first.headers.get('location')).toBe(`/api/v1/courses/${id}`);
    expect(first.body).toEqual({ id, ...aCourseBody(), provinceCode: '38', version: 1, intakes: [] });
    expect((await house.get(coordinator, `/api/v1/courses/${id}`)).body).toEqual(first.body);
    const other = await add(aCourseBody({ weeks: 13 }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is refused with every fault at once', async () => {
    const wrong = aCourseBody({
      ...{
        name: '',
        provider: 7,
        occupationCode: '0000',
        skills: ['arc-welding', 'juggling'],
        level: 'none',
      },
      ...{ weeks: 0, communeCode: '99999', feeVnd: -1, surprise: 1 },
    });
    const answer = await add(wrong);
    expect([answer.status, faultsOf(answer)]).toEqual([
      400,
      [
        '/communeCode unknown-commune',
        '/feeVnd too-small',
        '/level unknown-value',
        '/name empty',
        '/occupationCode unknown-occupation',
        '/provider not-a-string',
        '/skills/1 unknown-skill',
        '/surprise unknown-field',
        '/weeks too-small',
      ],
    ]);
    expect(faultsOf(await add({}))).toEqual(
      ['communeCode', 'feeVnd', 'level', 'name', 'occupationCode', 'provider', 'skills', 'weeks'].map(
        (field) => `/${field} required`,
      ),
    );
  });

  it('needs a key', async () => {
    const answer = await house.post(coordinator, '/api/v1/courses', aCourseBody(), '');
    expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('is listed newest first, by occupation when asked', async () => {
    const sewing = await add(aCourseBody({ occupationCode: '8153', skills: ['industrial-sewing'] }));
    const { body } = await house.get(coordinator, '/api/v1/courses?occupationCode=8153');
    expect(body).toMatchObject({ items: [{ id: sewing.body.id }], nextCursor: null });
    const page = await house.get(coordinator, '/api/v1/courses?limit=1');
    expect(page.body.items[0].id).toBe(sewing.body.id);
    const next = await house.get(
      coordinator,
      `/api/v1/courses?limit=1&cursor=${page.body.nextCursor as string}`,
    );
    expect(next.body.items[0].id < sewing.body.id).toBe(true);
  });
});

describe('a course that is corrected', () => {
  const correct = (id: string, body: object, ifMatch = '*', token = coordinator) =>
    house.patch(token, `/api/v1/courses/${id}`, body, ifMatch);
  const one = async (id: string) => (await house.get(coordinator, `/api/v1/courses/${id}`)).body;

  it('is corrected under the version that was read alone; what it said before is kept', async () => {
    const { id } = (await add()).body;
    const read = await house.get(coordinator, `/api/v1/courses/${id as string}`);
    expect(read.headers.get('etag')).toBe('"1"');
    const bare = await house.patch(coordinator, `/api/v1/courses/${id as string}`, { weeks: 3 });
    expect([bare.status, bare.body.code]).toEqual([428, 'if-match-missing']);
    const told = await house.listen(CourseChangedV1);
    const first = await correct(id, { name: 'Hàn hồ quang', feeVnd: 0 }, '"1"');
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    expect(first.body).toEqual({ ...read.body, name: 'Hàn hồ quang', feeVnd: 0, version: 2 });
    expect(await one(id)).toEqual(first.body);
    const late = await correct(id, { name: 'Khác' }, '"1"');
    expect([late.status, late.body.code]).toEqual([412, 'version-mismatch']);
    const same = await correct(id, { name: 'Hàn hồ quang', provider: null });
    expect([same.status, same.body.version]).toEqual([200, 2]);
    const kept = await house.rows<{ before: { name: string } }>(
      'select before, actor from course_change where course_id = $1',
      [id],
    );
    expect(kept.map(({ before }) => before.name)).toEqual(['Hàn hồ quang sơ cấp']);
    await eventually(() => expect(told.filter(({ subject }) => subject === id)).toHaveLength(1));
    expect(JSON.stringify(told)).not.toContain('Hàn');
    expect(faultsOf(await correct(id, { weeks: 0, skills: ['juggling'], surprise: 1 }))).toEqual([
      ...['/skills/0 unknown-skill', '/surprise unknown-field', '/weeks too-small'],
    ]);
  });

  it('of other weeks moves the end of its intakes that are not over', async () => {
    const { id } = (await add(aCourseBody({ weeks: 2 }))).body;
    await plan(id, { startsOn: '2026-11-10', seats: 5 }); // runs until the 23rd
    await plan(id, { startsOn: '2026-12-07', seats: 5 });
    house.clock.set(new Date('2026-11-25T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38']);
    await correct(id, { weeks: 4 });
    expect((await one(id)).intakes).toMatchObject([
      { endsOn: '2026-11-23', version: 1 },
      { endsOn: '2027-01-03', version: 2 },
    ]);
    house.clock.set(new Date('2026-11-22T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38']);
  });

  it.each([
    ['training-coordinator', ['15469'], 200],
    ['training-coordinator', ['15421'], 404],
    ['training-coordinator', ['44'], 404],
    ['counsellor', ['38'], 403],
    ['operator', ['38'], 403],
  ] as const)('by %s of %j: %i', async (role, areas, status) => {
    const { id } = (await add()).body;
    const token = await house.token(role, [...areas]);
    expect((await correct(id, { weeks: 9 }, '*', token)).status).toBe(status);
    if (status === 200) {
      const away = await correct(id, { communeCode: '19333' }, '*', token);
      expect([away.status, away.body.code]).toEqual([403, 'outside-area']);
    }
  });
});

describe('an intake', () => {
  it('lasts as many weeks as the course', async () => {
    const { body: course } = await add();
    const answer = await plan(course.id, { startsOn: '2026-12-07', seats: 20 });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...{ id: answer.body.id, courseId: course.id, startsOn: '2026-12-07', endsOn: '2027-02-28', seats: 20 },
      ...{ free: 20, cancelled: null, version: 1 },
    });
    const { body } = await house.get(coordinator, `/api/v1/courses/${course.id as string}`);
    expect(body.intakes).toEqual([answer.body]);
  });

  it.each([
    ['2026-08-31', 201],
    ['2026-08-30', 400],
  ])('that began on %s (12 weeks, today 22 November 2026): %i', async (startsOn, status) => {
    const { body: course } = await add();
    const answer = await plan(course.id, { startsOn, seats: 1 });
    expect(answer.status).toBe(status);
    if (status === 400) expect(faultsOf(answer)).toEqual(['/startsOn intake-over']);
  });

  it('is refused with every fault', async () => {
    const { body: course } = await add();
    expect(faultsOf(await plan(course.id, { startsOn: '2026-02-30', seats: 0 }))).toEqual([
      '/seats too-small',
      '/startsOn invalid-date',
    ]);
    expect((await plan(newId(), { startsOn: '2026-12-07', seats: 1 })).status).toBe(404);
  });
});

it('an event of a course names no provider', () => {
  expect(Object.keys(new CourseAddedV1())).not.toContain('name');
});
