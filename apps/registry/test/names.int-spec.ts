import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    ['employer', 'employment', 403],
    ['committee-member', 'employment', 403],
    ['auditor', 'employment', 403],
  ])('a %s reading names for %s: %i', async (role, purpose, status) => {
    const caller = await house.as(role, ['38']);
    expect(await caller.post('/internal/names', { personIds: [], purpose })).toMatchObject({ status });
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
