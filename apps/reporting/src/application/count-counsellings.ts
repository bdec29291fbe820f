import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type CounsellingFact, Facts } from '../persistence/facts.js';

/** Counts people who were counselled, each once, for as long as one of their counsellings stands. */
@Injectable()
export class CountCounsellings {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, counsellings: readonly CounsellingFact[]): Promise<void> {
    return this.facts.addCounsellings(tx, counsellings);
  }
}
