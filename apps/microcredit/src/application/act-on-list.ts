import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Actor, type Referral, type ReferralState, stateOf } from '../domain/referral.js';
import { Referrals } from '../persistence/referrals.js';
import { type ActCommand, ActOnReferral } from './act-on-referral.js';

export interface ListCommand extends Pick<ActCommand, 'act' | 'on'> {
  readonly referralIds: readonly string[];
  /** Whether the actor may know of a referral. */
  readonly sees: (referral: Referral) => boolean;
}

export interface ListLine {
  readonly referralId: string;
  readonly outcome: 'applied' | 'refused';
  /** Why it was refused. */
  readonly code: string | null;
  /** How it stands now; null for what the actor may not know of. */
  readonly state: ReferralState | null;
}

/** One act over a whole list, as the chairman signs form 01 once. A line that is refused holds up no other. */
@Injectable()
export class ActOnList {
  constructor(
    private readonly referrals: Referrals,
    private readonly actOnReferral: ActOnReferral,
  ) {}

  async run(tx: Tx, { referralIds, sees, ...command }: ListCommand, actor: Actor): Promise<ListLine[]> {
    await this.referrals.lockAll(tx, [...referralIds]);
    const lines: ListLine[] = [];
    for (const referralId of referralIds) {
      const referral = await this.referrals.byId(tx, referralId);
      lines.push(
        referral && sees(referral)
          ? await this.act(tx, referral, command, actor)
          : { referralId, outcome: 'refused', code: 'not-found', state: null },
      );
    }
    return lines;
  }

  private async act(tx: Tx, referral: Referral, command: ActCommand, actor: Actor): Promise<ListLine> {
    const referralId = referral.id;
    try {
      const acted = await this.actOnReferral.run(tx, referral, command, actor);
      return { referralId, outcome: 'applied', code: null, state: stateOf(acted) };
    } catch (error) {
      // the acts refuse before they write, so the transaction is whole
      if (!(error instanceof DomainError)) throw error;
      const code = error.faults[0]?.code ?? error.code;
      return { referralId, outcome: 'refused', code, state: stateOf(referral) };
    }
  }
}
