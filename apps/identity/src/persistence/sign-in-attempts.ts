import type { Tx } from '#libs/persistence';

/** How often somebody tried to sign in, counted for all copies of this service together. */
export class SignInAttempts {
  /** Counts one more; returns how many there were in the last 60 seconds and after how many seconds one falls out. */
  async count(tx: Tx, key: string): Promise<{ attempts: number; secondsUntilFree: number }> {
    await tx.query(`insert into sign_in_attempt (key) values ($1) on conflict do nothing`, [key]);
    const [row] = await tx.query<{ attempts: number; secondsUntilFree: number }[]>(
      `select count(*)::integer as attempts,
              greatest(1, ceil(extract(epoch from min(at) + interval '60 seconds' - clock_timestamp())))::integer
                as "secondsUntilFree"
       from sign_in_attempt where key = $1 and at > clock_timestamp() - interval '60 seconds'`,
      [key],
    );
    return row ?? { attempts: 1, secondsUntilFree: 60 };
  }

  async removeOld(tx: Tx): Promise<void> {
    await tx.query(`delete from sign_in_attempt where at < now() - interval '5 minutes'`);
  }
}
