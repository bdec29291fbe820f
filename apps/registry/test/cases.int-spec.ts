import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HelperAssignedV1, HelperModelChangedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { FindDueCases } from '../src/application/find-due-cases.js';
import { Helpers } from '../src/persistence/helpers.js';
import { aNumber, aReport } from './builders.js';
import { type Answer, type Caller, faultsOf, House } from './house.js';

let house: House;
let officer: Caller;
let leader: Caller;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421']);
  leader = await house.as('commune-leader', ['15421']);
});
afterAll(() => house.close());

const RESIDENCE = { communeCode: '15421', detail: 'Thôn 3' };
const somebody = (over: object = {}) => ({
  person: {
    fullName: 'Phạm Văn Giả Định',
    birthDate: '1990-05-02',
    sex: 'male',
    nationalId: aNumber(),
    ...over,
  },
  residence: RESIDENCE,
});
const WORK = { skills: ['arc-welding'], occupationsHeld: [], occupationsWanted: ['7212'], licences: [] };

const act = (by: Caller, id: string, body: object, key?: string): Promise<Answer> =>
  by.post(`/api/v1/cases/${id}/acts`, body, key);
const done = async (by: Caller, id: string, body: object): Promise<string> => {
  const { status, body: answer } = await act(by, id, body);
  expect({ status, answer }).toMatchObject({ status: 201 });
  return answer.state as string;
};
const show = async (id: string, by = officer) => (await by.get(`/api/v1/cases/${id}`)).body;
const released = async (over: Parameters<typeof aReport>[0] = {}): Promise<string> =>
  (await officer.post('/api/v1/releases', aReport(over))).body.personId as string;
const noticed = async (over: object = {}): Promise<string> =>
  (await officer.post('/api/v1/release-notices', { ...somebody(), expectedOn: '2027-01-20', ...over })).body
    .id;
const listed = async (by: Caller, query = '') => (await by.get(`/api/v1/cases${query}`)).body;
const run = (): Promise<number> => house.database.transaction((tx) => house.part(FindDueCases).run(tx));
const groupOf = async (by: Caller, id: string): Promise<string | undefined> =>
  (await listed(by, '?limit=200')).items.find((item: { personId: string }) => item.personId === id)?.group;

const aModel = async (
  body: object = {},
  helpers = 1,
  by = officer,
): Promise<{ id: string; helperIds: string[] }> => {
  const told = { kind: 'chung-tay', communeCode: '15421', startedOn: '2023-10-18', ...body };
  const { id } = (await by.post('/api/v1/helper-models', told)).body;
  const helperIds: string[] = [];
  for (let n = 0; n < helpers; n++) {
    const helper = { fullName: 'Trần Thị Mẫu', organisation: 'veterans', since: '2026-01-05' };
    helperIds.push((await by.post(`/api/v1/helper-models/${id}/helpers`, helper)).body.id);
  }
  return { id, helperIds };
};

describe('a notice', () => {
  it('makes a file of which nothing travels, with three working days to check the home', async () => {
    const { status, headers, body } = await officer.post('/api/v1/release-notices', {
      ...somebody(),
      ...{ on: '2026-11-20', expectedOn: '2027-01-20', facility: 'Trại giam số 5' },
    });
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'notified' });
    expect(headers.get('location')).toBe(`/api/v1/cases/${body.id}`);
    expect(await house.told(body.id)).toEqual([]);
    const { duties, next, kind, hasRelease } = await show(body.id);
    // from Friday 20 November: Monday, Wednesday, Thursday; Tuesday the 24th is Việt Nam's Culture Day
    expect(duties).toMatchObject([
      {
        ...{ duty: 'police-check-residence', due: '2026-11-26', metOn: null, review: true },
        days: { late: false, workingDays: 3 },
      },
    ]);
    expect({ kind, hasRelease, next }).toEqual({
      ...{ kind: 'release', hasRelease: false },
      next: ['confirm-residence', 'report-wrong-residence', 'record-release', 'close'],
    });
  });

  it('leads through the release to reception, and each deadline is met by its act', async () => {
    const id = await noticed();
    expect(await groupOf(officer, id)).toBe('due');
    expect(await done(officer, id, { act: 'confirm-residence' })).toBe('expected');
    expect(await groupOf(officer, id)).toBe('none');

    const { release, employment, credit } = aReport();
    const { status, body } = await officer.post(`/api/v1/cases/${id}/release`, {
      ...{ release, employment, credit, consents: ['employment'] },
    });
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'recorded' });
    const [told] = await house.told(id);
    expect(told).toMatchObject({ type: 'registry.release-recorded.v1', sequence: 2 });
    expect(told?.data).toMatchObject({
      personId: id,
      releaseId: body.releaseId,
      employment: { skills: ['arc-welding'] },
    });
    expect(Object.keys(told?.data ?? {})).not.toContain('credit');
    expect((await officer.get(`/api/v1/releases/${body.releaseId}`)).status).toBe(200);

    expect(await groupOf(officer, id)).toBe('new');
    expect(await done(officer, id, { act: 'receive', on: '2026-11-20' })).toBe('received');
    expect(
      (await show(id)).duties.map((duty: { duty: string; due: string }) => `${duty.duty} ${duty.due}`),
    ).toEqual([
      ...['police-check-residence 2026-11-26', 'helper-assigned 2026-11-26', 'dossier-opened 2026-11-30'],
    ]);
    await done(officer, id, { act: 'open-dossier' });
    const duties = (await show(id)).duties as { duty: string; metOn: string | null }[];
    expect(duties.find(({ duty }) => duty === 'dossier-opened')?.metOn).toBe('2026-11-22');
    expect(duties.find(({ duty }) => duty === 'helper-assigned')?.metOn).toBeNull();
    expect((await show(id)).next).not.toContain('open-dossier');
    const again = await act(officer, id, { act: 'open-dossier' });
    expect([again.status, again.body.code]).toEqual([409, 'act-already-done']);
  });

  it('tells of a release only once', async () => {
    const id = await released();
    const { release } = aReport();
    const { status, body } = await officer.post(`/api/v1/cases/${id}/release`, { release, consents: [] });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'release-known' });
  });

  it('goes back when nobody lives there, with the reason', async () => {
    const id = await noticed();
    expect(faultsOf(await act(officer, id, { act: 'report-wrong-residence' }))).toEqual(['/reason required']);
    expect(faultsOf(await act(officer, id, { act: 'report-wrong-residence', reason: 'expunged' }))).toEqual([
      '/reason reason-unknown',
    ]);
    expect(await done(officer, id, { act: 'report-wrong-residence', reason: 'lives-elsewhere' })).toBe(
      'returned',
    );
    const { status, body } = await act(officer, id, { act: 'receive' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'act-not-allowed' });
  });

  it('of somebody who is registered is refused', async () => {
    const same = somebody();
    await officer.post('/api/v1/release-notices', { ...same, expectedOn: '2027-01-20' });
    const { status, body } = await officer.post('/api/v1/self-referrals', { ...same, consents: [] });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'person-already-registered' });
  });

  it('finds every fault at once', async () => {
    const answer = await officer.post('/api/v1/release-notices', {
      person: { fullName: 'Phạm Văn Giả Định', birthDate: '2020-05-02', sex: 'female' },
      residence: { communeCode: '99999' },
      ...{ on: '2026-12-24', expectedOn: '2027-02-30' },
    });
    expect(faultsOf(answer)).toEqual([
      '/expectedOn invalid-date',
      '/on date-in-future',
      '/person/birthDate birth-date-implausible',
      '/residence/communeCode unknown-commune',
    ]);
  });
});

describe('somebody who comes of their own accord', () => {
  it('is told to the services by consent, without a bar and without a loan', async () => {
    const counsellor = await house.as('counsellor', ['38']);
    const { status, body } = await counsellor.post('/api/v1/self-referrals', {
      ...somebody(),
      ...{ employment: WORK, consents: ['employment', 'credit'] },
    });
    expect(status).toBe(201);
    const told = await house.told(body.id);
    expect(told.map(({ type }) => type)).toEqual(['registry.profile-changed.v1']);
    const { employment, ...rest } = told[0]?.data as { employment: { bars: object[] } };
    expect(employment.bars).toEqual([]);
    expect(rest).toEqual({ personId: body.id, communeCode: '15421', provinceCode: '38' });
    const person = (await officer.get(`/api/v1/people/${body.id}`)).body;
    expect(person.state).toBe('open');
    expect(Object.keys(person)).not.toContain('release');
    expect((await show(body.id)).kind).toBe('self-referral');
  });

  it('has no deadline, for the police are not concerned', async () => {
    const { id } = (await officer.post('/api/v1/self-referrals', { ...somebody(), consents: [] })).body;
    expect(await house.told(id)).toEqual([]);
    await done(officer, id, { act: 'receive' });
    expect((await show(id)).duties).toEqual([]);
    const { body } = await act(officer, id, { act: 'open-dossier' });
    expect(body.code).toBe('act-not-of-kind');
  });

  it('comes again when the record is cleared: it bars nothing then and is shown to nobody', async () => {
    const id = await released({ release: { completedOn: '2020-11-16' } });
    await done(officer, id, { act: 'close', reason: 'expunged' });
    expect(await done(officer, id, { act: 'refer-again', consents: ['employment'] })).toBe('recorded');
    const last = (await house.told(id)).at(-1);
    expect(last?.type).toBe('registry.profile-changed.v1');
    expect(Object.keys(last?.data ?? {}).sort()).toEqual([
      'communeCode',
      'employment',
      'personId',
      'provinceCode',
    ]);
    expect((last?.data as { employment: { bars: object[] } }).employment.bars).toEqual([]);
    const person = (await officer.get(`/api/v1/people/${id}`)).body;
    expect({ state: person.state, release: person.release }).toEqual({ state: 'open', release: undefined });
    expect((await show(id)).kind).toBe('self-referral');
  });

  it('comes back to a counsellor, who need not know of the case that ended: it goes on with what is told now', async () => {
    const nationalId = aNumber();
    const who = somebody({ nationalId });
    const { id } = (
      await officer.post('/api/v1/self-referrals', { ...who, employment: WORK, consents: ['training'] })
    ).body;
    const counsellor = await house.as('counsellor', ['15421']);
    const elsewhere = await house.as('counsellor', ['15457']);
    const again = (by: Caller, over: object = {}, residence = RESIDENCE) =>
      by.post('/api/v1/self-referrals', {
        ...{ person: { ...who.person, phone: '0900000888', ...over }, residence, consents: ['employment'] },
        employment: { ...WORK, skills: ['mig-welding'] },
      });
    const refused = async (answer: Promise<Answer>) => faultsOf(await answer);
    expect(await refused(again(counsellor))).toEqual(['/person/nationalId number-held-by-police']);
    const leader = await house.as('commune-leader', ['15421']);
    expect(await refused(again(leader))).toEqual(['/person/nationalId number-held-here']);
    await done(officer, id, { act: 'close', reason: 'missing' });
    expect(await refused(again(counsellor, { fullName: 'Phạm Văn Khác Tên' }))).toEqual([
      '/person/nationalId number-held-by-police',
    ]);
    expect(await refused(again(counsellor, { birthDate: '1990-05-03' }))).toEqual([
      '/person/nationalId number-held-by-police',
    ]);
    expect(await refused(again(elsewhere, {}, { ...RESIDENCE, communeCode: '15457' }))).toEqual([
      '/person/nationalId number-held-elsewhere',
    ]);
    expect((await show(id)).state).toBe('closed');

    const { status, body } = await again(counsellor);
    expect([status, body]).toEqual([201, { id, personId: id, state: 'recorded' }]);
    expect((await show(id)).acts.at(-1)).toMatchObject({ act: 'refer-again', role: 'counsellor' });
    const last = (await house.told(id)).at(-1);
    expect(last?.data).toMatchObject({ employment: { skills: ['mig-welding'] } });
    expect(Object.keys(last?.data ?? {})).not.toContain('training');
    expect((await officer.get(`/api/v1/people/${id}`)).body).toMatchObject({ phone: '0900000888' });
    expect(await house.rows('select id from person where national_id = $1', [nationalId])).toHaveLength(1);
  });

  it('keeps the bars of a record that was not cleared', async () => {
    const id = await released();
    await done(officer, id, { act: 'close', reason: 'missing' });
    await done(officer, id, { act: 'refer-again', consents: ['employment'] });
    const last = (await house.told(id)).at(-1);
    expect((last?.data as { employment: { bars: object[] } }).employment.bars).not.toEqual([]);
  });
});

describe('a sentence served in the community', () => {
  const SENTENCE = {
    ...{ mainPenalty: 'suspended', endsOn: '2028-05-20', sentenceMonths: 18, offenceGroup: 'traffic' },
    ...{ intentional: false, obligationsSettled: true, additionalPenalties: [] },
  };

  it('is a case with its own deadlines; only its bars leave the registry', async () => {
    const { body } = await officer.post('/api/v1/community-sentences', {
      ...{ ...somebody(), sentence: SENTENCE, employment: WORK, consents: ['employment'], on: '2026-11-20' },
    });
    const { kind, duties, sentence } = await show(body.id);
    expect({ kind, sentence }).toMatchObject({ kind: 'community-sentence', sentence: SENTENCE });
    expect(duties).toMatchObject([
      { duty: 'community-sentence-verified', due: '2026-11-26', review: false },
      { duty: 'community-sentence-planned', due: '2026-11-30' },
    ]);
    const [told] = await house.told(body.id);
    const { employment } = told?.data as { employment: { bars: { ground: string; until: string }[] } };
    expect(employment.bars.map(({ ground, until }) => `${ground} ${until}`)).toContain(
      'conditional-business-on-probation 2028-05-20',
    );
    expect(JSON.stringify(told)).not.toContain('traffic');
    await done(officer, body.id, { act: 'verify-sentence' });
    await done(officer, body.id, { act: 'plan-sentence' });
    expect(await groupOf(officer, body.id)).toBe('new');
    expect(Object.keys(await show(body.id, leader))).not.toContain('sentence');
  });

  it('is cleared and bars by all that its judgment tells, as a release does', async () => {
    const ban = { kind: 'occupation-ban', occupations: ['8322'], until: '2030-05-20' };
    const opened = async (over: object) =>
      officer.post('/api/v1/community-sentences', {
        ...{ ...somebody(), sentence: { ...SENTENCE, intentional: true, ...over }, consents: ['employment'] },
      });
    const shown = async (over: object) => (await show((await opened(over)).body.id)).sentence;
    const judged = { ageAtOffence: '16-17', crimeClass: 'very-serious' };
    expect(await shown({})).toMatchObject({
      ...{ ageAtOffence: null, crimeClass: null },
      clearance: { state: 'dated', on: '2029-05-20', assumptions: ['adult-at-offence'] },
    });
    // half a year after the probation, by its age (BLHS Điều 107.2)
    expect(await shown(judged)).toMatchObject({
      ...judged,
      clearance: { on: '2028-11-20', assumptions: [] },
    });
    expect((await shown({ ageAtOffence: 'below-16' })).clearance.state).toBe('no-record');
    const banned = await shown({ additionalPenalties: [ban] });
    expect(banned.clearance).toMatchObject({ on: '2030-05-20', heldBy: ['additional-penalty'] });
    expect(banned.bars).toContainEqual(
      expect.objectContaining({ ground: 'court-occupation-ban', occupations: ['8322'], until: '2030-05-20' }),
    );
    const wrong = await opened({
      ageAtOffence: 'young',
      additionalPenalties: [{ kind: 'occupation-ban', until: '2030-05-20' }],
    });
    expect(faultsOf(wrong)).toEqual([
      '/sentence/additionalPenalties/0/occupations required',
      '/sentence/ageAtOffence unknown-value',
    ]);
  });
});

describe('helpers of a model', () => {
  it('stand by somebody: three of “3+1”, one veteran of the veterans', async () => {
    const id = await released();
    await done(officer, id, { act: 'receive' });
    const three = await aModel({ kind: 'three-plus-one' }, 3);
    const assigned = await house.listen(HelperAssignedV1);
    const two = await act(leader, id, { act: 'assign-helper', helperIds: three.helperIds.slice(1) });
    expect(faultsOf(two)).toEqual(['/helperIds helpers-per-person']);
    expect(
      await done(leader, id, { act: 'assign-helper', helperIds: three.helperIds, decisionNo: '12/QĐ-UBND' }),
    ).toBe('accompanied');
    await eventually(() => expect(assigned).toHaveLength(1));
    expect(assigned[0]?.data).toEqual({
      ...{ personId: id, communeCode: '15421', provinceCode: '38', on: '2026-11-22' },
      ...{ modelId: three.id, modelKind: 'three-plus-one' },
    });
    const { helpers, duties } = await show(id);
    expect(helpers).toHaveLength(3);
    expect(duties.find(({ duty }: { duty: string }) => duty === 'helper-assigned').metOn).toBe('2026-11-22');
  });

  it('are of the organisation that leads the model', async () => {
    const id = await released();
    await done(officer, id, { act: 'receive' });
    const model = await aModel({ kind: 'veterans' }, 0);
    const woman = { fullName: 'Trần Thị Mẫu', organisation: 'women', since: '2026-01-05' };
    const { id: helperId } = (await officer.post(`/api/v1/helper-models/${model.id}/helpers`, woman)).body;
    expect(faultsOf(await act(officer, id, { act: 'assign-helper', helperIds: [helperId] }))).toEqual([
      '/helperIds helper-of-organisation',
    ]);
  });

  it('take no more people than they may: of ten at once for the last place one is given it', async () => {
    const model = await aModel({ loadLimit: 1 });
    const people = await Promise.all(Array.from({ length: 10 }, () => released()));
    for (const id of people) await done(officer, id, { act: 'receive' });
    const answers = await Promise.all(
      people.map((id) => act(officer, id, { act: 'assign-helper', helperIds: model.helperIds })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(
      new Set(['helper-full']),
    );
    const { items } = (await officer.get('/api/v1/helper-models?limit=200')).body;
    expect(items.find(({ id }: { id: string }) => id === model.id).helpers).toMatchObject([
      { load: 1, loadLimit: 1 },
    ]);
  });

  it('of another commune do not', async () => {
    const province = await house.as('registry-officer', ['38']);
    const elsewhere = await aModel({ communeCode: '15457' }, 1, province);
    const id = await released();
    await done(province, id, { act: 'receive' });
    const answer = await act(province, id, { act: 'assign-helper', helperIds: elsewhere.helperIds });
    expect(faultsOf(answer)).toEqual(['/helperIds unknown-helper']);
  });

  it('visit, report by quarter, and leave only when nobody needs them; the quarter is counted', async () => {
    const id = await released();
    const { id: modelId, helperIds } = await aModel();
    const [helperId] = helperIds;
    await done(officer, id, { act: 'receive' });
    await done(officer, id, { act: 'assign-helper', helperIds });
    await done(officer, id, { act: 'visit', helperId, outcome: 'met', help: ['job', 'papers'] });
    await done(leader, id, { act: 'visit', helperId, outcome: 'not-at-home' });
    await done(leader, id, { act: 'report', helperId, quarter: '2026-Q4', progress: 'good' });
    const stranger = await act(officer, id, { act: 'visit', helperId: newId(), outcome: 'met' });
    expect(faultsOf(stranger)).toEqual(['/helperId unknown-helper']);
    const stays = await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-22' });
    expect(stays.body.code).toBe('helper-still-needed');
    expect((await officer.get(`/api/v1/helper-models/${modelId}/quarters/2026-Q4`)).body).toMatchObject({
      ...{ people: 1, begun: 1, helpers: 1, ended: {}, reports: { good: 1 } },
      visits: { met: 1, 'not-at-home': 1 },
    });
    expect((await officer.get(`/api/v1/helper-models/${modelId}/quarters/2026-Q5`)).status).toBe(400);

    expect(await done(officer, id, { act: 'end-help', reason: 'goal-reached' })).toBe('received');
    const early = await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-23' });
    expect(faultsOf(early)).toEqual(['/on date-in-future']);
    const before = await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-01-04' });
    expect(faultsOf(before)).toEqual(['/on before-the-helper-began']);
    const leaves = await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-22' });
    expect(leaves.status).toBe(200);
    const again = await officer.post(`/api/v1/helpers/${helperId}/departure`, { on: '2026-11-21' });
    expect([again.status, again.body.code]).toEqual([409, 'helper-left']);
    const gone = await act(officer, id, { act: 'assign-helper', helperIds });
    expect(faultsOf(gone)).toEqual(['/helperIds unknown-helper']);
  });
});

describe('the end of a model', () => {
  const end = (id: string, body: object = {}, by = leader): Promise<Answer> =>
    by.post(`/api/v1/helper-models/${id}/end`, { on: '2026-11-22', reason: 'no-helpers', ...body });

  it('is refused while it stands by people, with how many; then its helpers leave with it', async () => {
    const model = await aModel({ startedOn: '2025-01-01' }, 2);
    const people = [await released(), await released()];
    for (const id of people) {
      await done(officer, id, { act: 'receive' });
      await done(officer, id, { act: 'assign-helper', helperIds: model.helperIds.slice(0, 1) });
    }
    const refused = await end(model.id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'model-still-needed' });
    expect(refused.body.detail).toContain('2 người');
    const { items, counts } = await listed(leader, `?modelId=${model.id}`);
    expect(items.map(({ personId }: { personId: string }) => personId).sort()).toEqual([...people].sort());
    expect(counts.waiting + counts.due + counts.none + counts.new + counts.overdue).toBe(2);

    for (const id of people) await done(leader, id, { act: 'end-help', reason: 'goal-reached' });
    expect(faultsOf(await end(model.id, { on: '2024-12-31' }))).toEqual(['/on before-the-model-began']);
    // its helpers stood by people until today
    expect(faultsOf(await end(model.id, { on: '2026-11-21' }))).toEqual(['/on before-the-help-ended']);
    expect(faultsOf(await end(model.id, { on: '2999-01-01' }))).toEqual(['/on date-in-future']);
    expect((await end(model.id, { reason: 'tired' })).status).toBe(400);
    const { status, body } = await end(model.id);
    expect({ status, ...body }).toMatchObject({
      status: 200,
      endedOn: '2026-11-22',
      endReason: 'no-helpers',
    });
    const shown = (await officer.get('/api/v1/helper-models?limit=200')).body.items.find(
      ({ id }: { id: string }) => id === model.id,
    );
    expect(shown).toMatchObject({
      endedOn: '2026-11-22',
      helpers: [{ leftOn: '2026-11-22' }, { leftOn: '2026-11-22' }],
    });
    expect((await end(model.id)).body.code).toBe('model-ended');
    const helper = { fullName: 'Trần Thị Mẫu', organisation: 'veterans', since: '2026-01-05' };
    expect((await officer.post(`/api/v1/helper-models/${model.id}/helpers`, helper)).body.code).toBe(
      'model-ended',
    );
    const gone = await act(officer, people[0] ?? '', {
      act: 'assign-helper',
      helperIds: model.helperIds.slice(0, 1),
    });
    expect(faultsOf(gone)).toEqual(['/helperIds unknown-helper']);
  });

  it('is told, as its beginning was', async () => {
    const told = await house.listen(HelperModelChangedV1);
    const { id } = await aModel({ kind: 'club' }, 0);
    await end(id);
    const mine = () => told.filter(({ subject }) => subject === id);
    await eventually(() => expect(mine()).toHaveLength(2));
    const model = { helperModelId: id, modelKind: 'club', communeCode: '15421', provinceCode: '38' };
    expect(mine().map(({ sequence, data }) => ({ sequence, data }))).toEqual([
      { sequence: 1, data: { ...model, startedOn: '2023-10-18' } },
      { sequence: 2, data: { ...model, startedOn: '2023-10-18', endedOn: '2026-11-22' } },
    ]);
  });

  it('waits for whoever gives one of its helpers to somebody at the same time, and counts them', async () => {
    const { id, helperIds } = await aModel();
    const person = await released();
    const waits = async () =>
      (
        await house.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length > 0;
    const answer = await house.database.transaction(async (tx) => {
      const helpers = await house.part(Helpers).locked(tx, helperIds);
      const asked = end(id);
      await eventually(async () => expect(await waits()).toBe(true));
      await house.part(Helpers).assign(tx, person, helpers, '2026-11-22');
      return { asked };
    });
    expect((await answer.asked).body).toMatchObject({ code: 'model-still-needed' });
  });
});

describe('a move', () => {
  it('is done when the other commune accepts: the home, the help and every service follow', async () => {
    const there = await house.as('registry-officer', ['15457']);
    const id = await released();
    const { helperIds } = await aModel();
    await done(officer, id, { act: 'receive' });
    await done(officer, id, { act: 'assign-helper', helperIds });
    expect((await there.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect(
      await done(officer, id, { act: 'hand-over', toCommune: '15457', toDetail: 'Thôn 2', on: '2026-11-20' }),
    ).toBe('moving');

    expect(await groupOf(officer, id)).toBe('waiting');
    const [arriving] = (await listed(there)).items;
    expect(arriving).toMatchObject({
      ...{
        personId: id,
        arriving: true,
        group: 'due',
        duty: 'police-take-over-after-move',
        due: '2026-11-30',
      },
    });
    expect((await show(id)).next).toEqual(['withdraw-move', 'close']);
    expect((await show(id, there)).next).toEqual(['accept-move', 'refuse-move']);
    for (const body of [{ act: 'accept-move' }, { act: 'refuse-move', reason: 'not-arrived' }]) {
      expect((await act(officer, id, body)).body.code).toBe('outside-area');
    }
    expect((await act(there, id, { act: 'withdraw-move' })).body.code).toBe('outside-area');
    expect((await act(there, id, { act: 'close', reason: 'dead' })).body.code).toBe('outside-area');

    expect(await done(there, id, { act: 'accept-move' })).toBe('received');
    expect((await officer.get(`/api/v1/cases/${id}`)).status).toBe(404);
    const { communeCode, helpers, duties } = await show(id, there);
    expect({ communeCode, ended: helpers[0].endReason }).toEqual({ communeCode: '15457', ended: 'moved' });
    expect(duties.find(({ duty }: { duty: string }) => duty === 'police-take-over-after-move').metOn).toBe(
      '2026-11-22',
    );
    const moved = (await house.told(id)).findLast(({ type }) => type === 'registry.profile-changed.v1');
    expect(moved?.data).toMatchObject({ communeCode: '15457' });
  });

  it('that is refused leaves everything as it was', async () => {
    const there = await house.as('registry-officer', ['15457']);
    const id = await released();
    await done(officer, id, { act: 'hand-over', toCommune: '15457' });
    expect(await done(there, id, { act: 'refuse-move', reason: 'not-arrived' })).toBe('recorded');
    expect((await there.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect(await groupOf(officer, id)).toBe('new');
    expect(await done(officer, id, { act: 'hand-over', toCommune: '15457' })).toBe('moving');
    expect(await done(officer, id, { act: 'withdraw-move' })).toBe('recorded');
  });

  it('leads to another commune that there is', async () => {
    const id = await released();
    for (const [toCommune, code] of [
      ['15421', 'same-commune'],
      ['99999', 'unknown-commune'],
    ]) {
      expect(faultsOf(await act(officer, id, { act: 'hand-over', toCommune }))).toEqual([
        `/toCommune ${code}`,
      ]);
    }
  });
});

describe('the end of a case', () => {
  it('ends the help and a move on its way, drops what was due, and is told once', async () => {
    const there = await house.as('registry-officer', ['15457']);
    const id = await released();
    const { id: modelId, helperIds } = await aModel();
    await done(officer, id, { act: 'receive' });
    await done(officer, id, { act: 'assign-helper', helperIds });
    await done(officer, id, { act: 'hand-over', toCommune: '15457' });
    const key = newId();
    const first = await act(officer, id, { act: 'close', reason: 'dead' }, key);
    const again = await act(officer, id, { act: 'close', reason: 'dead' }, key);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect((await act(officer, id, { act: 'close', reason: 'dead' })).body.code).toBe('case-closed');
    expect((await house.told(id)).filter(({ type }) => type === 'registry.case-closed.v1')).toHaveLength(1);

    const { state, closure, duties, helpers, move, next } = await show(id);
    expect({ state, closure, move, next }).toEqual({
      ...{
        state: 'closed',
        closure: { reason: 'dead', on: '2026-11-22' },
        move: null,
        next: ['refer-again', 'release-again'],
      },
    });
    expect(duties.every((duty: { metOn: unknown; droppedAt: unknown }) => duty.metOn ?? duty.droppedAt)).toBe(
      true,
    );
    expect(helpers).toMatchObject([{ endReason: 'case-closed' }]);
    expect(await groupOf(officer, id)).toBeUndefined();
    expect((await there.get(`/api/v1/cases/${id}`)).status).toBe(404);
    const { items } = (await officer.get('/api/v1/helper-models?limit=200')).body;
    expect(items.find((one: { id: string }) => one.id === modelId).helpers).toMatchObject([{ load: 0 }]);
  });
});

describe('the clock', () => {
  it('puts what is late before the chair of the commune, once, also after a restart', async () => {
    const id = await noticed({ on: '2026-11-20' });
    await run();
    expect((await show(id)).duties[0].escalatedAt).toBeNull();
    house.clock.set(new Date('2026-11-26T16:59:00Z')); // one minute before midnight in Việt Nam
    await run();
    expect((await show(id)).duties[0].escalatedAt).toBeNull();
    house.clock.set(new Date('2026-11-26T17:00:00Z'));
    expect(await run()).toBeGreaterThan(0);
    const { escalatedAt } = (await show(id)).duties[0];
    expect(escalatedAt).toBe('2026-11-26T17:00:00.000Z');
    house.clock.set(new Date('2026-11-27T03:00:00Z'));
    await house.restart();
    expect(await run()).toBe(0);
    expect((await show(id)).duties[0].escalatedAt).toBe(escalatedAt);
    expect(await groupOf(leader, id)).toBe('overdue');
    expect((await show(id)).duties).toMatchObject([{ days: { late: true, workingDays: 1 } }]);
    expect((await listed(leader, '?limit=200')).items).toContainEqual(
      expect.objectContaining({ personId: id, days: { late: true, workingDays: 1 } }),
    );
    const entries = await house.rows(
      `select 1 from audit_entry where act = 'duty-escalated' and person_id = $1`,
      [id],
    );
    expect(entries).toHaveLength(1);
  });

  it('asks the helpers for their report in the first five days of the quarter', async () => {
    house.clock.set(new Date('2026-12-31T03:00:00Z'));
    const id = await released();
    const { helperIds } = await aModel();
    await done(officer, id, { act: 'receive' });
    await done(officer, id, { act: 'open-dossier' });
    await done(officer, id, { act: 'assign-helper', helperIds });
    expect(await groupOf(officer, id)).toBe('none');
    house.clock.set(new Date('2027-01-01T03:00:00Z'));
    await run();
    await run();
    const reports = async () =>
      (await show(id)).duties.filter(({ duty }: { duty: string }) => duty === 'helper-reports');
    expect(await reports()).toMatchObject([
      { eventOn: '2026-12-31', fromOn: '2027-01-01', due: '2027-01-05' },
    ]);
    expect(await groupOf(officer, id)).toBe('waiting');
    // a report about another quarter does not meet it
    const [helperId] = helperIds;
    await done(officer, id, { act: 'report', helperId, quarter: '2027-Q1', progress: 'some' });
    expect(await reports()).toMatchObject([{ metOn: null }]);
    await done(officer, id, { act: 'report', helperId, quarter: '2026-Q4', progress: 'good' });
    expect(await reports()).toMatchObject([{ metOn: '2027-01-01' }]);
    expect(await groupOf(officer, id)).toBe('none');
    house.clock.set(new Date('2026-11-22T03:00:00Z'));
  });
});

it('the work list walks through every case once, in the order of need', async () => {
  const walked: string[] = [];
  let cursor: string | null = null;
  const { counts } = await listed(officer);
  do {
    const page: { items: { personId: string; group: string }[]; nextCursor: string | null } = await listed(
      officer,
      `?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
    );
    walked.push(...page.items.map(({ personId, group }) => `${group} ${personId}`));
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(walked).size).toBe(walked.length);
  expect(walked).toHaveLength(Object.values(counts as Record<string, number>).reduce((sum, n) => sum + n, 0));
  const order = ['overdue', 'due', 'new', 'waiting', 'none'];
  const ranks = walked.map((line) => order.indexOf(line.split(' ')[0] ?? ''));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  const filtered = await listed(officer, '?due=new&limit=200');
  expect(filtered.items).toHaveLength(counts.new);
});
