import { createHash, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto';
import type { Claims } from '../domain/certificate-claims.js';

/** The public part of a key that signs certificates (RFC 8037). */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly kid: string;
  readonly x: string;
}

export const FAULTS = ['not-a-certificate', 'unknown-key', 'signature-broken'] as const;
export type Finding =
  | { readonly genuine: true; readonly claims: Claims }
  | { readonly genuine: false; readonly because: (typeof FAULTS)[number] };

const TEXT = /(?:^|#)([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\s*$/;
const ALGORITHM = 'EdDSA'; // the text does not choose: nothing else is accepted

/** Is this, the text of the code or the address that holds it, signed by one of these keys? Asks nobody. */
export function examine(given: string, keys: readonly PublicKey[]): Finding {
  const [, header = '', payload = '', signature = ''] = TEXT.exec(given.trim()) ?? [];
  const said = parsed(header) as { alg?: string; kid?: string } | undefined;
  const claims = parsed(payload) as Claims | undefined;
  if (said?.alg !== ALGORITHM || claims?.v !== 1) return { genuine: false, because: 'not-a-certificate' };
  const key = keys.find(({ kid }) => kid === said.kid);
  if (key?.kty !== 'OKP' || key.crv !== 'Ed25519') return { genuine: false, because: 'unknown-key' };
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  const content = Buffer.from(`${header}.${payload}`);
  return verify(null, content, publicKey, Buffer.from(signature, 'base64url'))
    ? { genuine: true, claims }
    : { genuine: false, because: 'signature-broken' };
}

function parsed(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Crockford's letters and figures: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10; // 50 bits: nobody finds the name behind a digest by trying

/** Printed on the paper beside the name; `AB3DE-7FGHJ`. */
export function newCheckCode(): string {
  const code = [...randomBytes(CODE_LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

const DIGEST_BYTES = 16;

/** Ties a name to a certificate without writing it there. Case, spaces and dashes do not matter; marks do. */
export function holderDigest(fullName: string, code: string): string {
  const name = fullName.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi');
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const digest = createHash('sha256').update(`${name}\n${letters}`).digest();
  return digest.subarray(0, DIGEST_BYTES).toString('base64url');
}

export function isHolder({ holder }: Claims, fullName: string, code: string): boolean {
  const [said, found] = [Buffer.from(holder), Buffer.from(holderDigest(fullName, code))];
  return said.length === found.length && timingSafeEqual(said, found);
}
