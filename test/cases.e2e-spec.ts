import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { openTestHouse, type TestHouse } from './house.js';

// A case ends in the registry: what is open elsewhere stops. And what all services together hold of one person.

const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

let house: TestHouse;
let personId: string;

const request = async (role: string, method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await house.token(role)}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
    },
    body: body ? JSON.stringify(body) : null,
  });
const ask = async (role: string, method: string, path: string, body?: object) => {
  const answer = await request(role, method, path, body);
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Record<string, string> };
};
const made = async (role: string, path: string, body: object): Promise<string> => {
  const { status, body: answer } = await ask(role, 'POST', path, body);
  expect({ path, status, answer }).toMatchObject({ status: 201 });
  return answer['id'] ?? '';
};

beforeAll(async () => {
  house = await openTestHouse();
  const { body } = await ask('registry-officer', 'POST', '/releases', {
    person: { fullName: 'Phạm Văn Giả Định', birthDate: '1990-05-02', sex: 'male' },
    release: {
      ...{
        kind: 'completed',
        completedOn: '2026-10-16',
        certificateNo: 'PT70/1',
        facility: 'Trại giam số 5',
      },
      ...{ sentenceMonths: 36, offenceGroup: 'traffic', intentional: false, obligationsSettled: true },
      additionalPenalties: [],
    },
    residence: { communeCode: COMMUNE },
    employment: { skills: ['arc-welding'], occupationsHeld: [], occupationsWanted: ['7212'], licences: [] },
    credit: { wanted: true, purpose: 'production', amount: 60_000_000 },
    consents: ['employment', 'training', 'credit'],
  });
  personId = body['personId'] ?? '';
});
afterAll(() => house.close());

/** What is open of the person in each service. */
async function open() {
  const vacancyId = await made('counsellor', '/vacancies', {
    employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
    ...{ title: 'Thợ hàn', occupationCode: '7212', openings: 3, communeCode: '15469' },
    ...{ wageMin: 7_000_000, wageMax: 9_000_000, closesOn: `${NEXT_YEAR}-12-31` },
    ...{ skillsRequired: ['arc-welding'], skillsWelcome: [], education: 'none', experienceYears: 0 },
    ...{ licences: [], shifts: ['day'], contract: '12-months', worksWith: [] },
  });
  const courseId = await made('training-coordinator', '/courses', {
    ...{
      name: 'Hàn cơ bản',
      provider: 'Trường nghề Giả Định',
      occupationCode: '7212',
      skills: ['arc-welding'],
    },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const start = { startsOn: `${NEXT_YEAR}-01-10`, seats: 5 };
  const intakeId = await made('training-coordinator', `/courses/${courseId}/intakes`, start);
  const loan = { personId, purpose: 'production', amount: 60_000_000, termMonths: 36 };
  // each service hears of the person in its own time, and takes the same thing once
  const [introductionId, enrolmentId, referralId] = await Promise.all([
    eventually(() => made('counsellor', '/introductions', { vacancyId, personId })),
    eventually(() => made('training-coordinator', '/enrolments', { intakeId, personId })),
    eventually(() => made('registry-officer', '/credit-referrals', loan)),
  ]);
  return { introductionId, enrolmentId, referralId };
}

describe('a case that ends', () => {
  it('freezes introductions, enrolments and referrals, and every service lets go', async () => {
    const { introductionId, enrolmentId, referralId } = await open();
    await made('registry-officer', `/cases/${personId}/acts`, { act: 'receive' });

    const { body: file } = await ask('registry-officer', 'GET', `/people/${personId}/file`);
    const { held } = file as unknown as { held: { service: string; items: { table: string }[] }[] };
    const tables = Object.fromEntries(
      held.map(({ service, items }) => [service, items.map(({ table }) => table)]),
    );
    expect(tables).toMatchObject({
      registry: expect.arrayContaining(['person', 'release', 'case_act', 'consent_act']),
      // what names the person only through another row is theirs as well
      employment: expect.arrayContaining(['candidate', 'introduction']),
      training: expect.arrayContaining(['learner', 'enrolment', 'enrolment_act']),
      microcredit: expect.arrayContaining(['applicant', 'referral']),
    });
    for (const path of ['file.pdf', 'consents/slip']) {
      const paper = await request('registry-officer', 'GET', `/people/${personId}/${path}`);
      expect(paper.headers.get('content-type')).toBe('application/pdf');
      expect((await paper.text()).startsWith('%PDF-')).toBe(true);
    }
    expect((await ask('employer', 'GET', `/people/${personId}/file`)).status).toBe(403);
    expect((await ask('auditor', 'GET', `/people/${newId()}/file`)).status).toBe(403);

    await made('registry-officer', `/cases/${personId}/acts`, { act: 'close', reason: 'dead' });
    await eventually(async () => {
      const acts = [
        ask('counsellor', 'POST', `/introductions/${introductionId}/acts`, { act: 'accept' }),
        ask('training-coordinator', 'POST', `/enrolments/${enrolmentId}/acts`, {
          act: 'drop',
          reason: 'other',
        }),
        ask('commune-leader', 'POST', `/credit-referrals/${referralId}/acts`, { act: 'confirm-list' }),
      ];
      const statuses = (await Promise.all(acts)).map(({ status }) =>
        status === 409 || status === 404 ? 'frozen' : status,
      );
      expect(statuses).toEqual(['frozen', 'frozen', 'frozen']);
      const { body } = await ask('registry-officer', 'GET', `/people/${personId}/erasures`);
      const { items } = body as unknown as { items: { service: string; erasedAt: string | null }[] };
      expect(items.length).toBeGreaterThan(0);
      expect(JSON.stringify(items)).not.toContain('"pending"');
    });
  });
});
