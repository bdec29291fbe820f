import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SkillSets } from './skill-sets.js';

const WORDS = 64;

/** The slots that have skill 0. */
function members(sets: SkillSets): number[] {
  const set = sets.of(0);
  const bits = set instanceof Int32Array ? set : set?.toBits(WORDS);
  return Array.from({ length: 32 * WORDS }, (_one, slot) => slot).filter(
    (slot) => ((bits?.[slot >> 5] ?? 0) >>> (slot & 31)) & 1,
  );
}

it('holds what a set holds, few or many, wherever they stand, settled or not', () => {
  // many of one bucket, which a byte could not count, and some of all
  const slot = fc.oneof(fc.integer({ min: 256, max: 511 }), fc.integer({ min: 0, max: 32 * WORDS - 1 }));
  const step = fc.record({ slot, leaves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 600 }), fc.constantFrom(0.5, 2, 1_000), (steps, dense) => {
      const [sets, model] = [new SkillSets(dense), new Set<number>()];
      sets.resize(WORDS);
      for (const { slot: at, leaves } of steps) {
        if (leaves) sets.remove(at);
        else sets.add(0, at);
        if (leaves) model.delete(at);
        else model.add(at);
      }
      const expected = [...model].sort((a, b) => a - b);
      expect(members(sets)).toEqual(expected);
      sets.settle();
      expect(members(sets)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('holds a whole bucket', () => {
  const sets = new SkillSets(1_000);
  sets.resize(WORDS);
  for (let slot = 255; slot >= 0; slot--) sets.add(0, slot);
  expect(members(sets)).toEqual(Array.from({ length: 256 }, (_one, slot) => slot));
});
