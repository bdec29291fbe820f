import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { openTestHouse, type TestHouse } from '../../house.js';

// Twins who differ in the offence and nothing else, through registry, bus and employment: what a counsellor is answered.

const COMMUNE = '15421'; // xã Yên Trường, Thanh Hóa
const NEXT_YEAR = new Date().getUTCFullYear() + 1;
/** None of these closes any work of its own: what closes work to everybody closes it to all of them alike. */
const WITHOUT_BARS = ['drugs', 'traffic', 'economic', 'public-order', 'other'] as const;
/** NĐ 96/2016/NĐ-CP Điều 32.1a: guards. */
const BARRED = 'property';

const vacancy = (title: string, occupationCode: string, over: object = {}): object => ({
  employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
  ...{ title, occupationCode, openings: 3, communeCode: '15469', wageMin: 6_000_000, wageMax: 9_000_000 },
  ...{ closesOn: `${NEXT_YEAR}-12-31`, skillsRequired: [], skillsWelcome: [], education: 'none' },
  ...{ experienceYears: 0, licences: [], shifts: ['day'], contract: '12-months', worksWith: [] },
  ...over,
});
const VACANCIES = [
  vacancy('Thợ hàn', '7212', { skillsRequired: ['arc-welding'], experienceYears: 1 }),
  vacancy('Phụ bếp', '9402', { wageMin: 5_000_000, wageMax: 6_000_000, communeCode: '14797' }),
  vacancy('Lái xe tải', '8332', { licences: ['C'] }),
  vacancy('Chăm sóc người già', '5322', { worksWith: ['elderly'] }),
  vacancy('Nhân viên bảo vệ', '5401', { worksWith: ['security'] }),
];

const nameOf = (at: number): string => `Lê Văn Thử ${'ABCDEF'[at]}`;

/** The same in everything that is not needed to tell two rows of a registry apart. */
const release = (offenceGroup: string, at: number): object => ({
  person: {
    ...{ fullName: nameOf(at), birthDate: '1990-05-02', sex: 'male' },
    ...{ nationalId: `03809000200${at}`, phone: `090000000${at}` },
  },
  release: {
    ...{ kind: 'completed', completedOn: `${NEXT_YEAR - 2}-11-16`, certificateNo: `PT70/${at}` },
    ...{ facility: 'Trại giam số 5', sentenceMonths: 84, offenceGroup, intentional: true },
    ...{ obligationsSettled: false, additionalPenalties: [] },
  },
  residence: { communeCode: COMMUNE, detail: 'Thôn 3' },
  employment: {
    ...{ education: 'lower-secondary', training: 'elementary', skills: ['arc-welding'] },
    ...{
      occupationsHeld: [{ code: '7212', years: 3 }],
      occupationsWanted: ['7212'],
      wageExpected: 7_000_000,
    },
    ...{ commuteKmMax: 20, relocate: false, availableFrom: `${NEXT_YEAR - 1}-01-05`, licences: ['A1'] },
  },
  consents: ['employment', 'training'],
});

interface Item {
  vacancyId: string;
  personId: string;
  rank: number;
  fullName: string;
  score: number;
  outcome: string;
  from?: string;
  bars?: { ground: string; article: string }[];
}

describe('twins who differ in the offence alone', () => {
  let house: TestHouse;
  const vacancyIds: string[] = [];
  const people: { personId: string; fullName: string; offence: string }[] = [];

  const ask = async (role: string, method: string, path: string, body?: object, areas = ['38']) => {
    const answer = await fetch(`${house.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await house.token(role, areas)}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
      },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text;
  };
  const itemsOf = (text: string): Item[] => (JSON.parse(text) as { items: Item[] }).items;
  const vacanciesOf = (personId: string) =>
    ask('counsellor', 'GET', `/people/${personId}/vacancies?limit=200`);
  const candidatesOf = (id: string) => ask('counsellor', 'GET', `/vacancies/${id}/candidates?limit=200`);
  const twins = () => people.filter(({ offence }) => offence !== BARRED);
  const barred = () => people.find(({ offence }) => offence === BARRED)!.personId;

  beforeAll(async () => {
    house = await openTestHouse();
    for (const body of VACANCIES)
      vacancyIds.push((JSON.parse(await ask('counsellor', 'POST', '/vacancies', body)) as { id: string }).id);
    for (const [at, offence] of [...WITHOUT_BARS, BARRED].entries()) {
      const answer = await ask('registry-officer', 'POST', '/releases', release(offence, at), [COMMUNE]);
      people.push({ personId: (JSON.parse(answer) as Item).personId, fullName: nameOf(at), offence });
    }
    await eventually(async () => {
      for (const id of vacancyIds) expect(itemsOf(await candidatesOf(id))).toHaveLength(people.length);
      for (const { personId } of people)
        expect(itemsOf(await vacanciesOf(personId))).toHaveLength(VACANCIES.length);
    });
  }, 180_000);
  afterAll(() => house.close());

  it('get the same list of vacancies, byte for byte', async () => {
    const lists = await Promise.all(
      twins().map(async ({ personId, fullName }) => {
        const text = await vacanciesOf(personId);
        return text.replace(`"${personId}"`, '"one"').replace(`"${fullName}"`, '"one"');
      }),
    );
    expect(itemsOf(lists[0]!).map(({ outcome }) => outcome)).toContain('suitable');
    expect(lists.map((list) => list === lists[0])).toEqual(lists.map(() => true));
  });

  it('stand beside each other in the list of every vacancy, with the same line, byte for byte', async () => {
    for (const id of vacancyIds) {
      const lines = itemsOf(await candidatesOf(id)).filter(({ personId }) => personId !== barred());
      const told = lines.map(({ rank: _rank, personId: _id, fullName: _name, ...line }) =>
        JSON.stringify(line),
      );
      expect(told).toEqual(Array<string>(WITHOUT_BARS.length).fill(told[0]!));
      expect(lines.map(({ personId }) => personId)).toEqual(
        twins()
          .map(({ personId }) => personId)
          .sort(),
      );
    }
  });

  it('leave the same rows in employment, but for who they are and when', async () => {
    const database = await house.database.open({ name: 'employment', migrations: [] });
    const rows = await database.read((tx) =>
      tx.query<{ personId: string; row: string }[]>(`
        select person_id as "personId", (to_jsonb(c) - 'person_id' - 'revision')::text as row from candidate c
        union all
        select person_id, (to_jsonb(r) - 'person_id')::text from ranking r order by 2`),
    );
    const of = (id: string): string[] => rows.filter(({ personId }) => personId === id).map(({ row }) => row);
    const [first, ...others] = twins().map(({ personId }) => of(personId));
    expect(first?.length).toBeGreaterThan(1);
    for (const other of others) expect(other).toEqual(first);
  });

  it('differ from one whom the law closes work to in that work alone, and only in what the bar says', async () => {
    const bySubject = async (personId: string): Promise<Map<string, Item>> =>
      new Map(itemsOf(await vacanciesOf(personId)).map((item) => [item.vacancyId, item]));
    const [free, held] = [await bySubject(twins()[0]!.personId), await bySubject(barred())];
    const guard = vacancyIds.at(-1)!;
    for (const id of vacancyIds) {
      const [{ rank: _a, ...one }, { rank: _b, ...other }] = [free.get(id)!, held.get(id)!];
      if (id !== guard) {
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        continue;
      }
      const { outcome, from: _from, bars, ...rest } = other;
      const { outcome: itsOutcome, bars: _bars, ...itsRest } = one;
      expect([itsOutcome, outcome]).toEqual(['suitable', 'needs-check']);
      expect(bars?.map(({ ground }) => ground)).toEqual(['guard-service']);
      expect(JSON.stringify(rest)).toBe(JSON.stringify(itsRest));
    }
  });
});
