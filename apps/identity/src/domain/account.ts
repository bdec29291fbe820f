import { invalid, isUuid, type Fault } from '#libs/kernel';
import { isRole, type Role } from './role.js';

/** Someone who signs in with a name and a password. `id` is the `sub` of the tokens and says nothing. */
export interface Account {
  id: string;
  username: string;
  passwordHash: string;
  role: Role;
  /** Province (2 digits) or commune (5 digits) codes. */
  areas: string[];
}

export const PASSWORD_MIN = 12;
const USERNAME = /^[a-z0-9][a-z0-9.-]{2,63}$/;
const AREA = /^(\d{2}|\d{5})$/;

/** Names are compared without case, and without the blanks that a phone adds after a suggestion. */
export const foldUsername = (text: string): string => text.trim().toLowerCase();

/** Throws DomainError invalid with every fault. */
export function checkAccount(given: {
  username: string;
  password: string;
  role: string;
  areas: readonly string[];
  personId?: string;
}): void {
  const faults = rightsFaults(given);
  const fits = given.personId === undefined || (given.role === 'person' && isUuid(given.personId));
  if (!fits) faults.push({ pointer: '/personId', code: 'invalid-uuid' });
  if (!USERNAME.test(given.username)) faults.push({ pointer: '/username', code: 'invalid-username' });
  if (given.password.length < PASSWORD_MIN)
    faults.push({ pointer: '/password', code: 'password-too-short', params: { min: PASSWORD_MIN } });
  if (faults.length > 0) throw invalid(faults);
}

/** Faults of a role and its areas; both are in every token, so that a service never has to guess. */
export function rightsFaults({ role, areas }: { role: string; areas: readonly string[] }): Fault[] {
  const faults: Fault[] = [];
  if (!isRole(role)) faults.push({ pointer: '/role', code: 'unknown-role' });
  if (areas.length === 0) faults.push({ pointer: '/areas', code: 'areas-missing' });
  areas.forEach((area, index) => {
    if (!AREA.test(area)) faults.push({ pointer: `/areas/${index}`, code: 'invalid-area' });
  });
  return faults;
}
