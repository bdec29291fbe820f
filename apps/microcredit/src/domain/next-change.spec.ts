import { expect, it } from '@jest/globals';
import { addDays, type PlainDate } from '#libs/kernel';
import { aPerson } from '../../test/builders.js';
import type { IndividualFacts } from './facts.js';
import { comingChange, nextChangeOn } from './next-change.js';
import { policyBook, policyOn, type PolicyBook } from './policy.js';
import { prescreen } from './prescreen.js';

const ask = (facts: IndividualFacts, on: PlainDate, book: PolicyBook = policyBook) => {
  const policy = policyOn(on, book);
  if (!policy) throw new Error(`no policy on ${on}`);
  return prescreen(facts, policy, on);
};

it.each([
  ['a certificate held: the day after the fifth year', { completedOn: '2026-11-16' }, '2031-11-17'],
  ['a probation: its end', { certificate: 'none', completedOn: '2027-05-01' }, '2027-05-01'],
  ['the years past: never again', { completedOn: '2020-01-01' }, null],
] as const)('%s', (_name, over, expected) => {
  expect(nextChangeOn(ask(aPerson(over), '2026-11-22'))).toBe(expected);
});

it('is never the day itself', () => {
  const facts = aPerson({ completedOn: '2025-06-01', listConfirmedOn: null });
  expect(nextChangeOn(ask(facts, '2025-12-31'))).toBe('2026-01-01');
  expect(nextChangeOn(ask(facts, '2026-01-01'))).toBe('2030-06-02');
});

it('counts a rule that begins or lapses', () => {
  const [first] = policyBook.programme;
  if (!first) throw new Error('the book is empty');
  const book: PolicyBook = {
    ...policyBook,
    programme: [
      { ...first, to: '2027-12-31' },
      { ...first, version: 'qd22.2', from: '2028-01-01' },
    ],
  };
  expect(nextChangeOn(ask(aPerson(), '2026-11-22', book), book)).toBe('2028-01-01');
});

it.each([
  [
    'unlisted: the years run out',
    { listConfirmedOn: null },
    ['2031-11-17', 'ineligible', 'within-years-of-completion'],
  ],
  ['eligible: the years run out', {}, ['2031-11-17', 'ineligible', 'within-years-of-completion']],
  [
    'on probation, listed: it ends',
    { certificate: 'none', completedOn: '2027-05-01' },
    ['2027-05-01', 'eligible', 'certificate-held'],
  ],
  [
    'on probation, unlisted: its end changes nothing yet',
    { certificate: 'none', completedOn: '2027-05-01', listConfirmedOn: null },
    ['2032-05-02', 'ineligible', 'within-years-of-completion'],
  ],
  [
    'released on a day that comes every fourth year',
    { completedOn: '2024-02-29', listConfirmedOn: null },
    ['2029-03-01', 'ineligible', 'within-years-of-completion'],
  ],
  ['in debt: time changes nothing', { samePurposeDebt: true }, null],
  ['too late: time changes nothing', { completedOn: '2020-01-01' }, null],
  [
    'unclear: the years run out',
    { amount: null },
    ['2031-11-17', 'ineligible', 'within-years-of-completion'],
  ],
] as const)('foresees the verdict of whoever is %s', (_name, over, expected) => {
  const facts = aPerson(over);
  const coming = comingChange(facts, ask(facts, '2026-11-22'));
  expect(coming && [coming.on, coming.verdict, ...coming.because]).toEqual(expected);
});

it('foresees what a row of policy to come will change', () => {
  const [first] = policyBook.programme;
  if (!first) throw new Error('the book is empty');
  const seven = { ...first.rules.maxYearsSinceCompletion, value: 7 };
  const book: PolicyBook = {
    ...policyBook,
    programme: [
      first,
      {
        ...first,
        version: 'qd22.2',
        from: '2028-01-01',
        rules: { ...first.rules, maxYearsSinceCompletion: seven },
      },
    ],
  };
  const facts = aPerson({ completedOn: '2021-06-01' });
  expect(comingChange(facts, ask(facts, '2026-11-22', book), book)).toEqual({
    on: '2028-01-01',
    verdict: 'eligible',
    because: ['within-years-of-completion'],
  });
});

it('misses no day: between two named days the verdict stays', () => {
  for (const facts of [aPerson(), aPerson({ certificate: 'none', completedOn: '2027-05-01' })]) {
    let answer = ask(facts, '2026-11-22');
    for (let on = '2026-11-23', next = nextChangeOn(answer); on < '2033-01-01'; on = addDays(on, 1)) {
      const today = ask(facts, on);
      if (on === next) next = nextChangeOn(today);
      else expect([on, today.verdict]).toEqual([on, answer.verdict]);
      answer = today;
    }
  }
});
