import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { CounterSheet } from './counters.js';

export const FAIR_STATES = ['drafted', 'invited', 'planned', 'running', 'closed', 'cancelled'] as const;
export type FairState = (typeof FAIR_STATES)[number];

export const FAIR_ACTS = ['invite', 'plan', 'begin', 'mark', 'record', 'close', 'cancel'] as const;
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
}

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

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

type Hours = Pick<FairTerms, 'startsAt' | 'endsAt' | 'slotMinutes'>;

/** Whole slots between start and end. */
export const slotsOf = ({ startsAt, endsAt, slotMinutes }: Hours): number =>
  Math.max(0, Math.floor((minutesOf(endsAt) - minutesOf(startsAt)) / slotMinutes));

/** `08:20` for the third slot of twenty minutes... from 08:00 on; slots count from 0. */
export const startOfSlot = ({ startsAt, slotMinutes }: Hours, slot: number): string =>
  timeOf(minutesOf(startsAt) + slot * slotMinutes);

/** The first slot that begins at `time` or later. */
export const slotFrom = (hours: Hours, time: string): number =>
  Math.min(
    slotsOf(hours),
    Math.max(0, Math.ceil((minutesOf(time) - minutesOf(hours.startsAt)) / hours.slotMinutes)),
  );

/** The slot that comes next on `today` at `time` in Việt Nam. */
export function nextSlot(fair: Hours & { readonly day: PlainDate }, today: PlainDate, time: string): number {
  if (today < fair.day) return 0;
  return today > fair.day ? slotsOf(fair) : slotFrom(fair, time);
}

export const ATTENDANCES = ['expected', 'present', 'late', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What came of an interview. `passed`: the employer wants to see the person again. */
export const FAIR_RESULTS = ['passed', 'hired', 'not-selected', 'person-declined', 'no-show'] as const;
export type FairResult = (typeof FAIR_RESULTS)[number];

/** Why somebody is on the list. */
export type InvitedBecause =
  | {
      readonly code: 'best-of-table';
      readonly table: number;
      readonly vacancyId: string;
      readonly rank: number;
    }
  | { readonly code: 'by-hand' };

export interface Guest {
  readonly personId: string;
  /** On the card, from 1. */
  readonly number: number;
  readonly because: InvitedBecause;
  readonly attendance: Attendance;
  /** From which slot on; 0 unless late. */
  readonly fromSlot: number;
  readonly counselled: boolean;
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
  readonly tables: readonly FairTable[];
  readonly acts: readonly FairAct[];
  readonly plan: PlanNote | null;
  /** Frozen when it was closed. */
  readonly sheet: CounterSheet | null;
}

/** One list from which a table's guests come, best first. */
export interface TableList {
  readonly table: number;
  readonly people: readonly {
    readonly personId: string;
    readonly vacancyId: string;
    readonly rank: number;
  }[];
}

/** Table by table the next best who is not invited yet, until all places are taken: no employer sits alone, and none takes all. */
export function inviteInTurn(
  lists: readonly TableList[],
  places: number,
  already: ReadonlySet<string>,
): { readonly personId: string; readonly because: InvitedBecause }[] {
  const taken = new Set(already);
  const invited: { personId: string; because: InvitedBecause }[] = [];
  const next = new Map(lists.map(({ table }) => [table, 0]));
  for (let moved = true; moved && invited.length + already.size < places;) {
    moved = false;
    for (const { table, people } of lists) {
      if (invited.length + already.size >= places) break;
      let at = next.get(table) ?? 0;
      while (at < people.length && taken.has(people[at]?.personId ?? '')) at++;
      const one = people[at];
      next.set(table, at + 1);
      if (!one) continue;
      const { personId, vacancyId, rank } = one;
      taken.add(personId);
      invited.push({ personId, because: { code: 'best-of-table', table, vacancyId, rank } });
      moved = true;
    }
  }
  return invited;
}
