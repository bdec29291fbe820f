import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../../../libs/kernel/src/fold.js';
import { Marks } from './marks.js';
import { spelled } from './query.js';
import { type SearchedVacancy, VacancySearch } from './search-vacancies.js';

const VACANCIES: readonly SearchedVacancy[] = [
  { id: 'weld', title: 'Thợ hàn CO2', place: 'Thanh Hóa', text: 'Hàn kết cấu thép tại xưởng.' },
  { id: 'sell', title: 'Nhân viên bán máy hàn', place: 'Thanh Hóa', text: 'Tìm khách mua máy hàn.' },
  { id: 'gate', title: 'Cửa sắt, lan can', occupationCode: '7214', text: 'Cắt và lắp đặt.' },
  { id: 'sew', title: 'Công nhân may', place: 'Hà Nội', text: 'May áo sơ mi theo chuyền.' },
  { id: 'fix', title: 'Thợ máy', place: 'Hà Nội', text: 'Sửa máy trong xưởng.' },
  { id: 'guard', title: 'Nhân viên an ninh', place: 'Hồ Chí Minh', text: 'Trực cổng ca đêm.' },
  { id: 'desk', title: 'Lễ tân ca đêm', place: 'Hồ Chí Minh', text: 'Đón khách.' },
];
const search = new VacancySearch(VACANCIES);
const ids = (query: string): string[] => search.search(query).map(({ id }) => id);

describe('search over vacancies', () => {
  it('puts the work itself before what only shares its words', () => {
    expect(ids('thợ hàn')[0]).toBe('weld');
    expect(ids('tìm việc thợ hàn ở Thanh Hóa')[0]).toBe('weld');
  });

  it('finds by the meaning of the title where no word is shared', () => {
    expect(ids('bảo vệ')[0]).toBe('guard');
    expect(ids('thợ hàn')).toContain('gate'); // related work
  });

  it('answers a query without accents as the one with them', () => {
    for (const query of [
      'thợ hàn',
      'công nhân may',
      'bảo vệ ca đêm',
      'lễ tân ca đêm',
      'trực cổng',
      'may ở Hà Nội',
    ]) {
      expect([query, ids(fold(query))]).toEqual([query, ids(query)]);
    }
  });

  it('keeps may and máy apart where the accents are written', () => {
    expect(ids('may')[0]).toBe('sew');
    expect(ids('máy')).not.toContain('sew');
  });

  it('reads short forms and southern names', () => {
    expect(ids('lễ tân sài gòn')[0]).toBe('desk');
    expect(ids('nv an ninh hcm')[0]).toBe('guard');
  });

  it('takes any text, answers each vacancy at most once, best first, none for no words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (query, limit) => {
        const found = search.search(query, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.map(({ score }) => score)).toEqual(
          [...found].map(({ score }) => score).sort((a, b) => b - a),
        );
      }),
    );
    expect(search.search('')).toEqual([]);
    expect(new VacancySearch([]).search('thợ hàn')).toEqual([]);
  });
});

describe('marks', () => {
  it('are given in view of the neighbour, kept where somebody wrote one', () => {
    const marks = new Marks();
    for (const text of ['bán hàng', 'bán hàng', 'bàn ghế']) marks.read(spelled(text));
    const form = (text: string): readonly string[] => spelled(text).map((word) => word.marked);
    expect(marks.restore(spelled('ban hang'))).toEqual(form('bán hàng'));
    expect(marks.restore(spelled('ban ghe'))).toEqual(form('bàn ghế'));
    expect(marks.restore(spelled('bạn hang'))).toEqual(form('bạn hang'));
    expect(marks.restore(spelled('xyz'))).toEqual(['xiz']); // y reads as i
  });
});
