import { afterCommit, type Database } from '#libs/persistence';

/** News of one kind for which no queue stood when it was published. */
export interface ParkedKind {
  readonly type: string;
  readonly reason: string;
  readonly count: number;
  /** ISO 8601; of the oldest. */
  readonly since: string;
}

const BATCH = 1_000;
const BACK_INTO_OUTBOX = `
  with back as (
    delete from outbox_parked where id = any (array(
      select id from outbox_parked where type = $1 and parked_at <= $2 order by parked_at, id limit $3 for update skip locked))
    returning id, type, envelope, parked_at)
  insert into outbox (id, type, envelope) select id, type, envelope from back order by parked_at, id returning id`;

/** What a person works with who has brought the reader of news back, or set it up at last. The inbox makes it safe. */
export class ParkedMessages {
  constructor(
    private readonly database: Database,
    private readonly wakeRelay: () => void,
  ) {}

  /** By kind, the longest parked first. */
  kinds(): Promise<ParkedKind[]> {
    return this.database.read((tx) =>
      tx.query<ParkedKind[]>(
        `select type, reason, count(*)::int as count,
           to_char(min(parked_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
         from outbox_parked group by type, reason order by min(parked_at), type`,
      ),
    );
  }

  /** Publishes all of a kind again that are parked now, oldest first; returns how many. Who has no reader yet is parked again. */
  async publishAgain(type: string): Promise<number> {
    const [now] = await this.database.read((tx) =>
      tx.query<{ now: string }[]>('select clock_timestamp()::text as now'),
    );
    let published = 0;
    for (let last = BATCH; last === BATCH; published += last) {
      last = await this.database.transaction(async (tx) => {
        const moved = await tx.query<unknown[]>(BACK_INTO_OUTBOX, [type, now?.now, BATCH]);
        afterCommit(tx, 'outbox', this.wakeRelay);
        return moved.length;
      });
    }
    return published;
  }
}
