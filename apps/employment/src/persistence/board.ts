import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

const LOCK = `hashtext('employment'), hashtext('ranking')`;

/**
 * Keeps every list complete: a candidate is ranked against all open vacancies and a vacancy against all candidates, and
 * neither may miss the other when both arrive at once. Who changes candidates holds the board together with others of its
 * kind; who changes vacancies holds it alone.
 */
@Injectable()
export class Board {
  /** For statements that name candidates. Use it in a statement of its own: the next one then sees what the wait was for. */
  static readonly lockShared = `pg_advisory_xact_lock_shared(${LOCK})`;

  /** Takes the board alone until the end of `tx`, and marks that the set of open vacancies changes. */
  async takeAlone(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(${LOCK})`);
    await tx.query('update ranking_board set revision = revision + 1');
  }

  /**
   * What stored ranks no longer agree with on `day`: outcomes whose date has come, vacancies whose last day is over, and
   * weights. Three looks at an index, so that every reader may ask.
   */
  async staleness(tx: Tx, day: PlainDate): Promise<Staleness> {
    const rows = await tx.query<Staleness[]>(
      // the first entry of an index each; `exists (… <= $1)` would read the whole table until its statistics are known
      `select coalesce((select min(changes_on) <= $1 from ranking where changes_on is not null), false) as outcomes,
              coalesce((select min(closes_on) < $1 from vacancy where status = 'open'), false) as vacancies,
              policy_version as "policyVersion" from ranking_board`,
      [day],
    );
    if (!rows[0]) throw new Error('ranking_board is empty');
    return rows[0];
  }

  /** Notes which weights the stored ranks were made with. */
  async notePolicy(tx: Tx, policyVersion: string): Promise<void> {
    await tx.query('update ranking_board set policy_version = $1', [policyVersion]);
  }
}

export interface Staleness {
  readonly outcomes: boolean;
  readonly vacancies: boolean;
  readonly policyVersion: string;
}
