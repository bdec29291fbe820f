import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  CandidateIntroducedV1,
  CompletionWithdrawnV1,
  CourseCompletedV1,
  IntroductionEndedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aNumber, aReport } from './builders.js';
import { type Caller, House } from './house.js';

jest.setTimeout(120_000); // a busy machine may take its time

// What belongs to two records that are one person: cases, helpers, sentences, shared names and what courses taught.

let house: House;
let officer: Caller;
let pairs = 0;
let [stays, goes] = ['', ''];
let person: { fullName: string; birthDate: string };

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421']);
});
afterAll(() => house.close());
beforeEach(async () => {
  pairs += 1;
  const fullName = `Lê Thử ${'Bảo Cảnh Dương Giang Khuê Liêm Nghị Oanh Phú'.split(' ')[pairs - 1]!}`;
  person = { fullName, birthDate: `1990-03-0${String(pairs)}` };
  const record = async (over: object): Promise<string> =>
    (await officer.post('/api/v1/releases', aReport({ person: { ...person, ...over } }))).body
      .personId as string;
  stays = await record({ nationalId: aNumber() });
  goes = await record({ nationalId: undefined, phone: `090000010${String(pairs)}` });
});

const act = async (id: string, body: object): Promise<void> => {
  const answer = await officer.post(`/api/v1/cases/${id}/acts`, body);
  expect({ ...body, ...answer }).toMatchObject({ status: 201 });
};
const merge = async (other = goes): Promise<string> => {
  const { items } = (await officer.get('/api/v1/duplicates?limit=200')).body as {
    items: { id: string; people: { personId: string }[] }[];
  };
  const pair = items.find(({ people }) => people.every(({ personId }) => [stays, other].includes(personId)));
  const made = await officer.post(`/api/v1/duplicates/${pair?.id ?? ''}/merge`, { survivorId: stays });
  expect(made.status).toBe(201);
  return made.body.id as string;
};
const undo = async (id: string): Promise<void> => {
  const { status } = await officer.post(`/api/v1/merges/${id}/undo`, { reason: 'different-people' });
  expect(status).toBe(200);
};
/** Every row that belongs to either, without versions and without what logs add. */
const everything = async (): Promise<unknown> =>
  Promise.all(
    [
      'case_act',
      'case_duty',
      'case_move',
      'community_sentence',
      'helper_assignment',
      'learning',
      'profile',
    ].map((table) =>
      house.rows(`select to_jsonb(t) as row from ${table} t where person_id = any($1) order by 1`, [
        [stays, goes],
      ]),
    ),
  );
const show = async (id: string) => (await officer.get(`/api/v1/cases/${id}`)).body;
const helper = async (): Promise<string> => {
  const told = { kind: 'chung-tay', communeCode: '15421', startedOn: '2023-10-18' };
  const { id } = (await officer.post('/api/v1/helper-models', told)).body;
  const person = { fullName: 'Trần Thị Mẫu', organisation: 'veterans', since: '2026-01-05' };
  return (await officer.post(`/api/v1/helper-models/${id as string}/helpers`, person)).body.id as string;
};
const accompany = async (id: string): Promise<void> => {
  await act(id, { act: 'receive' });
  await act(id, { act: 'assign-helper', helperIds: [await helper()], decisionNo: '12/QĐ-UBND' });
};

describe('two cases of one person', () => {
  it('become the one that came further, and two again exactly', async () => {
    await act(stays, { act: 'receive' });
    await accompany(goes);
    const before = await everything();
    const id = await merge();
    const one = await show(stays);
    expect([
      one.state,
      one.acts.map((each: { act: string; aside: boolean }) => [each.act, each.aside]),
    ]).toEqual([
      'accompanied',
      [
        ['receive', true],
        ['receive', false],
        ['assign-helper', false],
      ],
    ]);
    expect(one.helpers).toMatchObject([{ endedOn: null }]);
    expect((await officer.get(`/api/v1/cases/${goes}`)).status).toBe(404);
    await undo(id);
    expect(await everything()).toEqual(before);
    expect([(await show(stays)).state, (await show(goes)).state]).toEqual(['received', 'accompanied']);
  });

  it('of two alike the one who stays goes on: the other one’s helpers and deadlines end for as long as they are one', async () => {
    await accompany(stays);
    await accompany(goes);
    const before = await everything();
    const id = await merge();
    const one = await show(stays);
    expect(one.state).toBe('accompanied');
    expect(one.helpers.map((each: { endReason: string | null }) => each.endReason).sort()).toEqual([
      'merged',
      null,
    ]);
    await act(stays, { act: 'end-help', reason: 'goal-reached' });
    await undo(id);
    const parted = [await show(stays), await show(goes)];
    expect(parted.map(({ state }) => state as string)).toEqual(['received', 'accompanied']);
    const [, , , , assignments] = (await everything()) as { row: { person_id: string } }[][];
    const theirs = (rows: { row: { person_id: string } }[]) =>
      rows.filter(({ row }) => row.person_id === goes);
    expect(theirs(assignments!)).toEqual(theirs((before as { row: { person_id: string } }[][])[4]!));
  });

  it('begin nothing anew by what stands aside', async () => {
    const told = { person: { ...person, sex: 'male' }, residence: { communeCode: '15421' } };
    goes = (await officer.post('/api/v1/release-notices', { ...told, expectedOn: '2027-01-20' })).body
      .id as string;
    await act(stays, { act: 'receive' });
    const id = await merge();
    const { state, acts, duties } = await show(stays);
    expect([state, acts.map((each: { act: string; aside: boolean }) => [each.act, each.aside])]).toEqual([
      'received',
      [
        ['notify', true],
        ['receive', false],
      ],
    ]);
    expect(
      duties.find((each: { duty: string }) => each.duty === 'police-check-residence').droppedAt,
    ).not.toBeNull();
    await undo(id);
    expect([(await show(stays)).state, (await show(goes)).state]).toEqual(['received', 'notified']);
  });

  it('keep what was done since with the one who stays', async () => {
    await accompany(goes);
    const id = await merge();
    await act(stays, { act: 'open-dossier' });
    await undo(id);
    const own = await show(stays);
    expect([own.state, own.acts.map((each: { act: string }) => each.act)]).toEqual([
      ...['recorded', ['open-dossier']],
    ]);
    const { items } = (await officer.get('/api/v1/cases?limit=200')).body;
    expect(items.find((item: { personId: string }) => item.personId === stays).state).toBe('recorded');
    await act(stays, { act: 'receive' });
    expect((await show(stays)).state).toBe('received');
  });
});

describe('two merges into one', () => {
  it('are undone the younger first', async () => {
    await accompany(goes);
    const before = await everything();
    const { body } = await officer.post(
      '/api/v1/releases',
      aReport({ person: { ...person, nationalId: undefined, phone: `090000020${String(pairs)}` } }),
    );
    const third = body.personId as string;
    await accompany(third);
    const older = await merge();
    const younger = await merge(third);
    const listed = async (): Promise<string[]> =>
      (await officer.get('/api/v1/merges')).body.items.map(({ id }: { id: string }) => id);
    expect(await listed()).not.toContain(older);
    const refused = await officer.post(`/api/v1/merges/${older}/undo`, { reason: 'different-people' });
    expect([refused.status, refused.body.code]).toEqual([409, 'merged-since']);
    await undo(younger);
    expect(await listed()).toContain(older);
    await undo(older);
    expect(await everything()).toEqual(before);
    const states = await Promise.all([stays, goes, third].map(async (id) => (await show(id)).state));
    expect(states).toEqual(['recorded', 'accompanied', 'accompanied']);
  });
});

describe('a name shared because of an introduction', () => {
  const share = async (event: 'begin' | 'end', sequence: number, introductionId: string) =>
    house.hears([
      {
        event: event === 'begin' ? CandidateIntroducedV1 : IntroductionEndedV1,
        ...{ subject: introductionId, sequence },
        data: {
          ...{ introductionId, personId: goes },
          ...(event === 'begin'
            ? {
                ...{ vacancyId: newId(), communeCode: '15421', provinceCode: '38', occupationCode: '7212' },
                ...{ introducedOn: '2026-11-22', employerAccount: 'employer-1' },
              }
            : { status: 'closed', reason: 'merged', endedOn: '2026-11-22' }),
        },
      },
    ]);
  const shared = async (introductionId: string) => {
    const [row] = await house.rows<{ person_id: string; ended: boolean }>(
      'select person_id, ended from name_share where introduction_id = $1',
      [introductionId],
    );
    return row && [row.person_id === stays ? 'stays' : 'goes', row.ended];
  };

  it('goes over and back, also one that is told late; what was told last holds', async () => {
    const [early, late] = [newId(), newId()];
    await share('begin', 1, early);
    const id = await merge();
    await share('begin', 1, late);
    expect([await shared(early), await shared(late)]).toEqual([
      ['stays', false],
      ['stays', false],
    ]);
    await undo(id);
    expect([await shared(early), await shared(late)]).toEqual([
      ['goes', false],
      ['goes', false],
    ]);
    await share('begin', 3, early);
    await share('end', 2, early);
    expect(await shared(early)).toEqual(['goes', false]);
    await share('end', 4, early);
    expect(await shared(early)).toEqual(['goes', true]);
  });
});

describe('what a course taught', () => {
  const enrolmentId = (): string => newId();
  const told = (event: 'completed' | 'withdrawn', id: string, personId: string, sequence: number) =>
    house.hears([
      {
        event: event === 'completed' ? CourseCompletedV1 : CompletionWithdrawnV1,
        ...{ subject: id, sequence },
        data: {
          ...{ enrolmentId: id, personId, communeCode: '15421', provinceCode: '38', courseId: newId() },
          ...(event === 'completed'
            ? {
                ...{ occupationCode: '7212', skills: ['blueprint-reading'], level: 'intermediate' },
                completedOn: '2026-11-20',
              }
            : { reason: 'entered-by-mistake', withdrawnOn: '2026-11-22' }),
        },
      },
    ]);
  const knows = async (id: string) => {
    const { employment } = (await officer.get(`/api/v1/people/${id}`)).body;
    return [employment.skills.includes('blueprint-reading'), employment.training];
  };

  it('is taken back when the completion was a mistake, and told', async () => {
    const id = enrolmentId();
    await told('completed', id, stays, 2);
    expect(await knows(stays)).toEqual([true, 'intermediate']);
    await told('withdrawn', id, stays, 3);
    expect(await knows(stays)).toEqual([false, 'elementary']);
    const last = (await house.told<{ employment: { skills: string[] } }>(stays)).at(-1);
    expect([last?.type, last?.data.employment.skills]).toEqual([
      'registry.profile-changed.v1',
      ['arc-welding'],
    ]);
    await told('completed', id, stays, 4);
    expect(await knows(stays)).toEqual([true, 'intermediate']);
  });

  it('is never learnt when the mistake is told first', async () => {
    const id = enrolmentId();
    await told('withdrawn', id, stays, 3);
    await told('completed', id, stays, 2);
    expect(await knows(stays)).toEqual([false, 'elementary']);
  });

  it('goes over with the person and back; a late word lands on whoever stays and goes back as well', async () => {
    const [early, late] = [enrolmentId(), enrolmentId()];
    await told('completed', early, goes, 2);
    const before = await everything();
    const id = await merge();
    expect(await knows(stays)).toEqual([true, 'intermediate']);
    await undo(id);
    expect(await everything()).toEqual(before);
    const again = await merge();
    await told('completed', late, goes, 2);
    await told('withdrawn', early, goes, 3);
    expect(await knows(stays)).toEqual([true, 'intermediate']);
    await undo(again);
    expect([await knows(stays), await knows(goes)]).toEqual([
      [false, 'elementary'],
      [true, 'intermediate'],
    ]);
    await told('withdrawn', late, goes, 3);
    expect(await knows(goes)).toEqual([false, 'elementary']);
  });
});
