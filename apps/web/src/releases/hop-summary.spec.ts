import { describe, expect, it } from '@jest/globals';
import { hopSummary } from './hop-summary.js';

describe('the line of a handler', () => {
  it.each([
    [
      'ranked: 86 suitable, 2 needs-check, 1 not-now',
      { key: 'hop.ranked', facts: { suitable: '86', check: '2', notNow: '1' } },
    ],
    ['course-opens 2', { key: 'hop.course-opens', facts: { opens: '2' } }],
    ['counted 2025-11-16', { key: 'hop.counted', facts: { date: '2025-11-16' } }],
    ['almost', { key: 'hop.verdict.almost', facts: {} }],
    ['no-consent', { key: 'hop.no-consent', facts: {} }],
  ])('"%s" has words', (line, words) => expect(hopSummary(line)).toEqual(words));

  it('stays as it is when it is a new one', () => expect(hopSummary('something-new 5')).toBeUndefined());
});
