import { describe, expect, it } from '@jest/globals';
import { introductionLetter, type Introduced } from '../domain/introduction-letter.js';
import { letterPdf } from './letter-pdf.js';

const introduced = (over: Partial<Introduced> = {}): Introduced => ({
  ...{ id: 'x', letterNo: '7/2026', introducedOn: '2026-02-03', provinceCode: '38', communeCode: '15421' },
  vacancy: { title: 'Thợ hàn', employer: 'Cơ khí Hoa Sen Mới', communeCode: '15469', country: null },
  acts: [],
  ...over,
});
const words = (over: Partial<Introduced> = {}) => introductionLetter(introduced(over), 'Lê Văn Thử');

describe('the letter of introduction', () => {
  it('has the head that official papers have, its number and its day', () => {
    expect(words()).toMatchObject({
      authority: 'SỞ NỘI VỤ TỈNH THANH HÓA',
      office: 'TRUNG TÂM DỊCH VỤ VIỆC LÀM',
      number: 'Số: 7/PGT-TTDVVL',
      placeAndDate: 'Thanh Hóa, ngày 03 tháng 02 năm 2026',
      to: 'Cơ khí Hoa Sen Mới',
    });
    expect(words({ introducedOn: '2026-11-22' }).placeAndDate).toBe('Thanh Hóa, ngày 22 tháng 11 năm 2026');
  });

  it('says who comes for which work, with the day of the interview when there is one', () => {
    const until = (acts: Introduced['acts']) => new Map(words({ acts }).fields).get('Ngày phỏng vấn');
    expect(new Map(words().fields).get('Họ và tên')).toBe('Lê Văn Thử');
    expect(new Map(words().fields).get('Nơi cư trú')).toBe('xã Yên Trường, tỉnh Thanh Hóa');
    expect(until([])).toBe('');
    expect(until([{ act: 'invite', until: '2026-02-10' }])).toBe('10/02/2026');
  });

  it('leaves room for what the centre does not hold, and names the country of work abroad', () => {
    const empty = words().fields.flatMap(([label, text]) => (text === '' ? [label] : []));
    expect(empty).toEqual([
      'Ngày, tháng, năm sinh',
      'Số định danh cá nhân',
      'Số điện thoại',
      'Ngày phỏng vấn',
    ]);
    const work = (vacancy: Partial<Introduced['vacancy']>) =>
      new Map(words({ vacancy: { ...introduced().vacancy, ...vacancy } }).fields).get('Nơi làm việc');
    expect(work({})).toBe('xã Yên Định, tỉnh Thanh Hóa');
    expect(work({ country: 'JP' })).toBe('Nhật Bản (nộp hồ sơ tại xã Yên Định, tỉnh Thanh Hóa)');
    expect(work({ communeCode: '25747' })).toBe('phường Thủ Dầu Một, Thành phố Hồ Chí Minh');
  });

  it('tells nothing of the past', () => {
    expect(JSON.stringify(words())).not.toMatch(/(^|\s)(án|tù|trại|phạm|đặc xá|chấp hành|mãn hạn)(\s|$)/i);
  });

  it('is one page, with its letters inside', async () => {
    const long =
      'Công ty Trách nhiệm hữu hạn Một thành viên Cơ khí Xây dựng và Thương mại Hoa Sen Mới Ví Dụ '.repeat(2);
    const vacancy = { title: long, employer: long, communeCode: '15469', country: null };
    for (const over of [{}, { vacancy }]) {
      const pdf = (await letterPdf(words(over), 'https://house.test/introductions?id=x')).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
      expect(pdf).toContain('Tinos');
    }
  });
});
