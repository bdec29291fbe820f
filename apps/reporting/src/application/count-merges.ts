import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type MergeFact } from '../persistence/facts.js';

/** Two records of one person count once, from the day on which it was found; two people count twice again. */
@Injectable()
export class CountMerges {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, merges: readonly MergeFact[]): Promise<void> {
    return this.facts.addMerges(tx, merges);
  }
}
