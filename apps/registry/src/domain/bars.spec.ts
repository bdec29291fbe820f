import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aConviction, anyConviction, anyDay, anyLaterSentence, anyPenalty } from '../../test/convictions.js';
import { barsOf } from './bars.js';
import { BAR_RULES } from './bar-rules.js';
import { clearanceOf, isCleared } from './clearance.js';

const TODAY = '2026-11-22';
const grounds = (...args: Parameters<typeof barsOf>): string[] => barsOf(...args).map((bar) => bar.ground);
const find = (ground: string, ...args: Parameters<typeof barsOf>) =>
  barsOf(...args).find((bar) => bar.ground === ground);

/** What every uncleared record closes, whatever the offence. */
const ANY_RECORD = [
  'child-activities',
  'elderly-care',
  'insurance-agency',
  'law-practice',
  'military-service',
];

describe('sector bars', () => {
  it.each([
    ['property', true, ['guard-service']],
    ['property', false, ['guard-service']],
    ['violence', true, ['guard-service']],
    ['injury', true, ['guard-service']],
    ['injury', false, []], // NĐ 96/2016 Điều 32 names intentional injury only
    ['drugs', true, []],
    ['traffic', false, []],
    ['economic', true, []],
    ['gambling', true, ['betting-business']],
    ['public-order', true, []],
    ['child-abuse', true, ['teaching']],
    ['other', true, []],
  ] as const)('%s (intentional: %s) adds %j', (offenceGroup, intentional, more) => {
    // 40 months, so that a negligent crime leaves a record as well
    const conviction = aConviction({ offenceGroup, intentional, sentenceMonths: 40 });
    expect(grounds(conviction, TODAY)).toEqual([...ANY_RECORD, ...more].sort());
  });

  it('names guards by VSCO 5401 and by working with security, until the record is gone', () => {
    expect(find('guard-service', aConviction(), TODAY)).toEqual({
      occupations: ['5401'],
      worksWith: ['security'],
      until: '2028-11-16',
      ground: 'guard-service',
      article: 'NĐ 96/2016/NĐ-CP Điều 32.1a',
    });
  });

  it('has no day while obligations are open or a court must decide', () => {
    const unpaid = find('guard-service', aConviction({ obligationsSettled: false }), TODAY);
    const court = find('elderly-care', aConviction({ offenceGroup: 'national-security' }), TODAY);
    for (const bar of [unpaid, court]) expect(bar).toBeDefined();
    for (const bar of [unpaid, court]) expect(bar).not.toHaveProperty('until');
  });

  it('waits for a longer additional penalty', () => {
    const additionalPenalties = [{ kind: 'surveillance' as const, until: '2030-05-01' }];
    expect(find('guard-service', aConviction({ additionalPenalties }), TODAY)?.until).toBe('2030-05-01');
  });

  it('closes security work during a conditional release only', () => {
    const conviction = aConviction({ kind: 'conditional', completedOn: '2027-03-01', offenceGroup: 'drugs' });
    expect(find('conditional-business-on-probation', conviction, TODAY)?.until).toBe('2027-03-01');
    expect(find('conditional-business-on-probation', conviction, '2027-02-28')).toBeDefined();
    expect(find('conditional-business-on-probation', conviction, '2027-03-01')).toBeUndefined();
    expect(find('conditional-business-on-probation', aConviction(), TODAY)).toBeUndefined();
  });

  it('closes security work while a suspended or non-custodial sentence runs', () => {
    for (const mainPenalty of ['suspended', 'non-custodial'] as const) {
      const conviction = aConviction({ mainPenalty, completedOn: '2027-03-01', offenceGroup: 'drugs' });
      expect(find('conditional-business-on-probation', conviction, '2027-02-28')?.until).toBe('2027-03-01');
      expect(find('conditional-business-on-probation', conviction, '2027-03-01')).toBeUndefined();
    }
  });

  it('closes offices of state while civil rights are withdrawn', () => {
    const additionalPenalties = [{ kind: 'civil-rights' as const, until: '2028-01-01' }];
    const conviction = aConviction({ additionalPenalties });
    expect(find('civil-rights-withdrawn', conviction, TODAY)?.until).toBe('2028-01-01');
    expect(find('civil-rights-withdrawn', conviction, '2028-01-01')).toBeUndefined();
  });

  it('holds a rule only since its day', () => {
    const completedOn = '2022-12-01';
    expect(grounds(aConviction({ completedOn }), '2023-02-28')).not.toContain('child-activities');
    expect(grounds(aConviction({ completedOn }), '2023-03-01')).toContain('child-activities');
  });
});

describe('what a court forbade', () => {
  const additionalPenalties = [
    { kind: 'occupation-ban' as const, occupations: ['8332', '8322'], until: '2028-11-16' },
    { kind: 'residence-ban' as const, until: '2027-11-16' },
  ];

  it('becomes a bar on that work until its end; a residence ban closes no work', () => {
    expect(find('court-occupation-ban', aConviction({ additionalPenalties }), TODAY)).toEqual({
      occupations: ['8322', '8332'],
      worksWith: [],
      until: '2028-11-16',
      ground: 'court-occupation-ban',
      article: 'BLHS 2015 Điều 41',
    });
    expect(grounds(aConviction({ additionalPenalties }), '2028-11-16')).toEqual([]);
  });

  it('stands even where the law knows no record', () => {
    const conviction = aConviction({
      intentional: false,
      offenceGroup: 'traffic',
      sentenceMonths: 12,
      additionalPenalties,
    });
    expect(grounds(conviction, TODAY)).toEqual(['court-occupation-ban']);
  });
});

describe('properties', () => {
  const dayOf = (clearance: ReturnType<typeof clearanceOf>): string =>
    clearance.state === 'dated'
      ? clearance.on
      : clearance.state === 'open'
        ? `open ${clearance.earliest}`
        : '';

  it('another penalty never brings the day forward', () => {
    fc.assert(
      fc.property(anyConviction, anyPenalty, anyDay, (conviction, penalty, today) => {
        const more = { ...conviction, additionalPenalties: [...conviction.additionalPenalties, penalty] };
        expect(dayOf(clearanceOf(more, today)) >= dayOf(clearanceOf(conviction, today))).toBe(true);
      }),
    );
  });

  it('a new crime never brings the day forward', () => {
    fc.assert(
      fc.property(anyConviction, anyLaterSentence, anyDay, (conviction, sentence, today) => {
        const more = { ...conviction, laterSentences: [...(conviction.laterSentences ?? []), sentence] };
        expect(dayOf(clearanceOf(more, today)) >= dayOf(clearanceOf(conviction, today))).toBe(true);
      }),
    );
  });

  it('paying later never brings the day forward', () => {
    fc.assert(
      fc.property(anyConviction, anyDay, anyDay, (conviction, paidOn, today) => {
        const sooner = clearanceOf({ ...conviction, obligationsSettledOn: '2018-01-01' }, today);
        const then = clearanceOf({ ...conviction, obligationsSettledOn: paidOn }, today);
        expect(dayOf(then) >= dayOf(sooner)).toBe(true);
      }),
    );
  });

  it('nobody young waits longer than a grown-up for the same', () => {
    fc.assert(
      fc.property(anyConviction, anyDay, (conviction, today) => {
        const young = clearanceOf({ ...conviction, ageAtOffence: '16-17' }, today);
        const adult = clearanceOf({ ...conviction, ageAtOffence: 'adult' }, today);
        fc.pre(adult.state !== 'no-record'); // presumed for a short negligent sentence, whatever the age
        expect(dayOf(young) <= dayOf(adult)).toBe(true);
      }),
    );
  });

  it('a longer sentence never clears sooner', () => {
    fc.assert(
      fc.property(anyConviction, fc.integer({ min: 0, max: 200 }), anyDay, (conviction, months, today) => {
        const longer = { ...conviction, sentenceMonths: conviction.sentenceMonths + months };
        expect(dayOf(clearanceOf(longer, today)) >= dayOf(clearanceOf(conviction, today))).toBe(true);
      }),
    );
  });

  it('a cleared record bars nothing', () => {
    fc.assert(
      fc.property(anyConviction, anyDay, (conviction, today) => {
        const clearance = clearanceOf(conviction, today);
        fc.pre(clearance.state === 'dated' && isCleared(clearance, today));
        expect(barsOf(conviction, today)).toEqual([]);
        if (clearance.state === 'dated' && clearance.on >= '2018-01-01') {
          expect(barsOf(conviction, clearance.on)).toEqual([]);
        }
      }),
    );
  });

  it('every bar still holds on the day it is told, and fits the event', () => {
    fc.assert(
      fc.property(anyConviction, anyDay, (conviction, today) => {
        const bars = barsOf(conviction, today);
        expect(bars.length).toBeLessThanOrEqual(20);
        for (const bar of bars) expect((bar.until ?? '9999') > today).toBe(true);
      }),
    );
  });

  it('paying what is owed never adds a bar', () => {
    fc.assert(
      fc.property(anyConviction, anyDay, (conviction, today) => {
        const paid = grounds({ ...conviction, obligationsSettled: true }, today);
        const unpaid = grounds({ ...conviction, obligationsSettled: false }, today);
        expect(unpaid).toEqual(expect.arrayContaining(paid));
      }),
    );
  });
});

describe('the table itself', () => {
  it('gives every row its article, its work and its own ground', () => {
    expect(new Set(BAR_RULES.map((rule) => rule.ground)).size).toBe(BAR_RULES.length);
    for (const rule of BAR_RULES) {
      expect(rule.article).toMatch(/Điều \d+|Luật/);
      expect(rule.occupations.length + rule.worksWith.length).toBeGreaterThan(0);
      for (const group of rule.occupations) expect(group).toMatch(/^\d{1,4}$/);
      if (rule.source === 'known') expect(rule.review).toBe(true);
    }
  });
});
