import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  CandidateIntroducedV1,
  IntroductionEndedV1,
  MergeUndoneV1,
  PeopleMergedV1,
  type PersonSnapshot,
  ProfileChangedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { aVacancyBody, House, type Told } from './house.js';

jest.setTimeout(120_000); // a busy machine may take its time

// Two records that are one person: introductions, work and fair cards go over and back, exactly.

let house: House;
let counsellor: string;
let [stays, goes]: PersonSnapshot[] = [];
let mergeId: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
});
afterAll(() => house.close());
beforeEach(async () => {
  [stays, goes, mergeId] = [aSnapshot(), aSnapshot(), newId()];
  await house.release([stays, goes]);
});

const vacancy = async (): Promise<string> =>
  (await house.post(counsellor, '/api/v1/vacancies', aVacancyBody())).body.id as string;
const introduce = async ({ personId }: PersonSnapshot, vacancyId: string): Promise<string> =>
  (await house.post(counsellor, '/api/v1/introductions', { vacancyId, personId })).body.id as string;
const acts = async (id: string, ...names: string[]): Promise<void> => {
  for (const act of names) {
    const { status } = await house.post(counsellor, `/api/v1/introductions/${id}/acts`, { act });
    expect([act, status]).toEqual([act, 200]);
  }
};
const standing = async (id: string): Promise<string[] | number> => {
  const { status, body } = await house.get(counsellor, `/api/v1/introductions/${id}`);
  return status === 200
    ? [body.personId === stays!.personId ? 'stays' : 'goes', body.status as string]
    : status;
};
const listed = async (vacancyId: string): Promise<string[]> => {
  const { body } = await house.get(counsellor, `/api/v1/vacancies/${vacancyId}/candidates?limit=200`);
  const ids = (body.items as { personId: string }[]).map(({ personId }) => personId);
  return (['stays', 'goes'] as const).filter((_, at) => ids.includes([stays, goes][at]!.personId));
};
const fact = (into: PersonSnapshot, person?: PersonSnapshot) => ({
  ...{ personId: goes!.personId, intoPersonId: stays!.personId, mergeId, into, intoSequence: person ? 3 : 2 },
  ...(person && { person }),
});
const merged = (into: PersonSnapshot = stays!): Told => ({
  ...{ event: PeopleMergedV1, subject: goes!.personId, sequence: 2, data: fact(into) },
});
const undone = (): Told => ({
  ...{ event: MergeUndoneV1, subject: goes!.personId, sequence: 3, data: fact(stays!, goes) },
});

describe('introductions of two records of one person', () => {
  it('go over with the merge and back with its undoing; what came since stays', async () => {
    const [first, second] = [await vacancy(), await vacancy()];
    const theirs = await introduce(goes!, first);
    await house.tell([merged()], 3);
    expect([await standing(theirs), await listed(first)]).toEqual([['stays', 'introduced'], ['stays']]);
    await house.tell([{ event: ProfileChangedV1, subject: goes!.personId, sequence: 1, data: goes! }]);
    expect(await listed(first)).toEqual(['stays']);
    const since = await introduce(stays!, second);
    await acts(theirs, 'accept');
    await house.tell([undone()], 3);
    expect([await standing(theirs), await standing(since), await listed(first)]).toEqual([
      ['goes', 'accepted'],
      ['stays', 'introduced'],
      ['stays', 'goes'],
    ]);
  });

  it('to one vacancy: the further one stays, the other is closed and reopened, and told so', async () => {
    const vacancyId = await vacancy();
    const [theirs, own] = [await introduce(goes!, vacancyId), await introduce(stays!, vacancyId)];
    await acts(theirs, 'accept');
    await house.tell([merged()]);
    expect([await standing(theirs), await standing(own)]).toEqual([
      ['stays', 'accepted'],
      ['stays', 'closed'],
    ]);
    const { body } = await house.get(counsellor, `/api/v1/introductions/${own}`);
    expect(body.acts.at(-1)).toMatchObject({ act: 'close', reason: 'merged' });
    await house.tell([undone()]);
    expect([await standing(theirs), await standing(own)]).toEqual([
      ['goes', 'accepted'],
      ['stays', 'introduced'],
    ]);
    const ended = await house.heard(IntroductionEndedV1, own);
    const again = await house.heard(CandidateIntroducedV1, own);
    expect(ended.map(({ sequence, data }) => [sequence, data.reason])).toEqual([[2, 'merged']]);
    expect(again.map(({ sequence }) => sequence)).toEqual([1, 3]);
  });

  it('end with the work of either, who then stands in no list until they are two again', async () => {
    const [first, second] = [await vacancy(), await vacancy()];
    const [job, open] = [await introduce(goes!, first), await introduce(stays!, second)];
    await acts(job, 'accept', 'hire');
    expect(await listed(second)).toEqual(['stays']);
    await house.tell([merged()]);
    expect([await standing(job), await standing(open), await listed(second)]).toEqual([
      ['stays', 'hired'],
      ['stays', 'closed'],
      [],
    ]);
    await house.tell([undone()]);
    expect([await standing(job), await standing(open), await listed(second)]).toEqual([
      ['goes', 'hired'],
      ['stays', 'introduced'],
      ['stays'],
    ]);
  });

  it('stay where they are when the undoing is told first', async () => {
    const vacancyId = await vacancy();
    const theirs = await introduce(goes!, vacancyId);
    await house.tell([undone()]);
    await house.tell([merged()]);
    expect([await standing(theirs), await listed(vacancyId)]).toEqual([
      ['goes', 'introduced'],
      ['stays', 'goes'],
    ]);
  });

  it('go nowhere when the person said no at last', async () => {
    const vacancyId = await vacancy();
    const theirs = await introduce(goes!, vacancyId);
    const { employment: _no, ...silent } = stays!;
    await house.tell([merged(silent)]);
    expect([await standing(theirs), await listed(vacancyId)]).toEqual([404, []]);
  });

  it('do not go on to a third record of which nothing may be held when the parting is told late', async () => {
    const [vacancyId, third] = [await vacancy(), aSnapshot()];
    const [theirs, own] = [await introduce(goes!, vacancyId), await introduce(stays!, vacancyId)];
    await acts(theirs, 'accept');
    await house.tell([merged()]);
    const { employment: _no, ...silent } = third;
    const second = { ...fact(silent), intoPersonId: third.personId, mergeId: newId() };
    await house.tell([{ event: PeopleMergedV1, subject: goes!.personId, sequence: 4, data: second }]);
    await house.tell([undone()]);
    expect([await standing(theirs), await standing(own)]).toEqual([404, ['stays', 'introduced']]);
    expect(await listed(vacancyId)).toEqual(['stays']);
  });
});

describe('cards of a job fair', () => {
  const guests = async (fairId: string): Promise<string[]> => {
    const rows = await house.rows<{ person_id: string; number: number; meetings: number; changes: number }>(
      `select person_id, number, (select count(*)::int from job_fair_meeting m
         where m.fair_id = g.fair_id and m.person_id = g.person_id) as meetings,
         (select count(*)::int from job_fair_change c
         where c.fair_id = g.fair_id and c.person_id = g.person_id) as changes
       from job_fair_guest g where fair_id = $1 order by number`,
      [fairId],
    );
    return rows.map(
      ({ person_id: id, number, meetings, changes }) =>
        `${id === stays!.personId ? 'stays' : 'goes'} ${String(number)} ${String(meetings)}/${String(changes)}`,
    );
  };
  const aFair = async (cards: readonly (readonly [PersonSnapshot, string])[]): Promise<string> => {
    const [id, vacancyId] = [newId(), newId()];
    await house.rows(
      `insert into job_fair (id, name, day, starts_at, ends_at, slot_minutes, commune_code, province_code, place, least,
         most, places, created_by) values ($1, 'Phiên', '2026-12-01', '08:00', '11:00', 15, '15421', '38', 'Sân', 1, 3, 50, 'c')`,
      [id],
    );
    for (const [at, [{ personId }, attendance]] of cards.entries()) {
      await house.rows(
        `insert into job_fair_guest (fair_id, person_id, number, because, attendance, from_slot, counselled)
         values ($1, $2, $3, '[]', $4, 0, false)`,
        [id, personId, at + 1, attendance],
      );
      await house.rows(
        'insert into job_fair_meeting (fair_id, person_id, table_number, slot, vacancy_id) values ($1, $2, 1, $3, $4)',
        [id, personId, at, vacancyId],
      );
      await house.rows(
        'insert into job_fair_change (fair_id, act, place, person_id, to_table, to_slot) values ($1, 1, $2, $3, 1, $2)',
        [id, at, personId],
      );
    }
    return id;
  };

  it('go over with their appointments; of two for one fair the one of whoever came stays', async () => {
    const alone = await aFair([[goes!, 'expected']]);
    const came = await aFair([
      [stays!, 'expected'],
      [goes!, 'present'],
    ]);
    const both = await aFair([
      [goes!, 'expected'],
      [stays!, 'expected'],
    ]);
    await house.tell([merged()]);
    expect([await guests(alone), await guests(came), await guests(both)]).toEqual([
      ['stays 1 1/1'],
      ['stays 2 1/1'],
      ['stays 2 1/1'],
    ]);
    await house.tell([undone()]);
    expect([await guests(alone), await guests(came), await guests(both)]).toEqual([
      ['goes 1 1/1'],
      // what had changed on a card that was put aside is told again with it
      ['stays 1 1/1', 'goes 2 1/1'],
      ['goes 1 1/1', 'stays 2 1/1'],
    ]);
  });

  it('come back without what had changed before a timetable was made from nothing', async () => {
    const both = await aFair([
      [goes!, 'expected'],
      [stays!, 'expected'],
    ]);
    await house.tell([merged()]);
    await house.rows(
      `insert into job_fair_act (fair_id, number, act, actor, actor_role, at) values ($1, 2, 'plan', 'c', 'counsellor', now())`,
      [both],
    );
    await house.tell([undone()]);
    expect(await guests(both)).toEqual(['goes 1 1/0', 'stays 2 1/1']);
  });
});
