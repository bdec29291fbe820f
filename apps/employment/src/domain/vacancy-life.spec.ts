import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES } from '../../../../libs/http/src/auth/principal.js';
import { isOpenOn } from './vacancy.js';
import {
  assertVacancyAct,
  VACANCY_ACTS,
  VACANCY_STATES,
  type VacancyAct,
  type VacancyState,
  vacancyStateOn,
} from './vacancy-life.js';

const DAY = '2026-11-22';
const at: Record<VacancyState, { id: string; status: 'open' | 'closed'; closesOn: string }> = {
  open: { id: 'v', status: 'open', closesOn: DAY },
  over: { id: 'v', status: 'open', closesOn: '2026-11-21' },
  closed: { id: 'v', status: 'closed', closesOn: '2026-12-31' },
};

// Written out by hand, so that a slip in the table is seen: state → act → roles.
const people = ['counsellor', 'employer'];
const allowed: Record<VacancyState, Partial<Record<VacancyAct, readonly string[]>>> = {
  open: { change: people, introduce: ['counsellor'], close: people, 'go-stale': ['clock'] },
  over: { expire: ['clock'], 'go-stale': ['clock'] },
  closed: {},
};
const rolesOf = (act: VacancyAct): Set<string> =>
  new Set(VACANCY_STATES.flatMap((state) => allowed[state][act] ?? []));

function outcomeOf(role: string, act: VacancyAct, state: VacancyState): string {
  try {
    assertVacancyAct(role, act, at[state], DAY);
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
}

describe('the way of a vacancy', () => {
  it('has its state from who closed it and from its last day', () => {
    for (const state of VACANCY_STATES) {
      expect(vacancyStateOn(at[state], DAY)).toBe(state);
      expect(isOpenOn(at[state], DAY)).toBe(state === 'open');
    }
  });

  it('answers every state × act × role as the list above says', () => {
    for (const state of VACANCY_STATES) {
      for (const act of VACANCY_ACTS) {
        for (const role of [...ROLES, 'clock']) {
          const late = role === 'clock' ? 'conflict act-not-in-this-state' : 'conflict vacancy-closed';
          const expected = !rolesOf(act).has(role)
            ? 'forbidden act-of-another-role'
            : allowed[state][act]?.includes(role)
              ? 'done'
              : late;
          expect([state, act, role, outcomeOf(role, act, state)]).toEqual([state, act, role, expected]);
        }
      }
    }
  });
});
