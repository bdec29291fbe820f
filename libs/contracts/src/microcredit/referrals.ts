import { IsIn, IsInt, IsUUID, Matches, Min } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { CODE, COMMUNE_CODE, PLAIN_DATE, PROVINCE_CODE } from '../values.js';

const PURPOSES = ['production', 'training'] as const;
const referralId = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01';
const place = { communeCode: '15421', provinceCode: '38' };

class OfReferral {
  @IsUUID()
  referralId: string;

  /** Where the list was drawn up that the person stands on. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsIn(PURPOSES)
  purpose: (typeof PURPOSES)[number];
}

@EventContract<ReferralChangedV1>({
  name: 'microcredit.referral-changed.v1',
  publisher: 'microcredit',
  summary: 'A referral to the bank was prepared or took its next step.',
  example: {
    referralId,
    ...place,
    purpose: 'production',
    act: 'submit',
    state: 'submitted',
    on: '2026-12-07',
  },
  consumers: ['gateway.deliver-when-referral-changed'],
})
export class ReferralChangedV1 extends OfReferral {
  /** `prepare` for the beginning. */
  @Matches(CODE)
  act: string;

  @Matches(CODE)
  state: string;

  @Matches(PLAIN_DATE)
  on: string;
}

@EventContract<LoanDisbursedV1>({
  name: 'microcredit.loan-disbursed.v1',
  publisher: 'microcredit',
  summary: 'The bank paid out a tranche of a loan.',
  example: {
    ...{ referralId, personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01', ...place },
    ...{ purpose: 'production', tranche: 1, amount: 40_000_000, disbursedOn: '2026-12-15' },
  },
  consumers: ['gateway.deliver-when-loan-disbursed', 'reporting.count-when-loan-disbursed'],
})
export class LoanDisbursedV1 extends OfReferral {
  @IsUUID()
  personId: string;

  /** The first is 1. */
  @IsInt()
  @Min(1)
  tranche: number;

  /** Đồng paid out in this tranche. */
  @IsInt()
  @Min(1)
  amount: number;

  @Matches(PLAIN_DATE)
  disbursedOn: string;
}
