import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { aNumber, aReport } from './builders.js';
import { type Answer, type Caller, House } from './house.js';

/** Somebody in Yên Trường (15421), Thanh Hóa (38), with a model of that commune. Every other place is a near miss. */
let house: House;
let id: string;
let modelId: string;
let helperId: string;
let endedId: string;

beforeAll(async () => {
  house = await House.open();
  const officer = await house.as('registry-officer', ['15421']);
  ({ personId: id } = (await officer.post('/api/v1/releases', aReport())).body);
  const model = { kind: 'chung-tay', communeCode: '15421', startedOn: '2023-10-18' };
  ({ id: modelId } = (await officer.post('/api/v1/helper-models', model)).body);
  ({ id: endedId } = (await officer.post('/api/v1/helper-models', model)).body);
  await officer.post(`/api/v1/helper-models/${endedId}/end`, { on: '2026-11-22', reason: 'no-helpers' });
  const helper = { fullName: 'Trần Thị Mẫu', organisation: 'women', since: '2026-01-05' };
  ({ id: helperId } = (await officer.post(`/api/v1/helper-models/${modelId}/helpers`, helper)).body);
  await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-22' });
});
afterAll(() => house.close());

const person = () => ({
  person: { fullName: 'Phạm Văn Giả Định', birthDate: '1990-05-02', sex: 'male', nationalId: aNumber() },
  residence: { communeCode: '15421' },
});
const OFFICE = ['registry-officer', 'commune-leader'];
const OFFICER = ['registry-officer'];

type Ask = (caller: Caller) => Promise<Answer>;
/** Which roles, what the right one is answered (the act that makes no sense yet changes nothing), and the near miss. */
const ASKS: [name: string, roles: string[], ask: Ask, right: number, elsewhere: number][] = [
  ['read a case', OFFICE, (by) => by.get(`/api/v1/cases/${id}`), 200, 404],
  ['visit', OFFICE, (by) => act(by, { act: 'visit', helperId, outcome: 'met' }), 409, 404],
  ['withdraw a move', OFFICER, (by) => act(by, { act: 'withdraw-move' }), 409, 404],
  ['refer again', [...OFFICE, 'counsellor'], (by) => act(by, { act: 'refer-again', consents: [] }), 409, 404],
  [
    'show a release',
    OFFICER,
    (by) => by.post(`/api/v1/cases/${id}/release`, { ...released(), consents: [] }),
    409,
    404,
  ],
  ['read a quarter', OFFICE, (by) => by.get(`/api/v1/helper-models/${modelId}/quarters/2026-Q4`), 200, 404],
  ['add a helper', OFFICE, (by) => by.post(`/api/v1/helper-models/${modelId}/helpers`, HELPER), 201, 404],
  [
    'let a helper go who has left',
    OFFICE,
    (by) => by.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-22' }),
    409,
    404,
  ],
  [
    'enter a model',
    OFFICE,
    (by) => by.post('/api/v1/helper-models', { kind: 'club', communeCode: '15421', startedOn: '2026-01-05' }),
    ...([201, 403] as const),
  ],
  [
    'end a model that has ended',
    OFFICE,
    (by) => by.post(`/api/v1/helper-models/${endedId}/end`, { on: '2026-11-22', reason: 'no-helpers' }),
    ...([409, 404] as const),
  ],
  [
    'give notice',
    OFFICER,
    (by) => by.post('/api/v1/release-notices', { ...person(), expectedOn: '2027-01-20' }),
    ...([201, 403] as const),
  ],
  [
    'refer somebody',
    [...OFFICE, 'counsellor'],
    (by) => by.post('/api/v1/self-referrals', { ...person(), consents: [] }),
    ...([201, 403] as const),
  ],
  [
    'print a slip',
    [...OFFICE, 'counsellor', 'person'],
    (by) => by.get(`/internal/people/${id}/consent-slip`),
    200,
    404,
  ],
  ['draw up a file', ['registry-officer', 'person'], (by) => by.get(`/internal/people/${id}/file`), 200, 404],
  [
    'read holdings',
    ['registry-officer', 'person'],
    (by) => by.get(`/internal/people/${id}/holdings`),
    200,
    404,
  ],
];
const HELPER = { fullName: 'Trần Thị Mẫu', organisation: 'women', since: '2026-01-05' };
const released = () => ({ release: aReport().release });
const act = (by: Caller, body: object): Promise<Answer> => by.post(`/api/v1/cases/${id}/acts`, body, newId());

describe.each(ASKS)('to %s', (_name, roles, ask, right, elsewhere) => {
  it('is for these roles in the commune, and for no other', async () => {
    for (const role of ROLES) {
      const { status } = await ask(await house.as(role, ['15421'], role === 'person' ? id : `some-${role}`));
      const allowed = roles.includes(role);
      expect({ role, status }).toEqual({ role, status: allowed ? right : 403 });
    }
  });

  it.each([
    ['the neighbouring commune', ['15457']],
    ['another province', ['44']],
    ['no area', []],
  ])('is not for %s', async (_place, areas) => {
    for (const role of roles) {
      const { status } = await ask(await house.as(role, areas, `elsewhere-${role}`));
      expect({ role, status }).toEqual({ role, status: elsewhere });
    }
  });

  it('is for the whole province', async () => {
    for (const role of roles.filter((each) => each !== 'person')) {
      expect((await ask(await house.as(role, ['38']))).status).toBe(right);
    }
  });
});

it('lists cases and models of one’s own areas alone', async () => {
  for (const path of ['/api/v1/cases', '/api/v1/helper-models']) {
    const near = await (await house.as('registry-officer', ['15457'])).get(path);
    const own = await (await house.as('registry-officer', ['15421'])).get(path);
    expect([near.body.items.length, own.body.items.length > 0]).toEqual([0, true]);
    for (const role of ROLES.filter((each) => !OFFICE.includes(each))) {
      expect((await (await house.as(role, ['15421'])).get(path)).status).toBe(403);
    }
  }
});
