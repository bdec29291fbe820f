/** The claim `role`, one for each task of the house. */
export const ROLES = [
  'registry-officer',
  'commune-leader',
  'counsellor',
  'employer',
  'training-coordinator',
  'credit-officer',
  'committee-member',
  'auditor',
  'operator',
  'person',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => ROLES.includes(value as Role);
