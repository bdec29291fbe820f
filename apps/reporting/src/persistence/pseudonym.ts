import { createHmac } from 'node:crypto';

/**
 * The name under which reports know a person, a release, a referral, an enrolment or a message: a keyed one-way image of the
 * id, written as a UUID. The id itself is kept with no fact, so there is nothing to erase when a case closes, and without the
 * key nobody finds a person in these rows.
 */
export function pseudonymOf(key: Uint8Array, id: string): string {
  const hex = createHmac('sha256', key).update(id.toLowerCase()).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
