import { describe, expect, it } from '@jest/globals';
import { readName } from './names.js';
import { NameFrequencies } from './names-frequency.js';

const counted = (common: number, rare: number): NameFrequencies => {
  const names = new NameFrequencies();
  for (let at = 0; at < common; at += 1) names.count(readName('Lê Văn Tuấn'));
  for (let at = 0; at < rare; at += 1) names.count(readName('Lê Văn Tuân'));
  return names;
};
const many = (names: NameFrequencies): boolean =>
  names.manyNames(readName('Lê Văn Tuấn'), readName('Le Van Tuan'));

describe('a name without its marks', () => {
  it('may be two names when both are in the lists, however rare one of them is', () => {
    expect(many(counted(300, 2))).toBe(true);
    expect(many(counted(300, 1))).toBe(false); // a slip
  });

  it('says nothing when both were written with theirs', () => {
    expect(counted(10, 10).manyNames(readName('Lê Văn Tuấn'), readName('LÊ VĂN TUẤN'))).toBe(false);
  });
});
