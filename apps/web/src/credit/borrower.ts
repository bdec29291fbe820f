import { useTranslation } from 'react-i18next';
import type { Referral } from '../api/shapes.js';

type Say = (key: string, with_?: Record<string, string>) => string;

/** Whose loan it is: a person by name; an establishment, whose name is kept nowhere, by form and the number of its dossier. */
export function borrowerOf(
  { fullName, applicant }: Pick<Referral, 'fullName' | 'applicant'>,
  t: Say,
): string {
  if (!applicant) return fullName ?? t('person.noName');
  const form = t(`establishment.form.${applicant.form}`);
  return t('establishment.dossier', { form, number: applicant.reference });
}

/** An act in the words of its kind of loan: an establishment stands on no list. */
export const actKey = (act: string, { applicant }: Pick<Referral, 'applicant'>): string =>
  applicant && (act === 'submit' || act === 'withdraw') ? `establishment.act.${act}` : `referralAct.${act}`;

export function useBorrower(): (row: Referral) => string {
  const { t } = useTranslation();
  return (row) => borrowerOf(row, t);
}
