import type { Tx } from '#libs/persistence';

/** What one handler of this service did with one message. A handler that has not seen it yet is not listed: it is pending. */
export interface HandlerDelivery {
  readonly handler: string;
  readonly status: 'done' | 'retrying' | 'dead';
  /** ISO 8601: when it was done, or failed last. */
  readonly at: string;
  readonly durationMs: number | null;
  /** The handler's own line when done; the error's code otherwise. */
  readonly summary: string | null;
  readonly attempts: number;
  /** ISO 8601: when it will be tried again. */
  readonly nextAt: string | null;
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** For the journey of a message through this service, by handler. */
export function deliveriesOf(tx: Tx, messageId: string): Promise<HandlerDelivery[]> {
  return tx.query<HandlerDelivery[]>(
    `select handler, 'done' as status, ${iso('processed_at')} as at, duration_ms as "durationMs", summary,
            1 as attempts, null as "nextAt"
     from inbox where message_id = $1
     union all
     select handler, status, ${iso('failed_at')}, null, error_code, attempt, ${iso('next_at')}
     from delivery_attempt a where message_id = $1
       and not exists (select 1 from inbox i where i.message_id = a.message_id and i.handler = a.handler)
     order by handler`,
    [messageId],
  );
}
