import { Injectable } from '@nestjs/common';
import { EstablishmentLoanDisbursedV1, LoanDisbursedV1, ReferralChangedV1 } from '#libs/contracts';
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
    this.changed(tx, referral, act, on);
  }

  run(tx: Tx, referral: Referral): void {
    const { acts, preparedOn } = referral;
    const last = acts.at(-1);
    this.changed(tx, referral, last?.act ?? 'prepare', last?.on ?? preparedOn);
    if (last?.act === 'disburse' && last.amount !== null) this.disbursed(tx, referral, last.amount, last.on);
  }

  private changed(tx: Tx, referral: Referral, act: string, on: PlainDate): void {
    const data = {
      ...placeOf(referral),
      borrower: referral.borrower.kind,
      act,
      state: stateOf(referral),
      on,
    };
    this.outbox.add(tx, ReferralChangedV1, { ...headOf(referral), data });
  }

  /** Loans of establishments are news of their own: they are no person's, and are not counted with theirs. */
  private disbursed(tx: Tx, referral: Referral, amount: number, disbursedOn: PlainDate): void {
    const { borrower, acts } = referral;
    const tranche = acts.filter(({ act }) => act === 'disburse').length;
    const paid = { ...placeOf(referral), amount, disbursedOn, tranche };
    if (borrower.kind === 'person') {
      const data = { ...paid, personId: borrower.personId };
      this.outbox.add(tx, LoanDisbursedV1, { ...headOf(referral), data });
    } else {
      const data = { ...paid, form: borrower.form };
      this.outbox.add(tx, EstablishmentLoanDisbursedV1, { ...headOf(referral), data });
    }
  }
}

const headOf = (referral: Referral) => ({ subject: referral.id, sequence: versionOf(referral) });
const placeOf = ({ id: referralId, communeCode, provinceCode, purpose }: Referral) => ({
  ...{ referralId, communeCode, provinceCode, purpose },
});
