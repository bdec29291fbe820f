import { expect, it } from '@jest/globals';
import { rowOf } from './read-parked.js';

it('has a row for each reason of the same news', () => {
  const news = { service: 'registry', type: 'registry.release-recorded.v1' };
  const rows = ['no-queue', 'unroutable'].map((reason) => rowOf({ ...news, reason }));
  expect(new Set(rows).size).toBe(2);
});
