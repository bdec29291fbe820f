/** A list that was sent, and how far it is. */
export interface ReleaseImport {
  id: string;
  fileName: string;
  preview: boolean;
  state: 'waiting' | 'running' | 'done' | 'failed';
  error: { code: string; pointer: string } | null;
  createdAt: string;
  finishedAt: string | null;
  /** null until the lines are counted */
  rows: number | null;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  skipped: number;
  /** false from 30 days after the work was done. */
  fileKept: boolean;
  /** What of the file was not read, where it stands and why; empty until the lines are counted. */
  notRead: NotRead[];
}

export interface NotRead {
  /** from 0, hidden ones counted */
  sheet: number;
  /** null: the whole sheet */
  column: string | null;
  code: string;
  detail: string;
}

export interface ImportedLine {
  sheet: number;
  line: number;
  outcome: Outcome;
  personId: string | null;
  errors: { pointer: string; code: string; detail: string }[];
  remarks: string[];
}

export const OUTCOMES = ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const MOST_BYTES = 20 * 1024 * 1024;

/** Somebody still works on it. */
export const isUnderWay = ({ state }: Pick<ReleaseImport, 'state'>): boolean =>
  state === 'waiting' || state === 'running';
