import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type ActReason, actReasonOf } from '../domain/act-reason.js';
import { changedAsk } from '../domain/change-ask.js';
import { amountOf } from '../domain/disbursement.js';
import {
  type Actor,
  assertMay,
  listConfirmationOf,
  type Referral,
  type ReferralActName,
  withActs,
} from '../domain/referral.js';
import { Referrals } from '../persistence/referrals.js';
import { CheckAsk } from './check-ask.js';
import { RescreenPeople } from './rescreen-people.js';
import { TellReferral } from './tell-referral.js';

export interface ActCommand {
  readonly act: ReferralActName;
  /** Day it happened; today when left out. */
  readonly on?: PlainDate | undefined;
  /** A code, or words of which only `other` is kept. */
  readonly reason?: string | undefined;
  /** Đồng granted or paid out; asked for from now on when a returned dossier is handed in again. */
  readonly amount?: number | undefined;
  readonly termMonths?: number | undefined;
  readonly reference?: string | undefined;
}

/**
 * Adds a dated act to a referral. A confirmed list makes the person listed and attested, and who is taken off it is not, so
 * they are pre-screened again.
 */
@Injectable()
export class ActOnReferral {
  constructor(
    private readonly referrals: Referrals,
    private readonly checkAsk: CheckAsk,
    private readonly rescreenPeople: RescreenPeople,
    private readonly tellReferral: TellReferral,
    private readonly clock: Clock,
  ) {}

  /**
   * `referral` must have been read by `Referrals.toAct` in this transaction, which locks it. What it throws by the rules it
   * throws before anything is written.
   */
  async run(tx: Tx, referral: Referral, command: ActCommand, actor: Actor): Promise<Referral> {
    const { act, on = this.clock.today(), reference } = command;
    const actorRole = assertMay(actor, act, referral);
    this.assertDay(on, referral);
    const reason = reasonOf(command);
    const ask = changedAsk(act, referral, command);
    const amount = amountOf(act, referral, ask ? { reference } : command);
    if (ask) await this.checkAsk.run(tx, referral, ask, on);
    const done = {
      ...{ act, on, actor: actor.subject, actorRole },
      ...{ reason, amount: ask?.amount ?? amount, termMonths: ask?.termMonths ?? null },
      reference: reference ?? null,
    };
    await this.referrals.addAct(tx, referral, done, this.clock.now());
    const after = withActs(referral, [...referral.acts, done]);
    await this.learnOfTheList(tx, after);
    this.tellReferral.run(tx, after);
    return after;
  }

  /** After `withdraw` they stand on the list by their other loans, if any. */
  private async learnOfTheList(tx: Tx, { borrower, acts }: Referral): Promise<void> {
    if (borrower.kind === 'establishment') return;
    const { personId } = borrower;
    const act = acts.at(-1)?.act;
    const confirmed = acts.some((each) => each.act === 'confirm-list');
    if (act !== 'confirm-list' && !(act === 'withdraw' && confirmed)) return;
    const loans = await this.referrals.ofPerson(tx, personId);
    const listConfirmedOn = listConfirmationOf(act === 'confirm-list' ? [{ acts }] : loans);
    await this.rescreenPeople.run(tx, [personId], act, { listConfirmedOn });
  }

  /** What was done lies between the act before and today. */
  private assertDay(on: PlainDate, { preparedOn, acts }: Referral): void {
    if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on < (acts.at(-1)?.on ?? preparedOn))
      throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
  }
}

/** Who takes a loan off the list says why. Throws invalid `required` at `/reason`. */
function reasonOf({ act, reason }: ActCommand): ActReason | null {
  const code = actReasonOf(reason);
  if (act === 'withdraw' && code === null) throw invalid([{ pointer: '/reason', code: 'required' }]);
  return code;
}
