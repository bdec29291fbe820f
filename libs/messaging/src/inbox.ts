import { atCommit, prepared, type Tx } from '#libs/persistence';

/** Remembers the messages in the handler's transaction and returns the ids that were not known: only they may have effects. */
export async function insertIntoInbox(tx: Tx, handler: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await prepared<{ message_id: string }>(
    tx,
    'inbox-insert',
    `insert into inbox (message_id, handler) select id, $2 from unnest($1::uuid[]) as id
     on conflict do nothing returning message_id`,
    [ids, handler],
  );
  return new Set(rows.map((row) => row.message_id));
}

/** Which of the messages the handler has done already. */
export async function knownToInbox(tx: Tx, handler: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ message_id: string }[]>(
    `select message_id from inbox where handler = $2 and message_id = any($1::uuid[])`,
    [ids, handler],
  );
  return new Set(rows.map((row) => row.message_id));
}

/** What the journey shows of messages that the handler spoke about, written with the commit. Others keep only their time. */
export function recordOutcome(
  tx: Tx,
  handler: string,
  summaries: ReadonlyMap<string, string>,
  durationMs: number,
): void {
  if (summaries.size === 0) return;
  atCommit(tx, () => ({
    name: 'inbox-outcome',
    text: `update inbox set summary = told.summary, duration_ms = $4
     from unnest($1::uuid[], $2::text[]) as told(id, summary)
     where message_id = told.id and handler = $3`,
    values: [
      [...summaries.keys()],
      [...summaries.values()].map((text) => text.slice(0, 200)),
      handler,
      durationMs,
    ],
  }));
}

/** Forgets messages older than `days`. It must be longer than any dead letter may wait for its replay. */
export async function pruneInbox(tx: Tx, days = 90): Promise<number> {
  const [, removed] = await tx.query<[unknown, number]>(
    `delete from inbox where processed_at < now() - make_interval(days => $1)`,
    [days],
  );
  return removed;
}
