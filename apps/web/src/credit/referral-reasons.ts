/** Why the bank returns or declines a dossier, as the house takes it. */
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
  'other',
] as const;
