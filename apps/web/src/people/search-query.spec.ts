import { describe, expect, it } from '@jest/globals';
import { searchQuery } from './search-query.js';

describe('what was typed into the box', () => {
  it.each([
    ['le van thu', { name: 'le van thu' }],
    ['  Lê  Văn Thử ', { name: 'Lê Văn Thử' }],
    ['038 090 001 234', { nationalId: '038090001234' }],
    ['172345678', { nationalId: '172345678' }],
    ['0900.000.001', { phone: '0900000001' }],
    ['+84 900 000 001', { phone: '0900000001' }],
  ])('"%s"', (typed, query) => expect(searchQuery(typed)).toEqual(query));

  it.each(['', 'a', '12345', '1234567890123'])('"%s" finds nobody', (typed) =>
    expect(searchQuery(typed)).toBeUndefined(),
  );
});
