import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, vietnamDay } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { openTestHouse, type TestHouse } from './house.js';

// Two records that are one person: merged and undone in the registry, and every service follows by itself.

const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa

const VACANCY = {
  employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
  ...{ title: 'Thợ hàn', occupationCode: '7212', openings: 3, communeCode: '15469' },
  ...{ wageMin: 7_000_000, wageMax: 9_000_000, closesOn: `${new Date().getUTCFullYear() + 1}-12-31` },
  ...{ skillsRequired: ['arc-welding'], skillsWelcome: [], education: 'none', experienceYears: 1 },
  ...{ licences: [], shifts: ['day'], contract: '12-months', worksWith: [] },
};
const release = (person: object) => ({
  person: { fullName: 'Lê Văn Thử', birthDate: '1990-05-02', sex: 'male', ...person },
  release: {
    ...{ kind: 'completed', completedOn: '2025-11-16', certificateNo: 'PT70/1', facility: 'Trại giam số 5' },
    ...{ sentenceMonths: 36, offenceGroup: 'property', intentional: true, obligationsSettled: true },
    additionalPenalties: [],
  },
  residence: { communeCode: COMMUNE },
  employment: {
    ...{ skills: ['arc-welding'], occupationsHeld: [], occupationsWanted: ['7212'], licences: [] },
  },
  credit: { wanted: true, purpose: 'production', amount: 60_000_000 },
  consents: ['employment', 'training', 'credit'],
});

let house: TestHouse;
let vacancyId: string;
let [stays, goes] = ['', ''];

interface Found {
  items: { id: string; people: { personId: string }[]; personId: string }[];
}
const ask = async (role: string, method: string, path: string, body?: object) => {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await house.token(role)}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
    },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Found & Record<string, string> };
};

/** Who of both each service knows. */
const known = async () => {
  const { body: ranked } = await ask('counsellor', 'GET', `/vacancies/${vacancyId}/candidates?limit=200`);
  const asked = async (role: string, of: (id: string) => string): Promise<string[]> => {
    const answers = await Promise.all([stays, goes].map((id) => ask(role, 'GET', of(id))));
    return [stays, goes].filter((_, index) => answers[index]?.status === 200);
  };
  const year = '2025-01-01&to=2025-12-31';
  const { body: report } = await ask(
    'committee-member',
    'GET',
    `/reports/reintegration?area=38&from=${year}`,
  );
  const rows = await (
    await house.database.open({ name: 'training', migrations: [] })
  ).read((tx) => tx.query<{ person_id: string }[]>('select person_id from learner'));
  return {
    registry: await asked('registry-officer', (id) => `/people/${id}`),
    employment: ranked.items.map(({ personId }) => personId).sort(),
    microcredit: await asked('credit-officer', (id) => `/people/${id}/credit-prescreen`),
    training: rows.map(({ person_id: id }) => id).sort(),
    reporting: Number(report['released']),
  };
};

/** What was under way for the one who goes: their introduction, their place in a course, their dossier. */
const underWay = { introductions: '', enrolments: '', 'credit-referrals': '' };
const ROLE = {
  introductions: 'counsellor',
  enrolments: 'training-coordinator',
  'credit-referrals': 'credit-officer',
} as const;
const begin = async (): Promise<void> => {
  const course = await ask('training-coordinator', 'POST', '/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const startsOn = vietnamDay(new Date());
  const intakes = `/courses/${course.body['id'] ?? ''}/intakes`;
  const intake = await ask('training-coordinator', 'POST', intakes, { startsOn, seats: 5 });
  const loan = { personId: goes, purpose: 'production', amount: 60_000_000, termMonths: 36 };
  for (const [what, role, body] of [
    ['introductions', 'counsellor', { vacancyId, personId: goes }],
    ['enrolments', 'training-coordinator', { intakeId: intake.body['id'], personId: goes }],
    ['credit-referrals', 'registry-officer', loan],
  ] as const) {
    const made = await ask(role, 'POST', `/${what}`, body);
    expect([what, made.status]).toEqual([what, 201]);
    underWay[what] = made.body['id'] ?? '';
  }
};
const whose = async (): Promise<string[]> =>
  Promise.all(
    (['introductions', 'enrolments', 'credit-referrals'] as const).map(
      async (what) => (await ask(ROLE[what], 'GET', `/${what}/${underWay[what]}`)).body['personId'] ?? '',
    ),
  );

beforeAll(async () => {
  house = await openTestHouse();
  vacancyId = (await ask('counsellor', 'POST', '/vacancies', VACANCY)).body['id'] ?? '';
  const recorded = async (person: object) =>
    (await ask('registry-officer', 'POST', '/releases', release(person))).body['personId'] ?? '';
  stays = await recorded({ nationalId: '038090001234' });
  goes = await recorded({ phone: '0900000001' });
  // figures below five are hidden: six others make both readable
  for (let n = 1; n <= 6; n += 1) {
    await ask('registry-officer', 'POST', '/releases', {
      ...release({
        fullName: `Trần Mẫu ${'ABCDEF'[n - 1]}`,
        birthDate: `197${n}-0${n}-1${n}`,
        nationalId: `03807${n}00900${n}`,
      }),
      consents: [],
    });
  }
}, 180_000);
afterAll(() => house.close());

describe('two records of one person', () => {
  const both = () => [stays, goes].sort();
  let mergeId: string;

  it('are two everywhere at first, and wait for review', async () => {
    await eventually(
      async () =>
        expect(await known()).toEqual({
          ...{ registry: [stays, goes], employment: both(), microcredit: [stays, goes] },
          ...{ training: both(), reporting: 8 },
        }),
      { timeoutMs: 30_000 },
    );
    await begin();
    const { body } = await ask('registry-officer', 'GET', '/duplicates');
    expect(body.items.map(({ people }) => people.map(({ personId }) => personId).sort())).toEqual([both()]);
    const merged = await ask('registry-officer', 'POST', `/duplicates/${body.items[0]?.id}/merge`, {
      survivorId: stays,
    });
    expect(merged.status).toBe(201);
    mergeId = merged.body['id'] ?? '';
  });

  it('are one in every service after the merge', async () => {
    await eventually(
      async () =>
        expect(await known()).toEqual({
          ...{
            registry: [stays],
            employment: [stays],
            microcredit: [stays],
            training: [stays],
            reporting: 7,
          },
        }),
      { timeoutMs: 30_000 },
    );
    expect(await whose()).toEqual([stays, stays, stays]);
  });

  it('are two in every service after it is undone', async () => {
    const undone = await ask('registry-officer', 'POST', `/merges/${mergeId}/undo`, {
      reason: 'different-people',
    });
    expect(undone.status).toBe(200);
    await eventually(
      async () =>
        expect(await known()).toEqual({
          ...{ registry: [stays, goes], employment: both(), microcredit: [stays, goes] },
          ...{ training: both(), reporting: 8 },
        }),
      { timeoutMs: 30_000 },
    );
    await eventually(async () => expect(await whose()).toEqual([goes, goes, goes]));
  });
});
