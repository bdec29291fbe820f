import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA, fullPoints, policyOn, RANKING_POLICIES } from './policy.js';
import { explain, points, pointsLost, rank, score } from './rank.js';
import { anyCandidate, anyVacancy } from '../../test/arbitraries.js';
import { aCandidate, aVacancy } from '../../test/builders.js';

const policy = policyOn('2026-11-22');

describe('a rank', () => {
  it('explains every criterion of the example', () => {
    const [candidate, vacancy] = [aCandidate(), aVacancy()];
    const { parts } = rank(candidate, vacancy, policy);
    expect(explain(candidate, vacancy, policy).map((because, index) => [parts[index], because])).toEqual([
      [
        255,
        { code: 'occupation-held', held: '7212', heldSimilarity: 255, wanted: '7212', wantedSimilarity: 255 },
      ],
      [
        170,
        {
          code: 'skills-all-required',
          have: ['arc-welding'],
          missing: [],
          welcomeHave: [],
          welcomeMissing: ['blueprint-reading'],
        },
      ],
      [255, { code: 'experience-enough', years: 3, asked: 1 }],
      [226, { code: 'distance-within', km: 7, limitKm: 20 }],
      [255, { code: 'wage-met', expected: 7_000_000, offeredMin: 7_000_000, offeredMax: 9_000_000 }],
      [255, { code: 'education-not-asked' }],
      [255, { code: 'licences-not-asked' }],
      [240, { code: 'available-in-time', availableFrom: '2026-11-25', closesOn: '2026-12-31' }],
      [128, { code: 'preferences-unknown' }],
      [204, { code: 'stability-lasting', contract: '12-months' }],
      [0, { code: 'waiting-none' }],
      [0, { code: 'learned-none' }],
    ]);
  });

  it('is 100 when every part is full and 0 when every part is empty', () => {
    const of = (part: number): number =>
      score(pointsLost(Array<number>(CRITERIA.length).fill(part), policy), policy);
    expect([of(255), of(0)]).toEqual([100, 0]);
    expect(points(255)).toBe(1);
  });

  it('stays in its bounds and equals 100 × Σ(weight × points) / Σ weight', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, (candidate, vacancy) => {
        const { parts, lost } = rank(candidate, vacancy, policy);
        for (const part of parts) {
          expect(Number.isInteger(part) && part >= 0 && part <= 255).toBe(true);
        }
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(fullPoints(policy));
        const weights = CRITERIA.map((code) => policy.weights[code]);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const reached = weights.reduce((total, weight, i) => total + weight * points(parts[i] ?? 0), 0);
        expect(score(lost, policy)).toBeCloseTo((100 * reached) / sum, 3);
      }),
    );
  });

  it('never falls when a skill, a licence or an occupation done is added', () => {
    fc.assert(
      fc.property(anyCandidate, anyVacancy, anyCandidate, (candidate, vacancy, other) => {
        const more = {
          ...candidate,
          skills: [...candidate.skills, ...other.skills],
          skillsLearned: [...candidate.skillsLearned, ...other.skillsLearned],
          licences: [...candidate.licences, ...other.licences],
          occupationsHeld: [...candidate.occupationsHeld, ...other.occupationsHeld],
        };
        expect(rank(more, vacancy, policy).lost).toBeLessThanOrEqual(rank(candidate, vacancy, policy).lost);
      }),
    );
  });

  it('gives twins who differ in their bars the same parts', () => {
    fc.assert(
      fc.property(anyCandidate, anyCandidate, anyVacancy, (candidate, other, vacancy) => {
        const twin = { ...candidate, bars: other.bars };
        expect(rank(twin, vacancy, policy).parts).toEqual(rank(candidate, vacancy, policy).parts);
        expect(explain(twin, vacancy, policy)).toEqual(explain(candidate, vacancy, policy));
      }),
    );
  });

  it('drops nobody of whom nothing is known', () => {
    const nothing = aCandidate({
      ...{ education: null, training: null, skills: [], occupationsHeld: [], occupationsWanted: [] },
      ...{ wageExpected: null, commuteKmMax: null, relocate: null, availableFrom: null, licences: [] },
    });
    const asking = aVacancy({ education: 'primary', licences: ['B'] });
    const codes = explain(nothing, asking, policy).map(({ code }) => code);
    expect(codes).toEqual([
      'occupation-unknown',
      'skills-unknown',
      'experience-unknown',
      expect.stringMatching(/^distance-/),
      'wage-wish-unknown',
      'education-unknown',
      'licences-unknown',
      'availability-unknown',
      'preferences-unknown',
      'stability-lasting',
      'waiting-unknown',
      'learned-none',
    ]);
    expect(rank(nothing, asking, policy).parts).toHaveLength(CRITERIA.length);
  });
});

describe('the weights', () => {
  it('sum to 100, so that different totals show different scores, and cite their source', () => {
    for (const { weights, source, version } of RANKING_POLICIES) {
      expect([version, CRITERIA.reduce((sum, code) => sum + weights[code], 0)]).toEqual([version, 100]);
      expect(source).not.toBe('');
    }
    expect(score(25_499, policy)).not.toBe(score(25_500, policy));
  });

  it('are the newest whose day has come', () => {
    const next = { ...policy, version: 'next', from: '2027-01-01' };
    const on = (day: string): string => policyOn(day, [policy, next]).version;
    expect([on('2020-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([
      policy.version,
      policy.version,
      'next',
    ]);
  });
});
