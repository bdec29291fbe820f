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
  next: string[];
  tables: { number: number; employer: string; vacancyIds: string[] }[];
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

export interface FairGuest {
  personId: string;
  fullName?: string;
  number: number;
  because: { code: string; table?: number; rank?: number };
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

export type CounterSheet = Record<(typeof COUNTERS)[number], number> & {
  /** Null until the fair is closed, and when they are not told: one to four women or men are not. */
  readonly women: Record<(typeof WOMEN_COUNTED)[number], number | null> | null;
};

export const FAIR_RESULTS = ['passed', 'hired', 'not-selected', 'person-declined', 'no-show'] as const;
/** In the order of the official sheet. */
export const COUNTERS = [
  ...['employers', 'employersInterviewing', 'openings', 'openingsInProvince', 'openingsElsewhere'],
  ...['openingsAbroad', 'openingsSkilled', 'openingsUnskilled', 'registered', 'attended', 'counselled'],
  ...['interviewed', 'interviews', 'passed', 'hired', 'connected', 'abroad'],
] as const;
/** Of whom women are counted, once the fair is closed. */
export const WOMEN_COUNTED = ['registered', 'attended', 'interviewed', 'passed', 'hired'] as const;
