import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { SigningKey } from '../domain/certificate.js';

interface Issued {
  readonly enrolmentId: string;
  readonly courseId: string;
  readonly provinceCode: string;
  readonly completedOn: PlainDate;
}

export interface Revocation {
  readonly on: PlainDate;
  readonly reason: string;
}

/** Numbers of certificates, and the keys that sign them. */
export class Certificates {
  /** The number of an enrolment's certificate; the next one of its province and year when it has none yet. */
  async issue(
    tx: Tx,
    { enrolmentId, courseId, provinceCode, completedOn }: Issued,
    today: PlainDate,
  ): Promise<string> {
    const known = await tx.query<{ number: string }[]>(
      `select number from certificate where enrolment_id = $1 and revoked_on is null`,
      [enrolmentId],
    );
    if (known[0]) return known[0].number;
    const year = Number(completedOn.slice(0, 4));
    const [row] = await tx.query<{ last: number }[]>(
      `insert into certificate_counter (province_code, year, last) values ($1, $2, 1)
       on conflict (province_code, year) do update set last = certificate_counter.last + 1 returning last`,
      [provinceCode, year],
    );
    const number = `${provinceCode}-${String(year)}-${String(row?.last ?? 0).padStart(5, '0')}`;
    await tx.query(
      `insert into certificate (number, enrolment_id, course_id, completed_on, issued_on) values ($1, $2, $3, $4, $5)`,
      [number, enrolmentId, courseId, completedOn, today],
    );
    return number;
  }

  /** The certificate of an enrolment proves nothing any more; its number stays taken. */
  async revoke(tx: Tx, enrolmentId: string, { on, reason }: Revocation): Promise<void> {
    await tx.query(
      `update certificate set revoked_on = $2, revoked_because = $3 where enrolment_id = $1 and revoked_on is null`,
      [enrolmentId, on, reason],
    );
  }

  /** When and why a certificate was revoked; null of one that stands, and of a number that was never given. */
  async revocation(tx: Tx, number: string): Promise<Revocation | null> {
    const [row] = await tx.query<Revocation[]>(
      `select revoked_on::text as "on", revoked_because as reason from certificate
       where number = $1 and revoked_on is not null`,
      [number],
    );
    return row ?? null;
  }

  /** Newest first; the first one is made by whichever copy of the service comes first. */
  async keys(tx: Tx, make: () => SigningKey, now: Date): Promise<SigningKey[]> {
    const known = await this.keysNow(tx);
    if (known.length > 0) return known;
    await tx.query(
      `insert into certificate_key (number, jwk, made_at) values (1, $1, $2) on conflict (number) do nothing`,
      [JSON.stringify(make()), now],
    );
    return this.keysNow(tx);
  }

  private async keysNow(tx: Tx): Promise<SigningKey[]> {
    const rows = await tx.query<{ jwk: SigningKey }[]>(
      'select jwk from certificate_key order by number desc',
    );
    return rows.map(({ jwk }) => jwk);
  }
}
