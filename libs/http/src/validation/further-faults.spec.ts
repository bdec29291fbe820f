import { describe, expect, it } from '@jest/globals';
import { furtherFaultsOf } from './further-faults.js';

interface Stay {
  readonly from: string;
  readonly to: string;
  readonly guests: readonly { readonly name: string }[];
}

const fault = (pointer: string) => [{ pointer, code: 'wrong' }];
const Stay = {
  furtherFaults: [
    ({ from }: Stay, today: string) => (from < today ? fault('/from') : []),
    ({ from, to }: Stay) => (to < from ? fault('/to') : []),
    ({ guests }: Stay) =>
      guests.flatMap(({ name }, index) => (name === 'Nobody' ? fault(`/guests/${index}/name`) : [])),
  ],
};
const stay = { from: '2026-11-01', to: '2026-10-01', guests: [{ name: 'A' }, { name: 'Nobody' }] };
const pointersWith = (...atFault: string[]): string[] =>
  furtherFaultsOf(Stay, stay, '2026-11-22', atFault.flatMap(fault)).map(({ pointer }) => pointer);

describe('furtherFaultsOf', () => {
  it('asks every rule that reads sound values only', () => {
    expect(pointersWith('/other')).toEqual(['/from', '/to', '/guests/1/name']);
    expect(pointersWith('/to')).toEqual(['/from', '/guests/1/name']);
    expect(pointersWith('/from')).toEqual(['/guests/1/name']);
    expect(pointersWith('/guests/0/name')).toEqual(['/from', '/to']);
    expect(pointersWith('/guests')).toEqual(['/from', '/to']);
  });

  it('says nothing where there are no rules', () => {
    expect(furtherFaultsOf({}, stay, '2026-11-22', [])).toEqual([]);
  });
});
