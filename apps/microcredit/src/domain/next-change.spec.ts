import { expect, it } from '@jest/globals';
import { addDays, type PlainDate } from '#libs/kernel';
import { aPerson } from '../../test/builders.js';
import type { IndividualFacts } from './facts.js';
import { nextChangeOn } from './next-change.js';
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
