import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES } from '../../../../../libs/http/src/auth/principal.js';
import {
  assertFairAct,
  FAIR_ACTS,
  FAIR_STATES,
  type FairActName,
  type FairState,
  fairStateOf,
  nextFairActs,
} from './fair.js';

const waysTo: Record<FairState, readonly FairActName[]> = {
  drafted: [],
  invited: ['invite'],
  planned: ['invite', 'plan'],
  running: ['invite', 'plan', 'begin'],
  closed: ['invite', 'plan', 'begin', 'record', 'close'],
  cancelled: ['cancel'],
};
const at = (state: FairState) => waysTo[state].map((act) => ({ act }));

// Written out by hand, so that a slip in the table is seen: only counsellors act.
const allowed: Record<FairState, readonly FairActName[]> = {
  drafted: ['invite', 'cancel'],
  invited: ['invite', 'plan', 'cancel'],
  planned: ['invite', 'plan', 'begin', 'mark', 'mark-table', 'cancel'],
  running: ['mark', 'mark-table', 'record', 'close'],
  closed: [],
  cancelled: [],
};

function outcomeOf(role: string, act: FairActName, state: FairState): string {
  try {
    assertFairAct(role, act, at(state));
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
}

describe('the way of a job fair', () => {
  it('derives each state from the acts that lead to it', () => {
    for (const state of FAIR_STATES) expect(fairStateOf(at(state))).toBe(state);
  });

  it('answers every state × act × role as the list above says', () => {
    for (const state of FAIR_STATES) {
      for (const act of FAIR_ACTS) {
        for (const role of [...ROLES, 'clock']) {
          const expected =
            role !== 'counsellor'
              ? 'forbidden act-of-another-role'
              : allowed[state].includes(act)
                ? 'done'
                : 'conflict act-not-in-this-state';
          expect([state, act, role, outcomeOf(role, act, state)]).toEqual([state, act, role, expected]);
        }
      }
      expect(nextFairActs('counsellor', at(state))).toEqual(
        FAIR_ACTS.filter((act) => allowed[state].includes(act)),
      );
      for (const role of ROLES.filter((other) => other !== 'counsellor')) {
        expect(nextFairActs(role, at(state))).toEqual([]);
      }
    }
  });

  it('needs a new timetable when somebody more is invited', () => {
    expect(fairStateOf([...at('planned'), { act: 'invite' }])).toBe('invited');
  });
});
