import type { Tx } from '#libs/persistence';

/** How a session stands in the database. */
export interface SessionRow {
  readonly id: string;
  readonly subject: string;
  readonly sealed: string;
  readonly access_ends_at: Date;
  readonly created_at: Date;
  readonly seen_at: Date;
}

const COLUMNS = 'id, subject, sealed, access_ends_at, created_at, seen_at';

/** Sessions of the pages, by the hash of their cookie. */
export class WebSessions {
  async find(tx: Tx, id: string): Promise<SessionRow | undefined> {
    return (await tx.query<SessionRow[]>(`select ${COLUMNS} from web_session where id = $1`, [id]))[0];
  }

  /** Others wait: a refresh token is good for one use. */
  async lock(tx: Tx, id: string): Promise<SessionRow | undefined> {
    return (
      await tx.query<SessionRow[]>(`select ${COLUMNS} from web_session where id = $1 for update`, [id])
    )[0];
  }

  async add(tx: Tx, row: SessionRow): Promise<void> {
    await tx.query(`insert into web_session (${COLUMNS}) values ($1, $2, $3, $4, $5, $6)`, [
      ...[row.id, row.subject, row.sealed, row.access_ends_at, row.created_at, row.seen_at],
    ]);
  }

  async renew(
    tx: Tx,
    { id, sealed, access_ends_at: endsAt }: Pick<SessionRow, 'id' | 'sealed' | 'access_ends_at'>,
  ) {
    await tx.query('update web_session set sealed = $2, access_ends_at = $3 where id = $1', [
      id,
      sealed,
      endsAt,
    ]);
  }

  async seen(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query('update web_session set seen_at = $2 where id = $1', [id, at]);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from web_session where id = $1', [id]);
  }

  async removeEnded(
    tx: Tx,
    { idleSince, createdBefore }: { idleSince: Date; createdBefore: Date },
  ): Promise<void> {
    await tx.query('delete from web_session where seen_at < $1 or created_at < $2', [
      idleSince,
      createdBefore,
    ]);
  }
}
