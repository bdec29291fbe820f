import type { PlainDate } from './clock.js';

/** Where a piece of work stands for whoever looks: late, in time, come to them lately, or with somebody else. */
export const PILES = ['overdue', 'due', 'new', 'waiting'] as const;
export type Pile = (typeof PILES)[number];

/** How much of one kind of work stands in one pile. */
export interface Counted {
  readonly kind: string;
  readonly pile: Pile;
  readonly count: number;
  /** The first day on which any of it is or was due; null where nothing sets a day. */
  readonly dueOn: PlainDate | null;
  /** The day since which the oldest of it stands there, where that is known. */
  readonly since: PlainDate | null;
}

export interface PieceOfWork extends Omit<Counted, 'count'> {
  readonly count?: number;
}

const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || (b !== null && b < a) ? b : a;

/** Adds up what stands in the same pile of the same kind. */
export function countPieces(pieces: readonly PieceOfWork[]): Counted[] {
  const found = new Map<string, Counted>();
  for (const { kind, pile, count = 1, dueOn, since } of pieces) {
    const before = found.get(`${kind} ${pile}`);
    found.set(`${kind} ${pile}`, {
      ...{ kind, pile, count: (before?.count ?? 0) + count },
      dueOn: earlier(before?.dueOn ?? null, dueOn),
      since: earlier(before?.since ?? null, since),
    });
  }
  return [...found.values()];
}
