import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '#libs/persistence';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Keyring } from '../persistence/keyring.js';

export interface IssuerSecrets {
  /** Private keys as JWK; the first signs. */
  readonly jwks: { keys: JWK[] };
  /** Sign the provider's cookies. */
  readonly cookieKeys: string[];
}

/** The keys of this issuer: made at its very first start, read at every later one and by every copy. */
export async function issuerSecrets(database: Database): Promise<IssuerSecrets> {
  const keyring = new Keyring();
  return database.read(async (tx) => ({
    jwks: await keyring.keep(tx, 'signing-keys', async () => ({ keys: [await signingKey()] })),
    cookieKeys: await keyring.keep(tx, 'cookie-keys', () => [randomBytes(32).toString('base64url')]),
  }));
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomUUID() };
}
