import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { House } from './house.js';

let house: House;
/** Lives in Yên Trường (15421, Thanh Hóa). */
const person = aSnapshot();
let referralId: string;

const HERE = ['15421'];
const NEXT_COMMUNE = ['15442'];
const OTHER_PROVINCE = ['44'];

beforeAll(async () => {
  house = await House.open();
  await house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
  const prepared = await prepare('registry-officer', HERE);
  referralId = prepared.body.id as string;
});
afterAll(() => house.close());

const prepare = async (role: string, areas: string[]) =>
  house.post(await house.token(role, areas), '/api/v1/credit-referrals', {
    ...{ personId: person.personId, purpose: 'production', amount: 60_000_000, termMonths: 36 },
  });
const act = async (role: string, areas: string[], name: string, id = referralId) =>
  house.post(await house.token(role, areas), `/api/v1/credit-referrals/${id}/acts`, { act: name });
const establishment = async (role: string, areas: string[], communeCode = '15421') =>
  house.post(await house.token(role, areas), '/api/v1/credit-prescreens', {
    applicant: { kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 2, communeCode },
    ...{ purpose: 'production', amount: 50_000_000, collateral: false },
  });

describe('who may see the pre-screening of a person', () => {
  it.each([
    ['credit-officer', ['38'], 200],
    ['credit-officer', HERE, 200],
    ['commune-leader', HERE, 200],
    ['commune-leader', NEXT_COMMUNE, 404],
    ['commune-leader', [], 404],
    ['credit-officer', OTHER_PROVINCE, 404],
    ['counsellor', ['38'], 403],
    ['registry-officer', HERE, 403],
    ['training-coordinator', ['38'], 403],
    ['employer', ['38'], 403],
    ['operator', ['38'], 403],
    ['person', HERE, 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const token = await house.token(role, [...areas]);
    const answer = await house.get(token, `/api/v1/people/${person.personId}/credit-prescreen`);
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body.code).toBe('not-found');
  });

  it('nobody without a token, and an id that is none is not found', async () => {
    expect((await house.get('', `/api/v1/people/${person.personId}/credit-prescreen`)).status).toBe(401);
    const officer = await house.token('credit-officer', ['38']);
    for (const id of [newId(), 'x', '1']) {
      expect((await house.get(officer, `/api/v1/people/${id}/credit-prescreen`)).status).toBe(404);
    }
  });
});

describe('who is in the list', () => {
  it.each([
    ['credit-officer', ['38'], 200, 1],
    ['commune-leader', HERE, 200, 1],
    ['commune-leader', NEXT_COMMUNE, 200, 0],
    ['credit-officer', OTHER_PROVINCE, 200, 0],
    ['counsellor', ['38'], 403, undefined],
    ['registry-officer', HERE, 403, undefined],
  ] as const)('for %s of %j: %i, %s', async (role, areas, status, count) => {
    const answer = await house.get(await house.token(role, [...areas]), '/api/v1/credit-prescreens');
    expect([answer.status, answer.body.items?.length]).toEqual([status, count]);
  });
});

describe('for which establishment one may ask', () => {
  it.each([
    ['credit-officer', ['38'], '15421', 200],
    ['commune-leader', HERE, '15421', 200],
    ['commune-leader', NEXT_COMMUNE, '15421', 403],
    ['credit-officer', OTHER_PROVINCE, '15421', 403],
    ['counsellor', ['38'], '15421', 403],
  ] as const)('%s of %j in %s: %i', async (role, areas, communeCode, status) => {
    const answer = await establishment(role, [...areas], communeCode);
    expect(answer.status).toBe(status);
    if (role !== 'counsellor' && status === 403) expect(answer.body.code).toBe('outside-area');
  });
});

describe('who may work on a referral', () => {
  it.each([
    ['registry-officer', HERE, 409],
    ['registry-officer', NEXT_COMMUNE, 404],
    ['registry-officer', OTHER_PROVINCE, 404],
    ['commune-leader', HERE, 403],
    ['credit-officer', ['38'], 403],
  ] as const)('%s of %j prepares: %i', async (role, areas, status) => {
    expect((await prepare(role, [...areas])).status).toBe(status);
  });

  it.each([
    ['commune-leader', NEXT_COMMUNE, 'confirm-list', 404],
    ['commune-leader', OTHER_PROVINCE, 'confirm-list', 404],
    ['registry-officer', HERE, 'confirm-list', 403],
    ['credit-officer', ['38'], 'confirm-list', 403],
    ['commune-leader', HERE, 'approve', 403],
    ['credit-officer', ['38'], 'approve', 409],
    ['credit-officer', OTHER_PROVINCE, 'approve', 404],
    ['commune-leader', HERE, 'endorse', 409],
    ['counsellor', ['38'], 'endorse', 403],
  ] as const)('%s of %j does %s while it is listed: %i', async (role, areas, name, status) => {
    expect((await act(role, [...areas], name)).status).toBe(status);
  });

  it.each([
    ['credit-officer', ['38'], 200, 1],
    ['commune-leader', HERE, 200, 1],
    ['registry-officer', NEXT_COMMUNE, 200, 0],
    ['credit-officer', OTHER_PROVINCE, 200, 0],
    ['auditor', ['38'], 403, undefined],
  ] as const)('%s of %j lists: %i, %s', async (role, areas, status, count) => {
    const answer = await house.get(
      await house.token(role, [...areas]),
      '/api/v1/credit-referrals?status=listed',
    );
    expect([answer.status, answer.body.items?.length]).toEqual([status, count]);
  });
});
