import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type ListSpan, openMonth, spanOf } from '../domain/commune-list.js';
import { policyOn } from '../domain/policy.js';
import type { Referral } from '../domain/referral.js';
import { Policies } from '../persistence/policies.js';
import { Referrals } from '../persistence/referrals.js';

export interface CommuneList extends ListSpan {
  readonly communeCode: string;
  /** People may still be put on it. */
  readonly open: boolean;
  readonly referrals: readonly Referral[];
}

/** The list that a commune draws up each month of those who want to borrow (form 01). */
@Injectable()
export class ShowCommuneList {
  constructor(
    private readonly policies: Policies,
    private readonly referrals: Referrals,
    private readonly clock: Clock,
  ) {}

  /** `month` as `2026-12`, the open one when left out. Throws not-found `no-policy-on-that-day`. */
  async run(tx: Tx, communeCode: string, month?: string): Promise<CommuneList> {
    const today = this.clock.today();
    const policy = policyOn(month === undefined ? today : `${month}-28`, await this.policies.book(tx));
    if (!policy) throw notFound('no-policy-on-that-day');
    const listDay = policy.rules.listDay.value;
    const span = spanOf(month ?? openMonth(today, listDay), listDay);
    const referrals = await this.referrals.ofList(tx, communeCode, span.from, span.closesOn);
    return { ...span, communeCode, open: span.from <= today && today <= span.closesOn, referrals };
  }
}
