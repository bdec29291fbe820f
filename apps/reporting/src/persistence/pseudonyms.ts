import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { pseudonymOf } from './pseudonym.js';

/** The names under which this read model knows people. */
@Injectable()
export class Pseudonyms {
  #key: Buffer | undefined;

  async of(tx: Tx, personIds: readonly string[]): Promise<string[]> {
    if (!this.#key) {
      const [row] = await tx.query<{ key: Buffer }[]>('select key from pseudonym_key');
      if (!row) throw new Error('the pseudonym key is gone');
      this.#key = row.key;
    }
    const key = this.#key;
    return personIds.map((personId) => pseudonymOf(key, personId));
  }
}

/** For what comes from the archive, where people stand under their pseudonyms already. */
export const asTheyAre: Pick<Pseudonyms, 'of'> = { of: (_tx, personIds) => Promise.resolve([...personIds]) };
