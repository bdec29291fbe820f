import { describe, expect, it } from '@jest/globals';
import { fairPapers } from '../domain/fair-papers.js';
import { cardsPdf, tableSheetsPdf } from './fair-pdf.js';

const fair = {
  ...{ name: 'Phiên giao dịch việc làm thử', day: '2026-11-23', startsAt: '08:00', endsAt: '11:00' },
  ...{ slotMinutes: 10, communeCode: '15469', place: 'Nhà văn hóa xã' },
  tables: [
    { number: 1, employer: 'Cơ khí Hoa Sen Mới' },
    { number: 2, employer: 'May Giả Định' },
  ],
};
const guests = [
  { personId: 'a', number: 1, fullName: 'Lê Văn Thử' },
  { personId: 'b', number: 2 },
  { personId: 'c', number: 3, fullName: 'Trần Thị Mẫu' },
];
const meetings = [
  { personId: 'a', table: 1, startsAt: '08:00', title: 'Thợ hàn' },
  { personId: 'b', table: 1, startsAt: '08:10', title: 'Thợ hàn' },
  { personId: 'a', table: 2, startsAt: '08:10', title: 'Thợ may' },
];
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('the papers of a job fair', () => {
  const papers = fairPapers(fair, guests, meetings);

  it('tell each person when to be at which table, and each table who comes when', () => {
    expect(papers.where).toBe('08:00 – 11:00, ngày 23/11/2026, Nhà văn hóa xã, Xã Yên Định, Tỉnh Thanh Hóa');
    expect(papers.cards.map(({ number }) => number)).toEqual([1, 2]);
    expect(papers.cards[0]).toEqual({
      ...{ number: 1, fullName: 'Lê Văn Thử' },
      rows: [
        ['08:00', 'Bàn 1', 'Cơ khí Hoa Sen Mới', 'Thợ hàn'],
        ['08:10', 'Bàn 2', 'May Giả Định', 'Thợ may'],
      ],
    });
    expect(papers.sheets[0]?.rows.map(([time, card, name]) => [time, card, name])).toEqual([
      ['08:00', 'Thẻ 1', 'Lê Văn Thử'],
      ['08:10', 'Thẻ 2', '………………………………'],
    ]);
  });

  it('tell nothing of the past', () => {
    expect(JSON.stringify(papers)).not.toMatch(/(^|\s)(án|tù|trại|phạm|đặc xá|chấp hành|mãn hạn)(\s|$)/i);
  });

  it('are two cards and one table a page, long tables on more', async () => {
    expect(pagesOf(await cardsPdf(papers))).toBe(1);
    const many = Array.from({ length: 70 }, () => papers.sheets[0]?.rows[0] ?? (['', '', '', ''] as const));
    const long = {
      ...papers,
      sheets: [
        { title: 'BÀN 1', rows: many },
        { title: 'BÀN 2', rows: [] },
      ],
    };
    expect(pagesOf(await tableSheetsPdf(long))).toBe(4);
    expect(pagesOf(await cardsPdf({ ...papers, cards: [] }))).toBe(1);
  });
});
