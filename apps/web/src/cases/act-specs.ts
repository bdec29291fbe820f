import type { Choice, Spec } from '../parts/plain-specs.js';
import {
  type Case,
  HELP_GIVEN,
  type HelperModel,
  PROGRESS,
  PURPOSES,
  REASONS,
  VISIT_OUTCOMES,
} from './case.js';

/** Acts that have a page of their own: they ask for more than fits a dialog. */
export const WITH_PAGE: readonly string[] = ['record-release', 'release-again'];

/** Turns codes of a section of the texts into choices with their words. */
export type Choices = (section: string, codes: readonly string[]) => Choice[];

export interface ActAsked {
  readonly act: string;
  readonly of: Pick<Case, 'communeCode' | 'helpers'>;
  readonly models: readonly HelperModel[];
  readonly communes: readonly Choice[];
  readonly choices: Choices;
}

/** The helpers of the commune's models who may take one more person. */
export const freeHelpers = (
  { communeCode }: Pick<Case, 'communeCode'>,
  models: readonly HelperModel[],
): Choice[] =>
  models
    .filter((model) => model.communeCode === communeCode)
    .flatMap(({ name, helpers }) =>
      helpers
        .filter(({ leftOn, load, loadLimit }) => leftOn === null && load < loadLimit)
        .map(({ id, fullName, load, loadLimit }) => ({
          ...{ value: id, label: `${fullName} (${name}, ${load}/${loadLimit})` },
        })),
    );

/** What the dialog of an act asks for. */
export function actSpecs(asked: ActAsked): Spec[] {
  const { act, choices } = asked;
  const reasons = REASONS[act];
  return [
    ...(reasons
      ? [{ name: 'reason', kind: 'choice' as const, choices: choices('caseReason', reasons), needed: true }]
      : []),
    ...(OWN[act]?.(asked) ?? []),
    { name: 'on', kind: 'day' },
    { name: 'note', kind: 'text' },
  ];
}

const helper = ({ of }: ActAsked): Spec => {
  const standing = of.helpers.filter(({ endedOn }) => endedOn === null);
  const names = standing.map(({ helperId, fullName }) => ({ value: helperId, label: fullName }));
  return { name: 'helperId', kind: 'choice', choices: names, needed: true };
};

const OWN: Readonly<Record<string, (asked: ActAsked) => Spec[]>> = {
  'assign-helper': ({ of, models }) => [
    { name: 'helperIds', kind: 'many', choices: freeHelpers(of, models), needed: true },
    { name: 'decisionNo', kind: 'text' },
  ],
  visit: (asked) => [
    helper(asked),
    { name: 'outcome', kind: 'choice', choices: asked.choices('visitOutcome', VISIT_OUTCOMES), needed: true },
    { name: 'help', kind: 'many', choices: asked.choices('helpGiven', HELP_GIVEN) },
  ],
  report: (asked) => [
    helper(asked),
    { name: 'quarter', kind: 'choice', choices: quarters(), needed: true },
    { name: 'progress', kind: 'choice', choices: asked.choices('progress', PROGRESS), needed: true },
  ],
  'hand-over': ({ communes }) => [
    { name: 'toCommune', kind: 'choice', choices: communes, needed: true },
    { name: 'toDetail', kind: 'text' },
  ],
  'refer-again': ({ choices }) => [{ name: 'consents', kind: 'many', choices: choices('purpose', PURPOSES) }],
};

/** This quarter and the four before it. */
export function quarters(now = new Date()): Choice[] {
  return [0, 1, 2, 3, 4].map((back) => {
    const index = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3) - back;
    const [year, quarter] = [Math.floor(index / 4), (index % 4) + 1];
    return { value: `${year}-Q${quarter}`, label: `${quarter}/${year}` };
  });
}
