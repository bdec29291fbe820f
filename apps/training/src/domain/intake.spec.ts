import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { ROLES as TOKEN_ROLES } from '../../../../libs/http/src/auth/principal.js';
import type { ActorRole } from './enrolment.js';
import {
  assertIntakeAct,
  assertSeats,
  INTAKE_ACTS,
  INTAKE_STATES,
  type IntakeActName,
  type IntakeState,
  intakeStateOn,
} from './intake.js';

const term = { startsOn: '2026-12-07', endsOn: '2027-02-28' };
/** Everyone who may come with a token, and the house itself. */
const ROLES = [...TOKEN_ROLES, 'house'] as readonly ActorRole[];
const dayIn: Record<IntakeState, string> = {
  planned: '2026-12-06',
  running: '2027-01-01',
  ended: '2027-03-01',
  cancelled: '2026-12-06',
};
const CANCELLED = { on: '2026-11-20', reason: 'too-few-people' } as const;

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

// Written out by hand, so that a slip in the table is seen.
const allowed: readonly (readonly [IntakeState, IntakeActName, ActorRole])[] = [
  ['planned', 'change-seats', 'training-coordinator'],
  ['running', 'change-seats', 'training-coordinator'],
  ['planned', 'cancel', 'training-coordinator'],
  ['running', 'cancel', 'training-coordinator'],
  ['planned', 'move-end', 'house'],
  ['running', 'move-end', 'house'],
];

describe('an intake', () => {
  it('answers every state × act × role as the list above says', () => {
    for (const state of INTAKE_STATES) {
      for (const act of INTAKE_ACTS) {
        for (const role of ROLES) {
          const may = allowed.some(([at, name, who]) => at === state && name === act && who === role);
          const said = codeOf(() => {
            const cancelled = state === 'cancelled' ? CANCELLED : null;
            assertIntakeAct(act, role, { ...term, cancelled }, dayIn[state]);
          });
          const late = state === 'cancelled' ? 'intake-cancelled' : 'intake-ended';
          const refused =
            role === (act === 'move-end' ? 'house' : 'training-coordinator') ? late : 'act-of-another-role';
          expect([state, act, role, said]).toEqual([state, act, role, may ? 'done' : refused]);
        }
      }
    }
  });

  it.each([
    ['2026-12-06', 'planned'],
    ['2026-12-07', 'running'],
    ['2027-02-28', 'running'],
    ['2027-03-01', 'ended'],
  ])('is on %s: %s', (today, state) => {
    expect(intakeStateOn({ ...term, cancelled: null }, today)).toBe(state);
    expect(intakeStateOn({ ...term, cancelled: CANCELLED }, today)).toBe('cancelled');
  });

  it('never has fewer seats than are taken', () => {
    expect([4, 5, 6].map((seats) => codeOf(() => assertSeats(seats, 5)))).toEqual([
      ...['seats-taken', 'done', 'done'],
    ]);
  });
});
