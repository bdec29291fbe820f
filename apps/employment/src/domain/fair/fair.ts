import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { CounterSheet } from './counters.js';
import type { InvitedBecause } from './invitations.js';

export const FAIR_STATES = ['drafted', 'invited', 'planned', 'running', 'closed', 'cancelled'] as const;
export type FairState = (typeof FAIR_STATES)[number];

export const FAIR_ACTS = [
  ...(['invite', 'plan', 'begin', 'mark', 'mark-table'] as const),
  ...(['record', 'close', 'cancel'] as const),
] as const;
export type FairActName = (typeof FAIR_ACTS)[number];

/** What a counsellor does by saying so alone; the other acts come with what they are about. */
export const PLAIN_FAIR_ACTS = ['begin', 'close', 'cancel'] as const;

interface Step {
  readonly roles: readonly string[];
  readonly from: readonly FairState[];
  /** `stay`: written down, and changes nothing. */
  readonly to: FairState | 'stay';
}

/**
 * The way of a job fair. Whom to invite may change until the day, and asks for a new timetable; cards are out once it has
 * begun, so from then on the late and the absent change it only.
 */
export const fairSteps: Readonly<Record<FairActName, Step>> = {
  invite: { roles: ['counsellor'], from: ['drafted', 'invited', 'planned'], to: 'invited' },
  plan: { roles: ['counsellor'], from: ['invited', 'planned'], to: 'planned' },
  begin: { roles: ['counsellor'], from: ['planned'], to: 'running' },
  mark: { roles: ['counsellor'], from: ['planned', 'running'], to: 'stay' },
  'mark-table': { roles: ['counsellor'], from: ['planned', 'running'], to: 'stay' },
  record: { roles: ['counsellor'], from: ['running'], to: 'stay' },
  close: { roles: ['counsellor'], from: ['running'], to: 'closed' },
  cancel: { roles: ['counsellor'], from: ['drafted', 'invited', 'planned'], to: 'cancelled' },
};

export interface FairAct {
  readonly act: FairActName;
  readonly actor: string;
  readonly actorRole: string;
  /** Moment it was done. */
  readonly at: string;
  /** Of a fair that was cancelled; null where nobody was asked for it yet. */
  readonly reason: CancelReason | null;
}

/** Why a fair does not take place. The office's own codes. */
export const CANCEL_REASONS = [
  ...(['few-employers', 'few-people', 'weather', 'place', 'other-day'] as const),
  ...(['entered-by-mistake', 'other'] as const),
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Derived from the acts, never set. */
export const fairStateOf = (acts: readonly Pick<FairAct, 'act'>[]): FairState =>
  acts.reduce<FairState>((state, { act }) => {
    const { to } = fairSteps[act];
    return to === 'stay' ? state : to;
  }, 'drafted');

/** Throws forbidden for another role, conflict in another state. */
export function assertFairAct(role: string, act: FairActName, acts: readonly Pick<FairAct, 'act'>[]): void {
  const state = fairStateOf(acts);
  if (!fairSteps[act].roles.includes(role)) throw forbidden('act-of-another-role', { act });
  if (!fairSteps[act].from.includes(state)) throw conflict('act-not-in-this-state', { act, state });
}

/** What somebody of this role could do next. */
export const nextFairActs = (role: string, acts: readonly Pick<FairAct, 'act'>[]): FairActName[] =>
  FAIR_ACTS.filter(
    (act) => fairSteps[act].roles.includes(role) && fairSteps[act].from.includes(fairStateOf(acts)),
  );

/** An employer's table; a person sits down there for a slot. */
export interface FairTable {
  /** From 1. */
  readonly number: number;
  readonly employerName: string;
  readonly vacancyIds: readonly string[];
}

/** `withdrawn`: the employer sees nobody (any more). */
export const TABLE_ATTENDANCES = ['expected', 'present', 'late', 'withdrawn'] as const;
export type TableAttendance = (typeof TABLE_ATTENDANCES)[number];

/** A table on the day: whether somebody sits there, and from which slot on; 0 unless late. */
export interface HeldTable extends FairTable {
  readonly attendance: TableAttendance;
  readonly fromSlot: number;
}

export interface FairTerms {
  readonly name: string;
  readonly day: PlainDate;
  /** `08:00` */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly slotMinutes: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  /** House and street, or the hall. */
  readonly place: string;
  /** Interviews that everybody should have, and may have. */
  readonly least: number;
  readonly most: number;
  /** People who may be invited. */
  readonly places: number;
}

export const ATTENDANCES = ['expected', 'present', 'late', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What came of an interview. `passed`: the employer wants to see the person again. */
export const FAIR_RESULTS = ['passed', 'hired', 'not-selected', 'person-declined', 'no-show'] as const;
export type FairResult = (typeof FAIR_RESULTS)[number];

export interface Guest {
  readonly personId: string;
  /** On the card, from 1. */
  readonly number: number;
  readonly because: InvitedBecause;
  readonly attendance: Attendance;
  /** From which slot on; 0 unless late. */
  readonly fromSlot: number;
  readonly counselled: boolean;
  /** Under which it was told; null for whoever was not, or before there were such ids. */
  readonly counsellingId: string | null;
}

export interface FairMeeting {
  readonly personId: string;
  readonly table: number;
  readonly slot: number;
  readonly vacancyId: string;
  readonly result: FairResult | null;
  readonly introductionId: string | null;
}

/** How good the timetable is. Value and bound are in points of the ranking, less what lacking interviews cost. */
export interface PlanNote {
  readonly status: 'optimal' | 'gap';
  readonly appointments: number;
  /** Interviews that people lack of the least, all together, and how many people lack any. */
  readonly lacking: number;
  readonly peopleLacking: number;
  readonly value: number;
  readonly bound: number;
  /** How far it may be from the best, as a share of the bound; 0 when proved best. */
  readonly gap: number;
  readonly milliseconds: number;
  /** Pairs left out: barred or not free that day, and those at which somebody has to look first. */
  readonly notNow: number;
  readonly needsCheck: number;
  /** True after late or absent people: those who were there kept their appointments. */
  readonly replanned: boolean;
}

export interface Fair extends FairTerms {
  readonly id: string;
  readonly createdBy: string;
  readonly tables: readonly HeldTable[];
  /** Guests so far. */
  readonly invited: number;
  readonly acts: readonly FairAct[];
  readonly plan: PlanNote | null;
  /** Frozen when it was closed. */
  readonly sheet: CounterSheet | null;
}
