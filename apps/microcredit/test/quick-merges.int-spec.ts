import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PeopleMergedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { House } from './house.js';

let house: House;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

it('two merges in one batch leave no decision of the one in the middle', async () => {
  const [a, b, c] = [aSnapshot(), aSnapshot(), aSnapshot()];
  await house.tell(
    [a, b, c].map((person) => ({
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    })),
  );
  const one = { personId: a.personId, intoPersonId: b.personId, mergeId: newId(), into: b, intoSequence: 2 };
  const two = { personId: b.personId, intoPersonId: c.personId, mergeId: newId(), into: c, intoSequence: 2 };
  await house.tell([
    { event: PeopleMergedV1, subject: a.personId, sequence: 2, data: one },
    { event: PeopleMergedV1, subject: b.personId, sequence: 3, data: two },
  ]);
  const rows = await house.rows(
    'select d.person_id, d.cause, g.state from decision d join person_guard g using (person_id) where person_id = any($1)',
    [[a.personId, b.personId]],
  );
  expect(rows).toEqual([]);
});
