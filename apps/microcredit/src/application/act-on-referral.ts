import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { actReasonOf } from '../domain/act-reason.js';
import { amountOf } from '../domain/disbursement.js';
import {
  type Actor,
  assertMay,
  type Referral,
  type ReferralActName,
  referralSteps,
} from '../domain/referral.js';
import { Referrals } from '../persistence/referrals.js';
import { RescreenPeople } from './rescreen-people.js';
import { TellReferral } from './tell-referral.js';

export interface ActCommand {
  readonly act: ReferralActName;
  /** Day it happened; today when left out. */
  readonly on?: PlainDate | undefined;
  /** A code, or words of which only `other` is kept. */
  readonly reason?: string | undefined;
  /** Đồng granted or paid out. */
  readonly amount?: number | undefined;
  readonly reference?: string | undefined;
}

/** Adds a dated act to a referral. A confirmed list makes the person listed and attested, so they are pre-screened again. */
@Injectable()
export class ActOnReferral {
  constructor(
    private readonly referrals: Referrals,
    private readonly rescreenPeople: RescreenPeople,
    private readonly tellReferral: TellReferral,
    private readonly clock: Clock,
  ) {}

  /**
   * `referral` must have been read by `Referrals.toAct` in this transaction, which locks it. What it throws by the rules it
   * throws before anything is written.
   */
  async run(tx: Tx, referral: Referral, command: ActCommand, actor: Actor): Promise<Referral> {
    const { act, reason, on = this.clock.today() } = command;
    assertMay(actor, act, referral);
    this.assertDay(on, referral);
    const amount = amountOf(act, referral, command);
    const done = {
      act,
      on,
      actor: actor.subject,
      actorRole: referralSteps[act].role,
      reason: actReasonOf(reason),
      ...{ amount, reference: command.reference ?? null },
    };
    await this.referrals.addAct(tx, referral, done, this.clock.now());
    if (act === 'confirm-list') {
      await this.rescreenPeople.run(tx, [referral.personId], 'confirm-list', { listConfirmedOn: on });
    }
    const after = { ...referral, acts: [...referral.acts, done] };
    this.tellReferral.run(tx, after);
    return after;
  }

  /** What was done lies between the act before and today. */
  private assertDay(on: PlainDate, { preparedOn, acts }: Referral): void {
    if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on < (acts.at(-1)?.on ?? preparedOn))
      throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
  }
}
