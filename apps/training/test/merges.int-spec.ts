import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MergeUndoneV1, PeopleMergedV1, type PersonSnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot, withoutTraining } from './builders.js';
import { House, type Told } from './house.js';
import { changed, released, withdrawn } from './told.js';

// Two records that are one person: places go over and back, exactly, in whatever order that is told.

let house: House;
let coordinator: string;
let intakeId: string;
let [stays, goes]: PersonSnapshot[] = [];
let mergeId: string;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(new Date('2026-11-22T03:00:00Z'));
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
  [intakeId, mergeId] = [await anIntake(), newId()];
  [stays, goes] = [aSnapshot(), aSnapshot()];
  await house.tell([released(stays), released(goes)]);
});

async function anIntake(seats = 5): Promise<string> {
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const path = `/api/v1/courses/${course.body.id as string}/intakes`;
  return (await house.post(coordinator, path, { startsOn: '2026-12-07', seats })).body.id as string;
}
const enrol = async ({ personId }: PersonSnapshot, intake = intakeId): Promise<string> =>
  (await house.post(coordinator, '/api/v1/enrolments', { intakeId: intake, personId })).body.id as string;
const act = (id: string, name: string, more: object = {}) =>
  house.post(coordinator, `/api/v1/enrolments/${id}/acts`, { act: name, ...more });
const standing = async (id: string): Promise<string[] | number> => {
  const { status, body } = await house.get(coordinator, `/api/v1/enrolments/${id}`);
  const name = body.personId === stays!.personId ? 'stays' : 'goes';
  return status === 200 ? [name, body.status as string] : status;
};
const fact = (into: PersonSnapshot, person?: PersonSnapshot) => ({
  ...{ personId: goes!.personId, intoPersonId: stays!.personId, mergeId, into, intoSequence: person ? 3 : 2 },
  ...(person && { person }),
});
const merged = (into: PersonSnapshot = stays!): Told => ({
  ...{ event: PeopleMergedV1, subject: goes!.personId, sequence: 2, data: fact(into) },
});
const undone = (into: PersonSnapshot = stays!, person: PersonSnapshot = goes!): Told => ({
  ...{ event: MergeUndoneV1, subject: goes!.personId, sequence: 3, data: fact(into, person) },
});
const learners = async (): Promise<string[]> => {
  const rows = await house.rows<{ person_id: string }>(
    'select person_id from learner where person_id = any($1)',
    [[stays!.personId, goes!.personId]],
  );
  return rows.map(({ person_id: id }) => (id === stays!.personId ? 'stays' : 'goes')).sort();
};

describe('places of two records of one person', () => {
  it('go over with the merge and back with its undoing; what came since stays', async () => {
    const theirs = await enrol(goes!);
    await house.tell([merged()], 3);
    expect([await standing(theirs), await learners()]).toEqual([['stays', 'enrolled'], ['stays']]);
    const since = await enrol(stays!, await anIntake());
    await house.tell([undone()], 3);
    expect([await standing(theirs), await standing(since), await learners()]).toEqual([
      ['goes', 'enrolled'],
      ['stays', 'enrolled'],
      ['goes', 'stays'],
    ]);
    await house.tell([merged()]);
    expect(await standing(theirs)).toEqual(['goes', 'enrolled']);
  });

  it('stay where they are when the undoing is told first', async () => {
    const theirs = await enrol(goes!);
    await house.tell([undone()]);
    await house.tell([merged()]);
    expect([await standing(theirs), await learners()]).toEqual([
      ['goes', 'enrolled'],
      ['goes', 'stays'],
    ]);
  });

  it('come to whoever stays, and no late word brings the other back', async () => {
    const theirs = await enrol(goes!);
    await house.tell([merged()]);
    await house.tell([changed(goes!, 1), withdrawn(goes!, 2)]);
    expect([await standing(theirs), await learners()]).toEqual([['stays', 'enrolled'], ['stays']]);
  });

  it('in one course: the further one stays, the other is set aside for as long as they are one', async () => {
    intakeId = await anIntake(2);
    const [theirs, own, others] = [await enrol(goes!), await enrol(stays!), aSnapshot()];
    await house.tell([released(others)]);
    const waits = await enrol(others);
    house.clock.set(new Date('2026-12-08T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    await act(own, 'complete');
    await house.tell([merged()]);
    expect([await standing(own), await standing(theirs)]).toEqual([
      ['stays', 'completed'],
      ['stays', 'dropped'],
    ]);
    const { body } = await house.get(coordinator, `/api/v1/enrolments/${theirs}`);
    expect(body.acts.at(-1)).toMatchObject({ act: 'set-aside', reason: 'merged', actor: 'house' });
    // the seat went to who waited longest, so the one who comes back waits for the next
    expect((await house.get(coordinator, `/api/v1/enrolments/${waits}`)).body.status).toBe('enrolled');
    await house.tell([undone()]);
    expect([await standing(own), await standing(theirs)]).toEqual([
      ['stays', 'completed'],
      ['goes', 'waiting'],
    ]);
    await act(waits, 'drop', { reason: 'moved-away' });
    expect(await standing(theirs)).toEqual(['goes', 'enrolled']);
  });

  it('have the seat again while there is one', async () => {
    const [theirs, own] = [await enrol(goes!), await enrol(stays!)];
    await house.tell([merged()]);
    expect(await standing(own)).toEqual(['stays', 'dropped']);
    await house.tell([undone()]);
    expect([await standing(theirs), await standing(own)]).toEqual([
      ['goes', 'enrolled'],
      ['stays', 'enrolled'],
    ]);
  });

  it('stay set aside where the intake was called off meanwhile', async () => {
    await enrol(stays!);
    const aside = await enrol(goes!); // the later of two
    await house.tell([merged()]);
    const headers = { 'idempotency-key': newId(), 'if-match': '*' };
    const asked = ['POST', coordinator, `/api/v1/intakes/${intakeId}/acts`, headers] as const;
    expect((await house.call(...asked, { act: 'cancel', reason: 'no-teacher' })).status).toBe(200);
    await house.tell([undone()]);
    expect(await standing(aside)).toEqual(['goes', 'dropped']);
  });

  it('go nowhere when the person said no at last', async () => {
    const theirs = await enrol(goes!);
    await house.tell([merged(withoutTraining(stays!))]);
    expect([await standing(theirs), await learners()]).toEqual([404, []]);
    await house.tell([undone(stays, goes)]);
    expect([await standing(theirs), await learners()]).toEqual([404, ['goes', 'stays']]);
  });

  it('stay with whoever stays when the two were one again before their parting was told', async () => {
    const theirs = await enrol(goes!);
    await house.tell([merged()]);
    const again = { ...fact(stays!), mergeId: newId(), intoSequence: 4 };
    await house.tell([{ event: PeopleMergedV1, subject: goes!.personId, sequence: 4, data: again }]);
    await house.tell([undone()]);
    expect([await standing(theirs), await learners()]).toEqual([['stays', 'enrolled'], ['stays']]);
    const parted = { ...again, intoSequence: 5, person: goes! };
    await house.tell([{ event: MergeUndoneV1, subject: goes!.personId, sequence: 5, data: parted }]);
    expect([await standing(theirs), await learners()]).toEqual([
      ['goes', 'enrolled'],
      ['goes', 'stays'],
    ]);
  });

  it('follow whoever stays to a third record, and come back step by step', async () => {
    const theirs = await enrol(goes!);
    const third = aSnapshot();
    await house.tell([released(third)]);
    const second = {
      ...{ personId: stays!.personId, intoPersonId: third.personId, mergeId: newId() },
      ...{ into: third, intoSequence: 2 },
    };
    // the second merge is told before the first
    await house.tell([{ event: PeopleMergedV1, subject: stays!.personId, sequence: 3, data: second }]);
    await house.tell([merged()]);
    const holder = async (): Promise<string> =>
      (await house.get(coordinator, `/api/v1/enrolments/${theirs}`)).body.personId as string;
    expect(await holder()).toBe(third.personId);
    const parted = { ...second, intoSequence: 3, person: stays! };
    await house.tell([{ event: MergeUndoneV1, subject: stays!.personId, sequence: 4, data: parted }]);
    expect(await holder()).toBe(stays!.personId);
    await house.tell([undone()]);
    expect(await holder()).toBe(goes!.personId);
  });
});
