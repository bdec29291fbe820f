import { describe, expect, it } from '@jest/globals';
import { compareBirths, readBirth } from './linkage-birth.js';

describe('birth dates', () => {
  it.each([
    ['1990-05-02', [1990, 5, 2]],
    ['02/05/1990', [1990, 5, 2]],
    ['2.5.90', [1990, 5, 2]],
    ['05/20/1990', [1990, 5, 20]], // the month cannot be twenty
    ['32995', [1990, 5, 2]], // a spreadsheet counts days
    ['32995.0', [1990, 5, 2]],
    ['02051990', [1990, 5, 2]],
    ['1990-05-02T00:00:00', [1990, 5, 2]],
    ['1990', [1990, 0, 0]],
    ['1990.0', [1990, 0, 0]],
    ['00/00/1990', [1990, 0, 0]],
    ['01/01/1990', [1990, 1, 1]],
    ['1990?', [1990, 0, 0]],
    ['12 tháng 3 năm 1990', [1990, 3, 12]],
    ['12-Mar-90', [1990, 3, 12]],
    ['', null],
    ['không rõ', null],
  ] as const)('%s', (text, expected) => {
    const [year, month, day] = expected ?? [];
    expect(readBirth(text)).toEqual(expected && { year, month, day });
  });

  it.each([
    ['1990-05-02', '02/05/1990', 'birth-date-same'],
    ['1990-05-02', '1990-02-05', 'birth-day-month-swapped'],
    ['1990-05-02', '1990', 'birth-year-only-same'],
    ['1990-05-02', '01/01/1990', 'birth-year-only-same'],
    ['1990-05-02', '1990-05-03', 'birth-date-one-slip'],
    ['1990-05-02', '1980-05-02', 'birth-date-one-slip'],
    ['1990-05-02', '1990-05-23', 'birth-one-part-differs'],
    ['1990-05-02', '1989-05-02', 'birth-one-part-differs'],
    ['1990-05-02', '1990-11-23', 'birth-year-same'],
    ['1990-05-02', '1991-11-23', 'birth-year-near'],
    ['1990-05-02', '1962-05-02', 'birth-year-differs'],
    ['1990-05-02', '', null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(compareBirths(readBirth(a), readBirth(b))).toBe(level);
    expect(compareBirths(readBirth(b), readBirth(a))).toBe(level);
  });
});
