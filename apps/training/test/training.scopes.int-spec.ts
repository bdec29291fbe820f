import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { aSnapshot, aVacancy } from './builders.js';
import { House } from './house.js';
import { opened, released } from './told.js';

let house: House;
/** Lives in Yên Trường (15421, Thanh Hóa). */
const person = aSnapshot();
let courseId: string;

const HERE = ['15421'];
const NEXT_COMMUNE = ['15442'];
const OTHER_PROVINCE = ['44'];

const addCourse = async (role: string, areas: readonly string[], communeCode = '15469') =>
  house.post(await house.token(role, [...areas]), '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode, feeVnd: 0 },
  });

beforeAll(async () => {
  house = await House.open();
  courseId = (await addCourse('training-coordinator', ['38'])).body.id as string;
  await house.tell([opened(aVacancy())]);
  await house.tell([released(person)]);
});
afterAll(() => house.close());

describe('who may add a course', () => {
  it.each([
    ['training-coordinator', ['38'], 201],
    ['training-coordinator', ['15469'], 201],
    ['training-coordinator', NEXT_COMMUNE, 403],
    ['training-coordinator', OTHER_PROVINCE, 403],
    ['training-coordinator', [], 403],
    ['counsellor', ['38'], 403],
    ['employer', ['38'], 403],
    ['operator', ['38'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const answer = await addCourse(role, areas);
    expect(answer.status).toBe(status);
    if (role === 'training-coordinator' && status === 403) expect(answer.body.code).toBe('outside-area');
  });
});

describe('who may plan an intake', () => {
  it.each([
    ['training-coordinator', ['38'], 201],
    ['training-coordinator', NEXT_COMMUNE, 404],
    ['training-coordinator', OTHER_PROVINCE, 404],
    ['counsellor', ['38'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const token = await house.token(role, [...areas]);
    const body = { startsOn: '2026-12-07', seats: 5 };
    expect((await house.post(token, `/api/v1/courses/${courseId}/intakes`, body)).status).toBe(status);
  });
});

describe('who may see a course', () => {
  it.each([
    ['training-coordinator', ['38'], 200],
    ['counsellor', ['15469'], 200],
    ['counsellor', NEXT_COMMUNE, 404],
    ['training-coordinator', OTHER_PROVINCE, 404],
    ['credit-officer', ['38'], 403],
    ['person', HERE, 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const token = await house.token(role, [...areas]);
    expect((await house.get(token, `/api/v1/courses/${courseId}`)).status).toBe(status);
    const list = await house.get(token, '/api/v1/courses');
    expect([list.status, list.body.items?.length > 0]).toEqual(
      status === 403 ? [403, false] : [200, status === 200],
    );
  });

  it('nobody without a token', async () => {
    for (const path of [`/api/v1/courses/${newId()}`, '/api/v1/courses', '/api/v1/training-advice']) {
      expect((await house.get('', path)).status).toBe(401);
    }
  });
});

describe('who may see what a person was advised', () => {
  it.each([
    ['counsellor', ['38'], 200, 1],
    ['counsellor', HERE, 200, 1],
    ['training-coordinator', ['38'], 200, 1],
    ['counsellor', NEXT_COMMUNE, 200, 0],
    ['training-coordinator', OTHER_PROVINCE, 200, 0],
    ['credit-officer', ['38'], 403, undefined],
    ['commune-leader', HERE, 403, undefined],
    ['employer', ['38'], 403, undefined],
  ] as const)('%s of %j: %i with %s', async (role, areas, status, count) => {
    const token = await house.token(role, [...areas]);
    const answer = await house.get(token, `/internal/people/${person.personId}/advice?limit=1`);
    expect([answer.status, answer.body.items?.length]).toEqual([status, count]);
  });
});

describe('who is in the list of the advised', () => {
  it.each([
    ['training-coordinator', ['38'], 200, 1],
    ['training-coordinator', HERE, 200, 1],
    ['training-coordinator', NEXT_COMMUNE, 200, 0],
    ['training-coordinator', OTHER_PROVINCE, 200, 0],
    ['counsellor', ['38'], 403, undefined],
  ] as const)('for %s of %j: %i with %s', async (role, areas, status, count) => {
    const answer = await house.get(await house.token(role, [...areas]), '/api/v1/training-advice');
    expect([answer.status, answer.body.items?.length]).toEqual([status, count]);
  });
});
