import { describe, expect, it } from '@jest/globals';
import { countPieces } from './piles.js';

const piece = { kind: 'loan', pile: 'due', dueOn: null, since: null } as const;

describe('pieces of work', () => {
  it('are added up by kind and pile, with the first due day and the oldest', () => {
    expect(
      countPieces([
        { ...piece, dueOn: '2026-12-05', since: '2026-11-20' },
        piece,
        { ...piece, dueOn: '2026-11-30', since: '2026-11-21', count: 3 },
        { ...piece, pile: 'waiting' },
        { ...piece, kind: 'visit' },
      ]),
    ).toEqual([
      { kind: 'loan', pile: 'due', count: 5, dueOn: '2026-11-30', since: '2026-11-20' },
      { kind: 'loan', pile: 'waiting', count: 1, dueOn: null, since: null },
      { kind: 'visit', pile: 'due', count: 1, dueOn: null, since: null },
    ]);
    expect(countPieces([])).toEqual([]);
  });
});
