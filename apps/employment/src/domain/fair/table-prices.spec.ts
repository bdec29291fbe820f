import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aQuestion, bestByTrial } from '../../../test/meeting-questions.js';
import { boundOf } from './meetings.js';
import { boundUnder, tighten } from './table-prices.js';

const questions = fc
  .record({
    seed: fc.nat(),
    people: fc.integer({ min: 1, max: 4 }),
    tables: fc.integer({ min: 1, max: 4 }),
    prices: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ seed, people, tables, prices }) => ({
    question: aQuestion(seed, people, tables),
    prices: Int32Array.from(prices.slice(0, tables)),
  }));

describe('a bound from the prices of tables', () => {
  it('is never below the best of all choices, whatever the prices, and no higher than with any prices of people', () => {
    fc.assert(
      fc.property(
        questions,
        fc.array(fc.integer({ min: -90, max: 90 })),
        ({ question, prices }, ofPeople) => {
          const { bound } = boundUnder(question, prices);
          expect(bound).toBeGreaterThanOrEqual(bestByTrial(question));
          const people = Float64Array.from({ length: question.people }, (_one, i) => ofPeople[i] ?? 0);
          const both = { people, tables: Float64Array.from(prices) };
          expect(bound).toBeLessThanOrEqual(boundOf(question, both).bound);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes down towards the best, and never below it', () => {
    let [before, after, best] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const question = aQuestion(seed, 4, 4);
      const value = bestByTrial(question);
      const none = new Int32Array(4);
      const tight = tighten(question, none, value);
      expect(tight.bound).toBe(boundUnder(question, tight.prices).bound);
      expect(tight.bound).toBeGreaterThanOrEqual(value);
      before += boundUnder(question, none).bound - value;
      after += tight.bound - value;
      best += Number(tight.bound === value);
    }
    expect(after).toBeLessThan(before / 5);
    expect(best).toBeGreaterThan(20);
  });
});
