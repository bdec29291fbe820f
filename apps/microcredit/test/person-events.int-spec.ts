import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CaseClosedV1,
  ConsentGivenV1,
  ConsentWithdrawnV1,
  MicrocreditPersonErasedV1,
  PersonPrescreenedV1,
  type PersonSnapshot,
  ProfileChangedV1,
  ReleaseRecordedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { RescreenDuePeople } from '../src/jobs/rescreen-due-people.js';
import type { Prescreen } from '../src/domain/answer.js';
import type { IndividualFacts } from '../src/domain/facts.js';
import { policyOfVersion } from '../src/domain/policy.js';
import { prescreen } from '../src/domain/prescreen.js';
import { aSnapshot, withoutCredit } from './builders.js';
import { House, type Told } from './house.js';

let house: House;
let officer: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.token('credit-officer', ['38']);
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
const consented = (person: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ConsentGivenV1, subject: person.personId, sequence },
  data: { ...person, purpose: 'credit' },
});
const withdrawn = (person: PersonSnapshot, sequence: number, purpose = 'credit'): Told => ({
  ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence },
  data: { ...withoutCredit(person), purpose },
});
const closed = ({ personId, communeCode, provinceCode }: PersonSnapshot, sequence: number): Told => ({
  ...{ event: CaseClosedV1, subject: personId, sequence },
  data: { personId, communeCode, provinceCode, closedOn: '2026-11-21' },
});

const ask = (personId: string, query = '') =>
  house.get(officer, `/api/v1/people/${personId}/credit-prescreen${query}`);
const decisionsOf = (personId: string) =>
  house.rows<{
    facts: IndividualFacts;
    answer: string;
    policy_version: string;
    as_of: string;
    cause: string;
  }>(
    `select facts, answer::text, policy_version, as_of::text, cause from decision where person_id = $1 order by decided_at, sequence`,
    [personId],
  );
const tracesOf = async (personId: string): Promise<number> => {
  const rows = await house.rows<{ held: string }>(
    `select (select count(*) from applicant where person_id = $1) + (select count(*) from decision where person_id = $1)
       + (select count(*) from referral where person_id = $1) as held`,
    [personId],
  );
  return Number(rows[0]?.held);
};

describe('a release', () => {
  it('is pre-screened without anyone doing anything, and told with codes only', async () => {
    const person = aSnapshot();
    expect((await ask(person.personId)).status).toBe(404);
    await house.tell([released(person)]);

    const { status, body } = await ask(person.personId);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      verdict: 'almost',
      programme: 'released-person-production',
      asOf: '2026-11-22',
      ceiling: 100_000_000,
      termMonthsMax: 120,
      annualRatePercent: 6.6,
    });
    expect(body.documents[0]).toEqual({
      code: 'completion-certificate',
      name: 'Giấy chứng nhận chấp hành xong án phạt tù',
      status: 'held',
    });
    expect(await house.heard(PersonPrescreenedV1, person.personId)).toEqual([
      expect.objectContaining({
        sequence: 1,
        data: {
          ...{ personId: person.personId, communeCode: '15421', provinceCode: '38', verdict: 'almost' },
          ...{ programme: 'released-person-production', policyVersion: body.policyVersion },
        },
      }),
    ]);
  });

  it('without consent to credit leaves no trace and no news', async () => {
    const person = withoutCredit(aSnapshot());
    await house.tell([released(person)]);
    expect((await ask(person.personId)).status).toBe(404);
    expect(await tracesOf(person.personId)).toBe(0);
    expect(await house.heard(MicrocreditPersonErasedV1, person.personId)).toEqual([]);
  });

  it('told three times has one effect', async () => {
    const person = aSnapshot();
    await house.tell([released(person)], 3);
    await house.tell([released(aSnapshot())]); // behind the copies in the same queue
    expect(await decisionsOf(person.personId)).toHaveLength(1);
    expect(await house.heard(PersonPrescreenedV1, person.personId)).toHaveLength(1);
  });

  it('in a batch with many others keeps each to itself', async () => {
    const people = Array.from({ length: 60 }, (_, index) =>
      aSnapshot({}, { amount: (index + 1) * 3_000_000 }),
    );
    await house.tell(people.map((person) => released(person)));
    const verdicts = await Promise.all(
      people.map(async ({ personId }) => (await ask(personId)).body.reasons[5].fact.amount as number),
    );
    expect(verdicts).toEqual(people.map(({ credit }) => credit?.amount));
  });

  it('on conditional release is almost there from the day the probation ends', async () => {
    const person = aSnapshot({}, { certificate: 'none', completedOn: '2027-06-01' });
    await house.tell([released(person)]);
    const { body } = await ask(person.personId);
    expect(body).toMatchObject({ verdict: 'almost', from: '2027-06-01' });
    expect(body.reasons[0]).toMatchObject({ code: 'certificate-held', met: false, from: '2027-06-01' });
    expect((await ask(person.personId, '?on=2027-06-01')).body.reasons[0].met).toBe(true);
  });

  it('with nothing said about the loan needs a look', async () => {
    const person = aSnapshot({
      credit: { wanted: false, certificate: 'amnesty', completedOn: '2026-09-02' },
    });
    await house.tell([released(person)]);
    const { body } = await ask(person.personId);
    expect(body).toMatchObject({ verdict: 'needs-check', programme: 'released-person', ceiling: null });
  });
});

describe('later news', () => {
  it('is answered for by the newest word, in whatever order it comes', async () => {
    const person = aSnapshot();
    const newer = { ...person, communeCode: '15442', credit: aSnapshot({}, { amount: 120_000_000 }).credit! };
    await house.tell([changed(newer, 3)]);
    await house.tell([released(person, 1)]);
    const { body } = await ask(person.personId);
    expect(body.reasons[5]).toMatchObject({
      code: 'amount-within-ceiling',
      met: false,
      remedy: 'ask-for-less',
    });
    expect(await decisionsOf(person.personId)).toHaveLength(1);
    expect(body.alternatives[0].programme).toBe('job-creation');
  });

  it('is answered for by the newest word of one batch too', async () => {
    const person = aSnapshot();
    const asking = (amount: number) => ({ ...person, credit: aSnapshot({}, { amount }).credit! });
    await house.tell([
      changed(asking(3_000_000), 3),
      changed(asking(2_000_000), 2),
      changed(asking(1_000_000), 1),
    ]);
    expect((await ask(person.personId)).body.reasons[5].fact.amount).toBe(3_000_000);
  });

  it('consent given later brings the pre-screening', async () => {
    const person = aSnapshot();
    await house.tell([released(withoutCredit(person), 1)]);
    await house.tell([consented(person, 2)]);
    expect((await ask(person.personId)).status).toBe(200);
  });

  it('consent withdrawn leaves nothing but the guard, says so, and no late word brings it back', async () => {
    const person = aSnapshot();
    await house.tell([released(person, 1)]);
    await house.tell([withdrawn(person, 3)]);
    expect((await ask(person.personId)).status).toBe(404);
    expect(await tracesOf(person.personId)).toBe(0);
    expect(await house.heard(MicrocreditPersonErasedV1, person.personId)).toMatchObject([
      { sequence: 2, data: { personId: person.personId, purpose: 'credit' } },
    ]);

    await house.tell([changed(person, 2)]);
    expect((await ask(person.personId)).status).toBe(404);
    expect(await tracesOf(person.personId)).toBe(0);
  });

  it('a withdrawal that was overtaken is still reported', async () => {
    const person = aSnapshot();
    await house.tell([changed(withoutCredit(person), 5)]);
    await house.tell([withdrawn(person, 4)]);
    expect(await house.heard(MicrocreditPersonErasedV1, person.personId)).toHaveLength(1);
  });

  it('consent withdrawn for another purpose changes nothing here', async () => {
    const person = aSnapshot();
    const told = withdrawn(person, 2, 'training');
    await house.tell([released(person, 1)]);
    await house.tell([{ ...told, data: { ...told.data, credit: person.credit } }]);
    expect((await ask(person.personId)).status).toBe(200);
    expect(await house.heard(MicrocreditPersonErasedV1, person.personId)).toEqual([]);
  });

  it('a closed case leaves nothing, and a new release begins anew', async () => {
    const person = aSnapshot();
    await house.tell([released(person, 1)]);
    await house.tell([closed(person, 2)]);
    expect(await tracesOf(person.personId)).toBe(0);
    expect(await house.heard(MicrocreditPersonErasedV1, person.personId)).toHaveLength(1);
    await house.tell([released(person, 3)]);
    expect((await ask(person.personId)).status).toBe(200);
  });
});

describe('a decision', () => {
  it('is kept with what it rested on and reached again byte for byte', async () => {
    const person = aSnapshot();
    await house.tell([released(person, 1)]);
    await house.tell([changed({ ...person, credit: { ...person.credit!, samePurposeDebt: true } }, 2)]);
    const decisions = await decisionsOf(person.personId);
    expect(decisions.map(({ cause }) => cause)).toEqual([
      'prescreen-when-released',
      'prescreen-when-profile-changed',
    ]);
    for (const { facts, answer, policy_version, as_of } of decisions) {
      const policy = policyOfVersion(policy_version);
      expect(policy && JSON.stringify(prescreen(facts, policy, as_of))).toBe(answer);
    }
    expect(decisions.map(({ answer }) => (JSON.parse(answer) as Prescreen).verdict)).toEqual([
      'almost',
      'ineligible',
    ]);
  });

  it('cannot be changed', async () => {
    const person = aSnapshot();
    await house.tell([released(person)]);
    await expect(
      house.rows(`update decision set verdict = 'eligible' where person_id = $1`, [person.personId]),
    ).rejects.toThrow('a decision is never changed');
  });

  it('is made again on the day that changes it', async () => {
    const person = aSnapshot({}, { completedOn: '2021-11-23' });
    await house.tell([released(person)]);
    expect((await ask(person.personId)).body.verdict).toBe('almost');
    house.clock.set(new Date('2026-11-24T03:00:00Z'));
    try {
      for (let night = 0; night < 2; night++) await house.service.app.get(RescreenDuePeople).run();
      const news = await house.heard(PersonPrescreenedV1, person.personId);
      expect(news.map(({ sequence, data }) => [sequence, data.verdict])).toEqual([
        [1, 'almost'],
        [2, 'ineligible'],
      ]);
    } finally {
      house.clock.set(new Date('2026-11-22T03:00:00Z'));
    }
  });
});
