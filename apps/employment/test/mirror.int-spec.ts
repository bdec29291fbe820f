import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { openDatabase } from '#libs/persistence';
import { RankCandidates } from '../src/application/rank-candidates.js';
import type { Candidate } from '../src/domain/candidate.js';
import { policyOn } from '../src/domain/policy.js';
import { CandidateMirror } from '../src/persistence/candidate-mirror.js';
import { Lists } from '../src/persistence/lists.js';
import { Rankings } from '../src/persistence/rankings.js';
import { anyCandidate, anyVacancy } from './arbitraries.js';
import { House } from './house.js';
import { eventually } from '#libs/testing';

jest.setTimeout(60_000); // a busy machine may take its time

const SEED = 20261124;
const DAY = '2026-11-22';
const policy = policyOn(DAY);

let house: House;
beforeAll(async () => {
  house = await House.open();
  await eventually(async () => {
    expect(await mirrored()).toBeDefined();
  });
});
afterAll(() => house.close());

const mirrored = () => house.database.read((tx) => house.part(CandidateMirror).current(tx, policy));

const keep = (people: readonly Candidate[]) =>
  house.database.transaction((tx) => house.part(RankCandidates).run(tx, people.map(newsOf)));
const newsOf = (candidate: Candidate) => ({
  ...{ personId: candidate.personId, sequence: candidate.sequence, candidate, answerOwed: false },
});

it('holds what is committed when it is asked, in whichever order transactions end', async () => {
  const [early, late, third] = fc.sample(anyCandidate, { numRuns: 3, seed: SEED });
  if (!early || !late || !third) throw new Error('no sample');
  let finish: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (finish = resolve));
  let begun: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (begun = resolve));
  // this one begins first and ends last
  const slow = house.database.transaction(async (tx) => {
    await house.part(RankCandidates).run(tx, [newsOf(early)]);
    begun();
    await open;
  });
  await written;
  await keep([late]);
  const size = (await mirrored())?.columns.size ?? 0;
  await keep([third]);
  expect((await mirrored())?.columns.size).toBe(size + 1);
  finish();
  await slow;
  expect((await mirrored())?.columns.size).toBe(size + 2);
});

it('gives the pages that SQL gives, after changes made by another process too', async () => {
  const people = fc.sample(anyCandidate, { numRuns: 60, seed: SEED + 1 });
  await keep(people);
  const [vacancy] = fc.sample(anyVacancy, { numRuns: 1, seed: SEED });
  if (!vacancy) throw new Error('no sample');
  const areas = { provinces: ['38'], communes: [] };
  const query = { vacancy, areas, day: DAY, limit: 100 };
  const compare = async (): Promise<number> =>
    house.database.read(async (tx) => {
      expect(await house.part(CandidateMirror).current(tx, policy)).toBeDefined();
      const page = await house.part(Lists).page(tx, policy, query);
      expect(page).toEqual(await house.part(Rankings).page(tx, policy, query));
      return page.length;
    });
  const before = await compare();
  const other = await openDatabase({
    url: (house.database.dataSource.options as { url: string }).url,
    schema: 'employment',
  });
  try {
    const [gone] = people;
    await other.transaction((tx) =>
      house
        .part(RankCandidates)
        .run(tx, [
          { personId: gone?.personId ?? '', sequence: 9, candidate: null, answerOwed: false },
          ...people
            .slice(1, 20)
            .map((person, i) =>
              newsOf({ ...(people[i + 30] ?? person), personId: person.personId, sequence: 9 }),
            ),
        ]),
    );
  } finally {
    await other.close();
  }
  expect(await compare()).toBe(before - 1);
});
