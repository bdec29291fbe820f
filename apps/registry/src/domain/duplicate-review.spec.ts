import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/http';
import { refusalOf, REVIEW_ACTS, REVIEW_STATES, reviewStateOf } from './duplicate-review.js';

/** The whole table, written out a second time: what is not here is forbidden. */
const ALLOWED = new Set([
  'waiting merge registry-officer',
  'waiting dismiss registry-officer',
  'merged undo registry-officer',
]);

describe('reviewing a duplicate', () => {
  const cells = REVIEW_STATES.flatMap((state) =>
    REVIEW_ACTS.flatMap((act) => ROLES.map((role) => [state, act, role] as const)),
  );

  it.each(cells)('%s, %s by a %s', (state, act, role) => {
    const refusal = refusalOf(state, act, role);
    if (ALLOWED.has(`${state} ${act} ${role}`)) expect(refusal).toBeNull();
    else if (role !== 'registry-officer') expect(refusal).toBe('role-not-allowed');
    else expect(refusal).toBe(act === 'undo' ? 'not-merged' : 'duplicate-decided');
  });

  it.each([
    [[], 'waiting'],
    [['merge'], 'merged'],
    [['dismiss'], 'dismissed'],
    [['merge', 'undo'], 'waiting'],
    [['merge', 'undo', 'dismiss'], 'dismissed'],
    [['merge', 'undo', 'merge'], 'merged'],
  ] as const)('after %j it is %s', (acts, state) => {
    expect(reviewStateOf(acts.map((act) => ({ act })))).toBe(state);
  });
});
