import type { PlainDate } from '#libs/kernel';

/** How somebody comes to be accompanied: home from prison, a sentence served in the community, or of their own accord. */
export const CASE_KINDS = ['release', 'community-sentence', 'self-referral'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_STATES = [
  'notified',
  'expected',
  'returned',
  'recorded',
  'received',
  'accompanied',
  'moving',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What begins a case, and the state it begins with. A release that is recorded without a notice begins one as well. */
export const OPENINGS = {
  notify: { kind: 'release', leadsTo: 'notified' },
  'receive-sentence': { kind: 'community-sentence', leadsTo: 'recorded' },
  'refer-self': { kind: 'self-referral', leadsTo: 'recorded' },
} as const satisfies Record<string, { kind: CaseKind; leadsTo: CaseState }>;
export type CaseOpening = keyof typeof OPENINGS;

export const CASE_ACTS = [
  'confirm-residence',
  'report-wrong-residence',
  'record-release',
  'verify-sentence',
  'plan-sentence',
  'note-no-show',
  'receive',
  'open-dossier',
  'assign-helper',
  'end-help',
  'visit',
  'report',
  'hand-over',
  'accept-move',
  'refuse-move',
  'withdraw-move',
  'close',
  'refer-again',
  'release-again',
] as const;
export type CaseActName = (typeof CASE_ACTS)[number];

/** Why; an act that is listed here needs one of its reasons. Those of `close` are RL-013. */
export const CASE_REASONS: Readonly<Partial<Record<CaseActName, readonly string[]>>> = {
  'report-wrong-residence': ['address-unknown', 'never-lived-there', 'lives-elsewhere'],
  'note-no-show': ['not-at-home', 'on-the-way', 'ill', 'unknown'],
  'end-help': ['goal-reached', 'helper-left', 'person-asked', 'not-working-together'],
  'refuse-move': ['not-arrived', 'lives-elsewhere', 'file-incomplete'],
  close: ['expunged', 'moved', 'emigrated', 'missing', 'dead', 'reimprisoned'],
};

/** Acts that make sense for some kinds only. */
export const OF_KINDS: Readonly<Partial<Record<CaseActName, readonly CaseKind[]>>> = {
  'confirm-residence': ['release'],
  'report-wrong-residence': ['release'],
  'record-release': ['release', 'self-referral'],
  'verify-sentence': ['community-sentence'],
  'plan-sentence': ['community-sentence'],
  'open-dossier': ['release', 'community-sentence'],
};

const OFFICER = ['registry-officer'] as const;
/** The commune's police officer keeps the file; who chairs the commune decides who helps (TT 10/2024/TT-BCA Điều 10). */
const COMMUNE = ['registry-officer', 'commune-leader'] as const;
/** Whoever meets somebody that comes of their own accord. */
const DESKS = ['registry-officer', 'commune-leader', 'counsellor'] as const;

interface Cell {
  readonly by: readonly string[];
  /** `before`: the state that the hand-over found. */
  readonly leadsTo: CaseState | 'before';
}

const officer = (leadsTo: Cell['leadsTo']): Cell => ({ by: OFFICER, leadsTo });
const commune = (leadsTo: Cell['leadsTo']): Cell => ({ by: COMMUNE, leadsTo });

const sentence = (state: CaseState) => ({
  'verify-sentence': officer(state),
  'plan-sentence': officer(state),
});

/** In which state which act may be done by which role, and where it leads. What is not there is forbidden. */
export const CASE_LIFE: Readonly<Record<CaseState, Readonly<Partial<Record<CaseActName, Cell>>>>> = {
  notified: {
    'confirm-residence': officer('expected'),
    'report-wrong-residence': officer('returned'),
    'record-release': officer('recorded'),
    close: officer('closed'),
  },
  expected: {
    'report-wrong-residence': officer('returned'),
    'record-release': officer('recorded'),
    close: officer('closed'),
  },
  returned: {
    'confirm-residence': officer('expected'),
    'record-release': officer('recorded'),
    close: officer('closed'),
  },
  recorded: {
    'record-release': officer('recorded'),
    'release-again': officer('recorded'),
    ...sentence('recorded'),
    'note-no-show': officer('recorded'),
    receive: officer('received'),
    'hand-over': officer('moving'),
    close: officer('closed'),
  },
  received: {
    'record-release': officer('received'),
    'release-again': officer('recorded'),
    ...sentence('received'),
    'open-dossier': officer('received'),
    'assign-helper': commune('accompanied'),
    'hand-over': officer('moving'),
    close: officer('closed'),
  },
  accompanied: {
    'record-release': officer('accompanied'),
    'release-again': officer('recorded'),
    ...sentence('accompanied'),
    'open-dossier': officer('accompanied'),
    'end-help': commune('received'),
    visit: commune('accompanied'),
    report: commune('accompanied'),
    'hand-over': officer('moving'),
    close: officer('closed'),
  },
  moving: {
    'accept-move': officer('received'),
    'refuse-move': officer('before'),
    'withdraw-move': officer('before'),
    close: officer('closed'),
  },
  // who comes home a second time begins anew, whatever became of the first time
  closed: { 'refer-again': { by: DESKS, leadsTo: 'recorded' }, 'release-again': officer('recorded') },
};

/** What is done once, until one of these acts asks for it anew: whoever takes over a case keeps a file of their own. */
const ONCE_SINCE: Readonly<Partial<Record<CaseActName, readonly CaseActName[]>>> = {
  'open-dossier': ['receive', 'accept-move'],
};

/** What has been done and need not be done again. */
export function doneOnce(acts: readonly Pick<CaseAct, 'act'>[]): CaseActName[] {
  return CASE_ACTS.filter((name) => {
    const since = ONCE_SINCE[name];
    const last = since && acts.findLast(({ act }) => act === name || since.some((one) => one === act));
    return last?.act === name;
  });
}

/** A dated act with its actor. Acts are only ever added; what holds follows from them. */
export interface CaseAct {
  readonly act: CaseOpening | CaseActName;
  readonly on: PlainDate;
  readonly reason: string | null;
}

/** What holds after `acts`, oldest first. Somebody whose release was recorded without a notice has no opening act. */
export function caseStateOf(acts: readonly Pick<CaseAct, 'act'>[]): CaseState {
  let state: CaseState = 'recorded';
  let before: CaseState = 'recorded';
  for (const { act } of acts) {
    if (isOpening(act)) {
      state = OPENINGS[act].leadsTo;
      continue;
    }
    const leadsTo: CaseState | 'before' = CASE_LIFE[state][act]?.leadsTo ?? state;
    if (act === 'hand-over') before = state;
    state = leadsTo === 'before' ? before : leadsTo;
  }
  return state;
}

/** A record that came to light makes a case of release out of one that somebody began themselves, and the other way round. */
export function caseKindOf(acts: readonly Pick<CaseAct, 'act'>[]): CaseKind {
  let kind: CaseKind = 'release';
  for (const { act } of acts) {
    if (isOpening(act)) kind = OPENINGS[act].kind;
    if (act === 'record-release' || act === 'release-again') kind = 'release';
    if (act === 'refer-again') kind = 'self-referral';
  }
  return kind;
}

export const isOpening = (act: string): act is CaseOpening => Object.hasOwn(OPENINGS, act);

export type CaseRefusal =
  'role-not-allowed' | 'act-not-of-kind' | 'act-not-allowed' | 'act-already-done' | 'case-closed';

/** What decides on what may be done next. */
export interface CaseNow {
  readonly state: CaseState;
  readonly kind: CaseKind;
  /** As `doneOnce` says. */
  readonly done: readonly CaseActName[];
}

/** Why an act may not be done; null when it may. The role is asked first: nobody learns a state by a forbidden act. */
export function refusalOf(
  { state, kind, done }: CaseNow,
  act: CaseActName,
  role: string,
): CaseRefusal | null {
  const everBy = CASE_STATES.flatMap((each) => CASE_LIFE[each][act]?.by ?? []);
  if (!everBy.includes(role)) return 'role-not-allowed';
  if (state === 'closed' && !(act in CASE_LIFE.closed)) return 'case-closed';
  if (OF_KINDS[act]?.includes(kind) === false) return 'act-not-of-kind';
  if (CASE_LIFE[state][act]?.by.includes(role) !== true) return 'act-not-allowed';
  return done.includes(act) ? 'act-already-done' : null;
}

/** What `role` may do now, in the order of the list above. */
export const nextActs = (now: CaseNow, role: string): CaseActName[] =>
  CASE_ACTS.filter((act) => refusalOf(now, act, role) === null);
