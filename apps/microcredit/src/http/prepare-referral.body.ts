import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Fault, invalid } from '#libs/kernel';
import type { PrepareEstablishmentCommand } from '../application/prepare-establishment.js';
import type { PrepareReferralCommand } from '../application/prepare-referral.js';
import { PAYMENT_NUMBER } from '../domain/act-reason.js';
import { LOAN_PURPOSES, type LoanPurpose } from '../domain/facts.js';
import { EstablishmentApplicant, establishmentFaults, placeOf } from './ask-prescreen.body.js';

class EstablishmentDossier extends EstablishmentApplicant {
  @ApiProperty({
    maxLength: 40,
    example: 'CS-12/2026',
    description:
      'The number under which the bank’s office keeps the dossier; digits and no spaces. The name stands on paper only: a household business has that of its owner',
  })
  @Matches(PAYMENT_NUMBER, { context: { code: 'not-a-dossier-number' } })
  reference: string;
}

export class PrepareReferralBody {
  static readonly furtherFaults = [applicantFaults];

  @ApiPropertyOptional({ format: 'uuid', description: 'A person; or else `applicant`' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ type: EstablishmentDossier, description: 'An establishment; or else `personId`' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EstablishmentDossier)
  applicant?: EstablishmentDossier;

  @ApiProperty({ enum: LOAN_PURPOSES, description: 'An establishment borrows for production' })
  @IsIn(LOAN_PURPOSES)
  purpose: LoanPurpose;

  @ApiProperty({
    ...{ type: 'integer', minimum: 1 },
    description: 'Đồng; đồng a month for training. Not above the ceiling',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amount: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Not above the longest term' })
  @IsInt()
  @Min(1)
  @Max(1200)
  termMonths: number;

  @ApiPropertyOptional({ description: 'Of an establishment, and needed there: collateral is offered' })
  @IsOptional()
  @IsBoolean()
  collateral?: boolean;

  @ApiPropertyOptional({
    description: 'Of an establishment: an open debt with the bank for the same purpose',
  })
  @IsOptional()
  @IsBoolean()
  samePurposeDebt?: boolean;
}

export const EXAMPLES_PREPARE = {
  production: {
    value: {
      personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
      ...{ purpose: 'production', amount: 60_000_000, termMonths: 36 },
    },
  },
  establishment: {
    value: {
      applicant: {
        ...{ kind: 'establishment', form: 'cooperative', workers: 20, releasedWorkers: 3 },
        ...{ communeCode: '15421', reference: 'CS-12/2026' },
      },
      ...{ purpose: 'production', amount: 500_000_000, termMonths: 60, collateral: true },
    },
  },
};

/** Who borrows is one of two, and each says what is its own. `null` is the same as leaving it out. */
function applicantFaults(body: PrepareReferralBody): Fault[] {
  const { applicant, purpose } = body;
  const personId = body.personId ?? undefined;
  const collateral = body.collateral ?? undefined;
  const samePurposeDebt = body.samePurposeDebt ?? undefined;
  if (applicant) {
    return [
      ...(personId === undefined ? [] : [{ pointer: '/personId', code: 'person-or-establishment' }]),
      ...(collateral === undefined ? [{ pointer: '/collateral', code: 'required' }] : []),
      ...establishmentFaults({ applicant, purpose }),
    ];
  }
  return [
    ...(personId === undefined ? [{ pointer: '/personId', code: 'required' }] : []),
    ...(collateral === undefined ? [] : [{ pointer: '/collateral', code: 'of-establishments-only' }]),
    ...(samePurposeDebt === undefined
      ? []
      : [{ pointer: '/samePurposeDebt', code: 'of-establishments-only' }]),
  ];
}

type Asked =
  | ({ readonly kind: 'person'; readonly personId: string } & PrepareReferralCommand)
  | ({ readonly kind: 'establishment' } & PrepareEstablishmentCommand);

/** Throws invalid with every fault that needs more than one field to be seen. */
export function toCommand(body: PrepareReferralBody): Asked {
  const faults = applicantFaults(body);
  const { personId, applicant, purpose, amount, termMonths } = body;
  if (faults.length > 0) throw invalid(faults);
  if (!applicant) return { kind: 'person', personId: personId ?? '', purpose, amount, termMonths };
  const { form, workers, releasedWorkers, reference } = applicant;
  return {
    kind: 'establishment',
    ...{ ...placeOf({ applicant, purpose }), amount, termMonths },
    establishment: {
      ...{ kind: 'establishment', form, workers, releasedWorkers, reference },
      ...{ collateral: body.collateral === true, samePurposeDebt: body.samePurposeDebt ?? null },
    },
  };
}
