import { describe, expect, it } from '@jest/globals';
import { type Cited, faultsOfCitation } from './cited.js';
import { policyBook, policyOfVersion, policyOn, type PolicyBook } from './policy.js';
import { prescreen } from './prescreen.js';
import { aPerson } from '../../test/builders.js';

const isRule = (value: unknown): value is Cited<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;

/** Every rule of the book, however deep. */
function rulesIn(value: unknown): Cited<unknown>[] {
  if (isRule(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(rulesIn) : [];
}

describe('the policy book', () => {
  it('cites every rule, and holds back what is not certain', () => {
    const rules = rulesIn(policyBook);
    expect(rules.length).toBeGreaterThanOrEqual(28);
    expect(rules.flatMap((rule) => faultsOfCitation(rule).map((fault) => `${rule.id}: ${fault}`))).toEqual(
      [],
    );
  });

  it('refuses a rule without article, source or certainty', () => {
    const rule: Cited<number> = {
      id: 'five years',
      value: 5,
      unit: '',
      article: 'somewhere',
      source: ' ',
      mark: 'own-knowledge',
      confidence: 'low',
      underReview: false,
    };
    expect(faultsOfCitation(rule)).toHaveLength(5);
  });

  it.each([
    ['2023-10-09', undefined],
    ['2023-10-10', 'qd22.1+rate.1'],
    ['2025-12-31', 'qd22.1+rate.1'],
    ['2026-01-01', 'qd22.1+rate.1+nd338.1'],
    ['2026-11-22', 'qd22.1+rate.1+nd338.1'],
  ])('on %s is version %s', (on, version) => {
    expect(policyOn(on)?.version).toBe(version);
  });

  it('keeps versions short enough for the event that carries them', () => {
    expect(policyOn('2026-11-22')?.version.length).toBeLessThanOrEqual(40);
  });

  it('finds a version again, and none that was never there', () => {
    expect(policyOfVersion('qd22.1+rate.1')).toEqual(policyOn('2024-01-01'));
    expect([
      policyOfVersion('qd22.2+rate.1'),
      policyOfVersion('qd22.1'),
      policyOfVersion('qd22.1+rate.1+x'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('answers by the new rate from its first day and replays the old answer by the old one', () => {
    const [first] = policyBook.rates;
    if (!first) throw new Error('the book has no rate');
    const changed: PolicyBook = {
      ...policyBook,
      rates: [
        { ...first, to: '2026-12-31' },
        { version: 'rate.2', from: '2027-01-01', to: null, rate: { ...first.rate, value: 7.2 } },
      ],
    };
    const rateOn = (on: string) => policyOn(on, changed)?.rate.value;
    expect([rateOn('2026-12-31'), rateOn('2027-01-01')]).toEqual([6.6, 7.2]);

    const old = policyOn('2026-11-22');
    const again = policyOfVersion(old?.version ?? '', changed);
    if (!old || !again) throw new Error('the version is not in the book');
    expect(prescreen(aPerson(), again, '2026-11-22')).toEqual(prescreen(aPerson(), old, '2026-11-22'));
  });
});
