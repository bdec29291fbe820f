import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import {
  assertFairAct,
  FAIR_ACTS,
  FAIR_STATES,
  type FairActName,
  type FairState,
  fairStateOf,
  inviteInTurn,
  nextFairActs,
  nextSlot,
  slotFrom,
  slotsOf,
  startOfSlot,
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
  planned: ['invite', 'plan', 'begin', 'mark', 'cancel'],
  running: ['mark', 'record', 'close'],
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
        for (const role of ['counsellor', 'employer', 'registry-officer', 'operator', 'person', 'clock']) {
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
      expect(nextFairActs('employer', at(state))).toEqual([]);
    }
  });

  it('needs a new timetable when somebody more is invited', () => {
    expect(fairStateOf([...at('planned'), { act: 'invite' }])).toBe('invited');
  });
});

describe('slots', () => {
  const hours = { startsAt: '08:00', endsAt: '09:05', slotMinutes: 20 };

  it('are whole, and begin one after the other', () => {
    expect(slotsOf(hours)).toBe(3);
    expect([0, 1, 2].map((slot) => startOfSlot(hours, slot))).toEqual(['08:00', '08:20', '08:40']);
    expect(slotsOf({ ...hours, endsAt: '07:00' })).toBe(0);
  });

  it('wait for whoever comes later: one that has begun is missed', () => {
    expect(
      ['07:00', '08:00', '08:01', '08:20', '08:41', '12:00'].map((time) => slotFrom(hours, time)),
    ).toEqual([...[0, 0, 1, 1, 3, 3]]);
    const fair = { ...hours, day: '2026-12-20' };
    expect(nextSlot(fair, '2026-12-19', '23:00')).toBe(0);
    expect(nextSlot(fair, '2026-12-20', '08:10')).toBe(1);
    expect(nextSlot(fair, '2026-12-21', '08:00')).toBe(3);
  });
});

describe('invitations', () => {
  const list = (table: number, people: string) => ({
    table,
    people: [...people].map((personId, index) => ({ personId, vacancyId: `v${table}`, rank: index + 1 })),
  });

  it('go table by table to the next best, until all places are taken; nobody is invited twice', () => {
    const invited = inviteInTurn([list(1, 'abcd'), list(2, 'abe')], 4, new Set());
    expect(
      invited.map(({ personId, because }) => [personId, because.code === 'by-hand' || because.table]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 1],
      ['e', 2],
    ]);
    expect(inviteInTurn([list(1, 'abcd')], 3, new Set(['a', 'z'])).map(({ personId }) => personId)).toEqual([
      'b',
    ]);
    expect(inviteInTurn([list(1, '')], 3, new Set())).toEqual([]);
  });
});
