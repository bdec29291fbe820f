import type { Tx } from '#libs/persistence';
import { type AllowancePolicy, allowancePolicies } from '../domain/allowance-policies.js';

export interface WrittenPolicy extends AllowancePolicy {
  /** Null for a row that came with the code. */
  readonly recordedBy: string | null;
}

/** The decisions on allowances as they stand: the rows of the code with those that offices wrote behind them. */
export class AllowancePolicyRows {
  /** Read anew each time: a handful of rows, and money by yesterday's decision would be wrong money. */
  async all(tx: Tx): Promise<WrittenPolicy[]> {
    const rows = await tx.query<{ body: AllowancePolicy; recordedBy: string }[]>(
      'select body, recorded_by as "recordedBy" from allowance_policy_row order by number',
    );
    return [
      ...allowancePolicies.map((row) => ({ ...row, recordedBy: null })),
      ...rows.map(({ body, recordedBy }) => ({ ...body, recordedBy })),
    ];
  }

  /** Lets nobody else write until the commit: whether a row fits depends on those before it. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock table allowance_policy_row in exclusive mode');
  }

  async add(tx: Tx, policy: AllowancePolicy, recordedBy: string, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into allowance_policy_row (id, province_code, body, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)`,
      [policy.id, policy.provinceCode, JSON.stringify(policy), recordedBy, recordedAt],
    );
  }
}
