import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOccupation, occupation, occupations, occupationSimilarity } from './occupations.js';
import { proposeOccupations } from './propose.js';
import { ADVERT_ROWS } from './advert-words.table.js';
import { DUTY_ROWS } from './duties.table.js';
import { SYNONYM_ROWS } from './synonyms.table.js';

const codes = occupations().map(({ code }) => code);

describe('VSCO 2020', () => {
  it('has 509 groups of four digits, each once', () => {
    expect(codes).toHaveLength(509);
    expect(new Set(codes).size).toBe(509);
    expect(codes.filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    expect(occupations().filter(({ name }) => !name || name !== name.normalize('NFC'))).toEqual([]);
  });

  it('names its partners in ISCO-08: 368 same, 34 renumbered, 107 none', () => {
    const partners = occupations().map(({ code, isco }) =>
      isco ? (isco === code ? 'same' : 'renumbered') : 'none',
    );
    const count = (kind: string): number => partners.filter((partner) => partner === kind).length;
    expect([count('same'), count('renumbered'), count('none')]).toEqual([368, 34, 107]);
    const renumbered = ['9402', '8201', '9201', '4402', '5401', '7212', '1722'].map(
      (code) => occupation(code)?.isco,
    );
    expect(renumbered).toEqual(['9412', '8211', '9211', '4412', '5414', '7212', undefined]);
  });

  it('knows what is no occupation', () => {
    expect([isOccupation('7212'), isOccupation('5414'), isOccupation('721'), isOccupation(7212)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('how near two occupations are', () => {
  it.each([
    ['7212', '7212', 255],
    ['7212', '7214', 190], // sheet and structural metal workers
    ['7212', '7233', 120], // metal and machinery trades
    ['7212', '7511', 50], // craft workers
    ['7212', '9313', 0],
    ['9402', '9401', 190], // VSCO writes 940 where ISCO writes 941
    ['9201', '9206', 190],
    ['5401', '5409', 190],
    ['8202', '8209', 190],
    ['8160', '8157', 120],
  ])('%s and %s: %i', (a, b, points) => {
    expect([occupationSimilarity(a, b), occupationSimilarity(b, a)]).toEqual([points, points]);
  });

  it('is never nearer through a third: as in a tree', () => {
    const code = fc.constantFrom(...codes);
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        const [ab, bc, ac] = [
          occupationSimilarity(a, b),
          occupationSimilarity(b, c),
          occupationSimilarity(a, c),
        ];
        expect(ac).toBeGreaterThanOrEqual(Math.min(ab, bc));
      }),
    );
  });
});

describe('occupations proposed from a title', () => {
  it('tells may from máy', () => {
    expect(proposeOccupations('Công nhân may')[0]?.code).toBe('8153');
    expect(proposeOccupations('Thợ máy')[0]?.code).toBe('7233');
  });

  it('answers any text with known groups, best first, scores between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 10 }), (title, limit) => {
        const found = proposeOccupations(title, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found.every(({ code, score }) => isOccupation(code) && score >= 0 && score < 1)).toBe(true);
        expect([...found].sort((a, b) => b.score - a.score).map(({ score }) => score)).toEqual(
          found.map(({ score }) => score),
        );
      }),
    );
    expect(proposeOccupations('')).toEqual([]);
  });

  it('lets a longer or more telling name beat a wide one, wherever it stands', () => {
    const first = (title: string): string | undefined => proposeOccupations(title)[0]?.code;
    expect(first('Công nhân sản xuất (thợ hàn cơ khí)')).toBe('7212');
    expect(first('Tài xế lái xe container')).toBe('8332');
    expect(first('Lắp ráp cho hãng điện tử')).toBe('8202'); // words of the name stand apart
    expect(first('Trưởng phòng cấp cao kinh doanh')).toBe('1733'); // fillers between them
  });

  it('counts places, wages and employers less than the work', () => {
    const first = (title: string): string | undefined => proposeOccupations(title)[0]?.code;
    expect(first('Bảo vệ tại bệnh viện bác sĩ chuyên khoa')).toBe('5401');
    expect(first('Bốc vác biết lái xe nâng')).toBe('9333');
    expect(first('Bảo vệ làm việc tại nhà máy may')).toBe('5401');
    expect(first('Phụ bếp - lương ngang thợ hàn')).toBe('9402');
    expect(proposeOccupations('Phụ bếp')[0]?.score).toBeLessThan(0.9);
  });

  it('lets the duties decide what the title leaves open, and never overrule a clear title', () => {
    const code = (title: string, duties: string): string | undefined =>
      proposeOccupations(title, 5, duties)[0]?.code;
    expect(code('Nhân viên', 'Rửa bát đĩa, nhặt rau, dọn bếp')).toBe('9402');
    expect(code('', 'Kiểm đếm hàng, báo thủ kho và kế toán; bốc hàng lên xe')).toBe('9333');
    expect(code('Thợ hàn', 'Phối hợp với thợ tiện, bảo trì máy và dọn dẹp xưởng')).toBe('7212');
  });

  it('gives each phrase of the list to one existing group', () => {
    const seen = new Map<string, string>();
    for (const row of `${SYNONYM_ROWS}\n${ADVERT_ROWS}\n${DUTY_ROWS}`.split('\n')) {
      const [code = '', list = ''] = row.split('|');
      expect([code, isOccupation(code)]).toEqual([code, true]);
      for (const phrase of list.split(';')) {
        expect([phrase, seen.get(phrase)]).toEqual([phrase, undefined]);
        seen.set(phrase, code);
      }
    }
  });
});
