import type { Tx } from '#libs/persistence';

const FACTS = ['release', 'residence', 'step_taken', 'counted_as', 'tranche', 'helped'] as const;

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
