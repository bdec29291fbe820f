import type { Role } from '../api/shapes.js';
import type { Names } from '../names/names.js';
import type { Line } from './board.js';

/** Where a piece of work stands, the most pressing first. `waiting`: for somebody else. */
export const PILES = ['overdue', 'due', 'new', 'waiting'] as const;
export type Pile = (typeof PILES)[number];

export interface WorkItem {
  id: string;
  pile: Pile;
  /** The page where it is done. */
  to: string;
  dueOn?: string | null;
  /** In the reader's language: whom or what it is about, and what is to be done. */
  say: (words: Words) => { name: string; about: string };
}

export interface Words {
  t: (key: string, facts?: Record<string, unknown>) => string;
  names: Names;
}

export interface Work {
  /** Some of it, the most pressing first. */
  items: readonly WorkItem[];
  /** What no service counts for the table of all kinds. */
  lines?: readonly Line[];
}

/** One kind of work on the start page. Adding one is a file beside the others and a line in sources/index.ts. */
export interface Source {
  /** Key under `work.source`. */
  name: string;
  roles: readonly Role[];
  /** First element of the query key: what the live events make stale (api/live.tsx). */
  key: string;
  /** The list behind it; without a pile the whole list. */
  to: (pile?: Pile) => string;
  read: (role: Role, signal: AbortSignal) => Promise<Work>;
}

const RANK: Readonly<Record<Pile, number>> = { overdue: 0, due: 1, new: 2, waiting: 3 };

export const byPressure = (a: WorkItem, b: WorkItem): number =>
  RANK[a.pile] - RANK[b.pile] || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

export const isPile = (word: string | null): word is Pile => PILES.some((pile) => pile === word);
