/** Everyone who may ask the house for something, by the claim `role` of the token. */
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

/** Who asks, as the token says. `areas` holds province (2 digits) or commune (5 digits) codes. */
export interface Principal {
  readonly subject: string;
  readonly role: Role;
  readonly areas: readonly string[];
  /** A program (client credentials) rather than a person. */
  readonly program: boolean;
}
