import { Injectable } from '@nestjs/common';
import { Clock, conflict } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CertificateClaims, SigningKey } from '../domain/certificate.js';
import { stateOf } from '../domain/enrolment.js';
import { Certificates, type Revocation } from '../persistence/certificates.js';
import { Courses } from '../persistence/courses.js';
import type { Enrolment } from '../persistence/enrolments.js';
import { newSigningKey, signed } from './sign-certificate.js';

export type { Revocation };

export interface Certificate {
  readonly claims: CertificateClaims;
  /** Compact JWS. */
  readonly text: string;
  readonly communeCode: string;
  readonly provinceCode: string;
}

/** Signs that a course was completed. Who completed it, the paper says; we sign the digest that ties the two together. */
@Injectable()
export class Certify {
  constructor(
    private readonly courses: Courses,
    private readonly certificates: Certificates,
    private readonly clock: Clock,
  ) {}

  /** Every key that ever signed, so that old papers stay good. The first signs. */
  keys(tx: Tx): Promise<SigningKey[]> {
    return this.certificates.keys(tx, newSigningKey, this.clock.now());
  }

  /** When and why the certificate of this number was revoked. */
  revocation(tx: Tx, number: string): Promise<Revocation | null> {
    return this.certificates.revocation(tx, number);
  }

  /** Throws conflict `not-completed`. */
  async run(tx: Tx, enrolment: Enrolment, holder: string): Promise<Certificate> {
    const { id, acts, courseId, startsOn } = enrolment;
    if (stateOf(acts) !== 'completed') throw conflict('not-completed');
    const course = await this.courses.byId(tx, courseId);
    const completedOn = acts.at(-1)?.on;
    const [key] = await this.keys(tx);
    if (!course || !key || completedOn === undefined) throw new Error('a completion without course or key');
    const { communeCode, provinceCode, name, provider, occupationCode, level } = course;
    const issued = { enrolmentId: id, courseId, provinceCode, completedOn };
    const claims: CertificateClaims = {
      ...{ v: 1, no: await this.certificates.issue(tx, issued, this.clock.today()) },
      ...{ course: name, provider, occ: occupationCode, level, from: startsOn, done: completedOn, holder },
    };
    return { claims, text: signed(claims, key), communeCode, provinceCode };
  }
}
