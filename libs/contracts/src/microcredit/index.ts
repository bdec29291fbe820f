import { IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { examplePersonErased, PersonErased } from '../person-erased.js';
import { CODE, COMMUNE_CODE, PROVINCE_CODE, type Verdict, VERDICTS } from '../values.js';

@EventContract<PersonPrescreenedV1>({
  name: 'microcredit.person-prescreened.v1',
  publisher: 'microcredit',
  summary: 'A person was pre-screened for a loan of the Bank for Social Policies.',
  example: {
    personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
    communeCode: '15421',
    provinceCode: '38',
    verdict: 'almost',
    programme: 'released-person-production',
    policyVersion: '2023-10-10',
  },
  consumers: ['reporting.count-when-prescreened'],
})
export class PersonPrescreenedV1 {
  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsIn(VERDICTS)
  verdict: Verdict;

  @Matches(CODE)
  programme: string;

  @IsString()
  @MaxLength(40)
  policyVersion: string;
}

@EventContract<MicrocreditPersonErasedV1>({
  name: 'microcredit.person-erased.v1',
  publisher: 'microcredit',
  summary: 'The credit service holds nothing on this person any more.',
  example: examplePersonErased('credit'),
  consumers: ['registry.note-erasure-when-microcredit-erased'],
})
export class MicrocreditPersonErasedV1 extends PersonErased {}

export { EstablishmentLoanDisbursedV1, LoanDisbursedV1, ReferralChangedV1 } from './referrals.js';
