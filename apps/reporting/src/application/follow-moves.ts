import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type ResidenceFact } from '../persistence/facts.js';

/** Keeps where people live: from then on they are counted there. */
@Injectable()
export class FollowMoves {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, moves: readonly ResidenceFact[]): Promise<void> {
    return this.facts.addResidences(tx, moves);
  }
}
