import { describe, expect, it } from '@jest/globals';
import { weightsOfRows } from './linkage-lists.js';
import { readRecord } from './linkage-record.js';

const record = (nationalId: string, birthDate: string, fullName: string) =>
  readRecord({ fullName, birthDate, sex: '', nationalId, phone: '', communes: [], provinces: [] });
const whole = record('038090001234', '1990-05-02', 'Lê Văn Thử');
const poor = record('', '1990', 'Le Van Thu');

describe('how much rows of a list matter', () => {
  it('grows with how completely the list is kept', () => {
    const weight = weightsOfRows([whole, poor, whole, whole], (row) => (row < 2 ? 'A' : 'B'));
    expect([0, 1, 2].map(weight)).toEqual([0.5, 0.5, 1]);
  });

  it.each(['tu-khai', 'Tự khai 2026', 'self_declared', 'nguoi_dan'])(
    'is less in %s, which people wrote',
    (list) => {
      const weight = weightsOfRows([whole, whole], (row) => (row === 0 ? list : 'trai-giam'));
      expect(weight(0)).toBeLessThan(weight(1));
    },
  );
});
