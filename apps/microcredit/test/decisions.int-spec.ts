import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ConsentWithdrawnV1,
  type PersonSnapshot,
  ProfileChangedV1,
  ReleaseRecordedV1,
} from '#libs/contracts';
import { addDays, newId } from '#libs/kernel';
import { RescreenDuePeople } from '../src/jobs/rescreen-due-people.js';
import type { IndividualFacts } from '../src/domain/facts.js';
import { replay } from '../src/domain/replay.js';
import { Policies } from '../src/persistence/policies.js';
import { aSnapshot, withoutCredit } from './builders.js';
import { House, type Told } from './house.js';

let house: House;
let officer: string;
let operator: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.token('credit-officer', ['38']);
  operator = await house.token('operator', ['38']);
});
afterAll(() => house.close());

const released = (person: PersonSnapshot, sequence = 1): Told => ({
  ...{ event: ReleaseRecordedV1, subject: person.personId, sequence },
  data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
});
const changed = (person: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ProfileChangedV1, subject: person.personId, sequence },
  data: person,
});
const decisions = async (personId: string, query = '') =>
  (await house.get(officer, `/api/v1/people/${personId}/credit-prescreen/decisions${query}`)).body as {
    items: { asOf: string; cause: string; verdict: string; policyVersion: string; replay: string }[];
    nextCursor: string | null;
  };
const stored = () =>
  house.rows<{ facts: IndividualFacts; answer: string; policyVersion: string; asOf: string }>(
    `select facts, answer::text as answer, policy_version as "policyVersion", as_of::text as "asOf" from decision`,
  );
const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));

describe('a late fact', () => {
  it('makes a new decision and leaves the old one standing', async () => {
    const person = aSnapshot();
    await house.tell([released(person)]);
    today('2026-11-25');
    await house.tell([changed({ ...person, credit: { ...person.credit!, samePurposeDebt: true } }, 2)]);
    today('2026-11-22');

    const { items } = await decisions(person.personId);
    expect(items.map(({ asOf, verdict, replay: again }) => [asOf, verdict, again])).toEqual([
      ['2026-11-25', 'ineligible', 'same'],
      ['2026-11-22', 'almost', 'same'],
    ]);
    for (const [on, verdicts] of [
      ['2026-11-21', []],
      ['2026-11-22', ['almost']],
      ['2026-11-24', ['almost']],
      ['2026-11-25', ['ineligible']],
    ] as const) {
      const then = await decisions(person.personId, `?on=${on}`);
      expect([on, then.items.map(({ verdict }) => verdict)]).toEqual([on, verdicts]);
    }
  });

  it('is shown in pages', async () => {
    const person = aSnapshot();
    const asking = (amount: number) => ({ ...person, credit: { ...person.credit!, amount } });
    for (let n = 1; n <= 4; n++) await house.tell([changed(asking(n), n)]);
    const first = await decisions(person.personId, '?limit=3');
    const rest = await decisions(person.personId, `?limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([3, 1, null]);
  });
});

it('a thousand decisions are reached again byte for byte after facts and policy have changed', async () => {
  const people = Array.from({ length: 1000 }, (_, index) => aSnapshot({}, aCredit(index)));
  await house.tell(people.map((person) => released(person)));
  const late = people
    .filter((_, index) => index % 3 === 0)
    .map((person, index) =>
      changed({ ...person, credit: { ...person.credit!, ...aCredit(index * 7 + 5) } }, 2),
    );
  await house.tell(late);

  const change = (series: string, from: string, rule: string, value: unknown) =>
    house.post(operator, '/api/v1/credit-policies', {
      ...{ series, from },
      changes: [
        {
          ...{ rule, value, article: 'Quyết định 99/2026/QĐ-TTg, Điều 1', source: 'Công báo' },
          ...{ mark: 'text-read', confidence: 'high', underReview: false },
        },
      ],
    });
  const rows = [
    await change('programme', '2027-01-01', 'rules.maxYearsSinceCompletion', 7),
    await change('programme', '2027-01-01', 'rules.personCeiling', 150_000_000),
    await change('rates', '2027-01-01', 'rate', 7.2),
  ];
  expect(rows.map(({ status }) => status)).toEqual([201, 201, 201]);
  today('2027-01-01');
  try {
    await house.service.app.get(RescreenDuePeople).run();
    await house.tell([changed(people[0]!, 3), changed(people[1]!, 3)]);
  } finally {
    today('2026-11-22');
  }

  const all = await stored();
  const versions = new Set(all.map(({ policyVersion }) => policyVersion));
  expect([...versions].sort()).toEqual(['qd22.1+rate.1+nb.2', 'qd22.o2+rate.o1+nb.2']);
  expect(all.length).toBeGreaterThan(2300);
  const book = await house.database.read((tx) => house.service.app.get(Policies).book(tx));
  expect(all.filter((decision) => replay(decision, book) !== 'same')).toEqual([]);
  // and the comparison is able to fail: under other facts, another day or another policy the bytes differ
  const [one] = all;
  if (!one) throw new Error('nothing stored');
  const other = { ...one, facts: { ...one.facts, amount: (one.facts.amount ?? 0) + 1 } };
  expect(replay(other, book)).toBe('different');
  expect(replay({ ...one, asOf: addDays(one.asOf, 1) }, book)).toBe('different');
  expect(replay({ ...one, policyVersion: 'qd22.o1+rate.1+nb.2' }, book)).toBe('different');
  expect(replay({ ...one, policyVersion: 'qd22.o9+rate.1' }, book)).toBe('policy-unknown');
});

/** Facts of every kind, the same for each index. */
const aCredit = (index: number): NonNullable<PersonSnapshot['credit']> => ({
  wanted: true,
  certificate: (['completion', 'amnesty', 'none'] as const)[index % 3]!,
  completedOn: addDays('2021-06-01', (index * 37) % 2400),
  ...(index % 11 !== 0 && { purpose: index % 4 === 0 ? ('training' as const) : ('production' as const) }),
  ...(index % 13 !== 0 && {
    amount: index % 4 === 0 ? 3_500_000 + index * 1000 : 40_000_000 + index * 150_000,
  }),
  ...(index % 5 === 0 && { termMonths: 12 + (index % 120) }),
  ...(index % 7 !== 0 && { householdRepresentative: index % 2 === 0 }),
  ...(index % 6 !== 0 && { samePurposeDebt: index % 10 === 0 }),
});

describe('who may see the decisions', () => {
  it.each([
    ['credit-officer', ['38'], 200],
    ['commune-leader', ['15421'], 200],
    ['auditor', ['38'], 200],
    ['auditor', ['44'], 404],
    ['commune-leader', ['15442'], 404],
    ['counsellor', ['38'], 403],
    ['registry-officer', ['15421'], 403],
    ['operator', ['38'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const person = aSnapshot();
    await house.tell([released(person)]);
    const path = `/api/v1/people/${person.personId}/credit-prescreen/decisions`;
    expect((await house.get(await house.token(role, [...areas]), path)).status).toBe(status);
  });

  it('nobody once consent is gone', async () => {
    const person = aSnapshot();
    await house.tell([released(person)]);
    await house.tell([
      {
        ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence: 2 },
        data: { ...withoutCredit(person), purpose: 'credit' },
      },
    ]);
    const path = `/api/v1/people/${person.personId}/credit-prescreen/decisions`;
    expect((await house.get(officer, path)).status).toBe(404);
  });
});
