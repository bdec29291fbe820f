import { describe, expect, it } from '@jest/globals';
import { resolveAddress } from './resolve-address.js';

const TODAY = '2026-11-22';
const answer = (text: string) => {
  const { outcome, communes } = resolveAddress(text, TODAY);
  return [outcome, ...communes.map(({ code }) => code).sort()];
};

describe('an address of an older card', () => {
  it.each([
    ['xã Pú Nhung, Tuần Giáo, Lai Châu', '03260'], // Điện Biên since 2004
    ['xã Tâm Thắng, Cư Jút, Đắk Lắk', '24640'],
    ['xã Hòa An, Phụng Hiệp, tỉnh Cần Thơ', '31393'],
    ['xã Phúc Than, Than Uyên, Lào Cai', '03618'],
  ])('in the province of before 2004: %s', (text, code) => {
    expect(answer(text)).toEqual(['resolved', code]);
  });

  it('asks for a part of a split commune of a district that moved', () => {
    expect(answer('xã Đại Thịnh, Mê Linh, Vĩnh Phúc')).toEqual(['ambiguous', '08974', '08995', '09022']);
  });

  it('does not find a commune of today under a province that only its district was in', () => {
    expect(answer('xã Tâm Thắng, Đắk Lắk')[0]).not.toBe('resolved');
  });
});

describe('a number in words', () => {
  it.each([
    ['Phường Mười Một, Gò Vấp, TPHCM', '26898'],
    ['phuong muoi mot, go vap, tphcm', '26898'],
    ['phường Năm, TP Vĩnh Long', '29590'],
    ['phường một, thành phố Sa Đéc, tỉnh Đồng Tháp', '29905'],
    ['Phường I, TP. Vũng Tàu, BR-VT', '26506'],
  ])('%s', (text, code) => {
    expect(answer(text)).toEqual(['resolved', code]);
  });

  it('is none in a name that goes on, and none that its marks deny', () => {
    expect(answer('phường Ba Đình, Hà Nội')).toEqual(['resolved', '00004']);
    expect(answer('phuong tam hiep, bien hoa, dong nai')).toEqual(
      answer('phường Tam Hiệp, Biên Hòa, Đồng Nai'),
    );
    expect(answer('phường Phương Nam, Uông Bí, Quảng Ninh')).toEqual(['resolved', '06832']);
  });
});

describe('a commune that is not understood', () => {
  it.each(['xã Đông Xuân, Lương Sơn, Hòa Bình', 'phường Ba, TP Bến Tre, Bến Tre'])(
    '%s: its district is asked, not the commune of that name taken',
    (text) => {
      expect(answer(text)[0]).toBe('ambiguous');
    },
  );

  it('is not the room before it', () => {
    const room = answer('P. 302 nhà B5, Kim Liên, Đống Đa, Hà Nội');
    expect(room).toEqual(answer('Kim Liên, Đống Đa, Hà Nội'));
  });
});
