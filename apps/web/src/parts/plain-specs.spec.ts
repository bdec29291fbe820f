import { describe, expect, it } from '@jest/globals';
import { bodyOf, type Spec } from './plain-specs.js';

const specs: Spec[] = [
  { name: 'person.fullName', kind: 'text', needed: true },
  { name: 'person.phone', kind: 'text' },
  { name: 'on', kind: 'day' },
  { name: 'amount', kind: 'dong' },
  { name: 'kinds', kind: 'many', needed: true },
];

describe('a plain form', () => {
  it('makes the body, and leaves out what was left open', () => {
    const values = { 'person.fullName': ' Lê Văn Thử ', on: '5/11/2026', amount: '50.000.000', kinds: ['a'] };
    expect(bodyOf(specs, values)).toEqual({
      body: { person: { fullName: 'Lê Văn Thử' }, on: '2026-11-05', amount: 50_000_000, kinds: ['a'] },
    });
  });

  it('names every field that is missing or cannot be read, and makes no body', () => {
    expect(bodyOf(specs, { on: '31/2/2026', amount: 'nhiều', kinds: [] })).toEqual({
      faults: {
        ...{ 'person.fullName': 'required', on: 'invalid-date' },
        ...{ amount: 'not-an-integer', kinds: 'required' },
      },
    });
  });
});
