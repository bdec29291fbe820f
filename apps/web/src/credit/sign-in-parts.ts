export interface Outcome {
  applied: number;
  refused: number;
  items: { referralId: string; outcome: 'applied' | 'refused'; detail: string | null }[];
}

/** How many the house takes at once; more are sent in turn. */
export const AT_ONCE = 200;

/**
 * Sends a long list part by part and adds the answers to `told`. When a part fails it throws, and what was answered stays
 * there: the next run sends only the rest, so that nobody is told to have been refused what an earlier part did.
 */
export async function signInParts(
  chosen: readonly string[],
  told: Outcome,
  send: (referralIds: readonly string[]) => Promise<Outcome>,
): Promise<Outcome> {
  const answered = new Set(told.items.map(({ referralId }) => referralId));
  const left = chosen.filter((id) => !answered.has(id));
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const part = await send(left.slice(from, from + AT_ONCE));
    told.applied += part.applied;
    told.refused += part.refused;
    told.items.push(...part.items);
  }
  return told;
}
