import { invalid } from '#libs/kernel';
import { rightsFaults } from './account.js';
import type { Role } from './role.js';

/** A program with rights of its own (client credentials), or the web pages (code + PKCE on behalf of people). */
export type Client = ProgramClient | WebClient;

export interface ProgramClient {
  kind: 'program';
  id: string;
  secretHash: string;
  role: Role;
  areas: string[];
}

export interface WebClient {
  kind: 'web';
  id: string;
  secretHash: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
}

const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,63}$/;

/** Throws DomainError invalid with every fault. */
export function checkProgram(given: { id: string; role: string; areas: readonly string[] }): void {
  const faults = rightsFaults(given);
  if (!CLIENT_ID.test(given.id)) faults.push({ pointer: '/id', code: 'invalid-client-id' });
  if (faults.length > 0) throw invalid(faults);
}
