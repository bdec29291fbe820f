import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { VacancyClosedV1, VacancyOpenedV1 } from '#libs/contracts';
import { addDays } from '#libs/kernel';
import { CloseStaleVacancies } from '../src/application/close-stale-vacancies.js';
import { aSnapshot } from './builders.js';
import { type Answer, aVacancyBody, faultsOf, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

const DAY = '2026-11-22';
let house: House;
let counsellor: string;
let employer: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  employer = await house.token('employer', ['38'], 'employer-a');
});
afterAll(() => house.close());

const open = (over: object, token = counsellor): Promise<Answer> =>
  house.post(token, '/api/v1/vacancies', aVacancyBody({ closesOn: '2027-12-31', ...over }));
const words = { wageMin: undefined, wageMax: undefined };

describe('an advertisement in its own words', () => {
  it('has its wage read where no figures are given, and says why not', async () => {
    const read = async (wageText: string) => {
      const { body } = await open({ ...words, wageText });
      return [body.wageMin, body.wageMax, body.wageNote];
    };
    expect(await read('7 - 9 triệu')).toEqual([7_000_000, 9_000_000, undefined]);
    expect(await read('Thoả thuận')).toEqual([undefined, undefined, 'wage-negotiable']);
    expect(await read('300k/ngày')).toEqual([undefined, undefined, 'wage-not-in-dong-a-month']);
    const { body } = await open({ wageText: '1 triệu' });
    expect([body.wageMin, body.wageText]).toEqual([7_000_000, '1 triệu']);
  });

  it('with new words the wage is the new one', async () => {
    const { body } = await open({ ...words, wageText: '7 - 9 triệu' });
    const changed = await house.patch(
      counsellor,
      `/api/v1/vacancies/${body.id}`,
      { wageText: '12 triệu' },
      '"1"',
    );
    expect([changed.body.wageMin, changed.body.wageMax]).toEqual([12_000_000, 12_000_000]);
  });

  it('is flagged where it asks age, sex or a deposit, with the law; it is opened all the same', async () => {
    const made = await open({ description: 'Ưu tiên nữ, tuổi từ 18-35. Đặt cọc tiền đồng phục.' });
    expect([made.status, made.body.flags.map(({ code }: { code: string }) => code)]).toEqual([
      201,
      ['asks-age', 'asks-sex', 'asks-deposit'],
    ]);
    expect((await open({ description: 'Làm giờ hành chính' })).body).not.toHaveProperty('flags');
  });
});

describe('work abroad', () => {
  it('stands apart: in no list, in no advice, with no list of its own; one by one people are introduced', async () => {
    const person = aSnapshot();
    await house.release([person]);
    const { body: abroad } = await open({ country: 'JP' });
    const { body: home } = await open({});
    const ids = async (path: string): Promise<string[]> =>
      (await house.get(counsellor, path)).body.items.map((item: { id?: string; vacancyId?: string }) => {
        return item.id ?? item.vacancyId;
      });
    expect(await ids('/api/v1/vacancies?abroad=true&limit=200')).toEqual([abroad.id]);
    const atHome = await ids('/api/v1/vacancies?abroad=false&limit=200');
    expect([atHome.includes(home.id), atHome.includes(abroad.id)]).toEqual([true, false]);
    const suited = await ids(`/api/v1/people/${person.personId}/vacancies?limit=200`);
    expect([suited.includes(home.id), suited.includes(abroad.id)]).toEqual([true, false]);
    const list = await house.get(counsellor, `/api/v1/vacancies/${abroad.id}/candidates`);
    expect([list.status, list.body.code]).toEqual([409, 'vacancy-abroad']);
    const elsewhere = await house.token('counsellor', ['44']);
    expect((await house.get(elsewhere, `/api/v1/vacancies/${abroad.id}/candidates`)).status).toBe(404);
    expect(await house.heard(VacancyOpenedV1, abroad.id)).toEqual([]);
    const pair = { vacancyId: abroad.id, personId: person.personId };
    expect((await house.post(counsellor, '/api/v1/introductions', pair)).status).toBe(201);
    for (const country of ['VN', 'ZZ', 'jp', 'Japan', 7]) {
      expect(faultsOf(await open({ country }))).toEqual(['/country unknown-country']);
    }
  });
});

describe('a vacancy of which nobody gives a sign of life', () => {
  it('closes after 90 days, and what waits there with it; a change or an answer of the employer keeps it', async () => {
    house.moveTo(DAY);
    const person = aSnapshot();
    await house.release([person]);
    const made = async (): Promise<string> => (await open({}, employer)).body.id;
    const [silent, changed, answered] = [await made(), await made(), await made()];
    const introduce = async (vacancyId: string): Promise<string> =>
      (await house.post(counsellor, '/api/v1/introductions', { vacancyId, personId: person.personId })).body
        .id;
    const [waiting, invited] = [await introduce(silent), await introduce(answered)];
    house.moveTo(addDays(DAY, 10));
    await house.patch(employer, `/api/v1/vacancies/${changed}`, { openings: 2 }, '"1"');
    await house.post(employer, `/api/v1/introductions/${invited}/acts`, { act: 'invite' });
    const stateOf = async (id: string) => {
      const { body } = await house.get(counsellor, `/api/v1/vacancies/${id}`);
      return body.closedReason ?? body.status;
    };
    const sweep = (days: number) => {
      house.moveTo(addDays(DAY, days));
      return house.part(CloseStaleVacancies).run();
    };
    await sweep(90);
    expect(await stateOf(silent)).toBe('open');
    await Promise.all([sweep(91), sweep(91)]);
    expect(await Promise.all([silent, changed, answered].map(stateOf))).toEqual(['stale', 'open', 'open']);
    expect((await house.get(counsellor, `/api/v1/introductions/${waiting}`)).body.status).toBe('closed');
    expect((await house.get(counsellor, `/api/v1/vacancies/${silent}`)).body.acts).toEqual([
      { act: 'go-stale', on: addDays(DAY, 91), actorRole: 'clock', reason: 'stale' },
    ]);
    expect(await house.heard(VacancyClosedV1, silent)).toHaveLength(1);
    await sweep(101);
    expect(await Promise.all([changed, answered].map(stateOf))).toEqual(['stale', 'stale']);
  });
});
