import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CaseClosedV1, ProfileChangedV1 } from '#libs/contracts';
import { BringListsToDate } from '../src/application/bring-lists-to-date.js';
import type { Candidate } from '../src/domain/candidate.js';
import { anyCandidate, anyVacancy } from './arbitraries.js';
import { House } from './house.js';
import { naiveLine, naiveOrder } from './naive-ranking.js';
import { snapshotOf, vacancyBodyOf } from './told.js';

jest.setTimeout(60_000); // a busy machine may take its time

const SEED = 20261123;
const DAY = '2026-11-22';

let house: House;
let counsellor: string;
beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor', ['38']);
});
afterAll(() => house.close());

const stored = (vacancyId: string): Promise<{ person_id: string }[]> =>
  house.rows('select person_id from ranking where vacancy_id = $1', [vacancyId]);

/** The list of one's own province from its first line on, `limit` lines a page. */
async function list(vacancyId: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/api/v1/vacancies/${vacancyId}/candidates?limit=${limit}`;
    const { body } = await house.get(counsellor, `${path}${cursor && `&cursor=${cursor}`}`);
    ids.push(...body.items.map(({ personId }: { personId: string }) => personId));
    cursor = body.nextCursor;
  }
  return ids;
}

it('keeps of a long list the head, exactly those before the cut, and reads on behind it', async () => {
  const people = new Map<string, Candidate>();
  const keep = (some: readonly Candidate[]): void => {
    for (const person of some) people.set(person.personId, person);
  };
  const [first, late, changed] = [150, 30, 40].map((n, i) =>
    fc.sample(anyCandidate, { numRuns: n, seed: SEED + i }),
  );
  if (!first || !late || !changed) throw new Error('no sample');
  keep(first);
  await house.release(first.map(snapshotOf));
  const vacancies = [];
  for (const offer of fc.sample(anyVacancy, { numRuns: 5, seed: SEED })) {
    const { body } = await house.post(counsellor, '/api/v1/vacancies', vacancyBodyOf(offer));
    vacancies.push({ ...offer, id: body.id as string, openedOn: body.openedOn as string });
  }
  for (const { id } of vacancies) expect(await stored(id)).toHaveLength(100);

  // new ones come, half of the old ones change wholly, some leave
  keep(late);
  await house.release(late.map(snapshotOf));
  const news = changed.map((picture, i) => ({ ...picture, personId: first[i]?.personId ?? '' }));
  keep(news);
  await house.tell(
    news.map((person) => ({
      ...{ event: ProfileChangedV1, subject: person.personId, sequence: 2, data: snapshotOf(person) },
    })),
  );
  const gone = first.slice(40, 60);
  for (const { personId } of gone) people.delete(personId);
  await house.tell(
    gone.map(({ personId, communeCode, provinceCode }) => ({
      ...{ event: CaseClosedV1, subject: personId, sequence: 2 },
      data: { personId, communeCode, provinceCode, closedOn: DAY },
    })),
  );

  for (const vacancy of vacancies) {
    const lines = [...people.values()].map((person) => naiveLine(person.personId, person, vacancy, DAY));
    const whole = naiveOrder(lines).map(({ id }) => id);
    expect(await list(vacancy.id, 20)).toEqual(whole);
    expect(await list(vacancy.id, 200)).toEqual(whole);
    const byScore = naiveOrder(lines.map((line) => ({ ...line, outcome: 'suitable' }))).map(({ id }) => id);
    const head = (await stored(vacancy.id)).map(({ person_id }) => person_id);
    expect(head.length).toBeGreaterThan(60);
    expect(head.length).toBeLessThan(whole.length);
    expect(head.sort()).toEqual(byScore.slice(0, head.length).sort());
  }

  // most of a head leaves: readers still get the whole list, and the clock stores a new head
  const [vacancy] = vacancies;
  if (!vacancy) throw new Error('no vacancy');
  const leaving = (await stored(vacancy.id)).slice(0, 50).map(({ person_id }) => person_id);
  for (const id of leaving) people.delete(id);
  await house.tell(
    leaving.map((personId) => ({
      ...{ event: CaseClosedV1, subject: personId, sequence: 3 },
      data: { personId, communeCode: '15421', provinceCode: '38', closedOn: DAY },
    })),
  );
  const left = naiveOrder([...people.values()].map((one) => naiveLine(one.personId, one, vacancy, DAY)));
  expect(await list(vacancy.id, 200)).toEqual(left.map(({ id }) => id));
  await house.part(BringListsToDate).mend();
  expect((await stored(vacancy.id)).length).toBe(Math.min(100, people.size));
  expect(await list(vacancy.id, 50)).toEqual(left.map(({ id }) => id));
});
