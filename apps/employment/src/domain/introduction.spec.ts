import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { INTRODUCTION_STATUSES } from '#libs/contracts';
import { ROLES } from '../../../../libs/http/src/auth/principal.js';
import {
  type ActName,
  ACT_ROLES,
  ACTS,
  assertMay,
  type IntroductionAct,
  nextActs,
  STATES,
  type State,
  stateOf,
  statusOf,
} from './introduction.js';
import { fits, REASON_CODES, REASONS } from './introduction-values.js';

const EVERYBODY = [...new Set([...ACT_ROLES, ...ROLES])];

/** The shortest way to each state. */
const waysTo: Record<State, readonly ActName[]> = {
  introduced: [],
  accepted: ['accept'],
  invited: ['invite'],
  interviewed: ['accept', 'interview'],
  hired: ['accept', 'hire'],
  'decline-unconfirmed': ['decline'],
  declined: ['decline', 'confirm-decline'],
  withdrawn: ['withdraw'],
  closed: ['close'],
};

const done = (act: ActName, actor = 'somebody'): IntroductionAct => ({
  ...{ act, on: '2026-11-22', actor, actorRole: 'counsellor', reason: null, note: null, until: null },
});
const at = (state: State) => ({ acts: waysTo[state].map((act) => done(act)) });

// Written out by hand, so that a slip in the table is seen: state → act → roles.
const both = ['counsellor', 'employer'];
const allowed: Record<State, Partial<Record<ActName, readonly string[]>>> = {
  introduced: {
    ...{ accept: ['counsellor'], invite: both, decline: both, withdraw: ['counsellor'] },
    ...{ snooze: ['counsellor'], chase: ['clock'], close: ['clock'] },
  },
  accepted: {
    ...{ invite: both, interview: both, hire: both, decline: both, withdraw: ['counsellor'] },
    ...{ snooze: ['counsellor'], chase: ['clock'], close: ['clock'] },
  },
  invited: {
    ...{ interview: both, hire: both, decline: both, withdraw: ['counsellor'] },
    ...{ snooze: ['counsellor'], chase: ['clock'], close: ['clock'] },
  },
  interviewed: {
    ...{ hire: both, decline: both, withdraw: ['counsellor'] },
    ...{ snooze: ['counsellor'], chase: ['clock'], close: ['clock'] },
  },
  hired: { snooze: ['counsellor'] },
  'decline-unconfirmed': {
    ...{ 'confirm-decline': ['counsellor'], 'refuse-decline': ['counsellor'], snooze: ['counsellor'] },
    close: ['clock'],
  },
  declined: {},
  withdrawn: {},
  closed: { reopen: ['clock'] },
};
const rolesOf = (act: ActName): Set<string> => new Set(STATES.flatMap((state) => allowed[state][act] ?? []));

function outcomeOf(state: State, act: ActName, role: string, subject = 'another'): string {
  try {
    assertMay({ subject, role }, act, at(state));
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
}

describe('the way of an introduction', () => {
  it('derives each state from the acts that lead to it', () => {
    for (const state of STATES) expect(stateOf(at(state))).toBe(state);
  });

  it('answers every state × act × role as the list above says', () => {
    for (const state of STATES) {
      for (const act of ACTS) {
        for (const role of EVERYBODY) {
          const expected = !rolesOf(act).has(role)
            ? 'forbidden act-of-another-role'
            : allowed[state][act]?.includes(role)
              ? 'done'
              : 'conflict act-not-in-this-state';
          expect([state, act, role, outcomeOf(state, act, role)]).toEqual([state, act, role, expected]);
        }
      }
    }
  });

  it('lets nobody confirm a refusal they recorded, but take it back', () => {
    expect(outcomeOf('decline-unconfirmed', 'confirm-decline', 'counsellor', 'somebody')).toBe(
      'forbidden own-decline',
    );
    expect(outcomeOf('decline-unconfirmed', 'refuse-decline', 'counsellor', 'somebody')).toBe('done');
    const offers = (subject: string) => nextActs({ subject, role: 'counsellor' }, at('decline-unconfirmed'));
    expect(offers('somebody')).toEqual(['refuse-decline', 'snooze']);
    expect(offers('another')).toEqual(['confirm-decline', 'refuse-decline', 'snooze']);
  });

  it('a refusal sent back stands where it stood, whatever was written down between', () => {
    for (const state of ['introduced', 'accepted', 'invited', 'interviewed'] as const) {
      const acts = [
        ...at(state).acts,
        done('chase'),
        done('decline'),
        done('snooze'),
        done('refuse-decline'),
      ];
      expect(stateOf({ acts })).toBe(state);
      expect(stateOf({ acts: [...acts, done('decline'), done('refuse-decline')] })).toBe(state);
    }
  });

  it('an act that is only written down moves nothing', () => {
    for (const state of STATES) {
      expect(stateOf({ acts: [...at(state).acts, done('snooze'), done('chase')] })).toBe(state);
    }
  });

  it('speaks to others in the words of the contract', () => {
    expect([...new Set(STATES.map(statusOf))].sort()).toEqual([...INTRODUCTION_STATUSES].sort());
    expect(statusOf('decline-unconfirmed')).toBe('declined');
  });

  it('names what an employer could do next', () => {
    expect(nextActs({ subject: 'x', role: 'employer' }, at('accepted'))).toEqual([
      ...['invite', 'interview', 'hire', 'decline'],
    ]);
    expect(nextActs({ subject: 'x', role: 'employer' }, at('hired'))).toEqual([]);
  });
});

describe('reasons', () => {
  it('are codes of their act, and none names a record', () => {
    expect(fits('decline', 'skills-missing')).toBe(true);
    expect(fits('decline', 'hired-elsewhere')).toBe(false);
    expect(fits('accept', 'other')).toBe(false);
    expect(fits('constructor', 'other')).toBe(false);
    expect(Object.keys(REASONS).every((act) => (ACTS as readonly string[]).includes(act))).toBe(true);
    for (const code of REASON_CODES) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(code).not.toMatch(/record|convict|offen|crime|prison|sentence/);
    }
  });
});
