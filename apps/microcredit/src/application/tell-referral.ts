import { Injectable } from '@nestjs/common';
import { LoanDisbursedV1, ReferralChangedV1 } from '#libs/contracts';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { type Referral, stateOf } from '../domain/referral.js';

/** Tells of the last thing that happened on a referral, and of the money when it was a tranche. */
@Injectable()
export class TellReferral {
  constructor(private readonly outbox: Outbox) {}

  run(tx: Tx, referral: Referral): void {
    const { id: referralId, personId, communeCode, provinceCode, purpose, acts, preparedOn } = referral;
    const last = acts.at(-1);
    const head = { subject: referralId, sequence: acts.length + 1 };
    const place = { referralId, communeCode, provinceCode, purpose };
    this.outbox.add(tx, ReferralChangedV1, {
      ...head,
      data: { ...place, act: last?.act ?? 'prepare', state: stateOf(referral), on: last?.on ?? preparedOn },
    });
    if (last?.act !== 'disburse' || last.amount === null) return;
    this.outbox.add(tx, LoanDisbursedV1, {
      ...head,
      data: {
        ...{ ...place, personId, amount: last.amount, disbursedOn: last.on },
        tranche: acts.filter(({ act }) => act === 'disburse').length,
      },
    });
  }
}
