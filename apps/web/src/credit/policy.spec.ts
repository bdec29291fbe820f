import { describe, expect, it } from '@jest/globals';
import { rulesOf, valueLike } from './policy.js';

const cited = (value: unknown) => ({ value, unit: '%', article: 'Điều 6', source: 'S', underReview: false });

describe('a row of policy', () => {
  it('shows every rule under the path by which it is changed', () => {
    const row = {
      version: 'rate.1',
      from: '2023-10-10',
      to: null,
      rate: cited(6.6),
      job: { most: cited(1) },
    };
    expect(rulesOf(row).map(({ path, value }) => [path, value])).toEqual([
      ['rate', 6.6],
      ['job.most', 1],
    ]);
  });

  it('takes a new value of the kind of the one before, and nothing else', () => {
    expect(valueLike(6.6, '7,2')).toBe(7.2);
    expect(valueLike(6.6, 'nhiều')).toBeUndefined();
    expect(valueLike(6.6, '')).toBeUndefined();
    expect(valueLike('a', ' b ')).toBe('b');
    expect(valueLike(true, 'false')).toBe(false);
    expect(valueLike(['a'], '["b"]')).toEqual(['b']);
    expect(valueLike(['a'], 'b')).toBeUndefined();
  });
});
