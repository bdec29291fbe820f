/** What the question, form 02 and the dossier ask of an establishment. */
export interface Told {
  name: string;
  form: string;
  communeCode: string;
  workers: number;
  releasedWorkers: number;
  amount: number;
  termMonths?: number;
  collateral: boolean;
  planConfirmed?: boolean;
  samePurposeDebt?: boolean;
  plan?: string;
}

/** May it borrow? Name and plan stand on paper only. */
export const questionOf = ({
  form,
  workers,
  releasedWorkers,
  communeCode,
  name: _name,
  plan: _plan,
  ...asked
}: Told) => ({
  applicant: { kind: 'establishment', form, workers, releasedWorkers, communeCode },
  purpose: 'production',
  ...asked,
});

/** What stands on form 02. */
export const planOf = ({
  collateral: _collateral,
  planConfirmed: _confirmed,
  samePurposeDebt: _debt,
  ...plan
}: Told) => plan;
