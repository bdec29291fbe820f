// The value lists of api.md that travel in events. One place, so that HTTP bodies and events cannot drift apart.

export const EDUCATION_LEVELS = [
  'none',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'college',
  'university',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

export const TRAINING_LEVELS = ['none', 'elementary', 'intermediate', 'college'] as const;
export type TrainingLevel = (typeof TRAINING_LEVELS)[number];

export const SHIFTS = ['day', 'evening', 'night', 'rotating'] as const;
export type Shift = (typeof SHIFTS)[number];

export const CONTRACTS = ['indefinite', '12-months', 'seasonal', 'daily'] as const;
export type ContractKind = (typeof CONTRACTS)[number];

export const WORKS_WITH = ['children', 'elderly', 'cash', 'security'] as const;
export type WorksWith = (typeof WORKS_WITH)[number];

export const PURPOSES = ['employment', 'training', 'credit'] as const;
/** What a person may consent to, one by one (Luật 91/2025/QH15). */
export type Purpose = (typeof PURPOSES)[number];

export const LOAN_PURPOSES = ['production', 'training'] as const;
export type LoanPurpose = (typeof LOAN_PURPOSES)[number];

export const VERDICTS = ['eligible', 'almost', 'ineligible', 'needs-check'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const PLAIN_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const PROVINCE_CODE = /^\d{2}$/;
export const COMMUNE_CODE = /^\d{5}$/;
export const OCCUPATION_CODE = /^\d{4}$/;
/** A VSCO group of any level: one to four digits. */
export const OCCUPATION_PREFIX = /^\d{1,4}$/;
export const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
