/** Why a dossier is returned, declined or taken back, as the house takes it. */
export const REFERRAL_REASONS = [
  'papers-missing',
  'papers-wrong',
  'plan-weak',
  'amount-too-high',
  'cannot-repay',
  'debt-elsewhere',
  'conditions-not-met',
  'no-longer-wanted',
  'capital-short',
  'entered-by-mistake',
  'moved-away',
  'other',
] as const;
type Reason = (typeof REFERRAL_REASONS)[number];

/** Why the officer takes one off the list. */
const OF_THE_OFFICER: readonly Reason[] = [
  'entered-by-mistake',
  'no-longer-wanted',
  'moved-away',
  'debt-elsewhere',
  'other',
];
/** Why the bank takes back the dossier of an establishment before it is decided: also because the commune does not confirm the plan. */
const OF_THE_TAKER: readonly Reason[] = [
  ...(['entered-by-mistake', 'no-longer-wanted', 'plan-weak', 'conditions-not-met'] as const),
  ...(['papers-missing', 'debt-elsewhere', 'other'] as const),
];
const NOT_OF_THE_BANK: readonly Reason[] = ['entered-by-mistake', 'moved-away'];

/** What a page offers for an act that says no. */
export const reasonsFor = (act: string, establishment: boolean): readonly Reason[] =>
  act === 'withdraw'
    ? establishment
      ? OF_THE_TAKER
      : OF_THE_OFFICER
    : REFERRAL_REASONS.filter((reason) => !NOT_OF_THE_BANK.includes(reason));
