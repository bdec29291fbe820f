import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCandidate, anyVacancy } from '../../test/arbitraries.js';
import { aCandidate, aVacancy } from '../../test/builders.js';
import type { LegalBar } from './candidate.js';
import { NO_END, outcomeOn, standingOf } from './standing.js';

const aBar = (over: Partial<LegalBar> = {}): LegalBar => ({
  occupations: ['5401'],
  worksWith: ['security'],
  until: '2028-11-16',
  ground: 'court-occupation-ban',
  article: 'BLHS 2015 Điều 41',
  ...over,
});
const on = (day: string, bars: LegalBar[], vacancy = aVacancy()) =>
  outcomeOn(standingOf(aCandidate({ bars }), vacancy), day);

const guard = aVacancy({ occupationCode: '5401' });
const welder = aVacancy();

describe('a legal bar', () => {
  it('keeps back from the barred work until its last day is over, and from nothing else', () => {
    expect(on('2028-11-15', [aBar()], guard)).toEqual({ outcome: 'not-now', from: '2028-11-16' });
    expect(on('2028-11-16', [aBar()], guard)).toEqual({ outcome: 'suitable', from: null });
    expect(on('2026-11-22', [aBar()], welder)).toEqual({ outcome: 'suitable', from: null });
  });

  it('reaches a whole group by its prefix', () => {
    expect(on('2026-11-22', [aBar({ occupations: ['54'] })], guard).outcome).toBe('not-now');
    expect(on('2026-11-22', [aBar({ occupations: ['5'], worksWith: [] })], welder).outcome).toBe('suitable');
  });

  it('reaches work by whom it is with', () => {
    const withChildren = aBar({ occupations: [], worksWith: ['children'] });
    expect(on('2026-11-22', [withChildren], aVacancy({ worksWith: ['cash', 'children'] })).outcome).toBe(
      'not-now',
    );
    expect(on('2026-11-22', [withChildren], aVacancy({ worksWith: ['cash'] })).outcome).toBe('suitable');
  });

  it('asks for a look where the occupation usually meets what the employer did not name', () => {
    const withChildren = aBar({ occupations: [], worksWith: ['children'] });
    for (const worksWith of [null, [] as const]) {
      const kindergarten = aVacancy({ occupationCode: '2342', worksWith });
      expect(on('2026-11-22', [withChildren], kindergarten)).toEqual({
        ...{ outcome: 'needs-check', from: '2028-11-16' },
      });
      expect(on('2028-11-16', [withChildren], kindergarten).outcome).toBe('suitable');
    }
  });

  it('asks for a look when it has no end or names no work', () => {
    const { until: _open, ...endless } = aBar();
    expect(on('2099-01-01', [endless], guard)).toEqual({ outcome: 'needs-check', from: null });
    expect(on('2026-11-22', [aBar({ occupations: [], worksWith: [] })], welder).outcome).toBe('needs-check');
  });

  it('is followed by the look that another bar asks for', () => {
    const { until: _open, ...endless } = aBar({ ground: 'other' });
    expect(on('2028-11-15', [aBar(), endless], guard).outcome).toBe('not-now');
    expect(on('2028-11-16', [aBar(), endless], guard).outcome).toBe('needs-check');
  });

  it('is told with its ground and article', () => {
    expect(standingOf(aCandidate({ bars: [aBar()] }), guard).bars).toEqual([
      ...[
        { ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41', until: '2028-11-16', certain: true },
      ],
    ]);
  });
});

describe('availability', () => {
  it('after the closing day is not-now until then', () => {
    const late = aCandidate({ availableFrom: '2027-01-01' });
    expect(outcomeOn(standingOf(late, aVacancy({ closesOn: '2026-12-31' })), '2026-11-22')).toEqual({
      ...{ outcome: 'not-now', from: '2027-01-01' },
    });
    const onTheDay = aCandidate({ availableFrom: '2026-12-31' });
    expect(outcomeOn(standingOf(onTheDay, aVacancy({ closesOn: '2026-12-31' })), '2026-11-22').outcome).toBe(
      'suitable',
    );
  });
});

it('only a bar or the calendar keeps anybody from suitable', () => {
  fc.assert(
    fc.property(anyCandidate, anyVacancy, (candidate, vacancy) => {
      const free = { ...candidate, bars: [], availableFrom: null };
      expect(standingOf(free, vacancy)).toEqual({ notNowUntil: null, checkUntil: null, bars: [] });
    }),
  );
});

it('outcomes only get better as days pass', () => {
  const order = ['suitable', 'needs-check', 'not-now'];
  fc.assert(
    fc.property(anyCandidate, anyVacancy, (candidate, vacancy) => {
      const standing = standingOf(candidate, vacancy);
      const days = ['2026-11-22', '2027-06-01', '2028-11-16', '2035-01-01', NO_END];
      const ranks = days.map((day) => order.indexOf(outcomeOn(standing, day).outcome));
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    }),
  );
});
