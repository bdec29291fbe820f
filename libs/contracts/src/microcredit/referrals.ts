import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { CODE, COMMUNE_CODE, PLAIN_DATE, PROVINCE_CODE } from '../values.js';

const PURPOSES = ['production', 'training'] as const;
const referralId = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01';
const place = { communeCode: '15421', provinceCode: '38' };

class OfReferral {
  @IsUUID()
  referralId: string;

  /** Where the list was drawn up that the person stands on, or where the plan of an establishment is carried out. */
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
    borrower: 'person',
    act: 'submit',
    state: 'submitted',
    on: '2026-12-07',
  },
  consumers: ['gateway.deliver-when-referral-changed'],
})
export class ReferralChangedV1 extends OfReferral {
  /** Left out by those of before establishments were referred too: a person. */
  @IsOptional()
  @IsIn(['person', 'establishment'])
  borrower?: 'person' | 'establishment';

  /** `prepare` for the beginning. */
  @Matches(CODE)
  act: string;

  @Matches(CODE)
  state: string;

  @Matches(PLAIN_DATE)
  on: string;
}

class Payment extends OfReferral {
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

const examplePayment = { tranche: 1, amount: 40_000_000, disbursedOn: '2026-12-15' };

@EventContract<LoanDisbursedV1>({
  name: 'microcredit.loan-disbursed.v1',
  publisher: 'microcredit',
  summary: 'The bank paid out a tranche of a loan.',
  example: {
    ...{ referralId, personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01', ...place },
    ...{ purpose: 'production', ...examplePayment },
  },
  consumers: ['gateway.deliver-when-loan-disbursed', 'reporting.count-when-loan-disbursed'],
})
export class LoanDisbursedV1 extends Payment {
  @IsUUID()
  personId: string;
}

@EventContract<EstablishmentLoanDisbursedV1>({
  name: 'microcredit.establishment-loan-disbursed.v1',
  publisher: 'microcredit',
  summary: 'The bank paid out a tranche of a loan to an establishment that employs released persons.',
  example: { referralId, ...place, purpose: 'production', form: 'cooperative', ...examplePayment },
  consumers: [
    'gateway.deliver-when-establishment-loan-disbursed',
    'reporting.count-when-establishment-loan-disbursed',
  ],
})
export class EstablishmentLoanDisbursedV1 extends Payment {
  /** Its legal form, a code: `enterprise`, `cooperative`, `cooperative-group`, `household-business`. */
  @Matches(CODE)
  form: string;
}
