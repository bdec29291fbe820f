import { expect, it } from '@jest/globals';
import { fold } from './fold.js';

it('folds composed and decomposed Vietnamese to the same plain text', () => {
  expect(fold('  Đặng   Thị Ngọc ÁNH ')).toBe('dang thi ngoc anh');
  expect(fold('Hoà'.normalize('NFD'))).toBe(fold('Hòa'));
});
