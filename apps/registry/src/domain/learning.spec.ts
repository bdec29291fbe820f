import { describe, expect, it } from '@jest/globals';
import { givenTogether, keepingLearned, type Taught, withLearning, withoutLearning } from './learning.js';

const section = {
  training: 'elementary',
  skills: ['arc-welding'],
  occupationsHeld: [],
  occupationsWanted: [],
  licences: [],
} as const;

it('adds what is new and raises the level, never lowers it', () => {
  const both = { skills: ['arc-welding', 'blueprint-reading'], level: 'none' } as const;
  expect(withLearning(section, both).section).toEqual({
    ...section,
    skills: ['arc-welding', 'blueprint-reading'],
    skillsLearned: ['arc-welding', 'blueprint-reading'],
  });
  expect(withLearning(section, { skills: [], level: 'intermediate' }).section.training).toBe('intermediate');
  expect(withLearning(null, { skills: ['arc-welding'], level: 'elementary' }).section).toEqual({
    ...section,
    skillsLearned: ['arc-welding'],
  });
});

it('is the same section when nothing is new', () => {
  const learned = { ...section, skillsLearned: ['arc-welding'] };
  const same = withLearning(learned, { skills: ['arc-welding'], level: 'elementary' });
  expect(same).toEqual({ section: learned, given: { skills: [], learned: [] } });
  expect(same.section).toBe(learned);
});

it('outlives a section that is written anew', () => {
  const learned = { ...section, skillsLearned: ['arc-welding'] };
  expect(keepingLearned({ ...section, commuteKmMax: 10 }, learned)).toEqual({ ...learned, commuteKmMax: 10 });
  expect(keepingLearned(section, section)).toBe(section);
  expect(keepingLearned(section, null)).toBe(section);
});

describe('a withdrawn completion', () => {
  const course = { skills: ['arc-welding', 'blueprint-reading'], level: 'intermediate' } as const;
  const after = withLearning(section, course);
  const gone: Taught = { ...course, given: after.given };

  it('leaves the section as it was', () => {
    expect(withoutLearning(after.section, gone, []).section).toEqual(section);
  });

  it('takes nothing that another course taught too, which goes with that one in the end', () => {
    const other = { skills: ['blueprint-reading'], level: 'intermediate' } as const;
    const both = withLearning(after.section, other);
    const one = withoutLearning(both.section, gone, [{ ...other, given: both.given }]);
    expect(one.section).toEqual({
      ...section,
      ...{ training: 'intermediate', skills: ['arc-welding', 'blueprint-reading'] },
      skillsLearned: ['blueprint-reading'],
    });
    expect(withoutLearning(one.section, one.others[0]!, []).section).toEqual(section);
  });

  it('lowers no level that was written since, and none to below another course', () => {
    const since = { ...after.section, training: 'college' as const };
    expect(withoutLearning(since, gone, []).section?.training).toBe('college');
    const other: Taught = { skills: [], level: 'elementary', given: { skills: [], learned: [] } };
    const from = { ...gone, given: { ...gone.given, levelBefore: 'none' as const } };
    expect(withoutLearning(after.section, from, [other]).section?.training).toBe('elementary');
  });

  it('that gave nothing takes nothing', () => {
    const nothing: Taught = { ...course, given: { skills: [], learned: [] } };
    expect(withoutLearning(section, nothing, []).section).toBe(section);
    expect(withoutLearning(null, gone, []).section).toBeNull();
  });

  it('and completed again gives what both gave', () => {
    expect(givenTogether(gone.given, { skills: ['x-ray'], learned: [], levelBefore: 'college' })).toEqual({
      ...{ skills: ['blueprint-reading', 'x-ray'], learned: ['arc-welding', 'blueprint-reading'] },
      levelBefore: 'elementary',
    });
  });
});
