import { describe, expect, it } from '@jest/globals';
import { assertDayOf, assertSheetAct, attendanceOf, attendedEnough, type Mark } from './attendance.js';

const line = (day: string, mark: Mark) => ({ day, mark, actor: 'coordinator' });

describe('the attendance sheet', () => {
  it('counts the last word about each day', () => {
    const sheet = attendanceOf(
      [
        line('2026-12-08', 'present'),
        line('2026-12-07', 'present'),
        line('2026-12-09', 'absent'),
        line('2026-12-08', 'excused'),
      ],
      5,
    );
    expect(sheet).toMatchObject({ present: 1, absent: 1, excused: 1, held: 5 });
    expect(sheet.days.map(({ day, mark }) => `${day} ${mark}`)).toEqual([
      '2026-12-07 present',
      '2026-12-08 excused',
      '2026-12-09 absent',
    ]);
  });

  it.each([
    [4, 5, true],
    [3, 4, false],
    [47, 59, false],
    [48, 60, true],
    [47, 60, false],
    [0, 1, false],
    [0, 0, null],
  ])('%i of %i days: enough for 80 %%: %s', (present, held, enough) => {
    expect(attendedEnough({ present, held }, 80)).toBe(enough);
  });

  it.each([
    ['attend', undefined, undefined],
    ['attend', 'present', 'day-already-marked'],
    ['correct', undefined, 'day-not-marked'],
    ['correct', 'absent', undefined],
  ] as const)('%s where %s stands: %s', (act, before, code) => {
    const work = () => {
      assertSheetAct(act, before, '2026-12-07');
    };
    if (code) expect(work).toThrow(expect.objectContaining({ code }));
    else expect(work).not.toThrow();
  });

  it.each([
    ['2026-12-06', 'intake-not-begun'],
    ['2026-12-07', undefined],
    ['2027-02-28', undefined],
    ['2027-03-01', 'day-after-intake'],
  ])('is kept from the first to the last day: %s %s', (day, code) => {
    const work = () => {
      assertDayOf({ startsOn: '2026-12-07', endsOn: '2027-02-28' }, day);
    };
    if (code) expect(work).toThrow(expect.objectContaining({ code }));
    else expect(work).not.toThrow();
  });
});
