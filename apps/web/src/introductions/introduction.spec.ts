import { expect, it } from '@jest/globals';
import { type Introduction, lacksName, STATUSES } from './introduction.js';

it('a name is on its way while the introduction is under way, and to nobody whose case or introduction has ended', () => {
  const lacking = (given: Partial<Introduction>): boolean =>
    lacksName({ personId: 'p', status: 'introduced', ...given } as Introduction);
  expect(STATUSES.filter((status) => lacking({ status }))).toEqual([
    ...['introduced', 'accepted', 'invited', 'interviewed'],
  ]);
  expect(lacking({ fullName: 'Lê Văn Thử' })).toBe(false);
  expect(lacking({ personId: null })).toBe(false);
});
