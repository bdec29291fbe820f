import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCandidate, anyVacancy } from '../../../test/arbitraries.js';
import { aCandidate, aVacancy } from '../../../test/builders.js';
import { CRITERIA, type CriterionCode, policyOn } from '../policy.js';
import { explain, rank } from '../rank.js';
import type { Candidate } from '../candidate.js';
import type { Vacancy } from '../vacancy.js';

const policy = policyOn('2026-11-22');

/** Part and reason of one criterion. */
function look(
  code: CriterionCode,
  candidate: Partial<Candidate>,
  vacancy: Partial<Vacancy>,
): [number, string] {
  const index = CRITERIA.indexOf(code);
  const pair = [aCandidate(candidate), aVacancy(vacancy)] as const;
  return [rank(...pair, policy).parts[index] ?? -1, explain(...pair, policy)[index]?.code ?? ''];
}

describe('occupation', () => {
  const near = (held: string[], wanted: string[]) =>
    look(
      'occupation',
      { occupationsHeld: held.map((code) => ({ code, years: 1 })), occupationsWanted: wanted },
      { occupationCode: '7212' },
    );

  it('counts what was done and what is wanted', () => {
    expect(near(['7212'], ['7212'])).toEqual([255, 'occupation-held']);
    expect(near(['7212'], [])).toEqual([255, 'occupation-held']);
    expect(near(['7212'], ['9402'])).toEqual([140, 'occupation-held']);
    expect(near([], ['7212'])).toEqual([115, 'occupation-wanted']);
    expect(near(['9402', '7214'], [])).toEqual([190, 'occupation-related']);
    expect(near(['9402'], ['9402'])).toEqual([0, 'occupation-other']);
    expect(near([], [])).toEqual([0, 'occupation-unknown']);
  });
});

describe('skills', () => {
  const with_ = (skills: string[], skillsRequired: string[], skillsWelcome: string[]) =>
    look('skills', { skills }, { skillsRequired, skillsWelcome });

  it('counts a required skill twice', () => {
    expect(with_(['milling'], ['milling', 'forging'], ['gas-cutting'])).toEqual([102, 'skills-some']);
    expect(with_(['gas-cutting'], ['milling', 'forging'], ['gas-cutting'])).toEqual([51, 'skills-some']);
    expect(with_(['milling'], ['milling'], ['gas-cutting'])).toEqual([170, 'skills-all-required']);
    expect(with_(['milling'], ['milling'], [])).toEqual([255, 'skills-all']);
    expect(with_(['milling'], ['forging'], [])).toEqual([0, 'skills-none']);
    expect(with_([], ['forging'], [])).toEqual([0, 'skills-unknown']);
    expect(with_([], [], [])).toEqual([255, 'skills-not-asked']);
  });
});

describe('experience', () => {
  const years = (held: Candidate['occupationsHeld'], asked: number) =>
    look('experience', { occupationsHeld: held }, { occupationCode: '7212', experienceYears: asked });

  it('counts years in a related trade by how near it is', () => {
    expect(years([{ code: '7212', years: 2 }], 2)).toEqual([255, 'experience-enough']);
    expect(years([{ code: '7212', years: 1.5 }], 3)).toEqual([127, 'experience-short']);
    expect(years([{ code: '7214', years: 2 }], 2)).toEqual([178, 'experience-short']);
    expect(years([{ code: '9402', years: 20 }], 2)).toEqual([0, 'experience-short']);
    expect(years([], 2)).toEqual([0, 'experience-unknown']);
    expect(years([], 0)).toEqual([255, 'experience-not-asked']);
  });
});

describe('wage', () => {
  const offer = (wageExpected: number | null, wageMin: number | null, wageMax: number | null) =>
    look('wage', { wageExpected }, { wageMin, wageMax });

  it('is met, in range, below, or not said', () => {
    expect(offer(7e6, 7e6, 9e6)).toEqual([255, 'wage-met']);
    expect(offer(8e6, 7e6, 9e6)).toEqual([230, 'wage-in-range']);
    expect(offer(9e6, 7e6, 9e6)).toEqual([204, 'wage-in-range']);
    expect(offer(9_000_001, 7e6, 9e6)[1]).toBe('wage-below');
    expect(offer(135e5, 7e6, 9e6)).toEqual([0, 'wage-below']);
    expect(offer(7e6, null, null)).toEqual([128, 'wage-not-said']);
    expect(offer(null, 7e6, 9e6)).toEqual([128, 'wage-wish-unknown']);
    expect(offer(8e6, 8e6, null)).toEqual([255, 'wage-met']);
    expect(offer(8e6, null, 8e6)).toEqual([255, 'wage-met']);
  });

  it('never falls when more is offered', () => {
    const amount = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (expected, least, more, rise) => {
        const before = offer(expected, least, least + more)[0];
        expect(offer(expected, least, least + more + rise)[0]).toBeGreaterThanOrEqual(before);
        expect(offer(expected, least + rise, least + more + rise)[0]).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('education', () => {
  const level = (
    education: Candidate['education'],
    training: Candidate['training'],
    asked: Vacancy['education'],
  ) => look('education', { education, training }, { education: asked });

  it('counts vocational levels as what they stand for, and what is missing by its steps', () => {
    expect(level('upper-secondary', null, 'upper-secondary')).toEqual([255, 'education-enough']);
    expect(level('primary', 'intermediate', 'upper-secondary')).toEqual([255, 'education-enough']);
    expect(level('lower-secondary', 'elementary', 'upper-secondary')).toEqual([153, 'education-short']);
    expect(level('none', null, 'university')).toEqual([0, 'education-short']);
    expect(level(null, null, 'primary')).toEqual([128, 'education-unknown']);
    expect(level(null, 'college', 'college')).toEqual([255, 'education-enough']);
    expect(level(null, null, 'none')).toEqual([255, 'education-not-asked']);
  });
});

describe('licences', () => {
  it('are covered by higher ones', () => {
    const hold = (licences: string[], asked: string[]) => look('licences', { licences }, { licences: asked });
    expect(hold(['C'], ['B'])).toEqual([255, 'licences-all']);
    expect(hold(['A1'], ['A1', 'B'])).toEqual([127, 'licences-missing']);
    expect(hold([], ['B'])).toEqual([0, 'licences-unknown']);
    expect(hold([], [])).toEqual([255, 'licences-not-asked']);
  });
});

describe('availability', () => {
  it('falls from the opening to the closing day', () => {
    const from = (availableFrom: string | null) =>
      look('availability', { availableFrom }, { openedOn: '2026-11-20', closesOn: '2026-11-30' });
    expect(from('2026-11-20')).toEqual([255, 'available-at-once']);
    expect(from('2026-11-25')).toEqual([192, 'available-in-time']);
    expect(from('2026-11-30')).toEqual([128, 'available-in-time']);
    expect(from('2026-12-01')).toEqual([0, 'available-after-closing']);
    expect(from(null)).toEqual([128, 'availability-unknown']);
  });
});

describe('preferences', () => {
  it('compare only what both sides said', () => {
    const wish = (shifts: Candidate['shifts'], contracts: Candidate['contracts']) =>
      look('preferences', { shifts, contracts }, { shifts: ['day', 'night'], contract: 'seasonal' });
    expect(wish(null, null)).toEqual([128, 'preferences-unknown']);
    expect(wish(['day', 'night', 'evening'], ['seasonal'])).toEqual([255, 'preferences-met']);
    expect(wish(['day'], null)).toEqual([127, 'preferences-partly']);
    expect(wish(['day'], ['indefinite'])).toEqual([63, 'preferences-partly']);
    expect(wish([], ['indefinite'])).toEqual([0, 'preferences-partly']);
  });
});

it('a reason holds codes, numbers, days and truth values only, and agrees with its part', () => {
  fc.assert(
    fc.property(anyCandidate, anyVacancy, (candidate, vacancy) => {
      const { parts } = rank(candidate, vacancy, policy);
      explain(candidate, vacancy, policy).forEach(({ code, ...facts }, index) => {
        for (const fact of Object.values(facts).flat()) {
          if (typeof fact === 'string') expect(fact).toMatch(/^([a-z0-9-]+|[A-Z0-9]{1,3}|\d{4}-\d\d-\d\d)$/);
          else expect(['number', 'boolean']).toContain(typeof fact);
        }
        if (/-(not-asked|all|enough|met|at-once)$/.test(code)) expect(parts[index]).toBe(255);
        if (/-(none|other|after-closing)$/.test(code)) expect(parts[index]).toBe(0);
      });
    }),
  );
});

describe('stability', () => {
  it('counts how long the work is meant to last', () => {
    const of = (contract: Vacancy['contract']) => look('stability', {}, { contract });
    expect(of('indefinite')).toEqual([255, 'stability-lasting']);
    expect(of('12-months')).toEqual([204, 'stability-lasting']);
    expect(of('seasonal')).toEqual([102, 'stability-short']);
    expect(of('daily')).toEqual([51, 'stability-short']);
    expect(of(null)).toEqual([128, 'stability-unknown']);
  });
});

describe('waiting', () => {
  it('counts the days free before the vacancy opened', () => {
    const of = (availableFrom: Candidate['availableFrom']) =>
      look('waiting', { availableFrom }, { openedOn: '2026-11-20' });
    expect(of('2026-11-20')).toEqual([0, 'waiting-none']);
    expect(of('2026-11-25')).toEqual([0, 'waiting-none']);
    expect(of('2026-11-19')).toEqual([2, 'waiting-some']);
    expect(of('2026-08-23')).toEqual([252, 'waiting-some']);
    expect(of('2026-08-22')).toEqual([255, 'waiting-long']);
    expect(of('2020-01-01')).toEqual([255, 'waiting-long']);
    expect(of(null)).toEqual([128, 'waiting-unknown']);
  });
});

describe('learned', () => {
  it('counts what a course taught, as skills are counted', () => {
    const of = (skillsLearned: string[], skillsRequired: string[]) =>
      look('learned', { skillsLearned }, { skillsRequired, skillsWelcome: ['gas-cutting'] });
    expect(of(['milling'], ['milling'])).toEqual([170, 'learned-some']);
    expect(of(['milling', 'gas-cutting'], ['milling'])).toEqual([255, 'learned-all']);
    expect(of(['forging'], ['milling'])).toEqual([0, 'learned-none']);
    expect(look('learned', {}, { skillsRequired: [], skillsWelcome: [] })).toEqual([
      255,
      'learned-not-asked',
    ]);
  });
});
