import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConsentWithdrawnV1, type CreditSection, ProfileChangedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { addDays, newId } from '#libs/kernel';
import { RescreenDuePeople } from '../src/jobs/rescreen-due-people.js';
import { aSnapshot, withoutCredit } from './builders.js';
import { House } from './house.js';

let house: House;
let officer: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.token('credit-officer', ['38']);
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-22'));

const TODAY = '2026-11-22';
/** The verdict changes on the day after the fifth year: completed on this day, in so many days from today. */
const endingIn = (days: number) =>
  `${String(Number(addDays(TODAY, days - 1).slice(0, 4)) - 5)}${addDays(TODAY, days - 1).slice(4)}`;

const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));
const night = (day: string) => {
  today(day);
  return house.service.app.get(RescreenDuePeople).run();
};
const released = async (credit: Partial<CreditSection>, over = {}) => {
  const person = aSnapshot(over, credit);
  await house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
  return person;
};
interface Warned {
  personId: string;
  verdict: string;
  changesOn: string;
  changesTo: string;
  changesBecause: string[];
  warnedOn: string;
}
const warned = async (query = '', token = officer): Promise<Warned[]> =>
  (await house.get(token, `/api/v1/credit-prescreens?warned=true&limit=200${query}`)).body.items;
const warningOf = async (personId: string) => (await warned()).find((item) => item.personId === personId);

describe('the officer is warned', () => {
  it.each([
    [92, undefined],
    [91, undefined],
    [90, TODAY],
    [89, TODAY],
    [1, TODAY],
  ])('when the verdict changes in %i days: %s', async (days, warnedOn) => {
    const { personId } = await released({ completedOn: endingIn(days) });
    const found = await warningOf(personId);
    expect(found?.warnedOn).toBe(warnedOn);
    if (!warnedOn) return;
    expect(found).toMatchObject({
      ...{ verdict: 'almost', changesOn: addDays(TODAY, days), changesTo: 'ineligible' },
      changesBecause: ['within-years-of-completion'],
    });
  });

  it('by the job on the day itself, once', async () => {
    const { personId } = await released({ completedOn: endingIn(92) });
    await night('2026-11-23');
    expect(await warningOf(personId)).toBeUndefined();
    for (const day of ['2026-11-24', '2026-11-25']) await night(day);
    expect((await warningOf(personId))?.warnedOn).toBe('2026-11-24');
    await night(addDays(TODAY, 92));
    expect(await warningOf(personId)).toBeUndefined();
    const { body } = await house.get(officer, `/api/v1/people/${personId}/credit-prescreen`);
    expect(body.verdict).toBe('ineligible');
  });

  it('of what gets better too: a probation that ends', async () => {
    const { personId } = await released({ certificate: 'none', completedOn: '2027-01-15' });
    // the list is still missing, so the verdict stays what it is on the day the probation ends
    expect(await warningOf(personId)).toBeUndefined();
    await house.rows(
      `update applicant set list_confirmed_on = '2026-11-20', policy_version = '' where person_id = $1`,
      [personId],
    );
    await night(TODAY);
    expect(await warningOf(personId)).toMatchObject({
      ...{
        verdict: 'almost',
        changesOn: '2027-01-15',
        changesTo: 'eligible',
        changesBecause: ['certificate-held'],
      },
    });
  });

  it('no longer, when the facts take the change away', async () => {
    const person = await released({ completedOn: endingIn(30) });
    expect(await warningOf(person.personId)).toBeDefined();
    await house.tell([
      {
        ...{ event: ProfileChangedV1, subject: person.personId, sequence: 2 },
        data: { ...person, credit: { ...person.credit!, completedOn: '2024-01-01' } },
      },
    ]);
    expect(await warningOf(person.personId)).toBeUndefined();
  });

  it('of people of the own areas only, the nearest first, page by page', async () => {
    await released({ completedOn: endingIn(12) });
    await released({ completedOn: endingIn(11) });
    await released({ completedOn: endingIn(13) }, { communeCode: '19333', provinceCode: '44' });
    const days = (await warned()).map(({ changesOn }) => changesOn);
    expect(days).toEqual([...days].sort());
    expect(days).not.toContain(addDays(TODAY, 13));
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await house.get(officer, `/api/v1/credit-prescreens?warned=true&limit=2${cursor}`);
      paged.push(...(body.items as Warned[]).map(({ changesOn }) => changesOn));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor as string}`;
    }
    expect(paged).toEqual(days);
    expect(await warned('', await house.token('commune-leader', ['15442']))).toEqual([]);
  });

  it('of nobody whose consent is gone', async () => {
    const person = await released({ completedOn: endingIn(20) });
    await house.tell([
      {
        ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence: 2 },
        data: { ...withoutCredit(person), purpose: 'credit' },
      },
    ]);
    expect(await house.rows('select from warning where person_id = $1', [person.personId])).toEqual([]);
  });
});
