import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { pseudonymOf } from './pseudonym.js';

/** The names under which this read model knows people and whatever else has an id. */
@Injectable()
export class Pseudonyms {
  #key: Buffer | undefined;

  async of(tx: Tx, ids: readonly string[]): Promise<string[]> {
    if (!this.#key) {
      const [row] = await tx.query<{ key: Buffer }[]>('select key from pseudonym_key');
      if (!row) throw new Error('the pseudonym key is gone');
      this.#key = row.key;
    }
    const key = this.#key;
    return ids.map((id) => pseudonymOf(key, id));
  }
}

/** For what comes from the archive, where everything stands under its pseudonym already. */
export const asTheyAre: Pick<Pseudonyms, 'of'> = { of: (_tx, ids) => Promise.resolve([...ids]) };
