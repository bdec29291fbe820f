import type { Tx } from '#libs/persistence';

const FACTS = [
  'release',
  'residence',
  'step_taken',
  'counted_as',
  'tranche',
  'establishment_tranche',
  'helped',
  'model_run',
  'completion',
  'counselling',
] as const;

/** Every row of the read model as text, in one order: two read models are the same when these are. */
export async function readModelRows(tx: Tx): Promise<string[]> {
  const rows: string[] = [];
  for (const table of FACTS) {
    const found = await tx.query<{ row: string }[]>(
      `select row_to_json(fact)::text as row from ${table} as fact order by 1`,
    );
    rows.push(...found.map(({ row }) => `${table} ${row}`));
  }
  return rows;
}

/** Takes the pseudonyms of another read model, so that both name the same people alike. Before the first fact. */
export async function takePseudonymsOf(from: Tx, to: Tx): Promise<void> {
  const [row] = await from.query<{ key: Buffer }[]>('select key from pseudonym_key');
  if (!row) throw new Error('the pseudonym key is gone');
  await to.query('update pseudonym_key set key = $1', [row.key]);
}

/** Nothing is counted until the end of this transaction: what is told waits. */
export async function holdStill(tx: Tx): Promise<void> {
  await tx.query(`lock table ${[...FACTS, 'archived_event'].join(', ')} in share row exclusive mode`);
}

/**
 * Takes the facts of the read model of another schema, in the place of one's own; with `before` only those told before that
 * moment. Returns how many.
 */
export async function takeFactsOf(schema: string, tx: Tx, before?: string): Promise<number> {
  let taken = 0;
  for (const table of FACTS) {
    await tx.query(`delete from ${table}`);
    const rows = await tx.query<unknown[]>(
      `insert into ${table} select * from ${schema}.${table} where $1::timestamptz is null or recorded_at < $1 returning 1`,
      [before ?? null],
    );
    taken += rows.length;
  }
  return taken;
}
