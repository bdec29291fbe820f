import { describe, expect, it } from '@jest/globals';
import type { ConsentAct } from './consent.js';
import { consentsToAdd, givenBack, takenOver } from './merge-people.js';

const EMPTY = { nationalId: null, phone: null, employment: null, credit: null };
const work = { skills: [], occupationsHeld: [], occupationsWanted: [], licences: [] };

const act = (name: 'given' | 'withdrawn', day: number, version = day): ConsentAct => ({
  ...{ id: `${name}${day}`, personId: 'p', purpose: 'credit', act: name, by: 'b', role: 'r', version },
  at: new Date(Date.UTC(2026, 0, day)),
});

describe('what goes over', () => {
  it('fills gaps only', () => {
    const survivor = { ...EMPTY, phone: '0900000001' };
    const other = { nationalId: '038090001234', phone: '0900000002', employment: work, credit: null };
    expect(takenOver(survivor, other)).toEqual({ ...EMPTY, nationalId: '038090001234', employment: work });
  });

  it('is given back, but not what has changed since', () => {
    const taken = { ...EMPTY, nationalId: '038090001234', phone: '0900000002', employment: work };
    const now = {
      nationalId: '038090001234',
      phone: '0900000003',
      employment: { ...work, relocate: true },
      credit: null,
    };
    expect(givenBack(now, taken)).toEqual({ ...now, nationalId: null });
  });
});

describe('consent after a merge', () => {
  it.each<[string, ConsentAct[], ConsentAct[], string[]]>([
    ['neither said anything', [], [], []],
    ['only the other record has a consent', [], [act('given', 3)], ['given']],
    ['only the other record has a withdrawal', [], [act('given', 1), act('withdrawn', 3)], []],
    [
      'a later withdrawal from the other record holds',
      [act('given', 2)],
      [act('given', 1), act('withdrawn', 3)],
      ['withdrawn'],
    ],
    [
      'an earlier withdrawal from the other record does not',
      [act('given', 5)],
      [act('given', 1), act('withdrawn', 3)],
      [],
    ],
    [
      'a later consent to the other record holds',
      [act('given', 1), act('withdrawn', 2)],
      [act('given', 3)],
      ['given'],
    ],
    ['both say the same', [act('given', 1)], [act('given', 3)], []],
  ])('%s', (_what, survivor, other, added) => {
    expect(consentsToAdd(survivor, other).map((each) => each.act)).toEqual(added);
  });
});
