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
