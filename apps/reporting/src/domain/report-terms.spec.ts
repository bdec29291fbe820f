import { describe, expect, it } from '@jest/globals';
import { openReports, REPORT_TERMS } from './report-terms.js';

const month = (from: string, to: string, dueOn: string) => ({ kind: 'report-month', from, to, dueOn });

describe('what a committee has to report', () => {
  it.each([
    ['2026-11-01', [month('2026-10-01', '2026-10-31', '2026-11-10')]],
    ['2026-11-10', [month('2026-10-01', '2026-10-31', '2026-11-10')]],
    ['2026-11-11', []],
    ['2026-10-12', [{ kind: 'report-quarter', from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-15' }]],
    [
      '2026-07-05',
      [
        month('2026-06-01', '2026-06-30', '2026-07-10'),
        { kind: 'report-quarter', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' },
        { kind: 'report-half-year', from: '2026-01-01', to: '2026-06-30', dueOn: '2026-07-20' },
      ],
    ],
    [
      '2027-01-16',
      [
        { kind: 'report-half-year', from: '2026-07-01', to: '2026-12-31', dueOn: '2027-01-20' },
        { kind: 'report-year', from: '2026-01-01', to: '2026-12-31', dueOn: '2027-01-20' },
      ],
    ],
    ['2024-04-30', []],
  ])('on %s', (day, reports) => {
    expect(openReports(day)).toEqual(reports);
  });

  it('says where each day stands, and that none is read in a text', () => {
    for (const { source, review } of REPORT_TERMS) expect([source !== '', review]).toEqual([true, true]);
  });
});
