import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { anEmploymentSection, aSnapshot } from './builders.js';
import { type Answer, aVacancyBody, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;
let employer: string;
let id: string;
/** Lives in 15421; the work is in 15469. */
const person = aSnapshot();
let vacancyId: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  employer = await house.token('employer', ['38'], 'employer-a');
  vacancyId = (await house.post(employer, '/api/v1/vacancies', aVacancyBody())).body.id;
  await house.release([person]);
  id = (await introduce(counsellor)).body.id;
  expect(id).toBeDefined();
});
afterAll(() => house.close());

const introduce = (token: string, personId = person.personId): Promise<Answer> =>
  house.post(token, '/api/v1/introductions', { vacancyId, personId });
const act = (token: string, name: string, path = id): Promise<Answer> =>
  house.post(token, `/api/v1/introductions/${path}/acts`, { act: name });
const said = ({ status, body }: Answer) => [status, body?.code];

describe('who may introduce', () => {
  it.each([
    ['counsellor', ['38'], 409, 'already-introduced'],
    ['counsellor', ['15421', '15469'], 409, 'already-introduced'],
    ['counsellor', ['15421'], 404, 'not-found'],
    ['counsellor', ['15469'], 404, 'not-found'],
    ['counsellor', ['44'], 404, 'not-found'],
    ['counsellor', [], 404, 'not-found'],
    ['employer', ['38'], 403, 'role-not-allowed'],
    ['registry-officer', ['15421'], 403, 'role-not-allowed'],
    ['training-coordinator', ['38'], 403, 'role-not-allowed'],
    ['operator', ['38'], 403, 'role-not-allowed'],
    ['person', ['15421'], 403, 'role-not-allowed'],
  ] as const)('%s of %j: %i %s', async (role, areas, status, code) => {
    expect(said(await introduce(await house.token(role, areas)))).toEqual([status, code]);
  });

  it('no other role, wherever it works', async () => {
    for (const role of ROLES.filter((one) => one !== 'counsellor')) {
      expect([role, ...said(await introduce(await house.token(role, ['38', '15421'])))]).toEqual([
        ...[role, 403, 'role-not-allowed'],
      ]);
    }
  });

  it('nobody without a token; nobody whom one does not know', async () => {
    expect(said(await introduce(''))).toEqual([401, 'token-missing']);
    expect(said(await introduce(counsellor, newId()))).toEqual([404, 'not-found']);
  });
});

describe('who may see and act', () => {
  it.each([
    ['counsellor', ['38'], 'c', 200],
    ['counsellor', ['15421'], 'c', 200],
    ['counsellor', ['15469'], 'c', 404],
    ['counsellor', ['44'], 'c', 404],
    ['counsellor', [], 'c', 404],
    ['employer', ['38'], 'employer-a', 200],
    ['employer', ['44'], 'employer-a', 200],
    ['employer', ['38'], 'employer-b', 404],
    ['commune-leader', ['15421'], 'c', 403],
    ['auditor', ['38'], 'c', 403],
  ] as const)('%s of %j as %s: %i', async (role, areas, subject, status) => {
    const token = await house.token(role, areas, subject);
    expect((await house.get(token, `/api/v1/introductions/${id}`)).status).toBe(status);
    const list = await house.get(token, '/api/v1/introductions');
    expect([list.status, list.body.items?.length]).toEqual(
      status === 403 ? [403, undefined] : [200, status === 200 ? 1 : 0],
    );
    // the way is closed for a hire yet: who may act hears that, who may not is not told so
    expect((await act(token, 'hire')).status).toBe(status === 200 ? 409 : status);
  });

  it('no role but the job centre and the employer; what was heard after a hire, the job centre alone', async () => {
    const follow = (token: string) =>
      house.post(token, `/api/v1/introductions/${id}/follow-ups`, { milestone: 30, outcome: 'none' });
    for (const role of ROLES.filter((one) => one !== 'counsellor')) {
      const token = await house.token(role, ['38', '15421'], 'employer-a');
      expect([role, ...said(await follow(token))]).toEqual([role, 403, 'role-not-allowed']);
      if (role === 'employer') continue;
      expect([role, ...said(await act(token, 'accept'))]).toEqual([role, 403, 'role-not-allowed']);
      const paths = ['', `/${id}`].map((path) => house.get(token, `/api/v1/introductions${path}`));
      for (const answer of await Promise.all(paths)) {
        expect([role, ...said(answer)]).toEqual([role, 403, 'role-not-allowed']);
      }
    }
  });

  it('an employer speaks for itself only: no acceptance, no withdrawal, no sleep, no confirming', async () => {
    for (const name of ['accept', 'withdraw', 'snooze', 'confirm-decline', 'refuse-decline']) {
      expect([name, ...said(await act(employer, name))]).toEqual([name, 403, 'act-of-another-role']);
    }
    const follow = await house.post(employer, `/api/v1/introductions/${id}/follow-ups`, {
      ...{ milestone: 30, outcome: 'stable' },
    });
    expect(said(follow)).toEqual([403, 'role-not-allowed']);
  });

  it('no counsellor of another commune writes a follow-up', async () => {
    const path = `/api/v1/introductions/${id}/follow-ups`;
    const body = { milestone: 30, outcome: 'none' };
    for (const areas of [['15469'], ['44'], []]) {
      const token = await house.token('counsellor', areas);
      expect(said(await house.post(token, path, body))).toEqual([404, 'not-found']);
    }
    expect(said(await house.post(counsellor, path, body))).toEqual([409, 'not-hired']);
  });

  it('no id that is none', async () => {
    for (const wrong of [newId(), 'x', '1']) {
      expect((await house.get(counsellor, `/api/v1/introductions/${wrong}`)).status).toBe(404);
      expect((await act(counsellor, 'accept', wrong)).status).toBe(404);
    }
  });
});

describe('what an employer sees', () => {
  it('is what the person can do, and nothing that only the job centre knows', async () => {
    await house.post(counsellor, `/api/v1/introductions/${id}/acts`, { act: 'accept', note: 'for us only' });
    const asleep = { act: 'snooze', reason: 'illness', until: '2026-11-30' };
    expect((await house.post(counsellor, `/api/v1/introductions/${id}/acts`, asleep)).status).toBe(200);
    const { body } = await house.get(employer, `/api/v1/introductions/${id}`);
    expect(body.acts.map(({ act: name }: { act: string }) => name)).toEqual(['accept']);
    expect(Object.keys(body).sort()).toEqual([
      ...['acts', 'bucket', 'candidate', 'dueOn', 'id', 'introducedOn', 'next', 'personId', 'status'],
      ...['vacancy', 'vacancyId'],
    ]);
    expect(Object.keys(body.candidate).sort()).toEqual([
      ...['education', 'licences', 'occupationsHeld', 'skills', 'training'],
    ]);
    expect(Object.keys(body.acts[0]).sort()).toEqual(['act', 'actorRole', 'on', 'reason', 'until']);
    expect(JSON.stringify(body)).not.toContain('for us only');
  });

  it('is the same, byte for byte, of two people of whom the law keeps one from other work', async () => {
    const bars = [
      { occupations: ['5414'], worksWith: [], ground: 'court-ban', article: 'BLHS 2015 Điều 41' },
      { occupations: [], worksWith: ['children'], ground: 'record', article: 'x', until: '2030-01-01' },
    ] as never;
    const twins = [aSnapshot(), aSnapshot({ employment: anEmploymentSection({ bars }) })];
    await house.release(twins);
    const [one, two] = await Promise.all(
      twins.map(async ({ personId }) => {
        const made = await introduce(counsellor, personId);
        const { body } = await house.get(employer, `/api/v1/introductions/${made.body.id}`);
        return JSON.stringify(body).replaceAll(personId, 'person').replaceAll(made.body.id, 'id');
      }),
    );
    expect(one).toBe(two);
  });

  it('nobody before the introduction', async () => {
    const stranger = aSnapshot();
    await house.release([stranger]);
    const pages = await Promise.all([
      house.get(employer, '/api/v1/introductions?limit=200'),
      house.get(employer, `/api/v1/introductions?personId=${stranger.personId}`),
      house.get(employer, `/api/v1/vacancies/${vacancyId}`),
    ]);
    expect(JSON.stringify(pages.map(({ body }) => body))).not.toContain(stranger.personId);
  });
});
