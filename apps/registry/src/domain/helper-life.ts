import type { PlainDate } from '#libs/kernel';
import type { HelperModel } from './case.js';

/** Whether a commune runs a model, and whether somebody still helps in it. */
export const MODEL_STATES = ['running', 'ended'] as const;
export type ModelState = (typeof MODEL_STATES)[number];
export const HELPER_STATES = ['helping', 'left'] as const;
export type HelperState = (typeof HELPER_STATES)[number];

/** `stand-by`: a person is given to the helper. */
export const HELP_ACTS = ['end', 'join', 'stand-by', 'leave'] as const;
export type HelpAct = (typeof HELP_ACTS)[number];

interface Cell {
  readonly by: readonly string[];
  readonly leadsTo: ModelState | HelperState;
}

/** The commune keeps its models (TT 10/2024/TT-BCA Điều 10). */
const commune = (leadsTo: Cell['leadsTo']): Cell => ({
  ...{ by: ['registry-officer', 'commune-leader'], leadsTo },
});

/**
 * In which state of a model, or of a helper, which act may be done by which role. What is not there cannot happen: what has
 * ended stays so, and whoever left and comes again is entered anew.
 */
export const HELP_LIFE: Readonly<Record<ModelState | HelperState, Readonly<Partial<Record<HelpAct, Cell>>>>> =
  {
    running: { join: commune('running'), end: commune('ended') },
    ended: {},
    helping: { 'stand-by': commune('helping'), leave: commune('left') },
    left: {},
  };

/** Derived from the dated end, never set. */
export const modelStateOf = ({ endedOn }: Pick<HelperModel, 'endedOn'>): ModelState =>
  endedOn === null ? 'running' : 'ended';
export const helperStateOf = ({ leftOn }: { readonly leftOn: PlainDate | null }): HelperState =>
  leftOn === null ? 'helping' : 'left';

/** Why an act may not be done; null when it may. The role is asked first: nobody learns a state by a forbidden act. */
export function refusalOf(
  state: ModelState | HelperState,
  act: HelpAct,
  role: string,
): 'role-not-allowed' | 'model-ended' | 'helper-left' | null {
  const everBy = Object.values(HELP_LIFE).flatMap((cells) => cells[act]?.by ?? []);
  if (!everBy.includes(role)) return 'role-not-allowed';
  if (HELP_LIFE[state][act]?.by.includes(role)) return null;
  return act === 'end' || act === 'join' ? 'model-ended' : 'helper-left';
}
