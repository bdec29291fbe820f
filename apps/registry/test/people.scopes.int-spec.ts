import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { aReport } from './builders.js';
import { type Answer, type Caller, House } from './house.js';

/** Somebody in Yên Trường (15421), Thanh Hóa (38). Every other place is a near miss. */
let house: House;
let id: string;
let releaseId: string;

beforeAll(async () => {
  house = await House.open();
  const officer = await house.as('registry-officer', ['15421']);
  const { body } = await officer.post('/api/v1/releases', aReport());
  ({ personId: id, releaseId } = body);
});
afterAll(() => house.close());

type Ask = (caller: Caller) => Promise<Answer>;
const ASKS: [name: string, roles: string[], ask: Ask][] = [
  [
    'read a person',
    ['registry-officer', 'commune-leader', 'auditor', 'person'],
    (by) => by.get(`/api/v1/people/${id}`),
  ],
  ['read a release', ['registry-officer'], (by) => by.get(`/api/v1/releases/${releaseId}`)],
  ['change a profile', ['registry-officer'], (by) => by.patch(`/api/v1/people/${id}`, {}, '"0"')],
  [
    'close a case',
    ['registry-officer'],
    (by) => by.post(`/api/v1/people/${id}/closures`, { reason: 'dead', on: '2099-01-01' }),
  ],
  [
    'read consents',
    ['registry-officer', 'commune-leader', 'counsellor', 'auditor', 'person'],
    (by) => by.get(`/api/v1/people/${id}/consents`),
  ],
  [
    'give a consent',
    ['registry-officer', 'commune-leader', 'counsellor', 'person'],
    (by) => by.put(`/api/v1/people/${id}/consents/credit`),
  ],
  [
    'withdraw a consent',
    ['registry-officer', 'commune-leader', 'counsellor', 'person'],
    (by) => by.delete(`/api/v1/people/${id}/consents/training`),
  ],
  [
    'read erasures',
    ['registry-officer', 'commune-leader', 'counsellor', 'auditor', 'person'],
    (by) => by.get(`/api/v1/people/${id}/erasures`),
  ],
  [
    'read the trace',
    ['registry-officer', 'auditor', 'operator'],
    (by) => by.get(`/internal/releases/${releaseId}/trace`),
  ],
  [
    'search people',
    ['registry-officer', 'commune-leader', 'auditor'],
    (by) => by.post('/api/v1/people/searches', { name: 'le' }),
  ],
  ['read the audit log', ['auditor'], (by) => by.get('/api/v1/audit')],
  ['verify the audit log', ['auditor', 'operator'], (by) => by.get('/api/v1/audit/verification')],
];

/** What the right role meets: its If-Match is stale and its closing day is to come, so that nothing changes. */
const ALLOWED = [200, 412, 400];

describe.each(ASKS)('%s', (name, roles, ask) => {
  it('is for these roles in the commune, and for no other', async () => {
    for (const role of ROLES) {
      const { status } = await ask(await house.as(role, ['15421'], role === 'person' ? id : `some-${role}`));
      expect({ role, allowed: ALLOWED.includes(status), status: status === 403 }).toEqual({
        role,
        allowed: roles.includes(role),
        status: !roles.includes(role),
      });
    }
  });

  it('the province covers its commune', async () => {
    for (const role of roles.filter((each) => each !== 'person')) {
      expect(ALLOWED).toContain((await ask(await house.as(role, ['38']))).status);
    }
  });

  if (/person|release|profile|consent|erasures|trace/.test(name)) {
    it.each([
      ['the next commune', ['15442']],
      ['another province', ['44']],
      ['no area at all', []],
      ['a province that only starts alike', ['15']],
    ])('the right role in %s sees nothing', async (_where, areas) => {
      for (const role of roles.filter((each) => each !== 'person')) {
        expect({ role, status: (await ask(await house.as(role, areas))).status }).toEqual({
          role,
          status: 404,
        });
      }
    });
  }

  if (roles.includes('person')) {
    it('a person sees only themselves, whatever areas their token names', async () => {
      expect((await ask(await house.as('person', ['38', '15421'], newId()))).status).toBe(404);
      expect((await ask(await house.as('person', ['38'], 'not-an-id'))).status).toBe(404);
    });
  }
});

describe('recording', () => {
  const record = async (role: string, areas: string[], communeCode: string) => {
    const caller = await house.as(role, areas);
    return caller.post('/api/v1/releases', aReport({ residence: { communeCode } }));
  };

  it.each([
    [['15421'], '15421', 201],
    [['38'], '15421', 201],
    [['44', '15421'], '15421', 201],
    [['15421'], '15442', 403],
    [['15421'], '19351', 403],
    [['44'], '15421', 403],
    [[], '15421', 403],
  ])('an officer of %j for %s: %i', async (areas, communeCode, status) => {
    const answer = await record('registry-officer', areas, communeCode);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('outside-area');
  });

  it.each(ROLES.filter((role) => role !== 'registry-officer'))('not by a %s', async (role) => {
    expect(await record(role, ['15421'], '15421')).toMatchObject({
      status: 403,
      body: { code: 'role-not-allowed' },
    });
  });
});
