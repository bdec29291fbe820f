import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type EstablishmentLoanFact, Facts, type LoanFact } from '../persistence/facts.js';

/** Counts people with a disbursed loan, each once, and every tranche of their money. */
@Injectable()
export class CountLoans {
  constructor(private readonly facts: Facts) {}

  async run(tx: Tx, tranches: readonly LoanFact[]): Promise<void> {
    await this.facts.addLoans(tx, tranches);
    await this.facts.addSteps(tx, 'borrowers', tranches);
  }

  /** Counts establishments apart from people: each dossier once, and every tranche of its money. */
  establishments(tx: Tx, tranches: readonly EstablishmentLoanFact[]): Promise<void> {
    return this.facts.addEstablishmentLoans(tx, tranches);
  }
}
