import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonPrescreenedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { RescreenDuePeople } from '../src/jobs/rescreen-due-people.js';
import { aSnapshot } from './builders.js';
import { faultsOf, House } from './house.js';

let house: House;
let officer: string;
let operator: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.token('credit-officer', ['38']);
  operator = await house.token('operator', ['38'], 'operator-1');
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-22'));

const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));
const nightOf = async (day: string) => {
  today(day);
  await house.service.app.get(RescreenDuePeople).run();
};
const aChange = (over: Record<string, unknown> = {}, rule: Record<string, unknown> = {}) => ({
  ...{ series: 'rates', from: '2027-01-01' },
  changes: [
    {
      ...{ rule: 'rate', value: 7.2, article: 'Quyết định 999/QĐ-TTg, Điều 1', source: 'Công báo' },
      ...{ mark: 'text-read', confidence: 'high', underReview: false },
      ...rule,
    },
  ],
  ...over,
});
const write = (body: unknown, token = operator, key = newId()) =>
  house.post(token, '/api/v1/credit-policies', body, key);
const released = async (completedOn = '2026-11-16') => {
  const person = aSnapshot({}, { completedOn });
  await house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
  return person.personId;
};
const held = async (personId: string) => {
  const [row] = await house.rows<{ changesOn: string; changesTo: string; decisions: string }>(
    `select changes_on::text as "changesOn", changes_to as "changesTo",
            (select count(*)::int from decision where decision.person_id = applicant.person_id) as decisions
     from applicant where person_id = $1`,
    [personId],
  );
  return row;
};

describe('the law an office writes', () => {
  it('holds from its day on, for everybody, and tells of it; before that day nothing changes', async () => {
    const personId = await released();
    expect((await write(aChange())).body).toMatchObject({
      id: 'rate.o1',
      series: 'rates',
      recordedBy: 'operator-1',
    });
    const rateOn = async (on: string): Promise<number> =>
      (await house.get(officer, `/api/v1/people/${personId}/credit-prescreen?on=${on}`)).body
        .annualRatePercent;
    expect([await rateOn('2026-12-31'), await rateOn('2027-01-01')]).toEqual([6.6, 7.2]);

    await nightOf('2026-12-31');
    expect(await held(personId)).toMatchObject({ decisions: 1 });
    await nightOf('2027-01-01');
    await nightOf('2027-01-02');
    expect(await held(personId)).toMatchObject({ decisions: 2 });
    const news = await house.heard(PersonPrescreenedV1, personId);
    expect(news.map(({ data }) => data.policyVersion)).toEqual(['qd22.1+rate.1+nb.2', 'qd22.1+rate.o1+nb.2']);
  });

  it('moves the day that was foreseen, without a decision before that day', async () => {
    const late = await released('2021-01-01');
    const soon = await released('2022-06-01');
    expect([(await held(late))?.changesOn, (await held(soon))?.changesOn]).toEqual([null, '2027-06-02']);
    const longer = aChange(
      { series: 'programme', from: '2027-03-01' },
      { rule: 'rules.maxYearsSinceCompletion', value: 7 },
    );
    expect((await write(longer)).status).toBe(201);
    await nightOf('2026-11-22');
    expect(await held(late)).toEqual({ changesOn: '2027-03-01', changesTo: 'almost', decisions: 1 });
    expect(await held(soon)).toEqual({ changesOn: '2029-06-02', changesTo: 'ineligible', decisions: 1 });
    await nightOf('2027-03-01');
    const { body } = await house.get(officer, `/api/v1/people/${late}/credit-prescreen`);
    expect([body.verdict, body.reasons[1].fact.lastDay]).toEqual(['almost', '2028-01-01']);
  });

  it('is applied once to each, also when two jobs are at it together', async () => {
    const people = Array.from({ length: 3000 }, () => aSnapshot());
    await house.tell(
      people.map((data) => ({
        ...{ event: ReleaseRecordedV1, subject: data.personId, sequence: 1 },
        data: { ...data, releaseId: newId(), countedOn: '2026-11-16' },
      })),
    );
    expect((await write(aChange({ from: '2027-03-15' }))).status).toBe(201);
    today('2027-03-15');
    const job = house.service.app.get(RescreenDuePeople);
    await Promise.all([job.run(), job.run(), job.run()]);
    const twice = await house.rows(
      `select person_id from decision where as_of = '2027-03-15' group by person_id having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const [{ done } = { done: 0 }] = await house.rows<{ done: number }>(
      `select count(*)::int as done from decision where as_of = '2027-03-15'`,
    );
    expect(done).toBeGreaterThanOrEqual(3000);
  });

  it('is never changed', async () => {
    await expect(house.rows(`update policy_row set version = 'x'`)).rejects.toThrow(
      'a row of policy is never changed',
    );
    await expect(house.rows(`delete from policy_row`)).rejects.toThrow('a row of policy is never changed');
  });

  it('is listed with what came with the code, each rule with its citation', async () => {
    const { body } = await house.get(operator, '/api/v1/credit-policies');
    const versions = body.items.map(({ version, recordedBy }: { version: string; recordedBy: string }) => [
      version,
      recordedBy,
    ]);
    expect(versions).toEqual(
      expect.arrayContaining([
        ['qd22.1', null],
        ['rate.1', null],
        ['rate.o1', 'operator-1'],
      ]),
    );
    const first = body.items.find(({ version }: { version: string }) => version === 'qd22.1');
    expect(first.row.rules.personCeiling).toMatchObject({ value: 100_000_000, id: 'CR-014' });
  });

  it('is found by its version, and walked through page by page', async () => {
    const { body } = await house.get(officer, '/api/v1/credit-policies/qd22.1');
    expect([body.version, body.row.from]).toEqual(['qd22.1', '2023-10-10']);
    expect((await house.get(officer, '/api/v1/credit-policies/qd22.9')).status).toBe(404);
    const all = (await house.get(officer, '/api/v1/credit-policies?limit=200')).body.items as unknown[];
    const walked: unknown[] = [];
    for (let cursor = ''; ;) {
      const page = (await house.get(officer, `/api/v1/credit-policies?limit=2${cursor}`)).body;
      walked.push(...(page.items as unknown[]));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor as string}`;
    }
    expect(walked).toEqual(all);
  });

  it('written twice with one key is one row; two at once follow one another', async () => {
    const key = newId();
    const [once, again] = [
      await write(aChange({ from: '2027-04-01' }), operator, key),
      await write(aChange({ from: '2027-04-01' }), operator, key),
    ];
    expect(again.body).toEqual(once.body);
    const both = await Promise.all(
      [1, 2].map((n) => write(aChange({ from: '2027-05-01' }, { value: 7 + n }))),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map(({ body }) => body.version as string)).size).toBe(2);
  });

  it('is refused with every fault', async () => {
    const wrong = await write(
      aChange(
        { from: '1/1/2027', series: 'weather', more: 1 },
        { mark: 'x', underReview: 'no', value: undefined },
      ),
    );
    expect([wrong.status, faultsOf(wrong)]).toEqual([
      400,
      [
        '/changes/0/mark unknown-value',
        '/changes/0/underReview not-a-boolean',
        expect.stringMatching(/^\/changes\/0\/value /),
        '/from invalid-date',
        '/more unknown-field',
        '/series unknown-value',
      ],
    ]);
    const uncited = await write(aChange({ from: '2028-01-01' }, { article: 'hearsay' }));
    expect([uncited.status, faultsOf(uncited)]).toEqual([400, ['/changes/0 citation-incomplete']]);
    const early = await write(aChange({ from: '2026-12-31' }));
    expect([early.status, faultsOf(early)]).toEqual([400, ['/from before-the-row-before']]);
    expect((await write(aChange({ changes: [] }))).status).toBe(400);
  });

  it.each([
    ['operator', 200, 201],
    ['credit-officer', 200, 403],
    ['auditor', 200, 403],
    ['commune-leader', 403, 403],
    ['registry-officer', 403, 403],
    ['committee-member', 403, 403],
  ] as const)('%s reads %i, writes %i', async (role, reads, writes) => {
    const token = await house.token(role, ['38']);
    const answers = [
      await house.get(token, '/api/v1/credit-policies'),
      await write(aChange({ from: '2029-01-01' }), token),
    ];
    expect(answers.map(({ status }) => status)).toEqual([reads, writes]);
  });
});
