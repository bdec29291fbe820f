import type { ClientBase } from 'pg';
import type { Tx } from './tx.js';

/**
 * Runs a statement that PostgreSQL parses and plans once per connection: for the few large ones on a hot path (a CTE of six
 * inserts costs 0.9 ms to plan and 0.6 ms to run). `name` stands for this one text in the whole service. Answers the rows.
 */
export async function prepared<T>(tx: Tx, name: string, text: string, values: unknown[]): Promise<T[]> {
  if (!tx.queryRunner) throw new Error('not inside Database.transaction()');
  const client = (await tx.queryRunner.connect()) as ClientBase;
  const { rows } = await client.query({ name, text, values });
  return rows as T[];
}
