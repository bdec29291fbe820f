import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { exampleAllowancePolicy } from '../src/http/allowance-policy.body.js';
import { aSnapshot } from './builders.js';
import { faultsOf, House } from './house.js';
import { released } from './told.js';

let house: House;
let operator: string;
let coordinator: string;

beforeAll(async () => {
  house = await House.open();
  operator = await house.token('operator', ['38'], 'operator-1');
  coordinator = await house.token('training-coordinator', ['38', '44']);
});
afterAll(() => house.close());

const aPolicy = (over: Record<string, unknown> = {}) => ({
  ...{
    ...exampleAllowancePolicy,
    from: '2027-01-01',
    to: undefined,
    article: 'Nghị quyết 15/2026/NQ-HĐND Điều 3',
  },
  ...over,
});
const write = (body: object, token = operator, key = newId()) =>
  house.post(token, '/api/v1/allowance-policies', body, key);
const list = async (token = operator) => (await house.get(token, '/api/v1/allowance-policies')).body.items;

/** Somebody who lives there, enrolled in an elementary course of 3,400,000 đồng that begins on a day. */
async function enrolled(startsOn: string, provinceCode = '38', communeCode = '15421'): Promise<string> {
  const person = aSnapshot({ provinceCode, communeCode });
  await house.tell([released(person)]);
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode, feeVnd: 3_400_000 },
  });
  const path = `/api/v1/courses/${course.body.id as string}/intakes`;
  const intake = await house.post(coordinator, path, { startsOn, seats: 9 });
  const { body } = await house.post(coordinator, '/api/v1/enrolments', {
    ...{ intakeId: intake.body.id as string, personId: person.personId },
  });
  return body.id as string;
}
const allowance = async (id: string) =>
  (await house.get(coordinator, `/api/v1/enrolments/${id}/allowance`)).body;

describe('what a province has decided', () => {
  it('supports courses that begin on its day or later, to the đồng, and nobody of another province', async () => {
    const before = await enrolled('2026-12-31');
    const after = await enrolled('2027-01-01');
    const elsewhere = await enrolled('2027-01-01', '44', '19333');
    const answer = await write(aPolicy());
    expect([answer.status, answer.headers.get('location')]).toEqual([
      ...[201, '/api/v1/allowance-policies/38.o1'],
    ]);
    expect(answer.body).toMatchObject({ id: '38.o1', recordedBy: 'operator-1', to: null });
    expect((await house.get(operator, '/api/v1/allowance-policies/38.o1')).body).toEqual(answer.body);
    expect(await allowance(before)).toMatchObject({ policy: { id: 'qd-46-2015' }, total: 2_000_000 });
    expect(await allowance(after)).toMatchObject({
      ...{ policy: { id: '38.o1', provinceCode: '38', underReview: true }, basis: 'released' },
      ...{ total: 3_000_000, lines: [{ amount: 3_000_000 }, { amount: 0 }, { amount: 0 }] },
    });
    expect(await allowance(elsewhere)).toMatchObject({ policy: null, total: 0 }); // lives in a ward
    // meals by the day attended, the way from ten kilometres on, and a higher cap with a paper
    house.clock.set(new Date('2027-01-04T03:00:00Z'));
    await house.call(
      ...(['PUT', coordinator, `/api/v1/enrolments/${after}/support`, { 'if-match': '*' }] as const),
      {
        bases: ['poor'],
        difficultArea: false,
        distanceKm: 10,
      },
    );
    expect(await allowance(after)).toMatchObject({ basis: 'poor', total: 3_400_000 + 250_000 });
    house.clock.set(new Date('2026-11-22T03:00:00Z'));
  });

  it('takes the place of its earlier decision, also where it gives less, and ends on its last day', async () => {
    const less = aPolicy({
      from: '2027-06-01',
      to: '2027-12-31',
      feeCaps: [{ basis: 'released', amount: 2_500_000 }],
    });
    expect((await write(less)).body.id).toBe('38.o2');
    const [may, june, next] = [
      await enrolled('2027-05-31'),
      await enrolled('2027-06-01'),
      await enrolled('2028-01-03'),
    ];
    expect((await allowance(may)).total).toBe(3_000_000);
    expect((await allowance(june)).total).toBe(2_500_000);
    // it has ended, and what it replaced does not come back
    expect(await allowance(next)).toMatchObject({ policy: { id: 'qd-46-2015' }, total: 2_000_000 });
    expect(faultsOf(await write(aPolicy({ from: '2027-05-31' })))).toEqual(['/from before-the-row-before']);
    // of other levels it may be written, and so may another decision of the same day
    expect((await write(aPolicy({ from: '2027-05-31', levels: ['intermediate'] }))).status).toBe(201);
    expect((await write(aPolicy({ from: '2027-06-01', mealPerDay: 1 }))).status).toBe(201);
  });

  it('is listed with what came with the code, once for a key, and never changed', async () => {
    const key = newId();
    const body = aPolicy({ from: '2029-01-01' });
    const [once, again] = [await write(body, operator, key), await write(body, operator, key)];
    expect(again.body).toEqual(once.body);
    const both = await Promise.all([1, 2].map((n) => write(aPolicy({ from: '2029-02-01', mealPerDay: n }))));
    expect(new Set(both.map((answer) => answer.body.id as string)).size).toBe(2);
    const ids = ((await list()) as { id: string }[]).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['qd-46-2015', 'hcm-2024']);
    expect(new Set(ids).size).toBe(ids.length);
    await expect(house.rows(`update allowance_policy_row set recorded_by = 'x'`)).rejects.toThrow(
      'never changed',
    );
    await expect(house.rows('delete from allowance_policy_row')).rejects.toThrow('never changed');
    expect((await house.get(operator, '/api/v1/allowance-policies/38.o99')).status).toBe(404);
  });

  it('is refused with every fault', async () => {
    const wrong = await write(
      aPolicy({
        ...{ provinceCode: '3', article: 'nghe nói', source: '', mealPerDay: 0.5, levels: ['university'] },
        ...{ feeCaps: [{ basis: 'x', amount: -1 }], travel: [{ amount: 1, kmMin: 1, for: 'me' }], more: 1 },
      }),
    );
    expect([wrong.status, faultsOf(wrong)]).toEqual([
      400,
      [
        '/article citation-incomplete',
        ...['/feeCaps/0/amount too-small', '/feeCaps/0/basis unknown-value', '/levels/0 unknown-value'],
        ...['/mealPerDay not-an-integer', '/more unknown-field', '/provinceCode unknown-province'],
        ...['/source empty', '/travel/0/for unknown-value'],
      ],
    ]);
    expect(faultsOf(await write(aPolicy({ provinceCode: '99' })))).toEqual([
      '/provinceCode unknown-province',
    ]);
    const ends = await write(aPolicy({ from: '2030-01-01', to: '2029-12-31' }));
    expect(faultsOf(ends)).toEqual(['/to from-after-to']);
  });

  it.each(ROLES.map((role) => [role] as const))(
    'is read and written by the right role only: %s',
    async (role) => {
      const token = await house.token(role, ['38']);
      const reads = ['operator', 'training-coordinator', 'auditor'].includes(role);
      expect([
        (await house.get(token, '/api/v1/allowance-policies')).status,
        (await house.get(token, '/api/v1/allowance-policies/qd-46-2015')).status,
        (await write(aPolicy({ from: '2031-01-01' }), token)).status,
      ]).toEqual([reads ? 200 : 403, reads ? 200 : 403, role === 'operator' ? 201 : 403]);
    },
  );

  it.each([
    [['38'], 201],
    [['44', '38'], 201],
    [['44'], 403],
    [['15421'], 403], // one commune is not its province
    [[], 403],
  ] as const)('is written inside the areas only: %j', async (areas, status) => {
    const answer = await write(aPolicy({ from: '2032-01-01' }), await house.token('operator', [...areas]));
    expect([answer.status, answer.body.code]).toEqual([status, status === 201 ? undefined : 'outside-area']);
  });
});
