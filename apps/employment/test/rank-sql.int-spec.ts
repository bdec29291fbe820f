import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Tx } from '#libs/persistence';
import { CandidateKernel, type Ranked } from '../src/domain/kernel/candidate-kernel.js';
import { policyOn } from '../src/domain/policy.js';
import type { Vacancy } from '../src/domain/vacancy.js';
import { Candidates } from '../src/persistence/candidates.js';
import { RANK_FROM, RANK_WITH, rankParams } from '../src/persistence/rank-sql.js';
import { anyCandidate, anyVacancy } from './arbitraries.js';
import { House } from './house.js';
import { naiveLine, naiveOrder } from './naive-ranking.js';

jest.setTimeout(60_000); // a busy machine may take its time

const SEED = 20261122;
const policy = policyOn('2026-11-22');

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

interface Line extends Ranked {
  readonly parts: number[];
}

const sqlList = (tx: Tx, vacancy: Vacancy, day: string, communes: readonly string[]): Promise<Line[]> =>
  tx.query<Line[]>(
    `with ${RANK_WITH} select c.person_id as "personId", r.parts, r.lost, t.standing from ${RANK_FROM}
      order by t.standing, r.lost, c.person_id`,
    rankParams(vacancy, policy, day, communes),
  );

it('makes the same lists in SQL, in the kernel and by the naive reference, to the unit', async () => {
  const people = fc.sample(anyCandidate, { numRuns: 150, seed: SEED });
  const kernel = new CandidateKernel(policy);
  for (const person of people) kernel.put(person);
  const communes = [...new Set(people.map(({ communeCode }) => communeCode))];
  await house.database.transaction((tx) =>
    house.part(Candidates).apply(
      tx,
      people.map((candidate) => ({ personId: candidate.personId, sequence: 1, candidate })),
    ),
  );
  for (const vacancy of fc.sample(anyVacancy, { numRuns: 25, seed: SEED })) {
    for (const day of ['2026-11-22', '2027-06-01', '2028-11-16']) {
      const lines = await house.database.read((tx) => sqlList(tx, vacancy, day, communes));
      const naive = naiveOrder(people.map((person) => naiveLine(person.personId, person, vacancy, day)));
      expect(lines.map(({ personId, parts }) => ({ personId, parts }))).toEqual(
        naive.map(({ id, parts }) => ({ personId: id, parts })),
      );
      expect(kernel.top({ vacancy, day, limit: people.length })).toEqual(
        lines.map(({ personId, standing, lost }) => ({ personId, standing, lost })),
      );
    }
  }
});
