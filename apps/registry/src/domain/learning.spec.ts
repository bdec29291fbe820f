import { expect, it } from '@jest/globals';
import { withLearning } from './learning.js';

const section = {
  training: 'elementary',
  skills: ['arc-welding'],
  occupationsHeld: [],
  occupationsWanted: [],
  licences: [],
} as const;

it('adds what is new and raises the level, never lowers it', () => {
  expect(withLearning(section, { skills: ['arc-welding', 'blueprint-reading'], level: 'none' })).toEqual({
    ...section,
    skills: ['arc-welding', 'blueprint-reading'],
  });
  expect(withLearning(section, { skills: [], level: 'intermediate' }).training).toBe('intermediate');
  expect(withLearning(null, { skills: ['arc-welding'], level: 'elementary' })).toEqual(section);
});

it('is the same section when nothing is new', () => {
  expect(withLearning(section, { skills: ['arc-welding'], level: 'elementary' })).toBe(section);
});
