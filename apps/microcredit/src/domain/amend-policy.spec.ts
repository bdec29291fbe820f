import { describe, expect, it } from '@jest/globals';
import { aPerson } from '../../test/builders.js';
import { amend, type OfficeRow, type PolicyChange, type RuleChange, withOfficeRows } from './amend-policy.js';
import { faultsOfBook } from './cited.js';
import { policyBook, policyOn, type PolicyBook, practiceOn, rowsOf } from './policy.js';
import { prescreen } from './prescreen.js';

const aRule = (over: Partial<RuleChange> = {}): RuleChange => ({
  ...{ rule: 'rules.personCeiling', value: 150_000_000, article: 'Quyết định 99/2026/QĐ-TTg, Điều 1' },
  ...{ source: 'Công báo', mark: 'text-read', confidence: 'high', underReview: false },
  ...over,
});
const aChange = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  ...{ series: 'programme', from: '2027-01-01', changes: [aRule()] },
  ...over,
});
const rowOf = (change: PolicyChange, book: PolicyBook = policyBook): OfficeRow => {
  const row = amend(book, change);
  if ('length' in row) throw new Error(JSON.stringify(row));
  // as it comes back from the database
  return JSON.parse(JSON.stringify(row)) as OfficeRow;
};
const ceilingOn = (on: string, book: PolicyBook) => {
  const policy = policyOn(on, book);
  return policy && prescreen(aPerson(), policy, on).ceiling;
};

describe('a row that an office writes', () => {
  it('holds from its day, changes what it names and nothing else', () => {
    const row = rowOf(aChange());
    const book = withOfficeRows(policyBook, [row]);
    expect(['2026-12-31', '2027-01-01', '2030-01-01'].map((on) => ceilingOn(on, book))).toEqual([
      100_000_000, 150_000_000, 150_000_000,
    ]);
    expect(policyOn('2027-01-01', book)?.version).toBe('qd22.o1+rate.1+nb.2');
    const [before, after] = [policyOn('2026-12-31', book)?.rules, policyOn('2027-01-01', book)?.rules];
    expect({ ...after, personCeiling: before?.personCeiling }).toEqual(before);
    expect(after?.personCeiling).toMatchObject({ id: 'CR-014', unit: 'đồng a person', source: 'Công báo' });
    expect(faultsOfBook(row.row)).toEqual([]);
    expect(rowsOf(book)).toBe(rowsOf(policyBook) + 1);
  });

  it('is built on the one before, and named after it', () => {
    const first = withOfficeRows(policyBook, [rowOf(aChange())]);
    const next = rowOf(aChange({ changes: [aRule({ rule: 'rules.maxTermMonths', value: 60 })] }), first);
    const book = withOfficeRows(first, [next]);
    expect(next.version).toBe('qd22.o2');
    expect([ceilingOn('2027-01-01', book), policyOn('2027-01-01', book)?.rules.maxTermMonths.value]).toEqual([
      150_000_000, 60,
    ]);
  });

  it.each([
    ['rates', 'rate', 7.2, (book: PolicyBook) => policyOn('2027-01-01', book)?.rate.value],
    [
      'neighbours',
      'jobCreation.rateMultiple',
      1,
      (book: PolicyBook) => policyOn('2027-01-01', book)?.neighbours?.jobCreation?.rateMultiple.value,
    ],
    ['practice', 'longStep', 12, (book: PolicyBook) => practiceOn('2027-01-01', book)?.longStep.value],
  ] as const)('may continue %s too', (series, rule, value, read) => {
    const row = rowOf(aChange({ series, changes: [aRule({ rule, value })] }));
    expect(read(withOfficeRows(policyBook, [row]))).toBe(value);
  });

  it.each([
    [
      'a rule that is not there',
      aChange({ changes: [aRule({ rule: 'rules.moon' })] }),
      [{ change: 0, code: 'no-such-rule' }],
    ],
    [
      'part of a rule',
      aChange({ changes: [aRule({ rule: 'rules.personCeiling.value' })] }),
      [{ change: 0, code: 'no-such-rule' }],
    ],
    [
      'words for a figure',
      aChange({ changes: [aRule({ value: '150000000' })] }),
      [{ change: 0, code: 'value-of-another-kind' }],
    ],
    [
      'less than nothing',
      aChange({ changes: [aRule({ value: -1 })] }),
      [{ change: 0, code: 'value-of-another-kind' }],
    ],
    [
      'no figure',
      aChange({ changes: [aRule({ value: null })] }),
      [{ change: 0, code: 'value-of-another-kind' }],
    ],
    [
      'a list for a figure',
      aChange({ changes: [aRule({ value: [1] })] }),
      [{ change: 0, code: 'value-of-another-kind' }],
    ],
    [
      'a figure for a list',
      aChange({ changes: [aRule({ rule: 'rules.personForms', value: 1 })] }),
      [{ change: 0, code: 'value-of-another-kind' }],
    ],
    [
      'no instrument',
      aChange({ changes: [aRule({ article: 'nghe nói' })] }),
      [{ change: 0, code: 'citation-incomplete' }],
    ],
    [
      'no source',
      aChange({ changes: [aRule({ source: ' ' })] }),
      [{ change: 0, code: 'citation-incomplete' }],
    ],
    [
      'doubt without review',
      aChange({ changes: [aRule({ confidence: 'medium' })] }),
      [{ change: 0, code: 'citation-incomplete' }],
    ],
    [
      'the same twice',
      aChange({ changes: [aRule(), aRule({ value: 1 })] }),
      [{ change: 1, code: 'changed-twice' }],
    ],
    ['a day before the programme', aChange({ from: '2023-10-09' }), [{ code: 'before-the-row-before' }]],
    [
      'two faults',
      aChange({ changes: [aRule({ rule: 'x' }), aRule({ source: '' })] }),
      [
        { change: 0, code: 'no-such-rule' },
        { change: 1, code: 'citation-incomplete' },
      ],
    ],
  ] as const)('is refused for %s', (_name, change, faults) => {
    expect(amend(policyBook, change)).toEqual(faults);
  });

  it('is refused before a row that stands already, and taken on its day', () => {
    const book = withOfficeRows(policyBook, [rowOf(aChange())]);
    expect(amend(book, aChange({ from: '2026-12-31' }))).toEqual([{ code: 'before-the-row-before' }]);
    expect(amend(book, aChange({ from: '2027-01-01' }))).toMatchObject({ version: 'qd22.o2' });
  });

  it('leaves the book of the code as it was', () => {
    const before = JSON.stringify(policyBook);
    withOfficeRows(policyBook, [rowOf(aChange())]);
    expect(JSON.stringify(policyBook)).toBe(before);
  });
});
