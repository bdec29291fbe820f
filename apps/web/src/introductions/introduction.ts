/** An introduction as counsellors and employers read it; fields below the line are the counsellor's. */
export interface Introduction {
  id: string;
  vacancyId: string;
  /** null once the case has ended */
  personId: string | null;
  fullName?: string;
  status: string;
  /** of a declined one: the job centre has confirmed it */
  confirmed?: boolean;
  introducedOn: string;
  bucket: Bucket;
  dueOn: string | null;
  acts: {
    act: string;
    on: string;
    actorRole: string;
    reason: string | null;
    until: string | null;
    note?: string | null;
  }[];
  /** what one could do next */
  next: string[];
  vacancy: { title: string; employer: string; occupationCode: string; communeCode: string };
  candidate: {
    education: string | null;
    training: string | null;
    skills: string[];
    occupationsHeld: { code: string; years: number }[];
    licences: string[];
  } | null;

  communeCode?: string;
  letterNo?: string;
  outcome?: string;
  note?: string | null;
  turn?: string;
  snoozedUntil?: string | null;
  followUps?: { milestone: number; outcome: string; on: string; note: string | null }[];
  followUpsToCome?: { milestone: number; dueOn: string; legal: boolean }[];
}

export const BUCKETS = ['overdue', 'due', 'new', 'waiting', 'snoozed', 'ended'] as const;
export type Bucket = (typeof BUCKETS)[number];

export const STATUSES = [
  ...(['introduced', 'accepted', 'invited', 'interviewed'] as const),
  ...(['hired', 'declined', 'withdrawn', 'closed'] as const),
] as const;

const UNDER_WAY: readonly string[] = STATUSES.slice(0, 4);

/** The registry shares the name a moment after the introduction, and tells nobody when it has. */
export const lacksName = ({ personId, fullName, status }: Introduction): boolean =>
  personId !== null && fullName === undefined && UNDER_WAY.includes(status);

export interface Introductions {
  items: Introduction[];
  nextCursor?: string | null;
  counts: Record<Bucket, number>;
}

/** The reasons that fit an act; the house refuses others. */
export const REASONS: Readonly<Record<string, readonly string[]>> = {
  decline: [
    ...['wage-too-low', 'too-far', 'shifts-unsuitable', 'found-other-work', 'health', 'family'],
    ...['not-interested', 'position-filled', 'skills-missing', 'experience-missing', 'no-show'],
    ...['not-selected', 'other'],
  ],
  withdraw: [
    ...['introduced-by-mistake', 'person-changed-mind', 'person-unreachable', 'vacancy-changed'],
    'other',
  ],
  'refuse-decline': ['entered-by-mistake', 'person-reconsidered', 'employer-reconsidered', 'other'],
  snooze: ['waiting-for-papers', 'illness', 'person-away', 'employer-away', 'agreed-later', 'other'],
};

/** What an employer may say no for; the person's own reasons are the person's. */
export const EMPLOYER_REASONS: readonly string[] = [
  ...['position-filled', 'skills-missing', 'experience-missing', 'no-show', 'not-selected', 'other'],
];
