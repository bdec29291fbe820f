import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CandidateIntroducedV1, IntroductionEndedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aReport } from './builders.js';
import { type Caller, House } from './house.js';

let house: House;
let officer: Caller;
beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['38', '44']);
});
afterAll(() => house.close());

const record = async (over: Parameters<typeof aReport>[0] = {}) =>
  (await officer.post('/api/v1/releases', aReport(over))).body as { personId: string; releaseId: string };

describe('names for a list', () => {
  it('names who consented inside the areas, leaves out the others and logs each name', async () => {
    const vacancyId = newId();
    const [yes, silent, elsewhere, gone, closed] = await Promise.all([
      record({ person: { fullName: 'Vũ Văn Một' } }),
      record({ consents: ['credit'] }),
      record({ residence: { communeCode: '19351' } }),
      record(),
      record(),
    ]);
    await officer.delete(`/api/v1/people/${gone.personId}/consents/employment`);
    await officer.post(`/api/v1/people/${closed.personId}/closures`, { reason: 'dead', on: '2026-11-20' });
    const personIds = [yes, silent, elsewhere, gone, closed].map(({ personId }) => personId).concat(newId());

    const counsellor = await house.as('counsellor', ['38']);
    const answer = await counsellor.post('/internal/names', {
      personIds,
      purpose: 'employment',
      subject: vacancyId,
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { items: [{ personId: yes.personId, fullName: 'Vũ Văn Một' }] },
    });
    const logged = await house.rows(
      `select actor, role, act, purpose, person_id, commune_code from audit_entry where concerning = $1`,
      [vacancyId],
    );
    expect(logged).toEqual([
      {
        actor: 'counsellor-38',
        role: 'counsellor',
        act: 'name-read',
        purpose: 'employment',
        person_id: yes.personId,
        commune_code: '15421',
      },
    ]);
  });

  it.each([
    ['counsellor', 'employment', 200],
    ['counsellor', 'training', 200],
    ['counsellor', 'credit', 403],
    ['credit-officer', 'credit', 200],
    ['credit-officer', 'employment', 403],
    ['commune-leader', 'credit', 200],
    ['commune-leader', 'employment', 403],
    ['training-coordinator', 'training', 200],
    ['training-coordinator', 'employment', 403],
    ['employer', 'employment', 200],
    ['employer', 'credit', 403],
    ['committee-member', 'employment', 403],
    ['auditor', 'employment', 403],
  ])('a %s reading names for %s: %i', async (role, purpose, status) => {
    const caller = await house.as(role, ['38']);
    expect(await caller.post('/internal/names', { personIds: [], purpose })).toMatchObject({ status });
  });
});

describe('names for an employer', () => {
  const introduced = (introductionId: string, personId: string, employerAccount: string) => ({
    ...{ event: CandidateIntroducedV1, subject: introductionId, sequence: 1 },
    data: {
      ...{ introductionId, personId, employerAccount, vacancyId: newId() },
      ...{ communeCode: '15421', provinceCode: '38', occupationCode: '7212', introducedOn: '2026-11-22' },
    },
  });
  const ended = (introductionId: string, personId: string) => ({
    ...{ event: IntroductionEndedV1, subject: introductionId, sequence: 9 },
    data: { introductionId, personId, status: 'declined', endedOn: '2026-11-22' },
  });
  const readBy = async (account: string, ...people: { personId: string }[]) => {
    const employer = await house.as('employer', ['38'], account);
    const personIds = people.map(({ personId }) => personId);
    const { body } = await employer.post('/internal/names', { personIds, purpose: 'employment' });
    return (body as { items: { personId: string }[] }).items.map(({ personId }) => personId).sort();
  };

  it('are those of the people introduced to its own account, until the last introduction ends', async () => {
    const [mine, theirs, nobodys] = await Promise.all([record(), record(), record()]);
    const [first, second] = [newId(), newId()];
    await house.hears([
      introduced(first, mine.personId, 'employer-a'),
      introduced(second, mine.personId, 'employer-a'),
      introduced(newId(), theirs.personId, 'employer-b'),
    ]);
    expect(await readBy('employer-a', mine, theirs, nobodys)).toEqual([mine.personId]);
    expect(await readBy('employer-b', mine, theirs, nobodys)).toEqual([theirs.personId]);
    expect(await readBy('employer-c', mine, theirs, nobodys)).toEqual([]);
    await house.hears([ended(first, mine.personId)]);
    expect(await readBy('employer-a', mine)).toEqual([mine.personId]);
    await house.hears([ended(second, mine.personId)]);
    expect(await readBy('employer-a', mine)).toEqual([]);
  });

  it('are gone with the consent, and an end that came first stays the end', async () => {
    const [leaving, late] = await Promise.all([record(), record()]);
    const id = newId();
    await house.hears([introduced(newId(), leaving.personId, 'employer-a'), ended(id, late.personId)]);
    await house.hears([introduced(id, late.personId, 'employer-a')]);
    expect(await readBy('employer-a', leaving, late)).toEqual([leaving.personId]);
    await officer.delete(`/api/v1/people/${leaving.personId}/consents/employment`);
    expect(await readBy('employer-a', leaving)).toEqual([]);
  });
});

describe('how many of a closed fair are women', () => {
  const woman = (number: number) => ({ sex: 'female', nationalId: `0381909000${number}` }) as const;
  const asked = async (
    subject: string,
    sizes: Record<string, string[]>,
    areas = ['38'],
    role = 'counsellor',
  ) => {
    const groups = Object.entries(sizes).map(([code, personIds]) => ({ code, personIds }));
    return (await house.as(role, areas)).post('/internal/women-counts', { subject, groups });
  };
  let women: string[];
  let men: string[];
  beforeAll(async () => {
    const all = (count: number, over: (i: number) => Parameters<typeof aReport>[0]) =>
      Promise.all(Array.from({ length: count }, async (_one, i) => (await record(over(i))).personId));
    women = await all(6, (i) => ({ person: { fullName: 'Trần Thị Mẫu', ...woman(10 + i) } }));
    men = await all(6, () => ({}));
  });

  it('is counted without saying who, recorded, and the same when asked again', async () => {
    const subject = newId();
    const everybody = [...women, ...men];
    const sheet = { registered: everybody, attended: everybody.slice(1), passed: women.slice(0, 3) };
    const expected = [
      { code: 'registered', people: 12, women: 6 },
      { code: 'attended', people: 11, women: null },
      { code: 'passed', people: 3, women: null },
    ];
    expect(await asked(subject, sheet)).toMatchObject({ status: 200, body: { items: expected } });
    const logged = await house.rows('select person_id, act from audit_entry where concerning = $1', [
      subject,
    ]);
    expect(logged).toHaveLength(12);
    expect(new Set(logged.map(({ act }) => act))).toEqual(new Set(['sex-counted']));
    // another group under the same fair learns nothing from the difference
    expect((await asked(subject, { registered: everybody.slice(0, 11) })).body).toEqual({ items: expected });
    const kept = await house.rows<{ row: string }>('select to_jsonb(w)::text as row from women_count w');
    for (const personId of everybody) expect(JSON.stringify(kept)).not.toContain(personId);
  });

  it('is not told to others, nor of anybody outside area or consent', async () => {
    const [elsewhere, silent] = await Promise.all([
      record({ residence: { communeCode: '19351' } }),
      record({ consents: ['credit'] }),
    ]);
    for (const one of [elsewhere, silent]) {
      const answer = await asked(newId(), { registered: [...women, ...men, one.personId] });
      expect(answer).toMatchObject({ status: 200, body: { items: null } });
    }
    expect(await asked(newId(), { registered: women }, ['44'])).toMatchObject({ body: { items: null } });
    for (const role of ['employer', 'registry-officer', 'committee-member', 'auditor']) {
      expect(await asked(newId(), { registered: women }, ['38'], role)).toMatchObject({ status: 403 });
    }
  });
});

describe('the trace of a release', () => {
  it('tells the message that carries the news', async () => {
    const { personId, releaseId } = await record();
    const [message] = await house.told(personId);
    const auditor = await house.as('auditor', ['38']);
    expect(await auditor.get(`/internal/releases/${releaseId}/trace`)).toMatchObject({
      status: 200,
      body: { releaseId, personId, messageId: message?.id, releasedAt: '2026-11-22T03:00:00.000Z' },
    });
  });

  it('is not found outside the areas', async () => {
    const { releaseId } = await record();
    const auditor = await house.as('auditor', ['44']);
    expect(await auditor.get(`/internal/releases/${releaseId}/trace`)).toMatchObject({ status: 404 });
    expect(await auditor.get(`/internal/releases/${newId()}/trace`)).toMatchObject({ status: 404 });
  });
});
