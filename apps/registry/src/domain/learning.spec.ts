import { expect, it } from '@jest/globals';
import { keepingLearned, withLearning } from './learning.js';

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
    skillsLearned: ['arc-welding', 'blueprint-reading'],
  });
  expect(withLearning(section, { skills: [], level: 'intermediate' }).training).toBe('intermediate');
  expect(withLearning(null, { skills: ['arc-welding'], level: 'elementary' })).toEqual({
    ...section,
    skillsLearned: ['arc-welding'],
  });
});

it('is the same section when nothing is new', () => {
  const learned = { ...section, skillsLearned: ['arc-welding'] };
  expect(withLearning(learned, { skills: ['arc-welding'], level: 'elementary' })).toBe(learned);
});

it('outlives a section that is written anew', () => {
  const learned = { ...section, skillsLearned: ['arc-welding'] };
  expect(keepingLearned({ ...section, commuteKmMax: 10 }, learned)).toEqual({ ...learned, commuteKmMax: 10 });
  expect(keepingLearned(section, section)).toBe(section);
  expect(keepingLearned(section, null)).toBe(section);
});
