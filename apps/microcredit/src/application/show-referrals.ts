import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { lastActsOf, type Referral, type ReferralState } from '../domain/referral.js';
import { People } from '../persistence/people.js';
import { Referrals } from '../persistence/referrals.js';
import type { Applicant } from '../persistence/schemas.js';
import type { Areas } from './list-prescreens.js';

export interface ReferralsAsked {
  readonly areas: Areas;
  readonly status?: ReferralState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Reads referrals for those who work on them. */
@Injectable()
export class ShowReferrals {
  constructor(
    private readonly referrals: Referrals,
    private readonly people: People,
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

  applicant(tx: Tx, personId: string): Promise<Applicant | null> {
    return this.people.byId(tx, personId);
  }
}
