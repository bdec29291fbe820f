import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { aPerson } from '../../test/builders.js';
import { type Cited, faultsOfBook, faultsOfCitation, rulesIn } from './cited.js';
import { policyBook, policyOfVersion, policyOn, type PolicyBook, practiceOn } from './policy.js';
import { prescreen } from './prescreen.js';

const [firstRate] = policyBook.rates;
const [firstProgramme] = policyBook.programme;
if (!firstRate || !firstProgramme) throw new Error('the book is empty');

describe('the policy book', () => {
  it('cites every rule, and holds back what is not certain', () => {
    expect(
      Object.values(policyBook).flatMap((rows: readonly object[]) =>
        rows.flatMap((row) => faultsOfBook(row)),
      ),
    ).toEqual([]);
    expect(rulesIn(policyBook).length).toBeGreaterThanOrEqual(45);
  });

  it('refuses a rule without article, source, unit, id or certainty', () => {
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
    ['a bare figure', { rate: 6.6 }, ['rate: not cited']],
    ['a figure with a unit only', { rate: { value: 6.6, unit: '%' } }, 4],
    [
      'a bare figure deep inside',
      { jobCreation: { ceiling: firstRate.rate, share: 30 } },
      ['jobCreation.share: not cited'],
    ],
    ['a bare list', { forms: ['01/TD'] }, ['forms.0: not cited']],
  ] as const)('does not take %s for a rule', (_name, row, expected) => {
    const faults = faultsOfBook({ version: 'x', from: '2027-01-01', to: null, ...row });
    if (typeof expected === 'number') expect(faults).toHaveLength(expected);
    else expect(faults).toEqual(expected);
  });

  it('is the only place that names an instrument: no other file of the domain cites one in its answers', () => {
    const tables = [
      ...['rules-decision-22.ts', 'poor-household-rate.ts', 'neighbours.ts', 'bank-practice.ts'],
      'step-terms.ts',
    ];
    const folder = new URL('.', import.meta.url).pathname;
    const citing = readdirSync(folder)
      .filter((name) => /(?<!spec)\.ts$/.test(name) && !tables.includes(name))
      .filter((name) =>
        /['"`](Quyết định|Nghị định|Thông tư|Luật|Hướng dẫn) /.test(readFileSync(folder + name, 'utf8')),
      );
    expect(citing).toEqual([]);
  });

  it.each([
    ['2023-10-09', undefined],
    ['2023-10-10', 'qd22.1+rate.1+nb.1'],
    ['2025-12-31', 'qd22.1+rate.1+nb.1'],
    ['2026-01-01', 'qd22.1+rate.1+nb.2'],
    ['2026-11-22', 'qd22.1+rate.1+nb.2'],
  ])('on %s is version %s', (on, version) => {
    expect(policyOn(on)?.version).toBe(version);
  });

  it.each([
    ['2023-10-09', undefined],
    ['2023-10-10', 'nhcs.1'],
  ])('on %s the bank lays out repayment by %s', (on, version) => {
    expect(practiceOn(on)?.version).toBe(version);
  });

  it('keeps versions short enough for the event that carries them', () => {
    expect(policyOn('2026-11-22')?.version.length).toBeLessThanOrEqual(40);
  });

  it('finds a version again, and none that was never there', () => {
    expect(policyOfVersion('qd22.1+rate.1+nb.1')).toEqual(policyOn('2024-01-01'));
    expect([
      policyOfVersion('qd22.2+rate.1'),
      policyOfVersion('qd22.1'),
      policyOfVersion('qd22.1+rate.1+x'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('reaches decisions of the first reading as they were', () => {
    const first = policyOfVersion('qd22.1+rate.1+nd338.1');
    const answer = first && prescreen(aPerson({ completedOn: '2021-01-01' }), first, '2026-11-22');
    expect(answer?.alternatives.map(({ programme }) => programme)).toEqual(['job-creation']);
  });

  const closed: PolicyBook = { ...policyBook, programme: [{ ...firstProgramme, to: '2027-12-31' }] };
  it.each([
    ['2027-12-30', 'qd22.1+rate.1+nb.2'],
    ['2027-12-31', 'qd22.1+rate.1+nb.2'],
    ['2028-01-01', undefined],
  ])('of a programme that ends on 2027-12-31 has on %s %s', (on, version) => {
    expect(policyOn(on, closed)?.version).toBe(version);
  });

  it('answers by the new rate from its first day and replays the old answer by the old one', () => {
    const changed: PolicyBook = {
      ...policyBook,
      rates: [
        { ...firstRate, to: '2026-12-31' },
        { version: 'rate.2', from: '2027-01-01', to: null, rate: { ...firstRate.rate, value: 7.2 } },
      ],
    };
    const rateOn = (on: string) => policyOn(on, changed)?.rate.value;
    expect([rateOn('2026-12-31'), rateOn('2027-01-01')]).toEqual([6.6, 7.2]);

    const old = policyOn('2026-11-22');
    const again = policyOfVersion(old?.version ?? '', changed);
    if (!old || !again) throw new Error('the version is not in the book');
    expect(prescreen(aPerson(), again, '2026-11-22')).toEqual(prescreen(aPerson(), old, '2026-11-22'));
  });

  it('follows the row that began last, and of two of one day the later written', () => {
    const row = (version: string, from: string, value: number) => ({
      ...{ version, from, to: null, rate: { ...firstRate.rate, value } },
    });
    const book: PolicyBook = {
      ...policyBook,
      rates: [
        firstRate,
        row('rate.3', '2027-06-01', 7),
        row('rate.2', '2027-01-01', 6.9),
        row('rate.4', '2027-06-01', 7.1),
      ],
    };
    const rateOn = (on: string) => policyOn(on, book)?.rate.value;
    expect(['2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01', '2028-01-01'].map(rateOn)).toEqual([
      6.6, 6.9, 6.9, 7.1, 7.1,
    ]);
  });
});
