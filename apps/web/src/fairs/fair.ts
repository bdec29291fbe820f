/** A job fair as its counsellor reads it. */
export interface Fair {
  id: string;
  name: string;
  day: string;
  startsAt: string;
  endsAt: string;
  slotMinutes: number;
  slots: string[];
  communeCode: string;
  place: string;
  leastInterviews: number;
  mostInterviews: number;
  places: number;
  state: string;
  cancelledBecause: string | null;
  next: string[];
  tables: FairTable[];
  /** Guests so far, of all areas. */
  invited: number;
  plan: {
    status: string;
    appointments: number;
    lacking: number;
    peopleLacking: number;
    gap: number;
    milliseconds: number;
    notNow: number;
    needsCheck: number;
    replanned: boolean;
  } | null;
}

export interface FairTable {
  number: number;
  employer: string;
  vacancyIds: string[];
  attendance: string;
  /** Of an employer who is late. */
  from: string | null;
}

/** Somebody who could be invited; `number` is the place in the list. */
export interface Invitable {
  personId: string;
  fullName?: string;
  number: number;
  because: { code: string; table?: number; rank?: number };
}

/** Somebody who is; `number` is the card's. */
export interface FairGuest extends Invitable {
  attendance: string;
  from: string | null;
  counselled: boolean;
}

export interface FairMeeting {
  personId: string;
  fullName?: string;
  table: number;
  slot: number;
  startsAt: string;
  title: string;
  result: string | null;
  introductionId: string | null;
}

export interface FairChange {
  at: string;
  personId: string;
  from: { table: number; startsAt: string } | null;
  to: { table: number; startsAt: string } | null;
}

export interface FairTimetable {
  fair: Fair;
  items: FairMeeting[];
  changes: FairChange[];
}

export type CounterSheet = Record<(typeof COUNTERS)[number], number> & {
  /** Null until the fair is closed, and when they are not told: one to four women or men are not. */
  readonly women: Record<(typeof WOMEN_COUNTED)[number], number | null> | null;
};

export const CANCEL_REASONS = [
  ...['few-employers', 'few-people', 'weather', 'place', 'other-day', 'entered-by-mistake', 'other'],
] as const;
export const FAIR_RESULTS = ['passed', 'hired', 'not-selected', 'person-declined', 'no-show'] as const;
/** In the order of the official sheet. */
export const COUNTERS = [
  ...['employers', 'employersInterviewing', 'openings', 'openingsInProvince', 'openingsElsewhere'],
  ...['openingsSkilled', 'openingsUnskilled', 'registered', 'attended', 'counselled'],
  ...['interviewed', 'interviews', 'passed', 'hired', 'connected'],
] as const;
/** Of whom women are counted, once the fair is closed. */
export const WOMEN_COUNTED = ['registered', 'attended', 'interviewed', 'passed', 'hired'] as const;

/** The text that says why: whoever was chosen by hand may stand in a list as well. */
export const becauseKey = ({ code, rank }: Invitable['because']): string =>
  `fairBecause.${code === 'by-hand' && rank !== undefined ? 'by-hand-listed' : code}`;
