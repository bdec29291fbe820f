import { Injectable } from '@nestjs/common';
import { LoanDisbursedV1, ReferralChangedV1 } from '#libs/contracts';
import { Outbox } from '#libs/messaging';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Referral, stateOf, versionOf } from '../domain/referral.js';

/** Tells of the last thing that happened on a referral, and of the money when it was a tranche. */
@Injectable()
export class TellReferral {
  constructor(private readonly outbox: Outbox) {}

  /** A dossier was closed because another one stands for it, or is taken up again. */
  aside(tx: Tx, referral: Referral, act: 'set-aside' | 'reopen', on: PlainDate): void {
    const { id: referralId, communeCode, provinceCode, purpose } = referral;
    this.outbox.add(tx, ReferralChangedV1, {
      ...{ subject: referralId, sequence: versionOf(referral) },
      data: { referralId, communeCode, provinceCode, purpose, act, state: stateOf(referral), on },
    });
  }

  run(tx: Tx, referral: Referral): void {
    const { id: referralId, personId, communeCode, provinceCode, purpose, acts, preparedOn } = referral;
    const last = acts.at(-1);
    const head = { subject: referralId, sequence: versionOf(referral) };
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
