import { describe, expect, it } from '@jest/globals';
import {
  CASE_ACTS,
  CASE_KINDS,
  CASE_LIFE,
  CASE_REASONS,
  CASE_STATES,
  type CaseActName,
  type CaseState,
  caseKindOf,
  caseStateOf,
  doneOnce,
  nextActs,
  OF_KINDS,
  refusalOf,
} from './case-life.js';
import { CLOSURE_REASONS } from './person.js';

const ROLES = [
  'registry-officer',
  'commune-leader',
  'counsellor',
  'employer',
  'training-coordinator',
  'credit-officer',
  'committee-member',
  'auditor',
  'operator',
  'person',
];

/** Written out beside the table: `state act role` of every cell that is open. */
const OFFICER_ONLY: Readonly<Record<CaseState, readonly CaseActName[]>> = {
  notified: ['confirm-residence', 'report-wrong-residence', 'record-release', 'close'],
  expected: ['report-wrong-residence', 'record-release', 'close'],
  returned: ['confirm-residence', 'record-release', 'close'],
  recorded: [
    'record-release',
    'release-again',
    'verify-sentence',
    'plan-sentence',
    'note-no-show',
    'receive',
    'hand-over',
    'close',
  ],
  received: [
    'record-release',
    'release-again',
    'verify-sentence',
    'plan-sentence',
    'open-dossier',
    'assign-helper',
    'hand-over',
    'close',
  ],
  accompanied: [
    ...(['record-release', 'verify-sentence', 'plan-sentence', 'open-dossier', 'end-help'] as const),
    ...(['visit', 'report', 'hand-over', 'close', 'release-again'] as const),
  ],
  moving: ['accept-move', 'refuse-move', 'withdraw-move', 'close'],
  closed: ['refer-again', 'release-again'],
};
const LEADER_TOO: readonly CaseActName[] = ['assign-helper', 'end-help', 'visit', 'report', 'refer-again'];

describe('every cell of state × act × role × kind', () => {
  it.each(CASE_STATES.flatMap((state) => CASE_ACTS.map((act) => [state, act] as const)))(
    'of %s, %s',
    (state, act) => {
      for (const kind of CASE_KINDS) {
        for (const role of ROLES) {
          const byRole =
            role === 'registry-officer' ||
            (role === 'commune-leader' && LEADER_TOO.includes(act)) ||
            (role === 'counsellor' && act === 'refer-again');
          const open = OFFICER_ONLY[state].includes(act) && OF_KINDS[act]?.includes(kind) !== false;
          expect({ kind, role, may: refusalOf({ state, kind, done: [] }, act, role) === null }).toEqual({
            ...{ kind, role, may: byRole && open },
          });
        }
      }
    },
  );

  it('tells a role that is never allowed nothing about the state', () => {
    const told = CASE_STATES.map((state) =>
      refusalOf({ state, kind: 'release', done: [] }, 'close', 'counsellor'),
    );
    expect(new Set(told)).toEqual(new Set(['role-not-allowed']));
  });

  it('offers exactly what may be done', () => {
    expect(nextActs({ state: 'moving', kind: 'release', done: [] }, 'registry-officer')).toEqual([
      ...['accept-move', 'refuse-move', 'withdraw-move', 'close'],
    ]);
    expect(nextActs({ state: 'accompanied', kind: 'self-referral', done: [] }, 'commune-leader')).toEqual([
      ...['end-help', 'visit', 'report'],
    ]);
  });
});

describe('what is done once', () => {
  const OFFERED = CASE_STATES.filter((state) => OFFICER_ONLY[state].includes('open-dossier'));

  it('is neither offered nor done again; who may not do it, or not in this state, hears that first', () => {
    for (const state of CASE_STATES) {
      const now = { state, kind: 'release', done: ['open-dossier'] } as const;
      for (const role of ROLES) expect(nextActs(now, role)).not.toContain('open-dossier');
      const before = refusalOf({ ...now, done: [] }, 'open-dossier', 'registry-officer');
      const expected = OFFERED.includes(state) ? 'act-already-done' : before;
      expect([state, refusalOf(now, 'open-dossier', 'registry-officer')]).toEqual([state, expected]);
      expect(refusalOf(now, 'open-dossier', 'commune-leader')).toBe('role-not-allowed');
    }
  });

  it('is asked for anew by a second reception and by whoever takes the case over', () => {
    const done = (...acts: CaseActName[]) => doneOnce(acts.map((act) => ({ act })));
    expect(done('receive')).toEqual([]);
    expect(done('receive', 'open-dossier', 'assign-helper', 'end-help')).toEqual(['open-dossier']);
    expect(done('open-dossier', 'receive')).toEqual([]);
    expect(done('receive', 'open-dossier', 'release-again', 'receive')).toEqual([]);
    expect(done('receive', 'open-dossier', 'hand-over', 'refuse-move')).toEqual(['open-dossier']);
    expect(done('receive', 'open-dossier', 'hand-over', 'accept-move')).toEqual([]);
  });
});

describe('the state that acts lead to', () => {
  const state = (...acts: Parameters<typeof caseStateOf>[0][number]['act'][]): CaseState =>
    caseStateOf(acts.map((act) => ({ act })));

  it('begins with a notice, a sentence, a word of their own, or a release that is simply recorded', () => {
    expect([state('notify'), state('receive-sentence'), state('refer-self'), state()]).toEqual([
      ...['notified', 'recorded', 'recorded', 'recorded'],
    ]);
  });

  it('follows somebody from the notice to the helper', () => {
    const way = [
      'notify',
      'confirm-residence',
      'record-release',
      'receive',
      'assign-helper',
      'visit',
    ] as const;
    expect(way.map((_, index) => state(...way.slice(0, index + 1)))).toEqual([
      ...['notified', 'expected', 'recorded', 'received', 'accompanied', 'accompanied'],
    ]);
  });

  it('comes back to where it was when a move is refused or withdrawn, and starts anew when it is accepted', () => {
    const helped = ['receive', 'assign-helper', 'hand-over'] as const;
    expect(state(...helped)).toBe('moving');
    expect(state(...helped, 'refuse-move')).toBe('accompanied');
    expect(state(...helped, 'withdraw-move')).toBe('accompanied');
    expect(state(...helped, 'accept-move')).toBe('received');
    expect(state('hand-over', 'refuse-move')).toBe('recorded');
  });

  it('ends, and begins again only when the person comes back of their own accord', () => {
    expect(state('receive', 'close')).toBe('closed');
    expect(state('receive', 'close', 'refer-again')).toBe('recorded');
    expect(caseKindOf([{ act: 'close' }, { act: 'refer-again' }])).toBe('self-referral');
  });

  it('begins anew with a second release, wherever the first case stood', () => {
    expect(state('receive', 'assign-helper', 'release-again')).toBe('recorded');
    expect(state('refer-self', 'close', 'release-again')).toBe('recorded');
    expect(caseKindOf([{ act: 'refer-self' }, { act: 'release-again' }])).toBe('release');
    expect(state('hand-over', 'release-again')).toBe('moving');
  });

  it('leaves a forbidden act without effect', () => {
    for (const start of CASE_STATES.filter((each) => each !== 'closed')) {
      expect(CASE_LIFE[start]['refer-again']).toBeUndefined();
    }
    expect(state('notify', 'visit')).toBe('notified');
  });
});

it('closes for the reasons of the circular', () => {
  expect(CASE_REASONS.close).toEqual([...CLOSURE_REASONS]);
});
