import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PeopleMergedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot, withoutTraining } from './builders.js';
import { House } from './house.js';
import { released } from './told.js';

let house: House;

beforeAll(async () => {
  house = await House.open();
  house.clock.set(new Date('2026-11-22T03:00:00Z'));
});
afterAll(() => house.close());

it('only the one who goes agreed to training: their place goes over', async () => {
  const coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
  const [stays, goes] = [aSnapshot(), aSnapshot()];
  await house.tell([released(withoutTraining(stays)), released(goes)]);
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const intake = (
    await house.post(coordinator, `/api/v1/courses/${course.body.id}/intakes`, {
      startsOn: '2026-12-07',
      seats: 5,
    })
  ).body.id;
  const id = (
    await house.post(coordinator, '/api/v1/enrolments', { intakeId: intake, personId: goes.personId })
  ).body.id;
  expect(id).toBeDefined();
  const data = {
    personId: goes.personId,
    intoPersonId: stays.personId,
    mergeId: newId(),
    into: stays,
    intoSequence: 2,
  };
  await house.tell([{ event: PeopleMergedV1, subject: goes.personId, sequence: 2, data }]);
  const { status, body } = await house.get(coordinator, `/api/v1/enrolments/${id}`);
  expect([status, body.personId]).toEqual([200, stays.personId]);
});

it('two merges in one batch leave nothing of the one in the middle', async () => {
  const [a, b, c] = [aSnapshot(), aSnapshot(), aSnapshot()];
  await house.tell([released(a), released(b), released(c)]);
  const one = { personId: a.personId, intoPersonId: b.personId, mergeId: newId(), into: b, intoSequence: 2 };
  const two = { personId: b.personId, intoPersonId: c.personId, mergeId: newId(), into: c, intoSequence: 2 };
  await house.tell([
    { event: PeopleMergedV1, subject: a.personId, sequence: 2, data: one },
    { event: PeopleMergedV1, subject: b.personId, sequence: 3, data: two },
  ]);
  const rows = await house.rows(
    'select l.person_id, g.state from learner l join person_guard g using (person_id) where person_id = any($1)',
    [[a.personId, b.personId]],
  );
  expect(rows).toEqual([]);
});
