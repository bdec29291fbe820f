import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../api/shapes.js';
import { saidFields, stateOf, tellingCriteria, withLacking } from './why.js';

const criterion = (code: string, weight: number, points: number, because: string): Criterion => ({
  code,
  weight,
  points,
  because: { code: because },
});

describe('the state of a criterion', () => {
  it.each([
    ['met', criterion('skills', 26, 1, 'skills-all')],
    ['part', criterion('skills', 26, 0.6, 'skills-some')],
    ['unmet', criterion('skills', 26, 0, 'skills-none')],
    ['unknown', criterion('wage', 10, 0.5, 'wage-wish-unknown')],
    ['unknown', criterion('skills', 26, 0, 'skills-unknown')],
    ['unknown', criterion('wage', 10, 0.5, 'wage-not-said')],
  ])('is %s', (state, of) => expect(stateOf(of)).toBe(state));
});

describe('the sentence', () => {
  const met = [
    criterion('education', 5, 1, 'education-not-asked'),
    criterion('availability', 4, 1, 'available-at-once'),
    criterion('distance', 18, 1, 'distance-within'),
    criterion('skills', 26, 1, 'skills-all'),
    criterion('occupation', 20, 1, 'occupation-held'),
  ];

  it('names the three heaviest that are met, and nothing that was not asked', () => {
    expect(tellingCriteria(met).forIt.map(({ code }) => code)).toEqual(['skills', 'occupation', 'distance']);
    expect(tellingCriteria(met).against).toBeUndefined();
  });

  it('names what costs most', () => {
    const short = [
      ...met,
      criterion('wage', 10, 0.2, 'wage-below'),
      criterion('experience', 10, 0.9, 'experience-short'),
    ];
    expect(tellingCriteria(short).against?.code).toBe('wage');
  });

  it('does not name what costs next to nothing', () => {
    const near = [...met.slice(0, 2), criterion('distance', 18, 0.9, 'distance-within')];
    expect(tellingCriteria(near).against).toBeUndefined();
  });
});

describe('what is lacking', () => {
  it('is what is required, else what is welcome', () => {
    expect(withLacking({ code: 'c', missing: ['a'], welcomeMissing: ['b'] })['lacking']).toEqual(['a']);
    expect(withLacking({ code: 'c', missing: [], welcomeMissing: ['b'] })['lacking']).toEqual(['b']);
  });

  it('is not said where nothing is known', () => {
    expect(saidFields({ code: 'c', held: '7212', wanted: undefined, have: [] })).toEqual(['code', 'held']);
  });
});
