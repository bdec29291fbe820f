import { describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/kernel';
import { aConviction } from '../../test/convictions.js';
import { barsOf } from './bars.js';
import { clearanceOf, isCleared, specialClearanceFrom } from './clearance.js';
import type { Conviction } from './conviction.js';

type Case = [what: string, conviction: Partial<Conviction>, gone: string, rules: string];

const ban = (until: string): Pick<Conviction, 'additionalPenalties'> => ({
  additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until }],
});
const later = (committedOn: string, completedOn?: string): Pick<Conviction, 'laterSentences'> => ({
  laterSentences: [{ committedOn, ...(completedOn ? { completedOn } : {}) }],
});

/** Three years for theft, completed on 16 November 2026, unless said otherwise. Each is asked on the eve and on the day. */
const CASES: Case[] = [
  // XA-001: suspended, non-custodial: one year
  ['suspended', { mainPenalty: 'suspended' }, '2027-11-16', 'XA-001'],
  ['non-custodial', { mainPenalty: 'non-custodial' }, '2027-11-16', 'XA-001'],
  [
    'suspended, probation ends on 29 February',
    { mainPenalty: 'suspended', completedOn: '2028-02-29' },
    '2029-02-28',
    'XA-001',
  ],
  [
    'suspended, ends on New Year',
    { mainPenalty: 'suspended', completedOn: '2026-01-01' },
    '2027-01-01',
    'XA-001',
  ],
  [
    'suspended with a long sentence',
    { mainPenalty: 'suspended', sentenceMonths: 72 },
    '2027-11-16',
    'XA-001',
  ],
  // XA-002: prison up to five years: two years
  ['one month', { sentenceMonths: 1 }, '2028-11-16', 'XA-002'],
  ['five years to the month', { sentenceMonths: 60 }, '2028-11-16', 'XA-002'],
  ['completed on 29 February', { completedOn: '2024-02-29' }, '2026-02-28', 'XA-002'],
  ['completed on 28 February before a leap year', { completedOn: '2026-02-28' }, '2028-02-28', 'XA-002'],
  ['completed on the last day of a year', { completedOn: '2026-12-31' }, '2028-12-31', 'XA-002'],
  ['completed on the last day before 2018', { completedOn: '2017-12-31' }, '2019-12-31', 'XA-002'],
  ['an amnesty', { kind: 'amnesty' }, '2028-11-16', 'XA-002'],
  [
    'a conditional release counts from the end of its probation',
    { kind: 'conditional', completedOn: '2027-03-31' },
    '2029-03-31',
    'XA-002',
  ],
  // XA-003: over five to fifteen years: three years
  ['five years and a month', { sentenceMonths: 61 }, '2029-11-16', 'XA-003'],
  ['fifteen years to the month', { sentenceMonths: 180 }, '2029-11-16', 'XA-003'],
  [
    'ten years, completed on 29 February',
    { sentenceMonths: 120, completedOn: '2028-02-29' },
    '2031-02-28',
    'XA-003',
  ],
  // XA-004: over fifteen years, life, commuted death: five years
  ['fifteen years and a month', { sentenceMonths: 181 }, '2031-11-16', 'XA-004'],
  ['thirty years', { sentenceMonths: 360 }, '2031-11-16', 'XA-004'],
  ['life, written as 600 months', { sentenceMonths: 600, completedOn: '2024-02-29' }, '2029-02-28', 'XA-004'],
  // XA-011…014: 16 and 17
  ['17, suspended', { ageAtOffence: '16-17', mainPenalty: 'suspended' }, '2027-05-16', 'XA-011'],
  [
    '17, suspended, ends on 31 August',
    { ageAtOffence: '16-17', mainPenalty: 'suspended', completedOn: '2026-08-31' },
    '2027-02-28',
    'XA-011',
  ],
  ['17, five years', { ageAtOffence: '16-17', sentenceMonths: 60 }, '2027-11-16', 'XA-012'],
  ['17, five years and a month', { ageAtOffence: '16-17', sentenceMonths: 61 }, '2028-11-16', 'XA-013'],
  ['17, fifteen years', { ageAtOffence: '16-17', sentenceMonths: 180 }, '2028-11-16', 'XA-013'],
  ['17, fifteen years and a month', { ageAtOffence: '16-17', sentenceMonths: 181 }, '2029-11-16', 'XA-014'],
  [
    '17, especially serious',
    { ageAtOffence: '16-17', crimeClass: 'especially-serious', sentenceMonths: 144 },
    '2028-11-16',
    'XA-013',
  ],
  [
    '17, very serious with intent',
    { ageAtOffence: '16-17', crimeClass: 'very-serious' },
    '2027-11-16',
    'XA-012',
  ],
  [
    '17, especially serious out of negligence',
    { ageAtOffence: '16-17', crimeClass: 'especially-serious', intentional: false },
    '2027-11-16',
    'XA-012',
  ],
  // XA-016: a longer additional penalty
  ['a ban that ends the day before', ban('2028-11-15'), '2028-11-16', 'XA-002'],
  ['a ban that ends on the day', ban('2028-11-16'), '2028-11-16', 'XA-002'],
  ['a ban that ends the day after', ban('2028-11-17'), '2028-11-17', 'XA-002 XA-016'],
  ['a ban of five years from completion', ban('2031-11-16'), '2031-11-16', 'XA-002 XA-016'],
  [
    'a ban with a suspended sentence',
    { mainPenalty: 'suspended', ...ban('2027-11-17') },
    '2027-11-17',
    'XA-001 XA-016',
  ],
  ['a ban at 17', { ageAtOffence: '16-17', ...ban('2027-11-17') }, '2027-11-17', 'XA-012 XA-016'],
  [
    'two bans, the longer one counts',
    {
      additionalPenalties: [
        { kind: 'surveillance', until: '2029-05-01' },
        { kind: 'civil-rights', until: '2029-05-02' },
      ],
    },
    '2029-05-02',
    'XA-002 XA-016',
  ],
  // XA-017: the other decisions
  ['settled the day before the period ends', { obligationsSettledOn: '2028-11-15' }, '2028-11-16', 'XA-002'],
  ['settled on the day', { obligationsSettledOn: '2028-11-16' }, '2028-11-16', 'XA-002'],
  ['settled the day after', { obligationsSettledOn: '2028-11-17' }, '2028-11-17', 'XA-002 XA-017'],
  [
    'settled after a ban',
    { ...ban('2029-01-01'), obligationsSettledOn: '2029-01-02' },
    '2029-01-02',
    'XA-002 XA-016 XA-017',
  ],
  [
    'settled before a ban ends',
    { ...ban('2029-01-01'), obligationsSettledOn: '2028-12-31' },
    '2029-01-01',
    'XA-002 XA-016',
  ],
  // Điều 73.2: a new crime
  ['a new crime on the eve', later('2028-11-15', '2030-03-01'), '2032-03-01', 'XA-002 BLHS-73.2'],
  ['a new crime on the day the record is gone', later('2028-11-16', '2030-03-01'), '2028-11-16', 'XA-002'],
  [
    'a new crime with a short sentence, long served when the period ends',
    later('2026-12-01', '2027-01-01'),
    '2029-01-01',
    'XA-002 BLHS-73.2',
  ],
  [
    'a new crime in prison, its penalty done with the first',
    later('2025-01-01', '2026-11-16'),
    '2028-11-16',
    'XA-002 BLHS-73.2',
  ],
  [
    'a new crime while a ban runs',
    { ...ban('2029-01-01'), ...later('2028-12-31', '2029-06-30') },
    '2031-06-30',
    'XA-002 BLHS-73.2',
  ],
  [
    'a new crime on the day the ban ends',
    { ...ban('2029-01-01'), ...later('2029-01-01', '2029-06-30') },
    '2029-01-01',
    'XA-002 XA-016',
  ],
  [
    'a new crime while compensation is owed',
    { obligationsSettledOn: '2029-05-01', ...later('2029-04-30', '2029-12-31') },
    '2031-12-31',
    'XA-002 BLHS-73.2',
  ],
  [
    'two new crimes, the second within the new period',
    {
      laterSentences: [
        { committedOn: '2031-12-31', completedOn: '2033-02-28' },
        { committedOn: '2028-01-01', completedOn: '2030-01-01' },
      ],
    },
    '2035-02-28',
    'XA-002 BLHS-73.2',
  ],
  [
    'two new crimes, the second after the new period',
    {
      laterSentences: [
        { committedOn: '2028-01-01', completedOn: '2030-01-01' },
        { committedOn: '2032-01-01', completedOn: '2033-01-01' },
      ],
    },
    '2032-01-01',
    'XA-002 BLHS-73.2',
  ],
  [
    'a new crime after ten years of prison',
    { sentenceMonths: 120, ...later('2029-11-15', '2030-02-28') },
    '2033-02-28',
    'XA-003 BLHS-73.2',
  ],
  // negligence
  ['negligent, three years and a month', { intentional: false, sentenceMonths: 37 }, '2028-11-16', 'XA-002'],
  [
    'negligent and very serious',
    { intentional: false, crimeClass: 'very-serious', sentenceMonths: 36 },
    '2028-11-16',
    'XA-002',
  ],
  // Điều 71, 72: a court
  [
    'cleared by a court',
    { offenceGroup: 'national-security', courtClearedOn: '2030-02-03' },
    '2030-02-03',
    'XA-006 BLHS-71',
  ],
  ['cleared early for merit', { courtClearedOn: '2027-07-16' }, '2027-07-16', 'XA-002 BLHS-71'],
];

describe.each(CASES)('%s', (_what, over, gone, rules) => {
  const conviction = aConviction({ ageAtOffence: 'adult', ...over });
  const clearance = clearanceOf(conviction, '2025-12-31');

  it(`is on record on the eve of ${gone} and not on the day, by ${rules}`, () => {
    expect(clearance).toMatchObject({ state: 'dated', on: gone });
    expect(isCleared(clearance, addDays(gone, -1))).toBe(false);
    expect(isCleared(clearance, gone)).toBe(true);
    expect(clearance.rules.map(({ id }) => id).join(' ')).toBe(rules);
  });

  it('bars guard work until then, and nothing afterwards', () => {
    const guarding = (day: string): boolean =>
      barsOf(conviction, day).some(({ ground }) => ground === 'guard-service');
    const isTheft = conviction.offenceGroup === 'property';
    expect([guarding(addDays(gone, -1)), barsOf(conviction, gone)]).toEqual([isTheft, []]);
  });
});

describe('what stays open', () => {
  const court = { offenceGroup: 'national-security' as const };
  it.each([
    ['suspended, Chương XIII', { ...court, mainPenalty: 'suspended' as const }, '2027-11-16', 'XA-005'],
    ['five years', { ...court, sentenceMonths: 60 }, '2029-11-16', 'XA-006'],
    ['five years and a month', { ...court, sentenceMonths: 61 }, '2031-11-16', 'XA-007'],
    ['fifteen years', { ...court, sentenceMonths: 180 }, '2031-11-16', 'XA-007'],
    ['fifteen years and a month', { ...court, sentenceMonths: 181 }, '2033-11-16', 'XA-008'],
    ['a longer ban', { ...court, ...ban('2030-01-01') }, '2030-01-01', 'XA-006 XA-016'],
    [
      'refused once, a year later',
      { ...court, courtRefusedOn: ['2029-12-01'] },
      '2030-12-01',
      'XA-006 XA-010',
    ],
    [
      'refused twice, two years later',
      { ...court, courtRefusedOn: ['2030-12-02', '2029-12-01'] },
      '2032-12-02',
      'XA-006 XA-010',
    ],
    ['refused on 29 February', { ...court, courtRefusedOn: ['2032-02-29'] }, '2033-02-28', 'XA-006 XA-010'],
    ['compensation owed', { obligationsSettled: false }, '2028-11-16', 'XA-002 XA-017'],
    [
      'compensation owed at 17',
      { obligationsSettled: false, ageAtOffence: '16-17' as const },
      '2027-11-16',
      'XA-012 XA-017',
    ],
    ['a new sentence being served', later('2027-01-01'), '2029-01-01', 'XA-002 BLHS-73.2'],
  ] as Case[])('%s: %# not before %s', (_what, over, earliest, rules) => {
    const clearance = clearanceOf(aConviction(over), '2025-12-31');
    expect(clearance).toMatchObject({ state: 'open', earliest });
    expect(clearance.rules.map(({ id }) => id).join(' ')).toBe(rules);
    expect(isCleared(clearance, '2099-12-31')).toBe(false);
  });
});

it('counts a new sentence that is still being served from today at the earliest', () => {
  const conviction = aConviction(later('2027-01-01'));
  expect(clearanceOf(conviction, '2028-06-01')).toMatchObject({ state: 'open', earliest: '2030-06-01' });
});

describe('no record at all (XA-018)', () => {
  it.each([
    ['15 years old', { ageAtOffence: 'below-16' }, false],
    ['17, serious', { ageAtOffence: '16-17', crimeClass: 'serious', sentenceMonths: 60 }, false],
    ['17, less serious', { ageAtOffence: '16-17', crimeClass: 'less-serious' }, false],
    [
      '17, very serious out of negligence',
      { ageAtOffence: '16-17', crimeClass: 'very-serious', intentional: false },
      false,
    ],
    ['negligent and serious', { intentional: false, crimeClass: 'serious', sentenceMonths: 72 }, false],
    ['negligent, three years, class unknown', { intentional: false, sentenceMonths: 36 }, true],
    ['exempted from penalty', { mainPenalty: 'exempted' }, false],
  ] as [string, Partial<Conviction>, boolean][])('%s', (_what, over, review) => {
    const clearance = clearanceOf(aConviction(over), '2026-11-22');
    expect(clearance).toMatchObject({ state: 'no-record', review });
    expect(clearance.rules.map(({ id }) => id)).toEqual(['XA-018']);
    expect(barsOf(aConviction(over), '2026-11-22')).toEqual([]);
  });
});

describe('early for merit (XA-009, a third of the period)', () => {
  it.each([
    [{ mainPenalty: 'suspended' }, '2027-03-16'],
    [{}, '2027-07-16'],
    [{ sentenceMonths: 61 }, '2027-11-16'],
    [{ sentenceMonths: 181 }, '2028-07-16'],
    [{ ageAtOffence: '16-17' }, '2027-03-16'],
    [{ offenceGroup: 'national-security', sentenceMonths: 181 }, '2029-03-16'],
    [{ ageAtOffence: 'below-16' }, undefined],
  ] as [Partial<Conviction>, string | undefined][])('%j: from %s', (over, from) => {
    expect(specialClearanceFrom(aConviction(over), '2026-11-22')).toBe(from);
  });
});
