import { describe, expect, it } from '@jest/globals';
import {
  CASE_OPENNESS,
  CONSENT_ACTS,
  CONSENT_STATES,
  type ConsentActName,
  type ConsentHeld,
  consentOutcome,
} from './consent-life.js';

const ROLES = [
  ...['registry-officer', 'commune-leader', 'counsellor', 'employer', 'training-coordinator'],
  ...['credit-officer', 'committee-member', 'auditor', 'operator', 'person', 'service'],
];
const MAY = ['registry-officer', 'commune-leader', 'counsellor', 'person'];

// Written out by hand, so that a slip in the table is seen: what holds, act → in an open case, in a closed one.
const expected: Record<ConsentHeld, Record<ConsentActName, [string, string]>> = {
  never: { give: ['changes', 'case-closed'], withdraw: ['same', 'same'] },
  given: { give: ['same', 'same'], withdraw: ['changes', 'changes'] },
  withdrawn: { give: ['changes', 'case-closed'], withdraw: ['same', 'same'] },
};

describe('agreeing and taking back', () => {
  it('answers every state × case × act × role as the list above says', () => {
    for (const held of CONSENT_STATES)
      for (const act of CONSENT_ACTS)
        for (const [index, openness] of CASE_OPENNESS.entries())
          for (const role of ROLES) {
            const outcome = consentOutcome({ held, closed: openness === 'closed' }, act, role);
            const wanted = MAY.includes(role) ? expected[held][act][index] : 'role-not-allowed';
            expect([held, act, openness, role, outcome]).toEqual([held, act, openness, role, wanted]);
          }
  });

  it('never lets a case that is over keep somebody from taking back', () => {
    for (const role of MAY)
      expect(consentOutcome({ held: 'given', closed: true }, 'withdraw', role)).toBe('changes');
  });
});
