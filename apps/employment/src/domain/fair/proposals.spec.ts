import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aQuestion } from '../../../test/meeting-questions.js';
import type { MeetingQuestion } from './meetings.js';
import { atEmployers, choicesOf, sharesOf, topOfEachList, worthOfEmployers } from './proposals.js';

/** Three people, two employers with one place each; the first person is everybody's best, the last fits one employer only. */
const scarce: MeetingQuestion = {
  ...{ people: 3, tables: 2, worth: Int32Array.from([90, 90, 50, 40, 0, 30]) },
  ...{ least: new Int32Array(3).fill(1), most: new Int32Array(3).fill(1), room: new Int32Array(2).fill(1) },
};

describe('the top of each list', () => {
  it('is the best of an employer, whoever else has them: the others go without', () => {
    const chosen = topOfEachList(scarce);
    expect(chosen).toEqual([
      { person: 0, table: 0 },
      { person: 0, table: 1 },
    ]);
    expect(sharesOf(scarce, chosen, 1)).toEqual({
      ...{ introductions: 2, without: 2, atFloor: 1, belowFloor: 2, employersOverCeiling: 0 },
      ...{ mostOfOne: 2, meanWorth: 90 },
    });
  });

  it('keeps to the ceiling of each employer, and to who may be introduced', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (seed, people, tables) => {
          const question = aQuestion(seed, people, tables);
          const chosen = topOfEachList(question);
          for (let table = 0; table < tables; table++) {
            const here = chosen.filter((one) => one.table === table);
            expect(here.length).toBeLessThanOrEqual(question.room[table] ?? 0);
            const worst = Math.min(...here.map(({ person }) => question.worth[person * tables + table] ?? 0));
            expect(here.length === 0 || worst > 0).toBe(true);
            for (let person = 0; person < people; person++) {
              const worth = question.worth[person * tables + table] ?? 0;
              // whoever is left out though there is room, or is worth more than one taken, may not be introduced
              if (here.some((one) => one.person === person)) continue;
              expect(worth === 0 || (here.length === question.room[table] && worth <= worst)).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('the lists of an employer with several vacancies', () => {
  // vacancies 0 and 1 are of employer 0, vacancy 2 of employer 1
  const offers = { employers: 2, employerOf: [0, 0, 1] };
  const worth = Int32Array.from([10, 30, 5, 20, 0, 0, 0, 0, 7]);

  it('are worth its best vacancy to somebody', () => {
    expect(worthOfEmployers(worth, offers)).toEqual({
      worth: Int32Array.from([30, 5, 20, 0, 0, 7]),
      vacancy: Int32Array.from([1, 2, 0, -1, -1, 2]),
    });
    expect(worthOfEmployers(new Int32Array(0), { employers: 0, employerOf: [] }).worth).toHaveLength(0);
  });

  it('send it more people than its ceiling, each of them once, when every list is sent its best', () => {
    const three = { people: 3, least: new Int32Array(3), most: new Int32Array(3) };
    const lists = { ...three, tables: 3, worth, room: new Int32Array(3).fill(1) };
    const best = topOfEachList({ ...lists, worth: Int32Array.from([10, 1, 5, 9, 0, 0, 0, 3, 7]) });
    expect(atEmployers(best, offers)).toEqual([
      { person: 0, table: 0 },
      { person: 2, table: 0 },
      { person: 2, table: 1 },
    ]);
    expect(atEmployers([...best, { person: 0, table: 1 }], offers)).toHaveLength(3);
    const employers = { ...three, tables: 2, worth: Int32Array.from([10, 5, 9, 0, 3, 7]) };
    const shares = sharesOf({ ...employers, room: new Int32Array(2).fill(1) }, atEmployers(best, offers), 1);
    expect(shares).toMatchObject({ employersOverCeiling: 1, without: 1, atFloor: 2 });
  });
});

describe('shares', () => {
  it('count people by how many they could have: nobody lacks what does not exist', () => {
    const question = { ...scarce, worth: Int32Array.from([90, 90, 50, 40, 0, 0]) };
    expect([...choicesOf(question)]).toEqual([2, 2, 0]);
    expect(sharesOf(question, [{ person: 0, table: 0 }], 2)).toEqual({
      ...{ introductions: 1, without: 1, atFloor: 0, belowFloor: 2, employersOverCeiling: 0 },
      ...{ mostOfOne: 1, meanWorth: 90 },
    });
    expect(sharesOf(question, [], 2).meanWorth).toBe(0);
  });
});
