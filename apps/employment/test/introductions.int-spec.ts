import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  CandidateHiredV1,
  CandidateIntroducedV1,
  CaseClosedV1,
  ConsentWithdrawnV1,
  FollowUpRecordedV1,
  IntroductionChangedV1,
  IntroductionEndedV1,
  PersonCounselledV1,
  type PersonSnapshot,
  ProfileChangedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { aSnapshot, anEmploymentSection } from './builders.js';
import { type Answer, aVacancyBody, faultsOf, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;
let other: string;
const INTRODUCTIONS = '/api/v1/introductions';

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  other = await house.token('counsellor', ['38'], 'counsellor-next-desk');
});
afterAll(() => house.close());

const vacancy = async (over = {}): Promise<string> =>
  (await house.post(counsellor, '/api/v1/vacancies', aVacancyBody(over))).body.id;
const person = async (over: Partial<PersonSnapshot> = {}): Promise<PersonSnapshot> => {
  const snapshot = aSnapshot(over);
  await house.release([snapshot]);
  return snapshot;
};
const introduce = (vacancyId: string, personId: string, key?: string, token = counsellor): Promise<Answer> =>
  house.post(token, INTRODUCTIONS, { vacancyId, personId }, key);
const introduced = async (): Promise<{ id: string; personId: string; vacancyId: string }> => {
  const [vacancyId, { personId }] = [await vacancy(), await person()];
  const { body } = await introduce(vacancyId, personId);
  return { id: body.id, personId, vacancyId };
};
const act = (id: string, name: string, more: object = {}, token = counsellor): Promise<Answer> =>
  house.post(token, `${INTRODUCTIONS}/${id}/acts`, { act: name, ...more });
const acts = async (id: string, ...names: string[]): Promise<void> => {
  for (const name of names) expect([name, (await act(id, name)).status]).toEqual([name, 200]);
};
const show = (id: string, token = counsellor): Promise<Answer> => house.get(token, `${INTRODUCTIONS}/${id}`);
const said = (answer: Answer) => [answer.status, answer.body.code];
const standsIn = async (vacancyId: string): Promise<string[]> =>
  (await house.get(counsellor, `/api/v1/vacancies/${vacancyId}/candidates?limit=200`)).body.items.map(
    (item: { personId: string }) => item.personId,
  );

describe('an introduction', () => {
  it('goes from the first word to the hire, each step dated and told', async () => {
    const told = await house.listen(IntroductionChangedV1);
    const [vacancyId, { personId }] = [await vacancy(), await person()];
    const made = await introduce(vacancyId, personId);
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(made.headers.get('location')).toBe(`${INTRODUCTIONS}/${id}`);
    expect(made.body).toMatchObject({
      vacancyId,
      personId,
      status: 'introduced',
      acts: [],
      letterNo: expect.stringMatching(/^\d+\/2026$/),
    });
    await acts(id, 'accept');
    const invited = await act(id, 'invite', { until: '2026-11-30' });
    expect(invited.body).toMatchObject({ status: 'invited', dueOn: '2026-12-07' });
    await acts(id, 'interview', 'hire');
    const { body } = await show(id);
    expect(body).toMatchObject({ id, vacancyId, personId, status: 'hired', next: ['snooze'] });
    expect(body.acts.map((one: { act: string; on: string }) => [one.act, one.on])).toEqual(
      ['accept', 'invite', 'interview', 'hire'].map((name) => [name, '2026-11-22']),
    );
    expect(body.followUpsToCome.map((one: { dueOn: string }) => one.dueOn)).toEqual([
      ...['2026-12-22', '2027-02-20', '2027-05-21', '2027-11-22'],
    ]);
    expect((await house.heard(CandidateIntroducedV1, id)).map(({ data }) => data)).toEqual([
      expect.objectContaining({ personId, vacancyId, communeCode: '15421', introducedOn: '2026-11-22' }),
    ]);
    expect((await house.heard(CandidateHiredV1, id))[0]?.data).toMatchObject({
      personId,
      hiredOn: '2026-11-22',
    });
    // whoever says yes was spoken with
    expect((await house.heard(PersonCounselledV1, id)).map(({ data }) => data)).toEqual([
      ...[
        {
          personId,
          communeCode: '15421',
          provinceCode: '38',
          at: 'introduction',
          counselledOn: '2026-11-22',
          counsellingId: id,
        },
      ],
    ]);
    const steps = [
      ['introduce', 'introduced'],
      ['accept', 'accepted'],
      ['invite', 'invited'],
      ['interview', 'interviewed'],
      ['hire', 'hired'],
    ];
    await eventually(() => {
      expect(told.map(({ sequence, data }) => [sequence, data['act'], data['status']])).toEqual(
        steps.map(([act, status], index) => [index + 1, act, status]),
      );
    });
    expect(JSON.stringify(told)).not.toContain(personId);
  });

  it('is made once however often it is sent; another body under the key is refused', async () => {
    const [vacancyId, { personId }, key] = [await vacancy(), await person(), newId()];
    const [first, again] = [
      await introduce(vacancyId, personId, key),
      await introduce(vacancyId, personId, key),
    ];
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(said(await introduce(vacancyId, (await person()).personId, key))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
    expect(said(await introduce(vacancyId, personId))).toEqual([409, 'already-introduced']);
  });

  it('of two hands at once one is made, and one of three equal acts is done', async () => {
    const [vacancyId, { personId }] = [await vacancy(), await person()];
    const answers = await Promise.all([1, 2, 3].map(() => introduce(vacancyId, personId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const id = answers.find(({ status }) => status === 201)?.body.id;
    const done = await Promise.all([1, 2, 3].map(() => act(id, 'accept')));
    expect(done.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is not made to what the law forbids; what may be a bar is left to the counsellor', async () => {
    const bar = { occupations: ['7212'], worksWith: [], ground: 'court-ban', article: 'BLHS 2015 Điều 41' };
    const barred = (over: object) =>
      person({ employment: anEmploymentSection({ bars: [{ ...bar, ...over }] }) });
    const vacancyId = await vacancy();
    const banned = await barred({ until: '2027-01-01' });
    const refused = await introduce(vacancyId, banned.personId);
    expect([...said(refused), refused.body.params]).toEqual([
      ...[422, 'legal-bar'],
      { until: '2027-01-01', article: 'BLHS 2015 Điều 41' },
    ]);
    expect((await introduce(vacancyId, (await barred({ until: '2026-11-22' })).personId)).status).toBe(201);
    const unsure = await introduce(vacancyId, (await barred({ occupations: [] })).personId);
    expect([unsure.status, unsure.body.outcome]).toEqual([201, 'needs-check']);
  });

  it('is not made to a closed vacancy; closing one ends what waits there', async () => {
    const { id, personId, vacancyId } = await introduced();
    await house.post(counsellor, `/api/v1/vacancies/${vacancyId}/closures`, { reason: 'filled' });
    expect((await show(id)).body).toMatchObject({
      status: 'closed',
      acts: [{ act: 'close', reason: 'vacancy-closed' }],
    });
    expect(said(await introduce(vacancyId, personId))).toEqual([409, 'vacancy-closed']);
  });

  it('names every fault of a body, and takes no reason of another act', async () => {
    const { id } = await introduced();
    const wrong = await house.post(counsellor, INTRODUCTIONS, {
      vacancyId: 'x',
      note: 'x'.repeat(301),
      name: 'x',
    });
    expect(faultsOf(wrong)).toEqual([
      ...['/name unknown-field', '/note too-long', '/personId required', '/vacancyId invalid-uuid'],
    ]);
    for (const [name, more, fault] of [
      ['dance', {}, '/act unknown-value'],
      ['chase', {}, '/act unknown-value'],
      ['close', {}, '/act unknown-value'],
      ['decline', { reason: 'had-a-record' }, '/reason unknown-value'],
      ['decline', { reason: 'illness' }, '/reason reason-of-another-act'],
      ['accept', { on: '2026-11-23' }, '/on date-in-future'],
      ['accept', { on: '2026-11-21' }, '/on before-the-act-before'],
      ['accept', { until: '2026-12-01' }, '/until unknown-field'],
      ['invite', { until: '2026-11-21' }, '/until date-in-past'],
      ['snooze', { until: '2026-12-01' }, '/reason required'],
      ['snooze', { reason: 'illness' }, '/until required'],
      ['snooze', { reason: 'illness', until: '2026-11-22' }, '/until date-in-past'],
      ['snooze', { reason: 'illness', until: '2027-06-01' }, '/until too-far-ahead'],
    ] as const) {
      const answer = await act(id, name, more);
      expect([name, answer.status, ...faultsOf(answer)]).toEqual([name, 400, fault]);
    }
    expect((await show(id)).body.acts).toEqual([]);
  });
});

describe('an introduction on paper', () => {
  it('is entered later with its own day, not a day ahead and not one long past', async () => {
    const [vacancyId, { personId }] = [await vacancy(), await person()];
    const on = (day: string) => house.post(counsellor, INTRODUCTIONS, { vacancyId, personId, on: day });
    expect(faultsOf(await on('2026-11-23'))).toEqual(['/on date-in-future']);
    expect(faultsOf(await on('2024-11-21'))).toEqual(['/on too-far-back']);
    const { body } = await on('2026-09-01');
    expect(body).toMatchObject({
      introducedOn: '2026-09-01',
      bucket: 'overdue',
      letterNo: expect.any(String),
    });
    for (const name of ['accept', 'hire']) await act(body.id, name, { on: '2026-09-05' });
    const path = `${INTRODUCTIONS}/${body.id}/follow-ups`;
    const heard = await house.post(counsellor, path, { milestone: 30, outcome: 'stable', on: '2026-10-05' });
    expect([heard.status, heard.body.dueOn]).toEqual([201, '2026-12-04']);
  });
});

describe('a refusal', () => {
  it('waits for another pair of eyes: confirmed it ends, sent back it goes on', async () => {
    const { id } = await introduced();
    await acts(id, 'accept');
    const declined = await act(id, 'decline', { reason: 'skills-missing' });
    expect(declined.body).toMatchObject({
      status: 'declined',
      confirmed: false,
      next: ['refuse-decline', 'snooze'],
    });
    expect(said(await act(id, 'confirm-decline'))).toEqual([403, 'own-decline']);
    expect((await act(id, 'refuse-decline', { reason: 'employer-reconsidered' }, other)).body.status).toBe(
      'accepted',
    );
    await acts(id, 'decline');
    expect(await house.heard(IntroductionEndedV1, id)).toEqual([]);
    expect((await act(id, 'confirm-decline', {}, other)).body).toMatchObject({
      status: 'declined',
      confirmed: true,
    });
    expect(said(await act(id, 'refuse-decline', {}, other))).toEqual([409, 'act-not-in-this-state']);
    expect(await house.heard(IntroductionEndedV1, id)).toHaveLength(1);
  });
});

describe('a hire', () => {
  it('ends the other introductions of the person, unconfirmed refusals too, and of nobody else', async () => {
    const [{ personId }, neighbour] = [await person(), await person()];
    const ids: string[] = [];
    for (const _ of [1, 2, 3]) ids.push((await introduce(await vacancy(), personId)).body.id);
    const [mine = '', refused = '', waiting = ''] = ids;
    const theirs = (await introduce((await show(waiting)).body.vacancyId, neighbour.personId)).body.id;
    await acts(refused, 'decline');
    await acts(mine, 'accept', 'hire');
    for (const id of [refused, waiting]) {
      const { body } = await show(id);
      expect([body.status, body.acts.at(-1)]).toEqual([
        'closed',
        expect.objectContaining({ act: 'close', actorRole: 'clock', reason: 'hired-elsewhere' }),
      ]);
    }
    expect((await show(theirs)).body.status).toBe('introduced');
    expect(said(await introduce(await vacancy(), personId))).toEqual([409, 'already-at-work']);
  });

  it('takes the person out of every list, new vacancies and news included; losing the work brings them back', async () => {
    const { id, personId, vacancyId } = await introduced();
    expect(await standsIn(vacancyId)).toContain(personId);
    await acts(id, 'accept', 'hire');
    expect(await standsIn(vacancyId)).not.toContain(personId);
    const later = await vacancy();
    expect(await standsIn(later)).not.toContain(personId);
    await house.tell([
      { event: ProfileChangedV1, subject: personId, sequence: 2, data: { ...aSnapshot({ personId }) } },
    ]);
    expect(await standsIn(later)).not.toContain(personId);

    const follow = (body: object) => house.post(counsellor, `${INTRODUCTIONS}/${id}/follow-ups`, body);
    expect(said(await follow({ milestone: 30, outcome: 'stable' }))).toEqual([422, 'follow-up-too-early']);
    expect(faultsOf(await follow({ milestone: 31, outcome: 'fine' }))).toEqual([
      ...['/milestone unknown-value', '/outcome unknown-value'],
    ]);
    const lost = await follow({ milestone: 30, outcome: 'none' });
    expect([lost.status, lost.body.followUps, lost.body.followUpsToCome]).toEqual([
      201,
      [{ milestone: 30, outcome: 'none', on: '2026-11-22', note: null }],
      [],
    ]);
    expect(await standsIn(later)).toContain(personId);
    expect((await house.heard(FollowUpRecordedV1, id))[0]?.data).toMatchObject({
      milestone: 30,
      outcome: 'none',
    });
    expect((await introduce(later, personId)).status).toBe(201);
    expect(said(await follow({ milestone: 90, outcome: 'none' }))).toEqual([409, 'follow-up-ended']);
  });
});

describe('the end of consent and of a case', () => {
  const withdraw = (personId: string, sequence = 2) =>
    house.tell([
      {
        ...{ event: ConsentWithdrawnV1, subject: personId, sequence },
        data: { personId, communeCode: '15421', provinceCode: '38', purpose: 'employment' },
      },
    ]);

  it('without consent nothing is left, and whoever was told hears that it is over', async () => {
    const { id, personId } = await introduced();
    const atWork = await introduced();
    await acts(atWork.id, 'accept', 'hire');
    await withdraw(personId);
    await withdraw(atWork.personId);
    for (const gone of [id, atWork.id]) {
      expect((await show(gone)).status).toBe(404);
      expect((await act(gone, 'accept')).status).toBe(404);
      expect((await house.heard(IntroductionEndedV1, gone)).at(-1)?.data.reason).toBe('consent-withdrawn');
    }
    const left = await house.rows(`select 1 from introduction where person_id = any($1)`, [
      [personId, atWork.personId],
    ]);
    expect(left).toEqual([]);
  });

  it('a closed case freezes what was under way and forgets of whom it was', async () => {
    const [vacancyId, { personId }] = [await vacancy(), await person()];
    const { id } = (await house.post(counsellor, INTRODUCTIONS, { vacancyId, personId, note: 'words' })).body;
    await house.tell([
      {
        ...{ event: CaseClosedV1, subject: personId, sequence: 2 },
        data: { personId, communeCode: '15421', provinceCode: '38', closedOn: '2026-11-22' },
      },
    ]);
    const { body } = await show(id);
    expect(body).toMatchObject({ status: 'closed', personId: null, note: null, next: [] });
    expect(body.acts.at(-1)).toMatchObject({ act: 'close', reason: 'case-closed' });
    expect(said(await act(id, 'accept'))).toEqual([409, 'act-not-in-this-state']);
    expect(await house.rows('select 1 from introduction where person_id = $1', [personId])).toEqual([]);
  });

  it('what happened is never changed, also not by hand', async () => {
    const { id } = await introduced();
    await acts(id, 'accept');
    await expect(
      house.rows(`update introduction_act set act = 'hire' where introduction_id = $1`, [id]),
    ).rejects.toThrow('never changed');
  });
});
