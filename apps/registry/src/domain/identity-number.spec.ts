import { describe, expect, it } from '@jest/globals';
import { faultsOfNumber, oneSlipApart } from './identity-number.js';

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
