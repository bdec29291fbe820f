import { notFound } from '#libs/kernel';
import type { Database, Tx } from '#libs/persistence';
import type { Bus } from './bus/bus.js';
import type { Counts } from './counts.js';

/** A message that a handler could not handle, and why. */
export interface DeadLetter {
  readonly id: string;
  /** Null when the message was too broken to have one. */
  readonly messageId: string | null;
  readonly handler: string;
  readonly type: string | null;
  readonly errorCode: string;
  readonly error: string;
  readonly attempts: number;
  /** ISO 8601 */
  readonly diedAt: string;
  readonly replayedAt: string | null;
}

export interface DeadLetterWithEnvelope extends DeadLetter {
  readonly envelope: string;
}

export interface DeadLetterFilter {
  readonly handler?: string;
  /** Replayed ones too. */
  readonly all?: boolean;
  /** At most; 50 when left out. */
  readonly limit?: number;
  /** Letters that died before the one of this id. */
  readonly before?: string;
}

const COLUMNS = `id, message_id as "messageId", handler, type, error_code as "errorCode", error, attempts,
  to_char(died_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "diedAt",
  to_char(replayed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "replayedAt"`;

/** What a person works with who repairs a cause and lets the messages run again. The inbox makes replaying safe. */
export class DeadLetters {
  constructor(
    private readonly service: string,
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly counts: Counts,
  ) {}

  /** Newest first. */
  list({ handler, all = false, limit = 50, before }: DeadLetterFilter = {}): Promise<DeadLetter[]> {
    return this.database.read((tx) =>
      tx.query<DeadLetter[]>(
        `select ${COLUMNS} from dead_letter
           where ($1::text is null or handler = $1) and ($2 or replayed_at is null)
             and ($4::uuid is null or (died_at, id) < (select died_at, id from dead_letter where id = $4))
           order by died_at desc, id desc limit $3`,
        [handler ?? null, all, limit, before ?? null],
      ),
    );
  }

  /** Throws DomainError not-found. */
  async show(id: string): Promise<DeadLetterWithEnvelope> {
    const [letter] = await this.database.read((tx) =>
      tx.query<DeadLetterWithEnvelope[]>(`select ${COLUMNS}, envelope from dead_letter where id = $1`, [id]),
    );
    if (!letter) throw notFound('dead-letter-not-found');
    return letter;
  }

  /** Sends one back to its handler. Throws DomainError not-found. */
  async replay(id: string): Promise<void> {
    await this.show(id);
    await this.replayWhere('id = $1', id, 1);
  }

  /** Sends all that wait of one handler back to it, oldest first; returns how many. */
  async replayAll(handler: string): Promise<number> {
    let replayed = 0;
    for (let last = 100; last === 100; replayed += last) {
      last = await this.replayWhere('handler = $1 and replayed_at is null', handler, 100);
    }
    return replayed;
  }

  private replayWhere(condition: string, value: string, limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const letters = await tx.query<
        { id: string; messageId: string; handler: string; type: string | null; envelope: string }[]
      >(
        `select id, coalesce(message_id, id) as "messageId", handler, type, envelope from dead_letter
         where ${condition} order by died_at, id limit $2 for update skip locked`,
        [value, limit],
      );
      // sent before it is marked: a crash in between replays twice, which the inbox makes harmless
      for (const { messageId, handler, type, envelope } of letters) {
        await this.bus.sendTo(`${this.service}.${handler}`, { id: messageId, type: type ?? '', envelope });
      }
      await this.markReplayed(tx, letters);
      this.counts.add('replayed', letters.length);
      return letters.length;
    });
  }

  private async markReplayed(tx: Tx, letters: readonly { id: string; messageId: string }[]): Promise<void> {
    await tx.query(`update dead_letter set replayed_at = clock_timestamp() where id = any($1::uuid[])`, [
      letters.map(({ id }) => id),
    ]);
    await tx.query(`delete from delivery_attempt where status = 'dead' and message_id = any($1::uuid[])`, [
      letters.map(({ messageId }) => messageId),
    ]);
  }
}
