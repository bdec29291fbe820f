import { describe, expect, it } from '@jest/globals';
import { quarterLines, quarterReportPdf } from './quarter-report-pdf.js';

const QUARTER = {
  ...{ kind: 'three-plus-one', name: 'Mô hình 3+1 xã Yên Trường', communeCode: '15421', quarter: '2026-Q4' },
  ...{ from: '2026-10-01', to: '2026-12-31', people: 12, begun: 2, helpers: 9, ended: { 'goal-reached': 1 } },
  ...{ visits: { met: 20, 'not-at-home': 3 }, reports: { good: 7 } },
};

describe('the quarterly report of a model', () => {
  it('says in words what is counted', () => {
    expect(quarterLines(QUARTER)).toEqual([
      ['Người được giúp trong quý', 12],
      ['Trong đó nhận giúp trong quý', 2],
      ['Người đứng ra giúp', 9],
      ['Lần gặp gỡ: Đã gặp', 20],
      ['Lần gặp gỡ: Không có nhà', 3],
      ['Nhận xét tiến bộ: Tiến bộ rõ', 7],
      ['Thôi giúp: Đã ổn định', 1],
    ]);
  });

  it('is one page on paper', async () => {
    const paper = (await quarterReportPdf(QUARTER, '2026-12-31')).toString('latin1');
    expect(paper.startsWith('%PDF-')).toBe(true);
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
