import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAddedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
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
    expect(first.body).toEqual({ id, ...aCourseBody(), provinceCode: '38', intakes: [] });
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

describe('an intake', () => {
  it('lasts as many weeks as the course', async () => {
    const { body: course } = await add();
    const answer = await plan(course.id, { startsOn: '2026-12-07', seats: 20 });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...{ id: answer.body.id, courseId: course.id, startsOn: '2026-12-07', endsOn: '2027-02-28', seats: 20 },
      free: 20,
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
