import { Injectable } from '@nestjs/common';
import { Clock, conflict, invalid, newId, ruleBroken } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { askFaults } from '../domain/ask-faults.js';
import type { LoanPurpose } from '../domain/facts.js';
import { type Actor, isOpen, type Referral } from '../domain/referral.js';
import { isFinal } from '../domain/answer.js';
import { People } from '../persistence/people.js';
import { Referrals } from '../persistence/referrals.js';
import type { Applicant } from '../persistence/schemas.js';
import { factsOf } from './screen-people.js';
import { ShowPrescreen } from './show-prescreen.js';
import { TellReferral } from './tell-referral.js';

export interface PrepareReferralCommand {
  readonly purpose: LoanPurpose;
  readonly amount: number;
  readonly termMonths: number;
}

/**
 * Puts a person forward for the commune's list. Throws when the law rules it out for good, for more or longer than can be lent,
 * and when one is on its way already.
 */
@Injectable()
export class PrepareReferral {
  constructor(
    private readonly people: People,
    private readonly referrals: Referrals,
    private readonly showPrescreen: ShowPrescreen,
    private readonly tellReferral: TellReferral,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    applicant: Applicant,
    command: PrepareReferralCommand,
    preparer: Actor,
  ): Promise<Referral> {
    const { personId } = applicant;
    const { purpose, amount, termMonths } = command;
    const facts = { ...factsOf(applicant), purpose, amount, termMonths };
    const { answer } = await this.showPrescreen.answer(tx, facts);
    const hopeless = answer.reasons.filter(isFinal);
    if (hopeless.length > 0) throw ruleBroken('not-eligible', { reasons: hopeless.map(({ code }) => code) });
    const faults = askFaults(answer);
    if (faults.length > 0) throw invalid(faults);
    await this.people.lock(tx, personId);
    const others = await this.referrals.ofPerson(tx, personId);
    if (others.some((other) => other.purpose === purpose && isOpen(other)))
      throw conflict('referral-on-its-way');
    const referral: Referral = {
      id: newId(),
      borrower: { kind: 'person', personId },
      ...{ purpose, amount, termMonths },
      communeCode: applicant.communeCode,
      provinceCode: applicant.provinceCode,
      preparedBy: preparer.subject,
      preparedOn: this.clock.today(),
      acts: [],
      asideOn: null,
      asideChanges: 0,
    };
    await this.referrals.add(tx, referral);
    this.tellReferral.run(tx, referral);
    return referral;
  }
}
