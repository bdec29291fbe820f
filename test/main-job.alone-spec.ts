import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, vietnamDay } from '#libs/kernel';
import { eventually, testBroker } from '#libs/testing';
import { openTestHouse, type TestHouse } from './house.js';

// The main job of design/api.md: a release is recorded once, and everything else follows by itself. On both buses.

const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa
const NEIGHBOUR = '15409'; // xã Yên Phú, Thanh Hóa
const SECRETS = ['Lê Văn Thử', '038090001234', '0900000001', 'Thôn 3', 'Trại giam số 5', 'PT70/1'];
/** A common word: only as a value of its own does it tell anything. */
const OFFENCE = 'property';

const VACANCY = {
  employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
  ...{ title: 'Thợ hàn', occupationCode: '7212', openings: 3, communeCode: '15469' },
  ...{ wageMin: 7_000_000, wageMax: 9_000_000, closesOn: `${new Date().getUTCFullYear() + 1}-12-31` },
  ...{ skillsRequired: ['arc-welding'], skillsWelcome: ['blueprint-reading'], education: 'none' },
  ...{ experienceYears: 1, licences: [], shifts: ['day'], contract: '12-months', worksWith: [] },
};
const GUARD = {
  ...VACANCY,
  title: 'Nhân viên bảo vệ',
  occupationCode: '5401',
  skillsRequired: [],
  skillsWelcome: [],
};
const COURSE = {
  ...{ name: 'Đọc bản vẽ và hàn nâng cao', provider: 'Cơ sở dạy nghề Giả Định', occupationCode: '7212' },
  ...{
    skills: ['blueprint-reading', 'mig-welding'],
    level: 'elementary',
    weeks: 8,
    communeCode: '15469',
    feeVnd: 1_000_000,
  },
};
const RELEASE = {
  person: {
    ...{ fullName: 'Lê Văn Thử', birthDate: '1990-05-02', sex: 'male' },
    ...{ nationalId: '038090001234', phone: '0900000001' },
  },
  release: {
    ...{ kind: 'completed', completedOn: '2025-11-16', certificateNo: 'PT70/1', facility: 'Trại giam số 5' },
    ...{ sentenceMonths: 36, offenceGroup: 'property', intentional: true, obligationsSettled: true },
    additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '2030-11-16' }],
  },
  residence: { communeCode: COMMUNE, detail: 'Thôn 3' },
  employment: {
    ...{ education: 'lower-secondary', training: 'elementary', skills: ['arc-welding'] },
    ...{
      occupationsHeld: [{ code: '7212', years: 3 }],
      occupationsWanted: ['7212'],
      wageExpected: 7_000_000,
    },
    ...{ commuteKmMax: 20, relocate: false, availableFrom: '2026-01-05', licences: ['A1'] },
  },
  credit: {
    ...{ wanted: true, purpose: 'production', amount: 60_000_000 },
    ...{ householdRepresentative: true, samePurposeDebt: false },
  },
  consents: ['employment', 'training', 'credit'],
};

interface Item {
  personId: string;
  vacancyId: string;
  rank: number;
  fullName: string;
  score: number;
  outcome: string;
  from?: string;
  criteria: { code: string; weight: number; points: number; because: { code: string } }[];
}
interface Answer {
  status: number;
  body: { id: string; personId: string; releaseId: string; code: string; verdict: string } & {
    items: Item[];
    reasons: { code: string; met: boolean | null; article: string }[];
    steps: { service: string; handler: string; status: string }[];
  };
  text: string;
}

describe.each(['embedded', 'rabbitmq'])('the main job over the %s bus', (bus) => {
  let house: TestHouse;
  let stopBroker: () => Promise<void> = () => Promise.resolve();
  let vacancyId: string;
  let guardId: string;
  let person: { personId: string; releaseId: string };

  const ask = async (
    role: string,
    method: string,
    path: string,
    body?: object,
    areas = ['38'],
  ): Promise<Answer> => {
    const response = await fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await house.token(role, areas)}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': newId() }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text ? (JSON.parse(text) as Answer['body']) : ({} as Answer['body']),
      text,
    };
  };
  const get = (role: string, path: string, areas = ['38']): Promise<Answer> =>
    ask(role, 'GET', path, undefined, areas);
  const ranked = async (list: string): Promise<Item | undefined> =>
    (await get('counsellor', `/vacancies/${list}/candidates?limit=200`)).body.items.find(
      ({ personId }) => personId === person.personId,
    );

  beforeAll(async () => {
    const broker = bus === 'rabbitmq' ? await testBroker() : undefined;
    stopBroker = () => broker?.stop() ?? Promise.resolve();
    house = await openTestHouse(
      broker ? { BUS: 'rabbitmq', AMQP_URL: broker.url, BUS_PREFIX: `t${newId().slice(-12)}-` } : {},
    );
    vacancyId = (await ask('counsellor', 'POST', '/vacancies', VACANCY)).body.id;
    guardId = (await ask('counsellor', 'POST', '/vacancies', GUARD)).body.id;
    expect((await ask('training-coordinator', 'POST', '/courses', COURSE)).status).toBe(201);
    const recorded = await ask('registry-officer', 'POST', '/releases', RELEASE, [COMMUNE]);
    expect(recorded.status).toBe(201);
    person = recorded.body;
  }, 180_000);
  afterAll(async () => {
    await house.close();
    await stopBroker();
  });

  it('ranks the person for the vacancy that fits, each part of the score explained', async () => {
    const item = await eventually(async () => {
      const found = await ranked(vacancyId);
      expect(found).toBeDefined();
      return found!;
    });
    expect(item).toMatchObject({ rank: 1, fullName: 'Lê Văn Thử', outcome: 'suitable' });
    const weights = item.criteria.reduce((sum, { weight }) => sum + weight, 0);
    const points = item.criteria.reduce((sum, { weight, points: each }) => sum + weight * each, 0);
    expect(item.score).toBeCloseTo((100 * points) / weights, 3);
    expect(item.criteria.every(({ because }) => because.code.length > 0)).toBe(true);
  });

  it('keeps the barred person in the list, at its end, with the day from which it changes', async () => {
    expect(
      await eventually(async () => (await ranked(guardId)) ?? Promise.reject(new Error('not yet'))),
    ).toMatchObject({
      outcome: 'not-now',
      from: '2030-11-16',
    });
  });

  it('pre-screens the loan, every reason with its article', async () => {
    const { body } = await eventually(async () => {
      const answer = await get('credit-officer', `/people/${person.personId}/credit-prescreen`);
      expect(answer.status).toBe(200);
      return answer;
    });
    expect(body.verdict).toBe('almost');
    expect(body.reasons.filter(({ met }) => met === false).map(({ code }) => code)).toEqual([
      'on-confirmed-list',
      'law-abiding-attested',
    ]);
    expect(body.reasons.every(({ article }) => article.includes('22/2023'))).toBe(true);
  });

  it('shows each hop of the news', async () => {
    await eventually(async () => {
      const { body } = await get('registry-officer', `/releases/${person.releaseId}/journey`, [COMMUNE]);
      expect(body.steps.map(({ service, status }) => [service, status])).toEqual([
        ['employment', 'done'],
        ['microcredit', 'done'],
        ['training', 'done'],
        ['reporting', 'done'],
      ]);
    });
  });

  it('is nobody to the neighbours: right role, wrong place', async () => {
    const prescreen = `/people/${person.personId}/credit-prescreen`;
    expect((await get('commune-leader', prescreen, [COMMUNE])).status).toBe(200);
    expect((await get('commune-leader', prescreen, [NEIGHBOUR])).status).toBe(404);
    expect((await get('registry-officer', `/people/${person.personId}`, [NEIGHBOUR])).status).toBe(404);
    expect((await get('counsellor', `/people/${person.personId}/vacancies`, ['44'])).status).toBe(404);
    expect((await get('counsellor', `/vacancies/${vacancyId}/candidates`, ['44'])).status).toBe(404);
    expect((await ask('registry-officer', 'POST', '/releases', RELEASE, [NEIGHBOUR])).body.code).toBe(
      'outside-area',
    );
  });

  it('leaves nothing personal outside the registry and the bus without a name', async () => {
    const database = await house.database.open({ name: 'registry', migrations: [] });
    const texts = await database.read((tx) =>
      tx.query<{ place: string; row: string }[]>(`
        select table_schema || '.' || table_name as place,
               query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '')::text as row
          from information_schema.tables
         where table_type = 'BASE TABLE'
           and table_schema not in ('pg_catalog', 'information_schema', 'registry')`),
    );
    expect(texts.length).toBeGreaterThan(30);
    const outside = texts.filter(({ row }) =>
      [...SECRETS, `>${OFFENCE}<`, `"${OFFENCE}"`].some((secret) => row.includes(secret)),
    );
    expect(outside.map(({ place }) => place)).toEqual([]);
  });

  it('lets a withdrawal reach every reader, and shows that it did', async () => {
    const consent = `/people/${person.personId}/consents/employment`;
    expect((await ask('registry-officer', 'DELETE', consent, undefined, [COMMUNE])).status).toBe(200);
    await eventually(async () => {
      expect(await ranked(vacancyId)).toBeUndefined();
      const { text } = await get('registry-officer', `/people/${person.personId}/erasures`, [COMMUNE]);
      expect(JSON.parse(text)).toMatchObject({ items: [{ service: 'employment', status: 'done' }] });
    });
    expect((await ask('registry-officer', 'PUT', consent, undefined, [COMMUNE])).status).toBe(200);
    await eventually(async () => expect(await ranked(vacancyId)).toBeDefined());
  });

  it('takes a closed case out of every list', async () => {
    const closing = { reason: 'moved', on: vietnamDay(new Date()) };
    const closed = await ask('registry-officer', 'POST', `/people/${person.personId}/closures`, closing, [
      COMMUNE,
    ]);
    expect([closed.status, closed.body.code]).toEqual([201, undefined]);
    await eventually(async () => {
      expect(await ranked(vacancyId)).toBeUndefined();
      expect((await get('credit-officer', `/people/${person.personId}/credit-prescreen`)).status).toBe(404);
    });
  });
});
