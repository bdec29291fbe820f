import { describe, expect, it } from '@jest/globals';
import type { ActName, Introduction } from './introduction.js';
import { introductionsToSetAside } from './merge-introductions.js';

const to = (id: string, vacancyId: string, ...acts: ActName[]): Introduction => ({
  ...{ id, vacancyId, personId: 'p', communeCode: '15421', provinceCode: '38', introducedOn: '2026-11-22' },
  ...{ introducedBy: 'c', note: null, letterNo: '1/2026', followUps: [] },
  acts: acts.map((act) => ({
    ...{ act, on: '2026-11-22', actor: 'c', actorRole: 'counsellor' as const },
    ...{ reason: null, note: null, until: null },
  })),
});
const aside = (own: Introduction[], others: Introduction[]): string[] =>
  introductionsToSetAside(own, others).map(({ id }) => id);

describe('two introductions of one person to one vacancy', () => {
  it.each([
    ['the further one stays', to('1', 'v'), to('2', 'v', 'accept'), ['1']],
    ['whosever it is', to('1', 'v', 'accept', 'interview'), to('2', 'v', 'accept'), ['2']],
    ['of two alike the earlier', to('2', 'v'), to('1', 'v'), ['2']],
    ['a refusal is behind', to('1', 'v', 'accept', 'decline'), to('2', 'v'), ['1']],
    ['what has ended is in nobody’s way', to('1', 'v', 'withdraw'), to('2', 'v'), []],
    ['to two vacancies both stay', to('1', 'v'), to('2', 'w'), []],
  ] as const)('%s', (_rule, mine, theirs, expected) => {
    expect(aside([mine], [theirs])).toEqual(expected);
  });
});

describe('a hire on one record', () => {
  const hired = (id: string) => to(id, 'v', 'accept', 'hire');

  it('closes what is under way on the other, whosever it is', () => {
    expect(aside([hired('1')], [to('2', 'w'), to('3', 'x', 'withdraw')])).toEqual(['2']);
    expect(aside([to('2', 'w')], [hired('1')])).toEqual(['2']);
  });

  it('that has ended closes nothing', () => {
    const followUps = [{ milestone: 30, outcome: 'none', on: '2026-12-22', actor: 'c', note: null }];
    expect(aside([{ ...hired('1'), followUps }], [to('2', 'w')])).toEqual([]);
  });

  it('does not undo another hire', () => {
    expect(aside([hired('1')], [hired('2')])).toEqual([]);
  });
});
