import type { Tx } from '#libs/persistence';

/** Secrets of this issuer: made once by whichever copy comes first, then the same for all copies and every restart. */
export class Keyring {
  async keep<T>(tx: Tx, name: string, make: () => T | Promise<T>): Promise<T> {
    const known = await this.find<T>(tx, name);
    if (known !== undefined) return known;
    await tx.query(`insert into secret (name, value) values ($1, $2) on conflict (name) do nothing`, [
      name,
      JSON.stringify(await make()),
    ]);
    return (await this.find<T>(tx, name)) as T;
  }

  private async find<T>(tx: Tx, name: string): Promise<T | undefined> {
    const [row] = await tx.query<{ value: T }[]>(`select value from secret where name = $1`, [name]);
    return row?.value;
  }
}
