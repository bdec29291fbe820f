import type { Tx } from '#libs/persistence';
import type { Account } from '../domain/account.js';

const COLUMNS = `id, username, password_hash as "passwordHash", role, areas`;

export class Accounts {
  async withUsername(tx: Tx, username: string): Promise<Account | undefined> {
    return first(await tx.query(`select ${COLUMNS} from account where username = $1`, [username]));
  }

  async withId(tx: Tx, id: string): Promise<Account | undefined> {
    return first(await tx.query(`select ${COLUMNS} from account where id = $1`, [id]));
  }

  /** Adds it, or gives the account of this name its new password and rights; the id stays. */
  async save(tx: Tx, { id, username, passwordHash, role, areas }: Account): Promise<void> {
    await tx.query(
      `insert into account (id, username, password_hash, role, areas) values ($1, $2, $3, $4, $5)
       on conflict (username) do update
         set password_hash = excluded.password_hash, role = excluded.role, areas = excluded.areas`,
      [id, username, passwordHash, role, areas],
    );
  }

  async remove(tx: Tx, username: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(`delete from account where username = $1`, [
      username,
    ]);
    return count > 0;
  }
}

const first = (rows: unknown): Account | undefined => (rows as Account[])[0];
