import type { Sourced } from './sourced.js';

/** A licence or certificate that a vacancy may ask for. */
export interface Licence extends Sourced {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** All licences of the list. */
export function licences(): readonly Licence[] {
  throw new Error('pending');
}

export function isLicence(code: unknown): code is string {
  throw new Error(`pending ${String(code)}`);
}

/** True when someone who holds `held` may do what `required` stands for (a C driver may drive what B allows). */
export function licenceCovers(held: string, required: string): boolean {
  throw new Error(`pending ${held} ${required}`);
}
