/** What became of two people who may be one. */
export const REVIEW_STATES = ['waiting', 'dismissed', 'merged'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_ACTS = ['merge', 'dismiss', 'undo'] as const;
export type ReviewActName = (typeof REVIEW_ACTS)[number];

export const DISMISS_REASONS = ['different-people', 'relatives', 'too-little-known'] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

export const UNDO_REASONS = ['different-people', 'wrong-survivor'] as const;
export type UndoReason = (typeof UNDO_REASONS)[number];

/** A dated act with its actor. Acts are only ever added. */
export interface ReviewAct {
  readonly act: ReviewActName;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
  readonly role: string;
}

const OFFICER = ['registry-officer'] as const;

/** In which state which act may be done by which role; what is not there is forbidden. */
export const REVIEW: Readonly<
  Record<
    ReviewState,
    Partial<Record<ReviewActName, { readonly by: readonly string[]; readonly leadsTo: ReviewState }>>
  >
> = {
  waiting: {
    merge: { by: OFFICER, leadsTo: 'merged' },
    dismiss: { by: OFFICER, leadsTo: 'dismissed' },
  },
  dismissed: {},
  merged: { undo: { by: OFFICER, leadsTo: 'waiting' } },
};

/** What holds after `acts`, the oldest first. */
export function reviewStateOf(acts: readonly Pick<ReviewAct, 'act'>[]): ReviewState {
  return acts.reduce<ReviewState>((state, { act }) => REVIEW[state][act]?.leadsTo ?? state, 'waiting');
}

/** Why an act may not be done; null when it may. The role is asked first: nobody learns a state by a forbidden act. */
export function refusalOf(
  state: ReviewState,
  act: ReviewActName,
  role: string,
): 'role-not-allowed' | 'duplicate-decided' | 'not-merged' | null {
  const everBy = REVIEW_STATES.flatMap((each) => REVIEW[each][act]?.by ?? []);
  if (!everBy.includes(role)) return 'role-not-allowed';
  if (REVIEW[state][act]?.by.includes(role)) return null;
  return act === 'undo' ? 'not-merged' : 'duplicate-decided';
}
