import { formatDate } from '../format/dates.js';
import type { ByLaw } from '../people/person.js';

export const GROUPS = ['overdue', 'due', 'new', 'waiting', 'none'] as const;
export type Group = (typeof GROUPS)[number];

/** How long there is to the last day of a term, or how late it is. */
export interface DaysToDue {
  late: boolean;
  workingDays: number;
}

export interface ListedCase {
  personId: string;
  fullName: string;
  communeCode: string;
  kind: string;
  state: string;
  group: Group;
  arriving: boolean;
  duty: string | null;
  due: string | null;
  article: string | null;
  /** null where nothing is due, or the calendar of a year between is not known. */
  days: DaysToDue | null;
  escalatedAt: string | null;
}

export interface CaseList {
  items: ListedCase[];
  counts: Record<Group, number>;
  nextCursor: string | null;
}

export interface Duty {
  duty: string;
  due: string;
  article: string;
  review: boolean;
  metOn: string | null;
  droppedAt: string | null;
  escalatedAt: string | null;
  /** null when it is done, or the calendar of a year between is not known. */
  days: DaysToDue | null;
}

export interface Standing {
  helperId: string;
  fullName: string;
  organisation: string;
  phone: string | null;
  since: string;
  endedOn: string | null;
}

export interface Case {
  id: string;
  fullName: string;
  birthDate: string;
  communeCode: string;
  kind: string;
  state: string;
  arriving: boolean;
  closure: { reason: string; on: string } | null;
  next: string[];
  acts: {
    number: number;
    act: string;
    on: string;
    reason: string | null;
    detail: { note?: string };
    role: string;
  }[];
  duties: Duty[];
  move: { toCommune: string } | null;
  helpers: Standing[];
  /** Of a sentence served in the community; for registry officers of the area. */
  sentence?: { mainPenalty: string; endsOn: string; obligationsSettled: boolean } & ByLaw;
}

export interface HelperModel {
  id: string;
  kind: string;
  name: string;
  communeCode: string;
  helpersPerPerson: number;
  loadLimit: number;
  endedOn: string | null;
  endReason: string | null;
  helpers: Helper[];
}

export interface Helper {
  id: string;
  fullName: string;
  organisation: string;
  load: number;
  loadLimit: number;
  leftOn: string | null;
}

/** A last day in words: the day, and the working days to it where they are known. */
export function untilWords(
  t: (key: string, facts?: Record<string, unknown>) => string,
  due: string,
  days: DaysToDue | null,
): string {
  const until = t('cases.until', { date: formatDate(due) });
  return days ? `${until}, ${daysWords(t, days)}` : until;
}

export function daysWords(
  t: (key: string, facts?: Record<string, unknown>) => string,
  { late, workingDays }: DaysToDue,
): string {
  if (late && workingDays === 0) return t('cases.justLate');
  return t(late ? 'cases.daysLate' : 'cases.daysLeft', { count: workingDays });
}

/** The reasons that the house takes for an act. */
export const REASONS: Readonly<Record<string, readonly string[]>> = {
  'report-wrong-residence': ['address-unknown', 'never-lived-there', 'lives-elsewhere'],
  'note-no-show': ['not-at-home', 'on-the-way', 'ill', 'unknown'],
  'end-help': ['goal-reached', 'helper-left', 'person-asked', 'not-working-together'],
  'refuse-move': ['not-arrived', 'lives-elsewhere', 'file-incomplete'],
  close: ['expunged', 'moved', 'emigrated', 'missing', 'dead', 'reimprisoned'],
};
export const VISIT_OUTCOMES = ['met', 'not-at-home', 'refused'];
export const HELP_GIVEN = ['talk', 'job', 'training', 'credit', 'papers', 'family', 'health', 'gift'];
export const PROGRESS = ['good', 'some', 'none', 'worse'];
export const PURPOSES = ['employment', 'training', 'credit'];
export const MODEL_KINDS = [
  ...['chung-tay', 'three-plus-one', 'community-joins-hands', 'sectors-and-unions', 'veterans'],
  ...['fatherland-front', 'farmers-union', 'club', 'revolving-fund'],
];
export const MODEL_END_REASONS = [
  'goal-reached',
  'joined-another-model',
  'no-helpers',
  'units-rearranged',
  'entered-by-mistake',
  'other',
] as const;
export const ORGANISATIONS = [
  ...['police', 'fatherland-front', 'veterans', 'women', 'youth', 'farmers', 'elderly', 'trade-union'],
  ...['village-head', 'religious', 'enterprise', 'family', 'other'],
];
