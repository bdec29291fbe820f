/** An enrolment as the coordinator reads it. */
export interface Enrolment {
  id: string;
  status: string;
  intakeId: string;
  courseId: string;
  courseName: string;
  personId: string;
  fullName?: string;
  communeCode: string;
  startsOn: string;
  endsOn: string;
  bucket: Bucket;
  acts: { act: string; on: string; reason?: string | null }[];
  /** what can be done next */
  next: string[];
  attendance: { present: number; absent: number; excused: number; held: number };
  certificateNo: string | null;
}

export const BUCKETS = ['overdue', 'due', 'waiting', 'upcoming', 'running', 'ended'] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface Enrolments {
  items: Enrolment[];
  nextCursor?: string | null;
  counts: Record<Bucket, number>;
}

export interface Sheet {
  intakeId: string;
  courseName: string;
  startsOn: string;
  endsOn: string;
  on: string;
  held: number;
  items: {
    enrolmentId: string;
    personId: string;
    fullName?: string;
    status: string;
    mark: string | null;
    present: number;
  }[];
}

export const MARKS = ['present', 'absent', 'excused'] as const;

export interface Allowance {
  enrolmentId: string;
  fullName?: string;
  policy: { article: string; underReview: boolean } | null;
  basis: string | null;
  provisional: boolean;
  reasons: AllowanceReason[];
  lines: { code: string; amount: number; because: AllowanceReason[] }[];
  total: number;
  /** of the support; grows with each change */
  version: number;
  support: { bases: string[]; difficultArea: boolean; distanceKm: number | null };
}

export interface AllowanceReason {
  code: string;
  met: boolean | null;
  fact: Record<string, unknown>;
  article: string;
}

/** What a paper can be shown for. */
export const BASES = [
  ...['disabled', 'poor-ethnic-minority', 'poor-extremely-difficult-area', 'ethnic-minority', 'merit'],
  ...['poor', 'land-recovered', 'laid-off-woman', 'fisher', 'near-poor', 'woman', 'rural-worker'],
] as const;
