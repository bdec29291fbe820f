import { describe, expect, it } from '@jest/globals';
import { inviteInTurn } from './invitations.js';

describe('invitations', () => {
  const list = (table: number, people: string) => ({
    table,
    people: [...people].map((personId, index) => ({ personId, vacancyId: `v${table}`, rank: index + 1 })),
  });

  it('go table by table to the next best, until all places are taken; nobody is invited twice', () => {
    const invited = inviteInTurn([list(1, 'abcd'), list(2, 'abe')], 4, new Set());
    expect(
      invited.map(({ personId, because }) => [personId, because.code === 'by-hand' || because.table]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
      ['e', 2],
    ]);
    expect(inviteInTurn([list(1, 'abcd')], 3, new Set(['a', 'z'])).map(({ personId }) => personId)).toEqual([
      'b',
    ]);
    expect(inviteInTurn([list(1, '')], 3, new Set())).toEqual([]);
  });
});
