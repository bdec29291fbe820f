import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { aVacancyBody, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let vacancyId: string;
let personId: string;
const routes = (): [method: string, path: string, body?: object][] => [
  ['POST', '/api/v1/vacancies', aVacancyBody()],
  ['GET', '/api/v1/vacancies'],
  ['GET', `/api/v1/vacancies/${vacancyId}`],
  ['PATCH', `/api/v1/vacancies/${vacancyId}`, { openings: 2 }],
  ['POST', `/api/v1/vacancies/${vacancyId}/closures`, { reason: 'filled' }],
  ['GET', `/api/v1/vacancies/${vacancyId}/candidates`],
  ['GET', `/api/v1/people/${personId}/vacancies`],
];
const ask = async (token: string, [method, path, body]: [string, string, object?]) => {
  const headers = { 'idempotency-key': newId(), 'if-match': '"1"' };
  const { status, body: answer } = await house.call(method, token, path, headers, body);
  return [status, answer?.code];
};

beforeAll(async () => {
  house = await House.open();
  const made = await house.post(await house.token('counsellor'), '/api/v1/vacancies', aVacancyBody());
  vacancyId = made.body.id;
  const person = aSnapshot();
  personId = person.personId;
  await house.release([person]);
});
afterAll(() => house.close());

describe('who may not', () => {
  it('nobody without a token', async () => {
    for (const route of routes()) expect(await ask('', route)).toEqual([401, 'token-missing']);
  });

  it('no other role, however near its work', async () => {
    for (const role of ROLES.filter((one) => one !== 'counsellor' && one !== 'employer')) {
      const token = await house.token(role);
      for (const route of routes()) expect(await ask(token, route)).toEqual([403, 'role-not-allowed']);
    }
  });

  it('no employer reads people', async () => {
    const employer = await house.token('employer');
    for (const route of routes().slice(5))
      expect(await ask(employer, route)).toEqual([403, 'role-not-allowed']);
  });

  it('no counsellor of another province, nor of the next commune', async () => {
    for (const areas of [['44'], ['15421'], []]) {
      const token = await house.token('counsellor', areas);
      const [post, list, ...ids] = routes();
      if (!post || !list) throw new Error('no routes');
      expect(await ask(token, post)).toEqual([403, 'outside-area']);
      expect((await house.get(token, list[1])).body.items).toEqual([]);
      for (const route of ids.slice(0, 4)) expect(await ask(token, route)).toEqual([404, 'not-found']);
    }
    // the person lives in 15421, so only the neighbour of that commune is turned away
    for (const areas of [['44'], ['15469'], []]) {
      const token = await house.token('counsellor', areas);
      expect(await ask(token, ['GET', `/api/v1/people/${personId}/vacancies`])).toEqual([404, 'not-found']);
    }
  });

  it('no employer sees or touches what another account made, in the same commune', async () => {
    const [mine, other] = await Promise.all(
      ['employer-a', 'employer-b'].map((sub) => house.token('employer', ['38'], sub)),
    );
    if (!mine || !other) throw new Error('no tokens');
    const made = await house.post(mine, '/api/v1/vacancies', aVacancyBody());
    const path = `/api/v1/vacancies/${made.body.id}`;
    expect((await house.get(mine, path)).status).toBe(200);
    expect((await house.get(mine, path)).body).not.toHaveProperty('counts');
    expect((await house.get(mine, '/api/v1/vacancies')).body.items).toHaveLength(1);
    expect((await house.get(other, '/api/v1/vacancies')).body.items).toEqual([]);
    for (const route of [
      ['GET', path],
      ['PATCH', path, { openings: 2 }],
      ['POST', `${path}/closures`, { reason: 'filled' }],
    ] as [string, string, object?][]) {
      expect(await ask(other, route)).toEqual([404, 'not-found']);
    }
    expect(await ask(mine, ['PATCH', `/api/v1/vacancies/${vacancyId}`, { openings: 2 }])).toEqual([
      404,
      'not-found',
    ]);
  });

  it('no vacancy moves to a place outside the own areas', async () => {
    const counsellor = await house.token('counsellor');
    const made = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
    const path = `/api/v1/vacancies/${made.body.id}`;
    const { body } = await house.get(counsellor, path);
    expect(body.communeCode).toBe('15469');
    const [hue] = await house.rows<{ code: string }>(`select '19333' as code`);
    expect(await ask(counsellor, ['PATCH', path, { communeCode: hue?.code }])).toEqual([403, 'outside-area']);
    expect((await house.get(counsellor, path)).body.communeCode).toBe('15469');
  });
});

describe('lists', () => {
  it('hold the people of the own areas only', async () => {
    const neighbour = aSnapshot({ communeCode: '15469' });
    const faraway = aSnapshot({ communeCode: '19333', provinceCode: '44' });
    await house.release([neighbour, faraway]);
    const ids = async (areas: string[]): Promise<string[]> => {
      const token = await house.token('counsellor', areas);
      const { body } = await house.get(token, `/api/v1/vacancies/${vacancyId}/candidates`);
      expect(body.total).toBe(body.items.length);
      const { body: page } = await house.get(token, '/api/v1/vacancies?limit=200');
      const own = page.items.find(({ id }: { id: string }) => id === vacancyId);
      if (own) expect(own.counts).toEqual({ suitable: body.total, needsCheck: 0, notNow: 0 });
      return body.items.map((item: { personId: string }) => item.personId).sort();
    };
    expect(await ids(['38'])).toEqual([personId, neighbour.personId].sort());
    expect(await ids(['15469'])).toEqual([neighbour.personId]);
    expect(await ids(['38', '44'])).toEqual([personId, neighbour.personId, faraway.personId].sort());
  });

  it('do not exist for ids that are none', async () => {
    const counsellor = await house.token('counsellor');
    for (const id of [newId(), 'x', '%00', '1']) {
      expect(await ask(counsellor, ['GET', `/api/v1/vacancies/${id}/candidates`])).toEqual([
        404,
        'not-found',
      ]);
      expect(await ask(counsellor, ['GET', `/api/v1/people/${id}/vacancies`])).toEqual([404, 'not-found']);
    }
  });
});
