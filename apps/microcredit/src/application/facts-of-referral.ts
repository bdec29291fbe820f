import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { EstablishmentFacts, IndividualFacts } from '../domain/facts.js';
import type { Establishment, Referral } from '../domain/referral.js';
import { People } from '../persistence/people.js';
import { factsOf } from './screen-people.js';

/** What the law looks at, with what the dossier asks for now. */
@Injectable()
export class FactsOfReferral {
  constructor(private readonly people: People) {}

  /** Throws not-found when nothing of the person is held. */
  async run(tx: Tx, referral: Referral): Promise<IndividualFacts | EstablishmentFacts> {
    const { borrower, purpose, amount, termMonths } = referral;
    if (borrower.kind === 'establishment') {
      const planConfirmed = referral.acts.some(({ act }) => act === 'confirm-plan');
      return establishmentFacts(borrower, { amount, termMonths }, planConfirmed);
    }
    const applicant = await this.people.byId(tx, borrower.personId);
    if (!applicant) throw notFound();
    return { ...factsOf(applicant), purpose, amount, termMonths };
  }
}

export const establishmentFacts = (
  { reference: _number, ...said }: Establishment,
  ask: Pick<Referral, 'amount' | 'termMonths'>,
  planConfirmed: boolean,
): EstablishmentFacts => ({ ...said, ...ask, planConfirmed });
