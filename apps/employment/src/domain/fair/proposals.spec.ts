import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aQuestion } from '../../../test/meeting-questions.js';
import type { MeetingQuestion } from './meetings.js';
import { choicesOf, sharesOf, topOfEachList } from './proposals.js';

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
      ...{ introductions: 2, without: 2, belowFloor: 2, mostOfOne: 2, meanWorth: 90 },
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

describe('shares', () => {
  it('count people by how many they could have: nobody lacks what does not exist', () => {
    const question = { ...scarce, worth: Int32Array.from([90, 90, 50, 40, 0, 0]) };
    expect([...choicesOf(question)]).toEqual([2, 2, 0]);
    expect(sharesOf(question, [{ person: 0, table: 0 }], 2)).toEqual({
      ...{ introductions: 1, without: 1, belowFloor: 2, mostOfOne: 1, meanWorth: 90 },
    });
    expect(sharesOf(question, [], 2).meanWorth).toBe(0);
  });
});
