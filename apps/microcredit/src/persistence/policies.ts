import type { Tx } from '#libs/persistence';
import { type OfficeRow, withOfficeRows } from '../domain/amend-policy.js';
import { policyBook, type PolicyBook } from '../domain/policy.js';

export interface RecordedRow extends OfficeRow {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The law as it stands: the rows of the code with those that offices wrote behind them. */
export class Policies {
  /** Read anew each time: a handful of rows, and an answer by yesterday's law would be a wrong one. */
  async book(tx: Tx): Promise<PolicyBook> {
    return withOfficeRows(policyBook, await this.written(tx));
  }

  /** What offices wrote, oldest first. */
  async written(tx: Tx): Promise<RecordedRow[]> {
    return tx.query<RecordedRow[]>(
      `select series, version, body as row, recorded_by as "recordedBy", recorded_at as "recordedAt" from policy_row order by number`,
    );
  }

  /** Lets nobody else write until the commit: a row is built on the one before. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock table policy_row in exclusive mode');
  }

  async add(tx: Tx, { series, version, row, recordedBy, recordedAt }: RecordedRow): Promise<void> {
    await tx.query(
      'insert into policy_row (series, version, body, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)',
      [series, version, JSON.stringify(row), recordedBy, recordedAt.toISOString()],
    );
  }
}
