import { Injectable } from '@nestjs/common';
import { Clock, conflict, invalid, newId, ruleBroken } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { askFaults } from '../domain/ask-faults.js';
import { type Actor, type Establishment, isOpen, type Referral } from '../domain/referral.js';
import { Referrals } from '../persistence/referrals.js';
import { establishmentFacts } from './facts-of-referral.js';
import { ShowPrescreen } from './show-prescreen.js';
import { TellReferral } from './tell-referral.js';

export type PrepareEstablishmentCommand = Pick<
  Referral,
  'communeCode' | 'provinceCode' | 'amount' | 'termMonths'
> & { readonly establishment: Establishment };

/**
 * Takes the dossier of an establishment at the bank (QĐ 22/2023 Điều 4 khoản 2), for production only (Điều 5). What the
 * commune has still to do, confirming the plan, may be open; every other condition has to be met.
 */
@Injectable()
export class PrepareEstablishment {
  constructor(
    private readonly referrals: Referrals,
    private readonly showPrescreen: ShowPrescreen,
    private readonly tellReferral: TellReferral,
    private readonly clock: Clock,
  ) {}

  /** Throws invalid for what cannot be lent, rule-broken `conditions-unmet`, conflict when the number is on its way already. */
  async run(tx: Tx, command: PrepareEstablishmentCommand, preparer: Actor): Promise<Referral> {
    const { establishment, ...asked } = command;
    const { answer } = await this.showPrescreen.answer(tx, establishmentFacts(establishment, asked, false));
    const faults = askFaults(answer);
    if (faults.length > 0) throw invalid(faults);
    const unmet = answer.reasons.filter(({ code, met }) => met !== true && code !== 'plan-confirmed');
    if (unmet.length > 0) throw ruleBroken('conditions-unmet', { reasons: unmet.map(({ code }) => code) });
    const others = await this.referrals.underReference(tx, asked.communeCode, establishment.reference);
    if (others.some(isOpen)) throw conflict('referral-on-its-way');
    const referral: Referral = {
      id: newId(),
      ...{ borrower: establishment, purpose: 'production', ...asked },
      ...{ preparedBy: preparer.subject, preparedOn: this.clock.today() },
      ...{ acts: [], asideOn: null, asideChanges: 0 },
    };
    await this.referrals.add(tx, referral);
    this.tellReferral.run(tx, referral);
    return referral;
  }
}
