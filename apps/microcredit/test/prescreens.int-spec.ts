import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { faultsOf, House } from './house.js';

let house: House;
let officer: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.token('credit-officer', ['38']);
});
afterAll(() => house.close());

const anAsk = (over: Record<string, unknown> = {}, applicant: Record<string, unknown> = {}) => ({
  applicant: {
    ...{ kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 2, communeCode: '15421' },
    ...applicant,
  },
  ...{ purpose: 'production', amount: 500_000_000, collateral: true },
  ...over,
});
const ask = (body: unknown, token = officer) => house.post(token, '/api/v1/credit-prescreens', body);

describe('an establishment that asks', () => {
  it('is answered with every reason, and nothing is saved', async () => {
    const before = await house.rows('select * from idempotency_key');
    const answer = await ask(anAsk());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      verdict: 'almost',
      programme: 'released-person-establishment',
      ceiling: 2_000_000_000,
      termMonthsMax: 120,
      rulesUnderReview: ['CR-022', 'CR-016'],
    });
    expect(answer.body.reasons.map(({ code, met }: { code: string; met: boolean }) => [code, met])).toEqual([
      ['share-of-released-workers', true],
      ['plan-confirmed', false],
      ['collateral-given', true],
      ['amount-within-ceiling', true],
      ['term-within-limit', true],
    ]);
    expect(await house.rows('select * from idempotency_key')).toEqual(before);
    expect(await house.rows('select * from decision')).toEqual([]);
  });

  it('with its plan confirmed may borrow', async () => {
    expect((await ask(anAsk({ planConfirmed: true }))).body).toMatchObject({
      verdict: 'eligible',
      documents: expect.arrayContaining([
        { code: 'form-02', name: expect.stringContaining('Mẫu số 02'), status: 'held' },
      ]),
    });
  });

  it('is told every fault at once', async () => {
    const wrong = anAsk(
      { amount: 0, collateral: 'yes', surprise: 1 },
      { form: 'bank', workers: 0, releasedWorkers: -1, communeCode: 'x' },
    );
    const answer = await ask(wrong);
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([
      '/amount too-small',
      '/applicant/communeCode unknown-commune',
      '/applicant/form unknown-value',
      '/applicant/releasedWorkers too-small',
      '/applicant/workers too-small',
      '/collateral not-a-boolean',
      '/surprise unknown-field',
    ]);
    const crossed = await ask(anAsk({ purpose: 'training' }, { releasedWorkers: 21, communeCode: '99999' }));
    expect(faultsOf(crossed)).toEqual([
      '/applicant/communeCode unknown-commune',
      '/applicant/releasedWorkers more-released-than-workers',
      '/purpose purpose-not-for-establishment',
    ]);
  });
});

describe('the list of the pre-screened', () => {
  it('walks through everyone of the area once, newest first, and filters by verdict', async () => {
    const inside = Array.from({ length: 7 }, (_, index) =>
      aSnapshot({ personId: newId() }, { samePurposeDebt: index % 2 === 0 }),
    );
    const elsewhere = aSnapshot({ communeCode: '19333', provinceCode: '44' });
    await house.tell(
      [...inside, elsewhere].map((data) => ({
        ...{ event: ReleaseRecordedV1, subject: data.personId, sequence: 1 },
        data: { ...data, releaseId: newId(), countedOn: '2026-11-16' },
      })),
    );
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await house.get(officer, `/api/v1/credit-prescreens?limit=3${cursor}`);
      seen.push(...body.items.map(({ personId }: { personId: string }) => personId));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor as string}`;
    }
    expect(seen).toEqual(inside.map(({ personId }) => personId).reverse());

    const { body } = await house.get(officer, '/api/v1/credit-prescreens?verdict=ineligible');
    expect(body.items).toHaveLength(4);
    expect(body.items[0]).toMatchObject({
      verdict: 'ineligible',
      amount: 60_000_000,
      completedOn: '2026-11-16',
    });
    expect(JSON.stringify(body)).not.toContain('fullName');
  });

  it.each([
    ['limit=0', '/limit too-small'],
    ['limit=201', '/limit too-large'],
    ['limit=x', '/limit not-an-integer'],
    ['verdict=perhaps', '/verdict unknown-value'],
    ['cursor=nonsense', '/cursor cursor-invalid'],
    ['name=x', '/name unknown-field'],
  ])('refuses ?%s', async (query, fault) => {
    const answer = await house.get(officer, `/api/v1/credit-prescreens?${query}`);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, fault]);
  });
});

describe('a question for another day', () => {
  it.each([
    ['2028-02-30', '/on invalid-date'],
    ['tomorrow', '/on invalid-date'],
    ['2023-10-09', '/on no-policy-on-that-day'],
  ])('refuses ?on=%s', async (on, fault) => {
    const person = aSnapshot();
    await house.tell([
      {
        ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
        data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
      },
    ]);
    const answer = await house.get(officer, `/api/v1/people/${person.personId}/credit-prescreen?on=${on}`);
    expect([answer.status, ...faultsOf(answer)]).toEqual([400, fault]);
  });

  it('with other terms tries them and saves nothing', async () => {
    const person = aSnapshot({}, { householdRepresentative: false });
    await house.tell([
      {
        ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
        data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
      },
    ]);
    const before = await house.rows('select * from decision where person_id = $1', [person.personId]);
    const tried = async (query: string) =>
      (await house.get(officer, `/api/v1/people/${person.personId}/credit-prescreen?${query}`)).body;
    const unmet = (body: { reasons: { code: string; met: boolean | null }[] }) =>
      body.reasons.filter(({ met }) => met !== true).map(({ code, met }) => [code, met]);

    expect((await tried('')).terms).toMatchObject({ signer: null, channel: 'mandated', repayment: null });
    const long = await tried('termMonths=36&noCapableAdult=true');
    expect(unmet(long)).toEqual([
      ['on-confirmed-list', false],
      ['law-abiding-attested', false],
    ]);
    expect(long.terms).toMatchObject({
      ...{ practiceVersion: 'nhcs.1', signer: 'released-person', overdueRatePercent: 8.58 },
      repayment: {
        ...{ startsOn: '2026-11-22', termMonths: 36, principal: 60_000_000, interest: 9_900_000 },
        instalments: [
          { number: 1, afterMonths: 24, dueOn: '2028-11-22', principal: 30_000_000 },
          { number: 2, afterMonths: 36, dueOn: '2029-11-22', principal: 30_000_000, balance: 0 },
        ],
      },
    });
    const course = await tried('purpose=training&amount=4000000&courseMonths=10&termMonths=30');
    expect(course).toMatchObject({ programme: 'released-person-training', termMonthsMax: 30 });
    expect(course.terms.repayment.principal).toBe(40_000_000);
    // another purpose does not take over what was asked for the first
    expect(unmet(await tried('purpose=training'))).toContainEqual(['amount-within-ceiling', null]);
    expect(unmet(await tried('amount=100000001'))).toContainEqual(['amount-within-ceiling', false]);
    expect(await house.rows('select * from decision where person_id = $1', [person.personId])).toEqual(
      before,
    );

    const wrong = await house.get(
      officer,
      `/api/v1/people/${person.personId}/credit-prescreen?amount=0&termMonths=x&courseMonths=121&purpose=fun&noCapableAdult=1&name=x`,
    );
    expect([wrong.status, faultsOf(wrong)]).toEqual([
      400,
      [
        '/amount too-small',
        '/courseMonths too-large',
        '/name unknown-field',
        '/noCapableAdult not-a-boolean',
        '/purpose unknown-value',
        '/termMonths not-an-integer',
      ],
    ]);
  });

  it('names the papers in English when asked for', async () => {
    const person = aSnapshot();
    await house.tell([
      {
        ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
        data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
      },
    ]);
    const path = `/api/v1/people/${person.personId}/credit-prescreen`;
    const { body } = await house.get(officer, path, { 'accept-language': 'en-GB,vi;q=0.5' });
    expect(body.documents[0].name).toBe('Certificate of completed sentence');
  });

  it('answers by the years that have gone by then', async () => {
    const person = aSnapshot({}, { completedOn: '2024-02-29' });
    await house.tell([
      {
        ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
        data: { ...person, releaseId: newId(), countedOn: '2024-02-29' },
      },
    ]);
    const on = async (day: string) =>
      (await house.get(officer, `/api/v1/people/${person.personId}/credit-prescreen?on=${day}`)).body;
    expect(await on('2029-02-28')).toMatchObject({ verdict: 'almost', asOf: '2029-02-28' });
    expect(await on('2029-03-01')).toMatchObject({ verdict: 'ineligible', asOf: '2029-03-01' });
  });
});
