import { describe, expect, it } from '@jest/globals';
import { type ConsentAct, consentsOf, givenPurposes } from './consent.js';

const anAct = (over: Partial<ConsentAct>): ConsentAct => ({
  id: 'act',
  personId: 'person',
  purpose: 'credit',
  act: 'given',
  at: new Date('2026-11-22T02:00:00Z'),
  by: 'officer',
  role: 'registry-officer',
  version: 1,
  ...over,
});

describe('consent', () => {
  it('is not given by silence', () => {
    expect(consentsOf([])).toEqual([
      { purpose: 'employment', given: false, since: null },
      { purpose: 'training', given: false, since: null },
      { purpose: 'credit', given: false, since: null },
    ]);
  });

  it('the latest act counts, by version and not by clock', () => {
    const given = anAct({ version: 3, at: new Date('2026-11-22T01:00:00Z') });
    const withdrawn = anAct({ version: 2, act: 'withdrawn' });
    expect(givenPurposes([given, withdrawn])).toEqual(['credit']);
    expect(givenPurposes([{ ...given, version: 1 }, withdrawn])).toEqual([]);
  });

  it('purposes do not touch one another', () => {
    const acts = [anAct({}), anAct({ purpose: 'employment' }), anAct({ version: 2, act: 'withdrawn' })];
    expect(givenPurposes(acts)).toEqual(['employment']);
  });
});
