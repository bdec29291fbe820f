import type { PeopleMergedV1 } from './events.js';
import type { PersonSnapshot } from './person-snapshot.js';

/** What a service has to know of a merge, or of one undone, to move what it holds. */
export interface MergeNews {
  readonly messageId: string;
  readonly mergeId: string;
  /** The one who goes, or comes back. */
  readonly personId: string;
  readonly intoPersonId: string;
  /** Of the one who goes or comes back. */
  readonly sequence: number;
  readonly into: PersonSnapshot;
  readonly intoSequence: number;
  /** The one who comes back. */
  readonly person?: PersonSnapshot | undefined;
}

/** Undefined for one that an earlier registry told: it told every service what to forget by itself. */
export function mergeNewsOf(message: {
  readonly id: string;
  readonly sequence: number;
  readonly data: PeopleMergedV1 & { readonly person?: PersonSnapshot };
}): MergeNews | undefined {
  const { personId, intoPersonId, mergeId, into, intoSequence, person } = message.data;
  if (mergeId === undefined || !into || intoSequence === undefined) return undefined;
  const { id: messageId, sequence } = message;
  return { messageId, sequence, mergeId, personId, intoPersonId, into, intoSequence, person };
}
