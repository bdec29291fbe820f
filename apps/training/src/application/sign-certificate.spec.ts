import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { CertificateClaims } from '../domain/certificate.js';
import { newSigningKey, publicPart, signed } from './sign-certificate.js';

const claims: CertificateClaims = {
  ...{
    v: 1,
    no: '38-2027-00001',
    course: 'Hàn hồ quang sơ cấp',
    provider: 'Trung tâm Giả Định',
    occ: '7212',
  },
  ...{ level: 'elementary', from: '2026-12-07', done: '2027-02-28', holder: 'x'.repeat(22) },
};

it('is a JWS that anybody with the public key verifies, and that no other key made', () => {
  const [key, other] = [newSigningKey(), newSigningKey()];
  const text = signed(claims, key);
  const [header = '', payload = '', signature = ''] = text.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(read(header)).toEqual({ alg: 'EdDSA', kid: key.kid });
  expect(read(payload)).toEqual(claims);
  const holds = (jwk: object): boolean =>
    verify(
      null,
      Buffer.from(`${header}.${payload}`),
      createPublicKey({ key: { ...jwk }, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
  expect([holds(publicPart(key)), holds(publicPart(other))]).toEqual([true, false]);
  expect(publicPart(key)).not.toHaveProperty('d');
  expect(key.kid).not.toBe(other.kid);
});
