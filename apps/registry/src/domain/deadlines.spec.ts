import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '#libs/kernel';
import { isWorkingDay } from '#libs/reference';
import { DEADLINE_RULES, type Duty } from './deadline-rules.js';
import { databaseUpdateDue, daysToDue, deadlineOf } from './deadlines.js';

const due = (duty: Duty, event: string): string | undefined => deadlineOf(duty, event)?.due;
const row = (duty: Duty, event: string): [string, boolean] | undefined => {
  const deadline = deadlineOf(duty, event);
  return deadline && [deadline.rule.id, deadline.review];
};

/** Worked by hand on the calendar: duty, event, due. */
const CASES: [Duty, event: string, due: string, why: string][] = [
  ['prison-notifies', '2026-11-16', '2026-09-16', 'RL-002: a Wednesday'],
  ['prison-notifies', '2026-11-30', '2026-09-30', 'the matching day'],
  [
    'prison-notifies',
    '2027-04-30',
    '2027-02-26',
    'no 30 February; the 28th is a Sunday, so the Friday before',
  ],
  ['prison-notifies', '2026-04-18', '2026-02-13', 'the 18th lies in Tết: the last day before it'],
  ['prison-notifies', '2026-11-01', '2026-08-28', '1 September is a holiday, 31 August was swapped'],
  ['prison-notifies', '2026-08-30', '2026-06-30', 'RL-001: the last day of the law of 2019'],
  ['prison-plans-training', '2026-11-16', '2026-08-14', 'the 16th is a Sunday'],
  ['prison-plans-training', '2026-10-01', '2026-07-01', 'the first day under the new law'],
  ['police-check-residence', '2026-11-16', '2026-11-19', 'three weekdays'],
  ['police-check-residence', '2026-11-19', '2026-11-25', 'over a weekend and Culture Day'],
  ['police-check-residence', '2026-02-12', '2026-02-24', 'over Tết'],
  ['police-check-residence', '2026-08-20', '2026-08-24', 'Saturday 22 August is worked'],
  ['helper-assigned', '2026-11-20', '2026-11-26', 'over a weekend and Culture Day'],
  ['helper-assigned', '2025-04-29', '2025-05-07', 'over 30 April to 4 May'],
  ['helper-assigned', '2026-11-22', '2026-11-26', 'an interview on a Sunday'],
  ['dossier-opened', '2026-11-20', '2026-11-30', 'five working days'],
  ['dossier-opened', '2027-02-03', '2027-02-17', 'over Tết Đinh Mùi'],
  ['helper-reports', '2026-09-30', '2026-10-05', 'third quarter: due in the first five days of October'],
  ['helper-reports', '2026-10-01', '2027-01-05', 'the next quarter begins'],
  ['helper-reports', '2026-03-31', '2026-04-06', '5 April 2026 is a Sunday'],
  ['helper-reports', '2025-07-01', '2025-10-06', '5 October 2025 is a Sunday'],
  ['police-take-over-after-move', '2026-11-16', '2026-11-23', 'five weekdays'],
  ['police-take-over-after-move', '2026-11-17', '2026-11-25', 'over Culture Day'],
  ['community-sentence-verified', '2026-07-01', '2026-07-06', 'RL-016: the first day of the decree'],
  ['community-sentence-verified', '2026-08-28', '2026-09-07', 'over National Day with its swap'],
  ['community-sentence-planned', '2026-07-01', '2026-07-08', 'RL-017'],
  ['community-sentence-planned', '2026-08-21', '2026-08-27', 'the worked Saturday counts'],
];

describe('deadlines of release and reintegration', () => {
  it.each(CASES)('%s after %s: %s (%s)', (duty, event, expected) => {
    expect(due(duty, event)).toBe(expected);
  });

  it.each([
    ['police-list-classes', '2026-11-22', '2027-01-01'],
    ['police-list-classes', '2026-12-31', '2027-01-01'],
    ['police-list-classes', '2027-01-01', '2027-04-01'],
    ['police-send-statistics', '2026-11-30', '2026-12-01'],
    ['police-send-statistics', '2026-12-01', '2027-01-01'],
    ['police-report-quarter', '2026-09-30', '2026-10-01'],
    ['police-report-half-year', '2026-06-30', '2026-07-01'],
    ['police-report-half-year', '2026-07-01', '2027-01-01'],
    ['police-report-year', '2026-01-01', '2027-01-01'],
    ['police-report-year', '2026-12-31', '2027-01-01'],
  ] as const)('%s of the period of %s: from %s, with no day the text does not set', (duty, day, from) => {
    expect(deadlineOf(duty, day)).toMatchObject({ from });
    expect(due(duty, day)).toBeUndefined();
  });

  it('updates the database within 24 hours, since the decree', () => {
    const changed = new Date('2026-11-22T10:00:00+07:00');
    expect(databaseUpdateDue(changed, '2026-11-22')).toEqual(new Date('2026-11-23T10:00:00+07:00'));
    expect(databaseUpdateDue(changed, '2026-06-30')).toBeUndefined();
  });
});

describe('which row applies', () => {
  it.each([
    ['prison-notifies', '2026-08-31', ['RL-001', false]], // two months before is 30 June
    ['prison-notifies', '2026-09-01', ['RL-002', true]],
    ['prison-plans-training', '2026-09-30', ['RL-003', false]],
    ['prison-plans-training', '2026-10-01', ['RL-003', true]],
    ['police-check-residence', '2024-05-01', ['RL-004', false]],
    ['police-check-residence', '2026-06-30', ['RL-004', false]],
    ['police-check-residence', '2026-07-01', ['RL-004', true]],
    ['helper-assigned', '2026-07-01', ['RL-005', true]],
    ['dossier-opened', '2026-07-01', ['RL-006', true]],
    ['helper-reports', '2026-07-01', ['RL-007', true]],
    ['police-list-classes', '2026-07-01', ['RL-008', true]],
    ['police-send-statistics', '2026-07-01', ['RL-009', true]],
    ['police-report-year', '2026-07-01', ['RL-010', true]],
    ['police-take-over-after-move', '2026-07-01', ['RL-012', true]],
    ['database-updated', '2026-07-01', ['RL-015', true]],
    ['community-sentence-verified', '2026-07-01', ['RL-016', false]],
    ['community-sentence-planned', '2026-07-01', ['RL-017', false]],
  ] as [Duty, string, [string, boolean]][])('%s on %s', (duty, event, expected) => {
    expect(row(duty, event)).toEqual(expected);
  });

  it.each([
    ['police-check-residence', '2024-04-30'],
    ['community-sentence-verified', '2026-06-30'],
    ['prison-notifies', '2020-02-28'], // two months before lies in 2019
  ] as [Duty, string][])('none for %s on %s', (duty, event) => {
    expect(deadlineOf(duty, event)).toBeUndefined();
  });

  it('asks for a year whose holidays are not known', () => {
    expect(() => deadlineOf('dossier-opened', '2027-12-29')).toThrow(
      expect.objectContaining({ code: 'working-calendar-unknown', params: { year: 2028 } }),
    );
    expect(() => deadlineOf('prison-notifies', '2028-04-01')).toThrow(
      expect.objectContaining({ code: 'working-calendar-unknown' }),
    );
  });

  it('no two rows of one duty hold on one day, and each cites its text', () => {
    for (const a of DEADLINE_RULES) {
      expect(a.article).toMatch(/^(Luật|NĐ|TT) /);
      if (a.source === 'known') expect(a.review).toBe(true);
      const others = DEADLINE_RULES.filter((b) => b !== a && b.duty === a.duty);
      for (const b of others) {
        const apart = (a.validTo ?? '9999') < b.validFrom || (b.validTo ?? '9999') < a.validFrom;
        expect([a.id, b.id, apart]).toEqual([a.id, b.id, true]);
      }
    }
  });

  it('is always due on a working day, and never earlier for a later event', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2024-09-01', n));
    const duties = ['police-check-residence', 'dossier-opened', 'helper-reports', 'prison-notifies'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...duties), day, (duty, event) => {
        const [first, next] = [due(duty, event) ?? '', due(duty, addDays(event, 1)) ?? ''];
        expect(isWorkingDay(first)).toBe(true);
        expect(first <= next).toBe(true);
      }),
    );
  });
});

describe('the working days to the end of a term', () => {
  const told = (due: string, today: string): string => {
    const days = daysToDue(due, today);
    return days ? `${days.late ? 'late' : 'left'} ${days.workingDays}` : 'not told';
  };

  it.each([
    ['2026-11-27', '2026-11-20', 'left 4'], // Friday to Friday; Culture Day on Tuesday
    ['2026-11-27', '2026-11-26', 'left 1'],
    ['2026-11-27', '2026-11-27', 'left 0'],
    ['2026-11-27', '2026-11-28', 'late 0'], // a Saturday: no working day has passed
    ['2026-11-27', '2026-11-30', 'late 1'],
    ['2026-02-13', '2026-02-23', 'late 1'], // Tết lies between
    ['2026-08-24', '2026-08-21', 'left 2'], // Saturday 22 August was worked
  ])('due %s, on %s: %s', (due, today, said) => {
    expect(told(due, today)).toBe(said);
  });

  it('are not told when a year on the way is not known, and never go through centuries', () => {
    expect(told('2028-01-04', '2027-12-30')).toBe('not told');
    expect(told('2023-12-20', '2026-11-20')).toBe('not told');
    expect(told('9999-01-01', '2026-11-20')).toBe('not told');
    expect(told('2027-12-31', '2027-12-30')).toBe('left 1');
  });

  it('lead back to the term they were computed from', () => {
    const terms: Readonly<Partial<Record<Duty, number>>> = {
      'police-check-residence': 3,
      'helper-assigned': 3,
      'dossier-opened': 5,
    };
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2024-09-01', n));
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(terms) as Duty[])), day, (duty, event) => {
        expect(told(due(duty, event) ?? '', event)).toBe(`left ${terms[duty]}`);
      }),
    );
  });
});
