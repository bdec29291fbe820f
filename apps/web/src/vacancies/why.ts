import type { Because, Criterion } from '../api/shapes.js';

export type ReasonState = 'met' | 'part' | 'unmet' | 'unknown';

/** What nobody wrote down is shown as unknown, whatever points it was given. */
const UNKNOWN = /-unknown$|^wage-not-said$/;
const NOT_ASKED = /-not-asked$/;

export function stateOf({ points, because }: Criterion): ReasonState {
  if (UNKNOWN.test(because.code)) return 'unknown';
  if (points >= 0.999) return 'met';
  return points > 0.001 ? 'part' : 'unmet';
}

/** Points of 100: what costs less is in the details, not in the sentence. */
const WORTH_SAYING = 3;

const gain = ({ weight, points }: Criterion): number => weight * points;
const loss = ({ weight, points }: Criterion): number => weight * (1 - points);

/** The criteria that one sentence can name: at most three that speak for the pair, and the one that costs most. */
export function tellingCriteria(criteria: readonly Criterion[]): { forIt: Criterion[]; against?: Criterion } {
  const said = criteria.filter(({ because }) => !NOT_ASKED.test(because.code));
  const forIt = said
    .filter((criterion) => stateOf(criterion) === 'met')
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, 3);
  const against = said
    .filter((criterion) => stateOf(criterion) !== 'met' && loss(criterion) >= WORTH_SAYING)
    .sort((a, b) => loss(b) - loss(a))[0];
  return against ? { forIt, against } : { forIt };
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The facts that are there. */
export const saidFields = (because: Because): string[] =>
  Object.keys(because).filter((field) => isSaid(because[field]));

/** `lacking`: the skills that are missing, the required ones before those that are only welcome. */
export function withLacking(because: Because): Because {
  const { missing, welcomeMissing } = because;
  return { ...because, lacking: isSaid(missing) ? missing : welcomeMissing };
}

/** The texts that fit: "0 km away" is said otherwise. */
export const wordingOf = ({ code, km }: Because): string =>
  code === 'distance-within' && km === 0 ? 'distance-near' : code;
