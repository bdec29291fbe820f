import { describe, expect, it } from '@jest/globals';
import { compare, givenNameFolded, type Identity, LIKELY, POSSIBLE } from './linkage.js';

const anIdentity = (over: Partial<Identity> = {}): Identity => ({
  fullName: 'Lê Văn Thử',
  birthDate: '1990-05-02',
  sex: 'male',
  nationalId: '038090001234',
  phone: '0900000001',
  communeCode: '15421',
  provinceCode: '38',
  ...over,
});

describe('comparing two records', () => {
  it('names a slip in the number, and is nearly sure', () => {
    const { score, because } = compare(anIdentity(), anIdentity({ nationalId: '038090001334', phone: null }));
    expect(because).toEqual(['name-same', 'birth-date-same', 'number-one-slip', 'commune-same']);
    expect(score).toBeGreaterThanOrEqual(LIKELY);
  });

  it('sees through missing accents and through the accent put elsewhere', () => {
    const other = anIdentity({ fullName: 'LE VAN THU', nationalId: null, communeCode: '15469' });
    const { score, because } = compare(anIdentity(), other);
    expect(because).toContain('name-same-folded');
    expect(score).toBeGreaterThanOrEqual(LIKELY);
  });

  it.each([
    [
      'a namesake of the same year',
      {
        birthDate: '1990-11-30',
        nationalId: '044090777777',
        phone: null,
        communeCode: '19333',
        provinceCode: '44',
      },
    ],
    [
      'a namesake of the same day with another number',
      { nationalId: '044090777777', phone: null, communeCode: '19333', provinceCode: '44' },
    ],
    [
      'a brother with the family phone',
      { fullName: 'Lê Văn Mẫu', birthDate: '1992-01-01', nationalId: '038092005555' },
    ],
    ['a twin', { fullName: 'Lê Văn Mẫu', nationalId: '038090005555' }],
    ['a father with the family phone', { birthDate: '1962-05-02', nationalId: '038062005555' }],
  ])('does not take %s for a duplicate', (_who, over) => {
    expect(compare(anIdentity(), anIdentity(over)).score).toBeLessThan(POSSIBLE);
  });

  it.each([
    ['day and month swapped', { birthDate: '1990-02-05', nationalId: null }],
    ['same name and day, no number', { nationalId: null, phone: null, communeCode: '15469' }],
    [
      'same name and phone, only the year agrees',
      { birthDate: '1990-01-01', nationalId: null, communeCode: '15469' },
    ],
    ['an old number of nine digits', { nationalId: '172345678' }],
  ])('shows %s', (_what, over) => {
    expect(compare(anIdentity(), anIdentity(over)).score).toBeGreaterThanOrEqual(POSSIBLE);
  });

  it.each([
    ['twins with neighbouring numbers', { fullName: 'Lê Văn Thứ', nationalId: '038090001235' }],
    [
      'a father beside whose name the son’s number stands',
      { fullName: 'Lê Văn Giả', birthDate: '1962-01-01', phone: null },
    ],
  ])('is not in doubt about %s', (_who, over) => {
    expect(compare(anIdentity(), anIdentity(over))).toMatchObject({ decision: 'different' });
  });

  it.each([
    ['the same number, the birth year alone', { birthDate: '1990-01-01' }, 'same'],
    [
      'no number, name and day in another province',
      { nationalId: null, phone: null, communeCode: '19333', provinceCode: '44' },
      'unsure',
    ],
    ['the number of another, all the rest the same', { nationalId: '038090777777' }, 'unsure'],
    ['a given name a letter apart, the same number', { fullName: 'Lê Văn Thư' }, 'unsure'],
  ])('%s: %s', (_what, over, decision) => {
    expect(compare(anIdentity(), anIdentity(over))).toMatchObject({ decision });
  });

  it('is symmetric', () => {
    const [a, b] = [
      anIdentity(),
      anIdentity({ fullName: 'Văn Thử Lê', birthDate: '1990-02-05', phone: null }),
    ];
    expect(compare(a, b)).toEqual(compare(b, a));
  });

  it('folds the given name', () => {
    expect(givenNameFolded('  Phạm Văn  Giả Định ')).toBe('dinh');
  });
});
