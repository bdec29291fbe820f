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

export type CounterSheet = Record<string, number>;

export const FAIR_RESULTS = ['passed', 'hired', 'not-selected', 'person-declined', 'no-show'] as const;
/** In the order of the official sheet. */
export const COUNTERS = [
  ...['employers', 'openings', 'registered', 'attended', 'counselled', 'interviewed', 'interviews'],
  ...['passed', 'hired', 'connected', 'abroad'],
] as const;
