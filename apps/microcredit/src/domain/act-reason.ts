import { fold } from '#libs/kernel';

/**
 * Why the bank returns or declines a dossier, or the officer takes it back, as codes. What somebody writes instead may
 * name a person, and names stand in the registry alone: of other words only `other` is kept.
 */
export const ACT_REASONS = [
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
export type ActReason = (typeof ACT_REASONS)[number];

/** What offices write in the column "Lý do" of the list, folded. */
const WORDS: Readonly<Record<string, ActReason>> = {
  ...{ 'thieu giay to': 'papers-missing', 'thieu ho so': 'papers-missing' },
  ...{ 'giay to sai': 'papers-wrong', 'ho so sai': 'papers-wrong', 'sai thong tin': 'papers-wrong' },
  ...{ 'phuong an chua kha thi': 'plan-weak', 'so tien qua cao': 'amount-too-high' },
  ...{ 'khong co kha nang tra no': 'cannot-repay', 'con du no': 'debt-elsewhere' },
  ...{ 'khong du dieu kien': 'conditions-not-met', 'khong con nhu cau': 'no-longer-wanted' },
  ...{ 'khong co nhu cau': 'no-longer-wanted', 'het nguon von': 'capital-short' },
  ...{ 'nhap nham': 'entered-by-mistake', 'chuyen di noi khac': 'moved-away' },
};

/** The code of what was given; null when nothing was. */
export function actReasonOf(text: string | null | undefined): ActReason | null {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  const code = ACT_REASONS.find((each) => each === given);
  const said = fold(given).trim();
  return code ?? (Object.hasOwn(WORDS, said) ? WORDS[said] : undefined) ?? 'other';
}

/** A payment's number at the bank: digits in it, no spaces, so that no name passes for one. */
export const PAYMENT_NUMBER = /^(?=[^]*\d)[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$/;
