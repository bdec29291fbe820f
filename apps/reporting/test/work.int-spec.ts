import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CandidateHiredV1, CandidateIntroducedV1, FollowUpRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Returned, released, returns } from './builders.js';
import { House, type Told } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const told = (person: Returned, event: Told['event'], more: object): Told => {
  const introductionId = newId();
  return {
    ...{ event, subject: introductionId, sequence: 1 },
    data: { ...person, introductionId, vacancyId: newId(), ...more },
  };
};
const introduced = (person: Returned) =>
  told(person, CandidateIntroducedV1, { occupationCode: '7212', introducedOn: '2026-11-20' });
const hired = (person: Returned) =>
  told(person, CandidateHiredV1, { occupationCode: '7212', hiredOn: '2026-11-20' });
const heard = (person: Returned, milestone: number, outcome: string) =>
  told(person, FollowUpRecordedV1, { milestone, outcome, recordedOn: '2026-12-22' });

it('counts who was introduced, hired and still at work; who could not be reached and who lost it is not at work', async () => {
  const people = returns(40);
  const work = people.slice(0, 30);
  await house.tell(
    [
      ...people.map((person) => released(person)),
      ...people.slice(0, 36).map(introduced),
      ...people.slice(0, 36).map(introduced), // a second introduction counts nobody twice
      ...work.map(hired),
      ...work.slice(0, 12).map((person) => heard(person, 30, 'stable')),
      ...work.slice(12, 20).map((person) => heard(person, 30, 'unstable')),
      ...work.slice(20, 25).map((person) => heard(person, 30, 'unreachable')),
      ...work.slice(25, 30).map((person) => heard(person, 30, 'none')),
      ...work.slice(0, 7).map((person) => heard(person, 90, 'stable')),
    ],
    2,
  );
  const committee = await house.token('committee-member', ['38']);
  const { body } = await house.report(committee, 'area=38&from=2026-01-01&to=2026-12-31');
  expect(body).toMatchObject({
    ...{ released: 40, introduced: 36, placed: 30, withoutWork: 10 },
    ...{ retained30: 20, retained90: 7, retained180: 0, retained365: 0 },
  });
});
