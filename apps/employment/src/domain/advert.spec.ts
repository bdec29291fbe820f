import { describe, expect, it } from '@jest/globals';
import { advertFlags, readWage } from './advert.js';

const codes = (text: string): string[] => advertFlags(text).map(({ code }) => code);

describe('what an advertisement may not ask', () => {
  it.each([
    ['Tuổi từ 18-35, có sức khỏe', ['asks-age']],
    ['Độ tuổi: 20 đến 40', ['asks-age']],
    ['Yêu cầu dưới 45 tuổi', ['asks-age']],
    ['sinh năm 1985 trở lại', ['asks-age']],
    ['Ưu tiên nữ, chăm chỉ', ['asks-sex']],
    ['Chỉ tuyển nam', ['asks-sex']],
    ['Giới tính: Nam', ['asks-sex']],
    ['Tuyển công nhân nữ may mặc', ['asks-sex']],
    ['Đặt cọc 500.000 đồng tiền đồng phục', ['asks-deposit']],
    ['Nộp phí hồ sơ 200k', ['asks-deposit']],
    ['giữ bằng gốc trong 6 tháng', ['asks-deposit']],
    ['Nam, tuổi 18 - 30, đóng tiền trước', ['asks-age', 'asks-deposit']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ['Không yêu cầu kinh nghiệm, làm 8 giờ mỗi ngày'],
    ['Từ đủ 18 tuổi trở lên'],
    ['Giới tính: Nam/Nữ'],
    ['Giới tính: nam, nữ'],
    ['Không thu phí hồ sơ, không đặt cọc'],
    ['Kinh nghiệm tối thiểu 2 năm'],
    ['Làm việc tại Việt Nam, công ty Nam Sơn'],
    ['Cần 5 năm kinh nghiệm'],
    ['Thu nhập 10-12 triệu'],
  ])('is not in: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('words alone cannot tell a magnet from a man: what is flagged is looked at by people', () => {
    expect(codes('Cần nam châm')).toEqual(['asks-sex']);
  });

  it('comes with the words and the law', () => {
    expect(advertFlags('Cần dưới 40 tuổi')).toEqual([
      { code: 'asks-age', words: 'dưới 40 tuổi', article: expect.stringContaining('Điều 8') },
    ]);
  });
});

describe('the wage as it is written', () => {
  it.each([
    ['7 - 9 triệu', { wageMin: 7_000_000, wageMax: 9_000_000, note: null }],
    ['Tới 12 triệu', { wageMin: null, wageMax: 12_000_000, note: null }],
    ['Thoả thuận', { wageMin: null, wageMax: null, note: 'wage-negotiable' }],
    ['300k/ngày', { wageMin: null, wageMax: null, note: 'wage-not-in-dong-a-month' }],
    ['hấp dẫn lắm', { wageMin: null, wageMax: null, note: 'wage-not-understood' }],
  ])('%s', (text, expected) => {
    expect(readWage(text)).toEqual(expected);
  });
});
