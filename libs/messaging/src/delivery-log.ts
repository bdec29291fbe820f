import { isUuid, newId } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import type { Delivery } from './bus/bus.js';
import type { Cause } from './failure.js';

export interface Failed {
  readonly delivery: Delivery;
  readonly error: unknown;
}

/** Writes down what went wrong with the messages of one handler: for the journey, and for whoever has to mend it. */
export class DeliveryLog {
  constructor(
    private readonly database: Database,
    private readonly handler: string,
  ) {}

  async noteRetry({ id, failures }: Delivery, cause: Cause, delayMs: number): Promise<void> {
    await this.attempt(id, failures + 1, 'retrying', cause, new Date(Date.now() + delayMs));
  }

  /** Keeps the message whole, with its true cause. The same message dying twice (also by a crash in between) is one dead letter. */
  async bury(delivery: Delivery, cause: Cause): Promise<void> {
    const { id, type, envelope, failures } = delivery;
    const messageId = isUuid(id) ? id : null;
    await this.database.transaction(async (tx) => {
      await tx.query(`delete from dead_letter where handler = $1 and message_id = $2`, [
        this.handler,
        messageId,
      ]);
      await tx.query(
        `insert into dead_letter (id, message_id, handler, type, envelope, error_code, error, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), messageId, this.handler, type, storable(envelope), cause.code, cause.text, failures + 1],
      );
      if (messageId)
        await tx.query(UPSERT_ATTEMPT, [
          id,
          this.handler,
          failures + 1,
          'dead',
          cause.code,
          cause.text,
          null,
        ]);
    });
  }

  /** How often messages were begun and, as far as is known, never ended; those that never were are left out. */
  async startsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.read((tx) =>
      tx.query<{ id: string; attempt: number }[]>(
        `select message_id id, attempt from delivery_attempt
         where handler = $1 and message_id = any($2) and error_code = $3`,
        [this.handler, ids, BEGUN],
      ),
    );
    return new Map(rows.map(({ id, attempt }) => [id, attempt]));
  }

  /** Notes, durably, that messages are about to be handled which may end the process; returns the most starts of one. */
  async noteStarts(ids: readonly string[]): Promise<number> {
    const rows = await this.database.read((tx) =>
      tx.query<{ attempt: number }[]>(
        `insert into delivery_attempt (message_id, handler, attempt, status, error_code, error)
           select id, $2, 1, 'retrying', $3, 'begun' from unnest($1::uuid[]) as id
           on conflict (message_id, handler) do update set
             attempt = case when delivery_attempt.error_code = $3 then delivery_attempt.attempt + 1 else 1 end,
             error_code = $3, error = 'begun', status = 'retrying', failed_at = clock_timestamp(), next_at = null
           returning attempt`,
        [ids, this.handler, BEGUN],
      ),
    );
    return Math.max(0, ...rows.map(({ attempt }) => attempt));
  }

  /** The messages succeeded after all. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.database.read((tx) =>
      tx.query(`delete from delivery_attempt where message_id = any($1) and handler = $2`, [
        ids,
        this.handler,
      ]),
    );
  }

  private async attempt(
    id: string,
    attempt: number,
    status: string,
    cause: Cause,
    next: Date | null,
  ): Promise<void> {
    await this.database.read((tx) =>
      tx.query(UPSERT_ATTEMPT, [id, this.handler, attempt, status, cause.code, cause.text, next]),
    );
  }
}

const BEGUN = 'handler-process-ended';

const UPSERT_ATTEMPT = `
  insert into delivery_attempt (message_id, handler, attempt, status, error_code, error, next_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (message_id, handler) do update set attempt = excluded.attempt, status = excluded.status,
    error_code = excluded.error_code, error = excluded.error, failed_at = clock_timestamp(), next_at = excluded.next_at`;

// PostgreSQL text cannot hold the NUL character; a message that does is unreadable anyway
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');
