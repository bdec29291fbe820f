import { useTranslation } from 'react-i18next';
import { usePlaces } from '../names/names.js';
import { type Case, type HelperModel, REASONS } from './case.js';
import type { Choice, Spec } from '../parts/plain-specs.js';

export const PURPOSES = ['employment', 'training', 'credit'];
const OFFENCES = [
  ...['property', 'violence', 'injury', 'drugs', 'traffic', 'economic', 'gambling', 'public-order'],
  ...['national-security', 'child-abuse', 'other'],
];

/** Turns codes into choices with their words. */
export function useChoices(): (section: string, codes: readonly string[]) => Choice[] {
  const { t } = useTranslation();
  return (section, codes) => codes.map((value) => ({ value, label: t(`${section}.${value}`) }));
}

/** Every commune of the country, with its province. */
function useCommunes(): Choice[] {
  const places = usePlaces();
  if (!places) return [];
  return [...places.communes.values()].map(({ code, fullName, provinceCode }) => ({
    ...{ value: code, label: `${fullName}, ${places.provinces.get(provinceCode) ?? provinceCode}` },
  }));
}

/** What the dialog of an act asks for. */
export function useActSpecs(of: Case, act: string, models: readonly HelperModel[]): Spec[] {
  const choices = useChoices();
  const communes = useCommunes();
  const reason = REASONS[act];
  const standing = of.helpers
    .filter(({ endedOn }) => endedOn === null)
    .map(({ helperId, fullName }) => ({ value: helperId, label: fullName }));
  const free = models
    .filter(({ communeCode }) => communeCode === of.communeCode)
    .flatMap(({ name, helpers }) =>
      helpers
        .filter(({ leftOn, load, loadLimit }) => leftOn === null && load < loadLimit)
        .map(({ id, fullName, load, loadLimit }) => ({
          ...{ value: id, label: `${fullName} (${name}, ${load}/${loadLimit})` },
        })),
    );
  const helper: Spec = { name: 'helperId', kind: 'choice', choices: standing, needed: true };
  const own: Readonly<Record<string, readonly Spec[]>> = {
    'assign-helper': [
      { name: 'helperIds', kind: 'many', choices: free, needed: true },
      { name: 'decisionNo', kind: 'text' },
    ],
    visit: [
      helper,
      {
        name: 'outcome',
        kind: 'choice',
        choices: choices('visitOutcome', ['met', 'not-at-home', 'refused']),
        needed: true,
      },
      {
        name: 'help',
        kind: 'many',
        choices: choices('helpGiven', [
          ...['talk', 'job', 'training', 'credit', 'papers', 'family', 'health', 'gift'],
        ]),
      },
    ],
    report: [
      helper,
      { name: 'quarter', kind: 'choice', choices: quarters(), needed: true },
      {
        name: 'progress',
        kind: 'choice',
        choices: choices('progress', ['good', 'some', 'none', 'worse']),
        needed: true,
      },
    ],
    'hand-over': [
      { name: 'toCommune', kind: 'choice', choices: communes, needed: true },
      { name: 'toDetail', kind: 'text' },
    ],
    'refer-again': [{ name: 'consents', kind: 'many', choices: choices('purpose', PURPOSES) }],
    'record-release': releaseSpecs(choices),
  };
  if (act === 'record-release') return [...(own[act] ?? [])];
  return [
    ...(reason
      ? [{ name: 'reason', kind: 'choice' as const, choices: choices('caseReason', reason), needed: true }]
      : []),
    ...(own[act] ?? []),
    { name: 'on', kind: 'day' },
    { name: 'note', kind: 'text' },
  ];
}

/** This quarter and the four before it. */
export function quarters(now = new Date()): Choice[] {
  return [0, 1, 2, 3, 4].map((back) => {
    const index = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3) - back;
    const value = `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    return { value, label: value };
  });
}

type Choices = ReturnType<typeof useChoices>;

const releaseSpecs = (choices: Choices): Spec[] => [
  {
    name: 'release.kind',
    kind: 'choice',
    choices: choices('releaseKind', ['completed', 'amnesty', 'conditional']),
    needed: true,
  },
  { name: 'release.completedOn', kind: 'day', needed: true },
  { name: 'release.certificateNo', kind: 'text' },
  ...sentenceSpecs('release', choices),
  { name: 'consents', kind: 'many', choices: choices('purpose', PURPOSES) },
];

const sentenceSpecs = (place: string, choices: Choices): Spec[] => [
  { name: `${place}.sentenceMonths`, kind: 'number', needed: true },
  { name: `${place}.offenceGroup`, kind: 'choice', choices: choices('offenceGroup', OFFENCES), needed: true },
  { name: `${place}.intentional`, kind: 'yes-no', needed: true },
  { name: `${place}.obligationsSettled`, kind: 'yes-no', needed: true },
];

export type OpeningKind = 'self-referrals' | 'release-notices' | 'community-sentences';

/** What is asked of somebody new, by how they come. */
export function openingSpecs(kind: OpeningKind, choices: Choices, communes: readonly Choice[]): Spec[] {
  const person: Spec[] = [
    { name: 'person.fullName', kind: 'text', needed: true },
    { name: 'person.birthDate', kind: 'day', needed: true },
    { name: 'person.sex', kind: 'choice', choices: choices('sex', ['male', 'female']), needed: true },
    { name: 'person.nationalId', kind: 'text' },
    { name: 'person.phone', kind: 'text' },
    { name: 'residence.communeCode', kind: 'choice', choices: communes, needed: true },
    { name: 'residence.detail', kind: 'text' },
  ];
  const consents: Spec = { name: 'consents', kind: 'many', choices: choices('purpose', PURPOSES) };
  if (kind === 'self-referrals') return [...person, consents];
  if (kind === 'release-notices') {
    return [
      ...person,
      { name: 'on', kind: 'day' },
      { name: 'expectedOn', kind: 'day', needed: true },
      { name: 'facility', kind: 'text' },
    ];
  }
  return [
    ...person,
    { name: 'on', kind: 'day' },
    {
      name: 'sentence.mainPenalty',
      kind: 'choice',
      choices: choices('mainPenalty', ['suspended', 'non-custodial']),
      needed: true,
    },
    { name: 'sentence.endsOn', kind: 'day', needed: true },
    ...sentenceSpecs('sentence', choices),
    consents,
  ];
}
