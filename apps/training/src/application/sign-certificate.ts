import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { CertificateClaims, SigningKey } from '../domain/certificate.js';

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
