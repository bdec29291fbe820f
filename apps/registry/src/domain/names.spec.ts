import { describe, expect, it } from '@jest/globals';
import { compareNames, oneEditApart, readName } from './names.js';

const compared = (a: string, b: string) => compareNames(readName(a), readName(b));

describe('two names', () => {
  it.each([
    ['Lê Văn Hoà', 'Lê Văn Hòa', 'name-same'],
    ['Lê Văn Hòa'.normalize('NFD'), 'LÊ  VĂN HÒA', 'name-same'],
    ['Trần Thị Lý', 'Trần Thị Lí', 'name-same'],
    ['Ông Lê Văn Thử', 'Lê Văn Thử (Tý)', 'name-same'],
    ['Lê Văn Nghĩa', 'Lê Văn Nghỉa', 'name-same'], // hỏi and ngã
    ['Lê Văn Thử', 'LE VAN THU', 'name-same-folded'],
    ['Đặng Giả Định', 'Dang Gia Dinh', 'name-same-folded'],
    ['Lê Văn Thử', 'Thử, Lê Văn', 'name-words-same'],
    ['Lê Văn Thử', 'Lê Thử', 'name-middle-dropped'],
    ['Nguyễn Trần Bảo Mẫu', 'Nguyễn Bảo Mẫu', 'name-middle-dropped'],
    ['Nguyễn Văn Thử', 'Ng. V. Thử', 'name-close'],
    ['Huỳnh Văn Phúc', 'Hoàng Văn Phước', 'name-close'],
    ['Võ Thị Mẫu', 'Vũ Thị Mẫu', 'name-close'],
    ['Lê Văn Hùng', 'Lê Văn Hnùg', 'name-close'],
    ['Lê Vawn Thử', 'Lê Van Thử', 'name-close'],
    ['Lê Văn Nam', 'Lê Văn Nham', 'name-given-close'],
    ['Lê Văn Thành', 'Lê Văn Thanh', 'name-marks-differ'],
    ['Lê V. Tuấn', 'Lê Văn Tuân', 'name-marks-differ'],
    ['Lê Thành', 'Lê Văn Thanh', 'name-marks-differ'],
    ['Lê Văn Hùng', 'Lê Đình Hùng', 'name-middle-differs'],
    ['Lê Văn Hùng', 'Lê Văn Mẫu', 'name-given-differs'],
    ['Lê Văn Hùng', 'Trần Thị Mẫu', 'name-differs'],
    ['', 'Lê Văn Thử', null],
  ])('%s and %s: %s', (a, b, level) => {
    expect(compared(a, b)).toBe(level);
    expect(compared(b, a)).toBe(level);
  });

  it.each([
    ['hung', 'hugn', true],
    ['hung', 'hun', true],
    ['hung', 'hang', true],
    ['hung', 'hanh', false],
    ['hung', 'hung', true],
    ['a', 'b', false],
  ])('%s and %s are one slip apart: %s', (a, b, expected) => expect(oneEditApart(a, b)).toBe(expected));
});
