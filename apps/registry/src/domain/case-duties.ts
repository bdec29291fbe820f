import type { PlainDate } from '#libs/kernel';
import type { CaseActName, CaseKind, CaseOpening } from './case-life.js';
import type { Duty } from './deadline-rules.js';
import { type Deadline, deadlineOf } from './deadlines.js';
import type { Quarter } from './quarter.js';

/** Which deadlines an act begins, counted from its day. Only the law about people under a sentence sets any. */
const BEGINS: Readonly<Partial<Record<CaseOpening | CaseActName, readonly Duty[]>>> = {
  notify: ['police-check-residence'],
  'receive-sentence': ['community-sentence-verified', 'community-sentence-planned'],
  receive: ['helper-assigned', 'dossier-opened'],
  'hand-over': ['police-take-over-after-move'],
};

/** Which deadlines an act meets. */
const MEETS: Readonly<Partial<Record<CaseActName, readonly Duty[]>>> = {
  'confirm-residence': ['police-check-residence'],
  'report-wrong-residence': ['police-check-residence'],
  'record-release': ['police-check-residence'],
  'verify-sentence': ['community-sentence-verified'],
  'plan-sentence': ['community-sentence-planned'],
  'assign-helper': ['helper-assigned'],
  'open-dossier': ['dossier-opened'],
  'accept-move': ['police-take-over-after-move'],
  report: ['helper-reports'],
};

/** Which deadlines an act makes pointless. */
const DROPS: Readonly<Partial<Record<CaseActName, readonly Duty[] | 'all'>>> = {
  'end-help': ['helper-reports'],
  'refuse-move': ['police-take-over-after-move'],
  'withdraw-move': ['police-take-over-after-move'],
  close: 'all',
  'release-again': 'all',
};

export interface DutyChange {
  readonly begun: readonly Deadline[];
  readonly met: readonly Duty[];
  readonly dropped: readonly Duty[] | 'all';
  /** The period that a met deadline is about; any when left out. */
  readonly about?: Quarter;
}

/** What an act done on `on` changes about deadlines. Throws `working-calendar-unknown` for a day the calendar does not know. */
export function dutiesChangedBy(
  act: CaseOpening | CaseActName,
  kind: CaseKind,
  on: PlainDate,
  about?: Quarter,
): DutyChange {
  const begins = kind === 'self-referral' && act !== 'hand-over' ? [] : (BEGINS[act] ?? []);
  const own = act as CaseActName;
  return {
    begun: begins.flatMap((duty) => deadlineOf(duty, on) ?? []),
    met: MEETS[own] ?? [],
    dropped: DROPS[own] ?? [],
    ...(about ? { about } : {}),
  };
}

/** Duties that somebody else than the officer of the commune has to do; the officer waits for them. */
export const OF_OTHERS: readonly Duty[] = ['helper-reports'];
