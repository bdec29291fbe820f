import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { PlainDate } from '#libs/kernel';

/** RFC 8037: an Ed25519 key as JWK; `d` is the secret. `kid` is the beginning of its RFC 7638 thumbprint. */
export interface SigningKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly kid: string;
  readonly x: string;
  readonly d: string;
}

/**
 * What a certificate says. No person, no prison, no record: the name stands on the paper only. `holder` is a digest of name
 * and check code, both of which the paper shows, so that the paper proves whose it is to whoever holds it.
 */
export interface CertificateClaims {
  readonly v: 1;
  readonly no: string;
  readonly course: string;
  readonly provider: string;
  /** VSCO, four digits. */
  readonly occ: string;
  readonly level: string;
  readonly from: PlainDate;
  /** Day on which the course was completed. */
  readonly done: PlainDate;
  readonly holder: string;
}

const KID_LENGTH = 11;

export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  const thumbprint = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', kid: thumbprint.slice(0, KID_LENGTH), x, d };
}

/** What everybody may know of a key. */
export const publicPart = ({ kty, crv, kid, x }: SigningKey) => ({
  kty,
  crv,
  kid,
  x,
  alg: 'EdDSA',
  use: 'sig',
});

/** RFC 7515 compact form, `alg` EdDSA. */
export function signed(claims: CertificateClaims, key: SigningKey): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'EdDSA', kid: key.kid })}.${part(claims)}`;
  const secret = createPrivateKey({ key: { ...key }, format: 'jwk' });
  return `${body}.${sign(null, Buffer.from(body), secret).toString('base64url')}`;
}
