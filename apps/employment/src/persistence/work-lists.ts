import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';

/** Who works looks for no work. */
@Injectable()
export class WorkLists {
  /** Takes the person out of every list. Call it holding the board. */
  async leave(tx: Tx, personId: string): Promise<void> {
    await tx.query('delete from ranking where person_id = $1', [personId]);
  }
}
