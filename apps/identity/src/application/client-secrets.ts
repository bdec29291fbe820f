import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Client secrets are 192 random bits, so a plain hash keeps them: nobody can try them out. (Passwords of people are
 * not random and get argon2.)
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Compares in constant time. */
export function secretMatches(hash: string, secret: string): boolean {
  const [known, given] = [Buffer.from(hash), Buffer.from(hashSecret(secret))];
  return known.length === given.length && timingSafeEqual(known, given);
}
