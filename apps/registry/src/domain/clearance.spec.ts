import { describe, expect, it } from '@jest/globals';
import { aConviction } from '../../test/convictions.js';
import { clearanceOf, isCleared } from './clearance.js';
import { PERIOD_RULES } from './clearance-rules.js';

const TODAY = '2026-11-22';

/** Every boundary of the table, worked by hand: sentence in months, completion, the day the record is gone, the row. */
const AUTOMATIC: [months: number, completedOn: string, on: string, rule: string][] = [
  [1, '2026-11-16', '2028-11-16', 'XA-002'],
  [36, '2026-11-16', '2028-11-16', 'XA-002'],
  [60, '2026-11-16', '2028-11-16', 'XA-002'],
  [61, '2026-11-16', '2029-11-16', 'XA-003'],
  [180, '2026-11-16', '2029-11-16', 'XA-003'],
  [181, '2026-11-16', '2031-11-16', 'XA-004'],
  [360, '2026-11-16', '2031-11-16', 'XA-004'],
  [36, '2024-02-29', '2026-02-28', 'XA-002'], // no 29 February in 2026
  [120, '2024-02-29', '2027-02-28', 'XA-003'],
  [240, '2024-02-29', '2029-02-28', 'XA-004'],
  [36, '2026-02-28', '2028-02-28', 'XA-002'], // 2028 has a 29th, the 28th matches
  [36, '2025-12-31', '2027-12-31', 'XA-002'],
  [36, '2016-05-01', '2018-05-01', 'XA-002'], // completed before 2018: the milder periods of 2015
  [36, '2027-06-30', '2029-06-30', 'XA-002'], // a probation that is still to end
];

describe('automatic clearance (BLHS 2015 Điều 70)', () => {
  it.each(AUTOMATIC)('%i months, completed %s: gone on %s by %s', (sentenceMonths, completedOn, on, rule) => {
    const clearance = clearanceOf(aConviction({ sentenceMonths, completedOn }), TODAY);
    expect(clearance).toMatchObject({ state: 'dated', on, heldBy: [], review: false });
    expect(clearance.rules.map(({ id }) => id)).toEqual([rule]);
  });

  it('is not yet cleared on the eve and cleared on the day', () => {
    const clearance = clearanceOf(aConviction({ completedOn: '2026-11-16' }), TODAY);
    expect(isCleared(clearance, '2028-11-15')).toBe(false);
    expect(isCleared(clearance, '2028-11-16')).toBe(true);
  });

  it.each(['completed', 'amnesty', 'conditional'] as const)(
    'counts from the completion of a %s release',
    (kind) => {
      expect(clearanceOf(aConviction({ kind }), TODAY)).toMatchObject({ on: '2028-11-16' });
    },
  );
});

const HOLDING: [until: string, on: string, held: string[]][] = [
  ['2027-11-16', '2028-11-16', []], // shorter than the period: changes nothing
  ['2028-11-16', '2028-11-16', []], // ends on the same day
  ['2028-11-17', '2028-11-17', ['additional-penalty']],
  ['2031-11-16', '2031-11-16', ['additional-penalty']],
];

describe('what holds it back', () => {
  it.each(HOLDING)('a ban until %s clears on %s', (until, on, heldBy) => {
    const additionalPenalties = [{ kind: 'occupation-ban' as const, occupations: ['5401'], until }];
    expect(clearanceOf(aConviction({ additionalPenalties }), TODAY)).toMatchObject({
      state: 'dated',
      on,
      heldBy,
    });
  });

  it.each(['occupation-ban', 'residence-ban', 'surveillance', 'civil-rights'] as const)(
    '%s holds',
    (kind) => {
      const additionalPenalties = [{ kind, until: '2030-01-01' }];
      expect(clearanceOf(aConviction({ additionalPenalties }), TODAY)).toMatchObject({ on: '2030-01-01' });
    },
  );

  it('the longest of several penalties counts', () => {
    const additionalPenalties = [
      { kind: 'surveillance' as const, until: '2030-05-01' },
      { kind: 'civil-rights' as const, until: '2031-02-03' },
      { kind: 'residence-ban' as const, until: '2029-01-01' },
    ];
    expect(clearanceOf(aConviction({ additionalPenalties }), TODAY)).toMatchObject({ on: '2031-02-03' });
  });

  it('unsettled obligations leave the day open, with the earliest one', () => {
    const clearance = clearanceOf(aConviction({ obligationsSettled: false }), TODAY);
    expect(clearance).toMatchObject({
      state: 'open',
      earliest: '2028-11-16',
      heldBy: ['obligations-unsettled'],
    });
    expect(clearance.rules.map(({ id }) => id)).toEqual(['XA-002', 'XA-017']);
    expect(isCleared(clearance, '2099-01-01')).toBe(false);
  });

  it('unsettled obligations and a longer penalty are both named', () => {
    const additionalPenalties = [{ kind: 'surveillance' as const, until: '2030-05-01' }];
    const clearance = clearanceOf(aConviction({ obligationsSettled: false, additionalPenalties }), TODAY);
    expect(clearance).toMatchObject({
      earliest: '2030-05-01',
      heldBy: ['additional-penalty', 'obligations-unsettled'],
    });
  });
});

describe('by court (Điều 71)', () => {
  it.each([
    [60, '2029-11-16', 'XA-006'],
    [61, '2031-11-16', 'XA-007'],
    [180, '2031-11-16', 'XA-007'],
    [181, '2033-11-16', 'XA-008'],
  ])('%i months: a petition from %s at the earliest', (sentenceMonths, earliest, rule) => {
    const clearance = clearanceOf(aConviction({ offenceGroup: 'national-security', sentenceMonths }), TODAY);
    expect(clearance).toMatchObject({ state: 'open', earliest, heldBy: ['court-decision'] });
    expect(clearance.rules[0]?.id).toBe(rule);
    expect(isCleared(clearance, '2099-01-01')).toBe(false);
  });

  it('never presumes a negligent crime against national security', () => {
    const conviction = aConviction({ offenceGroup: 'national-security', intentional: false });
    expect(clearanceOf(conviction, TODAY).state).toBe('open');
  });
});

describe('the young and the negligent', () => {
  it.each([
    [60, '2027-11-16', 'XA-012'],
    [61, '2028-11-16', 'XA-013'],
    [180, '2028-11-16', 'XA-013'],
    [181, '2029-11-16', 'XA-014'],
  ])(
    '16 or 17 at the offence, %i months: gone on %s, under review since 2026',
    (sentenceMonths, on, rule) => {
      const conviction = aConviction({ sentenceMonths, ageAtOffence: '16-17' });
      expect(clearanceOf(conviction, TODAY)).toMatchObject({
        state: 'dated',
        on,
        review: true,
        assumptions: ['very-serious-crime'],
      });
      expect(clearanceOf(conviction, '2025-12-31')).toMatchObject({ on, review: false });
      expect(clearanceOf(conviction, TODAY).rules[0]?.id).toBe(rule);
    },
  );

  it('below 16 there is no record', () => {
    const clearance = clearanceOf(
      aConviction({ ageAtOffence: 'below-16', obligationsSettled: false }),
      TODAY,
    );
    expect(clearance).toMatchObject({ state: 'no-record', review: false });
    expect(isCleared(clearance, TODAY)).toBe(true);
  });

  it('an unknown age counts as adult, and says so', () => {
    expect(clearanceOf(aConviction(), TODAY).assumptions).toEqual(['adult-at-offence']);
    expect(clearanceOf(aConviction({ ageAtOffence: 'adult' }), TODAY).assumptions).toEqual([]);
  });

  it.each([
    [36, 'no-record'],
    [37, 'dated'],
  ] as const)('a negligent crime with %i months: %s', (sentenceMonths, state) => {
    const conviction = aConviction({ offenceGroup: 'traffic', intentional: false, sentenceMonths });
    expect(clearanceOf(conviction, TODAY).state).toBe(state);
  });

  it('the presumption on negligent crimes is marked for review', () => {
    const clearance = clearanceOf(aConviction({ intentional: false, sentenceMonths: 12 }), TODAY);
    expect(clearance).toMatchObject({ review: true, assumptions: ['negligent-crime-not-very-serious'] });
  });
});

describe('the table itself', () => {
  it('answers for every path and length on every day since 2018', () => {
    for (const day of ['2018-01-01', '2025-12-31', '2026-01-01', '2035-06-30']) {
      for (const sentenceMonths of [1, 60, 61, 180, 181, 600]) {
        expect(() => clearanceOf(aConviction({ sentenceMonths, ageAtOffence: '16-17' }), day)).not.toThrow();
        expect(() =>
          clearanceOf(aConviction({ sentenceMonths, offenceGroup: 'national-security' }), day),
        ).not.toThrow();
      }
    }
  });

  it('cites an article in every row', () => {
    for (const rule of PERIOD_RULES) expect(rule.article).toMatch(/Điều \d+/);
  });
});
