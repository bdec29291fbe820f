import { describe, expect, it } from '@jest/globals';
import { compareNumbers, faultsOfNumber, oneSlipApart, readNumber, saidByNumber } from './identity-number.js';

describe('identity numbers', () => {
  it.each([
    ['038090001234', 'male', '1990-05-02', []],
    ['038190001234', 'female', '1990-05-02', []],
    ['001200000001', 'male', '2000-01-01', []],
    ['096305000001', 'female', '2005-12-31', []],
    ['138090001234', 'male', '1990-05-02', []], // born abroad
    ['172345678', 'male', '1990-05-02', []], // the old card
    ['038090001234', 'female', '1990-05-02', ['national-id-disagrees-with-sex']],
    ['038190001234', 'male', '1990-05-02', ['national-id-disagrees-with-sex']],
    ['038090001234', 'male', '1991-05-02', ['national-id-disagrees-with-birth-date']],
    ['038090001234', 'male', '2090-05-02', ['national-id-disagrees-with-birth-date']], // the century counts
    ['003090001234', 'male', '1990-05-02', ['national-id-unknown-province']],
    ['000090001234', 'male', '1990-05-02', ['national-id-unknown-province']],
    ['999090001234', 'male', '1990-05-02', ['national-id-unknown-province']],
    ['97090001234', 'male', '1990-05-02', ['national-id-form']], // a lost zero
    ['0380900012345', 'male', '1990-05-02', ['national-id-form']],
    ['03809000123a', 'male', '1990-05-02', ['national-id-form']],
    ['', 'male', '1990-05-02', ['national-id-form']],
  ] as const)('%s of a %s born %s: %j', (number, sex, birthDate, faults) => {
    expect(faultsOfNumber(number, sex, birthDate)).toEqual(faults);
  });

  it('names every fault at once', () => {
    expect(faultsOfNumber('003191001234', 'male', '1990-05-02')).toHaveLength(3);
  });

  it.each([
    ['038090001234', '038090001235', true],
    ['038090001234', '038090001243', true],
    ['038090001234', '038090001234', false],
    ['038090001234', '038090001215', false],
    ['038090001234', '38090001234', false],
  ])('%s and %s are one slip apart: %s', (a, b, expected) => {
    expect(oneSlipApart(a, b)).toBe(expected);
  });
});

describe('identity numbers as spreadsheets leave them', () => {
  it.each([
    ['038090001234', '038090001234', 12],
    ["'038090001234", '038090001234', 12],
    ['38090001234', '038090001234', 12],
    ['1090001234', '001090001234', 12], // Hà Nội loses two
    ['38090001234.0', '038090001234', 12],
    ['38090001234,00', '038090001234', 12],
    ['3.8090001234E+10', '038090001234', 12],
    ['3,8090001234e10', '038090001234', 12],
    ['3.80900E+10', '038090000000', 6], // the last digit shown was rounded
    ['038 090 001 234', '038090001234', 12],
    ['O38O9OOO1234', '038090001234', 12],
    ['CCCD: 038090001234', '038090001234', 12],
    ['172345678', '172345678', 9],
    ['17234567', '017234567', 9],
  ])('%s is %s, %i digits of it certain', (text, digits, known) => {
    expect(readNumber(text)).toMatchObject({ digits, known });
  });

  it.each([
    '',
    'không có',
    '000000000',
    '123456789',
    '12345',
    '99090001234',
    '0380900012345',
    '3.8E+10',
    '12/05/1990',
  ])('%s is no number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it.each([
    ['038090001234', '38090001234.0', 'number-same'],
    ['172345678', '172 345 678', 'number-same-old'],
    ['038090001234', '3.80900012E+10', 'number-fits'],
    ['038090001234', '3.80910012E+10', 'number-differs'],
    ['038090001234', '038090001243', 'number-one-slip'],
    ['038090001234', '038090001235', 'number-neighbours'],
    ['038090001234', '044190001234', 'number-last-six-same'],
    ['038090001234', '038090777777', 'number-differs'],
    ['038090001234', '172345678', null],
    ['038090001234', '3.809E+10', null],
    ['038090001234', '', null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(compareNumbers(readNumber(a), readNumber(b))).toBe(level);
    expect(compareNumbers(readNumber(b), readNumber(a))).toBe(level);
  });

  it('say sex and year, the old ones nothing', () => {
    expect(saidByNumber(readNumber('38190001234')!)).toEqual({ sex: 'female', year: 1990 });
    expect(saidByNumber(readNumber('001203000001')!)).toEqual({ sex: 'male', year: 2003 });
    expect(saidByNumber(readNumber('172345678')!)).toBeNull();
  });
});
