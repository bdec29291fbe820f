import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { lastActsOf, type Referral, type ReferralState } from '../domain/referral.js';
import type { NeededDocument } from '../domain/answer.js';
import { documentsForIndividual } from '../domain/documents.js';
import { People } from '../persistence/people.js';
import { Referrals } from '../persistence/referrals.js';
import type { Applicant } from '../persistence/schemas.js';
import { factsOf } from './screen-people.js';
import type { Areas } from './list-prescreens.js';

export interface ReferralsAsked {
  readonly areas: Areas;
  readonly status?: ReferralState | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Reads referrals for those who work on them. */
@Injectable()
export class ShowReferrals {
  constructor(
    private readonly referrals: Referrals,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  list(tx: Tx, { status, ...asked }: ReferralsAsked): Promise<Referral[]> {
    return this.referrals.list(tx, { ...asked, lastActs: status && lastActsOf(status) });
  }

  one(tx: Tx, id: string): Promise<Referral | null> {
    return this.referrals.byId(tx, id);
  }

  /** Holds off every other act on the person until the commit. */
  toAct(tx: Tx, id: string): Promise<Referral | null> {
    return this.referrals.toAct(tx, id);
  }

  /** What the dossier needs today (Điều 3, Điều 4); form 01 counts as there once the commune has confirmed the list. */
  async documents(tx: Tx, referral: Referral): Promise<NeededDocument[]> {
    const applicant = await this.people.byId(tx, referral.personId);
    if (!applicant) throw notFound();
    const { purpose, amount, termMonths } = referral;
    return documentsForIndividual({ ...factsOf(applicant), purpose, amount, termMonths }, this.clock.today());
  }

  applicant(tx: Tx, personId: string): Promise<Applicant | null> {
    return this.people.byId(tx, personId);
  }
}
