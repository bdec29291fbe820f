import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type LoanFact } from '../persistence/facts.js';

/** Counts people with a disbursed loan, each once, and every tranche of their money. */
@Injectable()
export class CountLoans {
  constructor(private readonly facts: Facts) {}

  async run(tx: Tx, tranches: readonly LoanFact[]): Promise<void> {
    await this.facts.addLoans(tx, tranches);
    await this.facts.addSteps(tx, 'borrowers', tranches);
  }
}
