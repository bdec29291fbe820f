import { expect, it } from '@jest/globals';
import { actReasonOf, PAYMENT_NUMBER } from './act-reason.js';

it.each([
  [undefined, null],
  ['  ', null],
  ['papers-missing', 'papers-missing'],
  ['Thiếu giấy tờ', 'papers-missing'],
  ['KHÔNG CÒN NHU CẦU ', 'no-longer-wanted'],
  ['Lê Văn Thử còn nợ cô Mẫu', 'other'],
  ['constructor', 'other'],
])('the reason %j is kept as %j', (text, code) => {
  expect(actReasonOf(text)).toBe(code);
});

it.each([
  ['GN-1', true],
  ['6600000712345678', true],
  ['PT70/2026.11_1', true],
  ['Lê Văn Thử', false],
  ['LeVanThu', false],
  ['GN 1', false],
  ['-1', false],
  ['1'.repeat(41), false],
])('%j as the number of a payment: %s', (text, is) => {
  expect(PAYMENT_NUMBER.test(text)).toBe(is);
});
