import { describe, expect, it } from '@jest/globals';
import { pathOf } from './pointer.js';

describe('a pointer as a path', () => {
  it.each([
    ['', []],
    ['/person/birthDate', ['person', 'birthDate']],
    ['/release/additionalPenalties/0/until', ['release', 'additionalPenalties', 0, 'until']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
  ])('%s', (pointer, path) => expect(pathOf(pointer)).toEqual(path));
});
