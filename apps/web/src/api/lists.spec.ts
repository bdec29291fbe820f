import { describe, expect, it } from '@jest/globals';
import { arrivals, joinPages } from './lists.js';

const page = (...ids: string[]) => ({ items: ids.map((id) => ({ id })) });
const idOf = (row: { id: string }) => row.id;

describe('pages joined', () => {
  it('keep their order', () => {
    expect(joinPages([page('a', 'b'), page('c')], idOf).map(idOf)).toEqual(['a', 'b', 'c']);
  });

  it('list nobody twice when a row moved between two readings', () => {
    expect(joinPages([page('a', 'b'), page('b', 'c')], idOf).map(idOf)).toEqual(['a', 'b', 'c']);
  });
});

describe('arrivals', () => {
  it('are none on the first reading', () => {
    expect(arrivals(undefined, ['a', 'b'])).toEqual([]);
  });

  it('are the rows that stand between known ones', () => {
    expect(arrivals({ ids: ['a', 'b'], complete: false }, ['new', 'a', 'b'])).toEqual(['new']);
  });

  it('are not the rows of the next page', () => {
    expect(arrivals({ ids: ['a', 'b'], complete: false }, ['a', 'b', 'c', 'd'])).toEqual([]);
  });

  it('are not the rows that moved up when somebody left', () => {
    expect(arrivals({ ids: ['a', 'b', 'c'], complete: false }, ['a', 'c', 'd'])).toEqual([]);
  });

  it('may stand last when the whole list was shown', () => {
    expect(arrivals({ ids: ['a', 'b'], complete: true }, ['a', 'b', 'new'])).toEqual(['new']);
    expect(arrivals({ ids: [], complete: true }, ['new'])).toEqual(['new']);
  });
});
