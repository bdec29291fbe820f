import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, ruleBroken } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { BANK_RESULTS, type BankAnswer, faultOf, isKnown } from '../domain/bank-answer.js';
import { type Actor, type Referral, type ReferralState, stateOf } from '../domain/referral.js';
import { type AnswerBatch, AnswerBatches, type AnsweredLine } from '../persistence/answer-batches.js';
import { Referrals } from '../persistence/referrals.js';
import { ActOnReferral } from './act-on-referral.js';
import { type ControlTotals, controlTotals } from './control-totals.js';

export interface BankAnswers {
  readonly lines: readonly BankAnswer[];
  /** As the bank says them; what it does not say is not compared. */
  readonly expected: Pick<ControlTotals, 'count' | 'amount'> & { readonly sha256?: string | undefined };
  /** Whether the actor may know of a referral. */
  readonly sees: (referral: Referral) => boolean;
}

/**
 * Takes what the bank answered in a file, line by line through the same acts as on the page. The totals are compared
 * before anything is done; a line that cannot be taken is told with its reason and holds up no other.
 */
@Injectable()
export class TakeBankAnswers {
  constructor(
    private readonly referrals: Referrals,
    private readonly actOnReferral: ActOnReferral,
    private readonly batches: AnswerBatches,
    private readonly clock: Clock,
  ) {}

  /** Throws rule-broken `control-totals-differ` with both totals. */
  async run(tx: Tx, { lines, expected, sees }: BankAnswers, actor: Actor): Promise<AnswerBatch> {
    const totals = controlTotals(lines.filter(({ result }) => result !== null));
    const differs = (['count', 'amount', 'sha256'] as const).some(
      (name) => expected[name] !== undefined && expected[name] !== totals[name],
    );
    if (differs)
      throw ruleBroken('control-totals-differ', {
        ...{ expected: { ...expected }, found: { ...totals } },
        ...{ count: totals.count, amount: totals.amount },
      });
    await this.referrals.lockAll(
      tx,
      lines.filter(({ fault }) => fault === null).map(({ referralId }) => referralId),
    );
    const done: AnsweredLine[] = [];
    for (const line of lines) done.push(await this.take(tx, line, sees, actor));
    const batch = { id: newId(), sentBy: actor.subject, sentAt: this.clock.now(), totals, lines: done };
    await this.batches.add(tx, batch);
    return batch;
  }

  private async take(
    tx: Tx,
    answer: BankAnswer,
    sees: BankAnswers['sees'],
    actor: Actor,
  ): Promise<AnsweredLine> {
    const told = { line: answer.line, referralId: answer.referralId, result: answer.result };
    const refused = (code: string): AnsweredLine => ({ ...told, outcome: 'refused', code, state: null });
    const fault = faultOf(answer);
    if (fault !== null) return refused(fault);
    const referral = await this.referrals.byId(tx, answer.referralId);
    if (!referral || !sees(referral)) return refused('not-found');
    const after = (outcome: AnsweredLine['outcome'], state: ReferralState): AnsweredLine => ({
      ...{ ...told, outcome, code: null, state },
    });
    if (answer.result === null) return after('unanswered', stateOf(referral));
    if (isKnown(answer, referral)) return after('unchanged', stateOf(referral));
    const { amount, on, reference, reason } = answer;
    try {
      const acted = await this.actOnReferral.run(
        tx,
        referral,
        {
          act: BANK_RESULTS[answer.result],
          ...{ amount: amount ?? undefined, on: on ?? undefined },
          ...{ reference: reference ?? undefined, reason: reason ?? undefined },
        },
        actor,
      );
      return after('applied', stateOf(acted));
    } catch (error) {
      // the acts refuse before they write, so the transaction is whole
      if (!(error instanceof DomainError)) throw error;
      return refused(error.faults[0]?.code ?? error.code);
    }
  }
}
