import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { lastActsOf, type Referral, type ReferralState } from '../domain/referral.js';
import type { NeededDocument } from '../domain/answer.js';
import { People } from '../persistence/people.js';
import { Referrals } from '../persistence/referrals.js';
import type { Applicant } from '../persistence/schemas.js';
import { FactsOfReferral } from './facts-of-referral.js';
import { type AnswerWithTerms, ShowPrescreen } from './show-prescreen.js';
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
    private readonly factsOfReferral: FactsOfReferral,
    private readonly showPrescreen: ShowPrescreen,
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

  /** May be lent on this dossier, as it stands today, and why. */
  async prescreen(tx: Tx, referral: Referral): Promise<AnswerWithTerms> {
    return this.showPrescreen.answer(tx, await this.factsOfReferral.run(tx, referral));
  }

  /** What the dossier needs today; the forms that the commune confirms count as there once it has. */
  async documents(tx: Tx, referral: Referral): Promise<readonly NeededDocument[]> {
    return (await this.prescreen(tx, referral)).answer.documents;
  }

  applicant(tx: Tx, personId: string): Promise<Applicant | null> {
    return this.people.byId(tx, personId);
  }
}
