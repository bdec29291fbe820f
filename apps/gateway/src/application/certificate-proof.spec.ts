import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Claims } from '../domain/certificate-claims.js';
import { examine, holderDigest, isHolder, newCheckCode, type PublicKey } from './certificate-proof.js';

const CODE = 'AB3DE-7FGHJ';
const claims: Claims = {
  ...{
    v: 1,
    no: '38-2027-00001',
    course: 'Hàn hồ quang sơ cấp',
    provider: 'Trung tâm Giả Định',
    occ: '7212',
  },
  ...{
    level: 'elementary',
    from: '2026-12-07',
    done: '2027-02-28',
    holder: holderDigest('Lê Văn Thử', CODE),
  },
};
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key as training makes it: the answer of its endpoint, and a way to sign. */
function aKey(kid: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' }) as unknown as Omit<PublicKey, 'kid'>;
  const signed = (said: object, header: object = { alg: 'EdDSA', kid }): string => {
    const body = `${part(header)}.${part(said)}`;
    return `${body}.${sign(null, Buffer.from(body), privateKey).toString('base64url')}`;
  };
  return { public: { ...jwk, kid }, signed };
}
const [ours, older, foreign] = [aKey('ours'), aKey('older'), aKey('ours')];
const keys = [ours.public, older.public];
const text = ours.signed(claims);

describe('a certificate', () => {
  it('is genuine as text and as address, under every key that ever signed', () => {
    for (const given of [
      text,
      ` ${text}\n`,
      `https://house.test/certificate#${text}`,
      older.signed(claims),
    ]) {
      expect(examine(given, keys)).toEqual({ genuine: true, claims });
    }
  });

  it.each([
    ['', 'not-a-certificate'],
    ['https://house.test/certificate', 'not-a-certificate'],
    ['a.b.c', 'not-a-certificate'],
    [ours.signed({ ...claims, v: 2 }), 'not-a-certificate'],
    [ours.signed(claims, { alg: 'none', kid: 'ours' }), 'not-a-certificate'],
    [ours.signed(claims, { alg: 'HS256', kid: 'ours' }), 'not-a-certificate'],
    [ours.signed(claims, { alg: 'EdDSA', kid: 'nobody' }), 'unknown-key'],
    [foreign.signed(claims), 'signature-broken'],
    [text.replace(part(claims), part({ ...claims, level: 'college' })), 'signature-broken'],
    [text.slice(0, -8), 'signature-broken'],
  ])('that says %s is not: %s', (given, because) => {
    expect(examine(given, keys)).toEqual({ genuine: false, because });
  });

  it('of which any letter is changed is not genuine', () => {
    for (let at = 0; at < text.length - 2; at += 7) {
      const letter = text[at] === 'A' ? 'B' : 'A';
      expect(examine(text.slice(0, at) + letter + text.slice(at + 1), keys).genuine).toBe(false);
    }
  });

  it('belongs to whoever has its name and its code', () => {
    expect(claims.holder).toHaveLength(22);
    for (const [name, code] of [
      ['Lê Văn Thử', CODE],
      ['  lê văn  THỬ ', 'ab3de 7fghj'],
      ['Lê Văn Thử'.normalize('NFD'), 'AB3DE7FGHJ'],
    ] as const)
      expect([name, isHolder(claims, name, code)]).toEqual([name, true]);
    for (const [name, code] of [
      ['Le Van Thu', CODE],
      ['Lê Văn Thư', CODE],
      ['Lê Văn Thử', 'AB3DE-7FGHK'],
      ['', ''],
    ] as const)
      expect([name, isHolder(claims, name, code)]).toEqual([name, false]);
  });

  it('has a code of its own each time', () => {
    const codes = Array.from({ length: 200 }, newCheckCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });
});
